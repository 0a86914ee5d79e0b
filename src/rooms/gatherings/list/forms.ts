import { z } from 'zod'
import { contactForm } from '../../../platform/contact/told.ts'
import { optionalText, text, ticked, typedNumber } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { ask, phrases, type Phrase } from '../../../platform/words/words.ts'

const say = phrases('gatherings.list-form', {
  whole: 'Enter a whole number',
  atMost: ask<{ most: number }>('At most {most}'),
  came: 'Enter how many came',
  name: 'Enter a name. Any name will do.',
  people: 'Enter how many they are',
  subject: 'Enter what it is about, in a few words',
  words: 'Write what they should know',
  toldWalkIn: 'We use your number to reach you about today, should anything be forgotten or go wrong.',
})

export const walkInTold = contactForm('gatherings.walk-in', say.toldWalkIn)

const whole = (tooFew: Phrase, most: number) =>
  z.int(orSay(say.whole)).min(0, orSay(tooFew)).max(most, orSay(say.atMost, { most }))

/** A press on one row: how many of this party came; empty takes it back. */
export const welcomeForm = z.strictObject({
  place: z.uuid(),
  came: z.union([z.literal('').transform(() => null), typedNumber(say.came).pipe(whole(say.came, 500))]),
})

/** A press on one row that is only about that place. */
export const rowForm = z.strictObject({ place: z.uuid() })

export const walkInForm = z.strictObject({
  name: text({ max: 120, empty: say.name }),
  phone: optionalText({ max: 40 }),
  people: typedNumber(say.people).pipe(whole(say.people, 200).min(1, orSay(say.people))),
  makeRoom: ticked(),
})

export const writeForm = z.strictObject({
  subject: text({ max: 120, empty: say.subject }),
  words: text({ max: 4000, lines: true, empty: say.words }),
  alsoWaiting: ticked(),
})

export const shows = ['everyone', 'expected', 'here', 'absent'] as const

/** What of the list is shown. */
export const listQuery = z.object({
  q: z.string().max(200).catch('').default(''),
  show: z.enum(shows).catch('everyone').default('everyone'),
  needs: z.string().max(3).catch('').default(''),
  said: z.string().max(40).catch('').default(''),
})
export type ListQuery = z.output<typeof listQuery>
