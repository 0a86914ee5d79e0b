import { phrases } from '../words/words.ts'

/** What the schemas of the calendar ask for. */
export const say = phrases('calendar-form', {
  time: 'Enter a time, like 16:00',
  day: 'Enter a day, like 2026-12-05',
  name: 'Give it a name',
  lastFirst: 'The last day comes before the first',
  tooLong: 'A hundred days at most',
  noTimeOpen: 'These days of rest leave no time open. Leave some hours free each week.',
})
