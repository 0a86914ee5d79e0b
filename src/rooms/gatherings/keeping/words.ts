import { ask, phrases, type Phrase } from '../../../platform/words/words.ts'
import type { PlaceState } from '../types.ts'

/** Sentences of what people are told that we hold of their places. */
export const say = phrases('gatherings.dossier', {
  title: 'Places',
  about: 'What you signed up for, whether you came, and whom you brought.',
  kept: ask<{ names: string; forms: string }>(
    'Names and numbers for {names} after the day, what a form said besides for {forms}; then only that somebody came.',
  ),
  place: ask<{ title: string; when: string }>('{title}, {when}'),
  people: ask<{ people: number }>('{people, plural, one {1 person} other {# people}}'),
  came: ask<{ came: number }>('{came, plural, =0 {did not come} other {# came}}'),
  others: 'Others you named',
  guardian: ask<{ name: string; email: string }>('Parent or guardian: {name}, {email}'),
  brought: 'You answer for those under 18 you brought',
  notAnswered: 'not answered',
})

export const stateNames: Readonly<Record<PlaceState, Phrase>> = phrases('gatherings.dossier-states', {
  held: 'held for you',
  confirmed: 'yours',
  waiting: 'on the waiting list',
  offered: 'offered to you',
  cancelled: 'given back or cancelled',
  lapsed: 'lapsed',
  declined: 'declined',
})
