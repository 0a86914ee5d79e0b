import { ask, phrases } from '../../platform/words/words.ts'

/** What needs mending on the pages of rest, of care and of bank holidays. */
export const say = phrases('days', {
  hoursLine: ask<{ line: string }>(
    'We cannot read “{line}”. Write it like “Monday 18:00 to 20:00 Choir” or “Saturday all day Day of rest”',
  ),
  datesLine: ask<{ line: string }>(
    'We cannot read “{line}”. Write it like “24 December 2026 to 1 January 2027 Winter closing”',
  ),
  oneOffsLine: ask<{ line: string }>(
    'We cannot read “{line}”. Write it like “7 June 2027 Coronation” or “3 May 2027 moved to 7 May 2027”',
  ),
  sightingsLine: ask<{ line: string }>('We cannot read “{line}”. Write it like “Eid al-Fitr 10 March 2027”'),
  whichYear: ask<{ line: string }>('Say which year, or add “each year” at the end: “{line}”'),
  backwards: ask<{ line: string }>('The last day comes before the first: “{line}”'),
  tooLong: ask<{ line: string }>('A hundred days at most: “{line}”'),
  otherMoon: ask<{ name: string; usual: string; typed: string }>(
    'By our reckoning {name} comes near {usual}, not {typed}. Look at the day and the year again',
  ),
  tooMany: 'That is more than we can keep. Take away what is long past.',
  noTimeOpen: 'These days of rest leave no time open. Leave some hours free each week.',
  time: 'Enter a time, like 20:00',
  bothTimes: 'Enter both times, or neither',
  laterTime: 'Enter a time after the beginning',
  town: 'Enter the first half of a postcode, like N12: sunset is worked out there',
  townOrNone: 'Enter the first half of a postcode, like N12, or nothing',
  nation: 'Choose whose bank holidays you keep',
  minutesLike: 'Enter minutes, like 18',
  minutes: ask<{ least: number; most: number }>('Enter minutes between {least} and {most}'),
  degreesLike: 'Enter degrees, like 8.5',
  degrees: ask<{ least: number; most: number }>('Enter degrees between {least} and {most}'),
  howMany: 'Choose how many days',
})
