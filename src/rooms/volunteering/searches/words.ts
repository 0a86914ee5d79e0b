import { ask, phrases, type Phrase } from '../../../platform/words/words.ts'
import type { Rhythm } from './forms.ts'

/** What people read who keep a search. */
export const say = phrases('searches', {
  newTitle: 'Tell me when something like this comes up',
  newLede: 'We write only when there is something new, and never tell you of the same thing twice.',
  search: 'Your search',
  look: 'Look at it, or change it',
  district: ask<{ district: string }>('Of your postcode we keep the first half, {district}, and no more.'),
  email: 'Email',
  name: 'Your name',
  nameHint: 'So that we know how to greet you.',
  howOften: 'How often may we write?',
  basis: ask<{ charity: string }>(
    '{charity} may write to me when something new fits this search, at most as often as I choose here. I can stop with one press in any letter, or on my own page.',
  ),
  keep: 'Write to me',
  keepAgreeing: 'By pressing this, you say:',
  knownPerson: ask<{ name: string }>('You are signed in as {name}. One press is enough.'),
  putRight: ask<{ count: number }>(
    '{count, plural, one {There is one thing to put right} other {There are # things to put right}}',
  ),
  tooMany: ask<{ most: number }>(
    'You keep {most, plural, one {# search} other {# searches}} already, which is as many as we can look after for you. Stop one of them first.',
  ),
  noAddress:
    'We have no email address of yours to write to. Add one under “Ways to come in”, then keep this search.',
  addAddress: 'Ways to come in',
  checkTitle: 'Check your email',
  check:
    'We sent you a letter. Press the button in it, and we know that it is you. Until then we write nothing else.',
  checkHint: 'The button works for a week.',
  toFinder: 'Find a way to help',

  confirmTitle: 'Yes, it is me',
  confirmLede: 'You asked us to write when something new fits your search. One press, and we do.',
  confirmButton: 'Yes, write to me',
  confirmGone: 'This search is kept already, or the letter was too old. You are welcome to keep it anew.',
  confirmTooMany: 'You keep as many searches already as we can look after for you. Stop one of them first.',

  mineTitle: 'Searches you keep',
  mineLede: 'We write when something new fits one of these. Change how often, or stop, at any time.',
  mineEmpty: 'Search for a way to help, and choose “Save this search” under what you find.',
  mineEmptyTitle: 'You keep no search',
  kept: 'Kept. We write when there is something new.',
  changed: 'Kept. It counts from now on.',
  stopped: 'Stopped. We no longer write about that search.',
  since: ask<{ date: string }>('Kept since {date}.'),
  lastSent: ask<{ date: string }>('We last wrote on {date}.'),
  neverSent: 'Nothing new so far.',
  change: 'Keep my choice',
  stop: 'Stop',
  lookNow: 'Look at it now',
  tentManage: 'Change or stop',

  stopTitle: 'No more letters about this search?',
  stopLede: 'One press, and we stop looking for you. Letters about things you signed up for still come.',
  stopPress: 'Stop these letters',
  stopDoneTitle: 'Stopped',
  stopDone: 'We no longer write about that search. You can keep it again whenever you like.',
})

export const rhythmWords: Record<Rhythm, Phrase> = phrases('search-rhythm', {
  'at-once': 'As soon as there is something',
  day: 'Once a day at most',
  mon: 'Once a week at most, on Mondays',
  tue: 'Once a week at most, on Tuesdays',
  wed: 'Once a week at most, on Wednesdays',
  thu: 'Once a week at most, on Thursdays',
  fri: 'Once a week at most, on Fridays',
  sat: 'Once a week at most, on Saturdays',
  sun: 'Once a week at most, on Sundays',
})
