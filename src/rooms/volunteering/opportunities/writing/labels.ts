import type { Phrase, Words } from '../../../../platform/words/words.ts'
import {
  checkWords,
  commitmentWords,
  kindWords,
  languageWords,
  sideWords,
  skillWords,
  stepFreeWords,
} from '../../list-words.ts'
import { typedDay, typedDayTight, wallWords } from '../saying.ts'
import type { DraftField, exceptionColumns, extraColumns } from './forms.ts'
import type { ExceptionRow } from './rows.ts'

type Column = (typeof exceptionColumns)[number] | (typeof extraColumns)[number]

/** What each field of the editor is called. */
export const labels: Record<Exclude<DraftField, Column>, string> = {
  title: 'What it is called',
  summary: 'In one or two sentences',
  whatYouWillDo: 'What people will do',
  whoItHelps: 'Who it helps',
  side: 'Side of the strategy',
  kind: 'What it is',
  where: 'Where it happens',
  placeName: 'The place: what everyone sees',
  postcode: 'Postcode',
  exactPlace: 'Exact place and way in',
  exactOnlyForThoseWhoCome: 'Show the exact place only to those who come',
  gettingThere: 'How to get there',
  stepFree: 'Steps',
  access: 'Access in words',
  repeats: 'Repeats',
  every: 'Every so many',
  weekdays: 'On',
  nths: 'Which of the month',
  dates: 'Chosen days',
  first: 'First',
  last: 'Last',
  starts: 'From',
  ends: 'To',
  timesInWords: 'When, in words',
  commitment: 'How often people come',
  minutesEach: 'Minutes each time',
  skills: 'Skills it asks for',
  languages: 'Languages it asks for',
  livedExperience: 'Lived experience welcome',
  youngestAge: 'Youngest age',
  checks: 'Before a first day',
  checksInWords: 'Checks, in plain words',
  expenses: 'Expenses',
  bring: 'What to bring',
  contactName: 'Who answers questions',
  contactEmail: 'Their email, never shown',
  contactPhone: 'Their number, for those who come',
  capacity: 'People each time',
  waitingList: 'Waiting list',
  largestGroup: 'Largest group',
  answerHours: 'Waiting list offer stands for, in hours',
  changeHours: 'People can change until so many hours before',
  picture: 'Picture',
  pictureAlt: 'The picture in words',
  closesOn: 'Last day to sign up',
  urgent: 'Needed urgently',
}

const listWords: Partial<Record<DraftField, Record<string, Phrase>>> = {
  side: sideWords,
  kind: kindWords,
  stepFree: stepFreeWords,
  commitment: commitmentWords,
  skills: skillWords,
  languages: languageWords,
  checks: checkWords,
}

export const repeatsWords = {
  weekly: 'Every week',
  monthly: 'Every month, by weekday',
  dates: 'Chosen dates only',
} as const
export const whereWords = { place: 'At one place', area: 'Around a place', home: 'From home' } as const
export const weekdayWords: Record<string, string> = {
  1: 'Mon',
  2: 'Tue',
  3: 'Wed',
  4: 'Thu',
  5: 'Fri',
  6: 'Sat',
  7: 'Sun',
}
export const nthWords: Record<string, string> = {
  1: 'First',
  2: 'Second',
  3: 'Third',
  4: 'Fourth',
  5: 'Fifth',
  last: 'Last',
}
export const exceptionWords = {
  'left-out': 'Left out',
  changed: 'Changed',
  kept: 'Goes ahead all the same',
} as const

const plainWords: Partial<Record<DraftField, Record<string, string>>> = {
  repeats: repeatsWords,
  where: whereWords,
  weekdays: weekdayWords,
  nths: nthWords,
}

const ticks: readonly string[] = [
  'exactOnlyForThoseWhoCome',
  'livedExperience',
  'waitingList',
  'urgent',
] satisfies DraftField[]
const days: readonly string[] = ['first', 'last', 'closesOn', 'dates'] satisfies DraftField[]
const times: readonly string[] = ['starts', 'ends'] satisfies DraftField[]

const rowDay = (key: string): string => key.slice(key.indexOf(':') + 1).replace(/#\d+$/, '')
const isRow = (key: string): boolean => key.includes(':')

/** What a piece of a draft is called: a field by its label, a row by its day. */
export function labelOf(key: string, words: Words): string {
  if (isRow(key))
    return `${key.startsWith('extra') ? 'Extra day' : 'Exception'}, ${typedDayTight(words, rowDay(key)) || 'no day yet'}`
  return labels[key as keyof typeof labels] ?? key
}

/** A row in a line: `Left out, Hall closed`. */
export function rowWords(row: Partial<ExceptionRow>, words: Words): string {
  const { what, to, starts, ends, places, reason } = row
  const kind = what === undefined ? undefined : (exceptionWords[what as keyof typeof exceptionWords] ?? what)
  const said = [
    kind,
    to && `moved to ${typedDayTight(words, to)}`,
    starts && `from ${wallWords(words, starts)}`,
    ends && `until ${wallWords(words, ends)}`,
    places && `${places} places`,
    reason,
  ]
  return said.filter(Boolean).join(', ') || 'As usual'
}

/** What a piece says, as people read it: `Tue, Thu`, `Left out, Hall closed`. Null where it says nothing. */
export function wordsOf(key: string, value: string | null, words: Words): string | null {
  if (value === null) return ticks.includes(key) ? 'No' : null
  const said = JSON.parse(value) as unknown
  if (isRow(key)) return rowWords(said as Partial<ExceptionRow>, words)
  if (ticks.includes(key)) return 'Yes'
  const field = key as DraftField
  const one = (typed: string): string => {
    const phrase = listWords[field]?.[typed]
    if (phrase) return words.say(phrase)
    if (days.includes(key)) return typedDay(words, typed)
    return times.includes(key) ? wallWords(words, typed) : (plainWords[field]?.[typed] ?? typed)
  }
  return Array.isArray(said) ? said.map((each) => one(String(each))).join(', ') : one(String(said))
}
