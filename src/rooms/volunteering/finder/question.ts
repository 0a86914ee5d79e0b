import { parsePostcode } from '../../../platform/places/postcode.ts'
import {
  commitments,
  kinds,
  languages,
  partsOfDay,
  sides,
  skills,
  weekdays,
  type Commitment,
  type Kind,
  type Language,
  type PartOfDay,
  type Side,
  type Skill,
  type Weekday,
} from '../lists.ts'
import {
  usualReach,
  type Amount,
  type Gift,
  type Length,
  type QuestionRead,
  type Sort,
  type Where,
  type WithinReach,
} from './forms.ts'

/** What somebody asks the finder, with nothing left open. */
export interface Question {
  readonly words: string
  /** As Royal Mail writes it, or ''. */
  readonly near: string
  readonly within: WithinReach
  readonly where: Where
  readonly give: Gift | null
  readonly day: readonly Weekday[]
  readonly part: readonly PartOfDay[]
  readonly often: readonly Commitment[]
  readonly long: Length | null
  readonly language: readonly Language[]
  readonly skill: readonly Skill[]
  readonly side: readonly Side[]
  readonly kind: readonly Kind[]
  readonly programme: string | null
  readonly start: 'week' | null
  readonly age: number | null
  readonly stepfree: boolean
  readonly sort: Sort
  readonly show: Amount
  readonly page: number
}

/** Everything that stands open, best fit first. */
export const anything: Question = {
  words: '',
  near: '',
  within: usualReach,
  where: 'both',
  give: null,
  day: [],
  part: [],
  often: [],
  long: null,
  language: [],
  skill: [],
  side: [],
  kind: [],
  programme: null,
  start: null,
  age: null,
  stepfree: false,
  sort: 'best',
  show: '20',
  page: 1,
}

/** A question from what was read of it; a field left out says nothing. */
export function questionOf(read: Partial<QuestionRead>): Question {
  const postcode = read.near === undefined ? null : parsePostcode(read.near)
  const near = postcode?.ok ? postcode.value.text : ''
  return {
    words: read.words ?? '',
    near,
    within: near === '' ? usualReach : (read.within ?? usualReach),
    where: read.where ?? 'both',
    give: read.give ?? null,
    day: inOrder(weekdays, read.day ?? []),
    part: inOrder(partsOfDay, read.part ?? []),
    often: inOrder(commitments, read.often ?? []),
    long: read.long ?? null,
    language: inOrder(languages, read.language ?? []),
    skill: inOrder(skills, read.skill ?? []),
    side: inOrder(sides, read.side ?? []),
    kind: inOrder(kinds, read.kind ?? []),
    programme: read.programme ?? null,
    start: read.start ?? null,
    age: read.age ?? null,
    stepfree: read.stepfree ?? false,
    sort: read.sort ?? 'best',
    show: read.show ?? '20',
    page: read.page ?? 1,
  }
}

/** Each value once, in the order of its list. */
const inOrder = <Value>(list: readonly Value[], values: readonly Value[]): readonly Value[] =>
  values.length === 0 ? [] : list.filter((one) => values.includes(one))

/** The question without its place in the list: what a saved search and a feed keep. */
export const fromTheTop = (question: Question): Question => ({
  ...question,
  sort: 'best',
  show: '20',
  page: 1,
})

const placeInList = new Set(['sort', 'show', 'page'])

/** Of a clean address, what is asked, without its place in the list. */
export const askedIn = <Pair extends readonly [name: string, value: string]>(
  pairs: readonly Pair[],
): Pair[] => pairs.filter(([name]) => !placeInList.has(name))

/** Whether nothing narrows the list. */
export const asksNothing = (question: Question): boolean => askedIn(pairsOf(question)).length === 0

/**
 * How closely an address may say where somebody is. `sector` (N12 8, some three thousand homes) stands in the
 * reader's own address bar; whatever is shared, kept or given to others says the district (N12) only.
 */
export type Closeness = 'sector' | 'district'

const sectorOrDistrict = /^[A-Z]{1,2}\d[A-Z\d]?( \d)?$/

/** A postcode no closer than this, or '' of something that is none. */
export function coarsened(near: string, closeness: Closeness): string {
  if (sectorOrDistrict.test(near)) return closeness === 'sector' ? near : near.split(' ')[0]!
  const read = parsePostcode(near)
  if (!read.ok) return ''
  return closeness === 'sector' ? (read.value.sector ?? read.value.district) : read.value.district
}

/** The names and values of a clean address, in the order of the form, without what goes without saying. */
export function pairsOf(
  question: Question,
  closeness: Closeness = 'sector',
): [name: string, value: string][] {
  const pairs: [string, string][] = []
  const say = (name: string, value: string | number | null | false): void => {
    if (value !== null && value !== false && value !== '') pairs.push([name, String(value)])
  }
  const sayEach = (name: string, values: readonly string[]): void => {
    for (const value of values) pairs.push([name, value])
  }
  const near = question.near === '' ? '' : coarsened(question.near, closeness)
  say('words', question.words)
  say('near', near)
  say('within', near !== '' && question.within !== usualReach && question.within)
  say('where', question.where !== 'both' && question.where)
  say('give', question.give)
  sayEach('day', question.day)
  sayEach('part', question.part)
  sayEach('often', question.often)
  say('long', question.long)
  sayEach('language', question.language)
  sayEach('skill', question.skill)
  sayEach('side', question.side)
  sayEach('kind', question.kind)
  say('programme', question.programme)
  say('start', question.start)
  say('age', question.age)
  say('stepfree', question.stepfree && 'yes')
  say('sort', question.sort !== 'best' && question.sort)
  say('show', question.show !== '20' && question.show)
  say('page', question.page > 1 && question.page)
  return pairs
}

/** The part of a clean address after its path: `?words=supper&near=N12`, or ''. */
export const address = (question: Question, closeness: Closeness = 'sector'): string =>
  addressOf(pairsOf(question, closeness))

export function addressOf(pairs: readonly (readonly [name: string, value: string])[]): string {
  let said = ''
  for (const [name, value] of pairs)
    said += `${said === '' ? '?' : '&'}${name}=${/^[\w-]*$/.test(value) ? value : encoded(value)}`
  return said
}

const encoded = (value: string): string => new URLSearchParams([['', value]]).toString().slice(1)
