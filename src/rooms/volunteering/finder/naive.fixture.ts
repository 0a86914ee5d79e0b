import { homeZone } from '../../../platform/clock.ts'
import { milesBetween } from '../../../platform/places/distance.ts'
import type { Place } from '../../../platform/places/places.ts'
import type { PartOfDay, Weekday } from '../lists.ts'
import { weekdays } from '../lists.ts'
import { nearlySame, stem, wordsOf } from './index/terms.ts'
import type { Synonyms } from './index/word-index.ts'
import type { Question } from './question.ts'
import { textsOf } from './texts.ts'
import { publicPoint, type ShiftRow, type WayRow } from './way.ts'

/** The finder said once more in the plainest way, by looking at everything: what the index is held against. */
export function naively(
  rows: readonly WayRow[],
  question: Question,
  place: Place | null,
  now: number,
  synonyms: Synonyms,
): WayRow[] {
  const words = [...new Set(wordsOf(question.words))]
  const everyWord =
    words.length === 0 ? new Map<string, string>() : new Map(rows.flatMap((row) => [...wordsIn(row)]))
  return rows.filter(
    (row) =>
      (row.closesAt === null || row.closesAt > now) &&
      words.every((word, at) => wordStandsIn(row, word, at === words.length - 1, everyWord, synonyms)) &&
      fitsWhere(row, question, place) &&
      fitsList(question.side, [row.content.side]) &&
      fitsList(question.kind, [row.content.kind]) &&
      fitsList(question.often, [row.content.commitment]) &&
      (row.content.skills.length === 0 || fitsList(question.skill, row.content.skills)) &&
      (row.content.languages.length === 0 || fitsList(question.language, row.content.languages)) &&
      (question.programme === null || row.programmeId === question.programme) &&
      (question.age === null || row.content.youngestAge <= question.age) &&
      (!question.stepfree || row.content.where === 'home' || row.content.stepFree === 'yes') &&
      (question.start === null || row.content.checks.every((check) => check === 'film')) &&
      fitsGift(row, question) &&
      fitsWhen(row, question, now),
  )
}

const known = new WeakMap<WayRow, Map<string, string>>()

/** The words of a way to help, each with its stem. */
function wordsIn(row: WayRow): Map<string, string> {
  let own = known.get(row)
  if (!own)
    known.set(
      row,
      (own = new Map(textsOf(row).flatMap(({ text }) => wordsOf(text).map((word) => [word, stem(word)])))),
    )
  return own
}

function wordStandsIn(
  row: WayRow,
  typed: string,
  isLast: boolean,
  everyWord: Map<string, string>,
  synonyms: Synonyms,
): boolean {
  const beginning = isLast && typed.length >= (/^[a-z]+$/.test(typed) ? 3 : 2)
  const alike = [stem(typed), ...(synonyms.get(stem(typed)) ?? [])]
  const isMeant = (words: Map<string, string>): boolean => {
    for (const [word, root] of words)
      if (alike.includes(root) || (beginning && word.startsWith(typed))) return true
    return false
  }
  if (isMeant(wordsIn(row))) return true
  if (typed.length < 5 || isMeant(everyWord)) return false
  return [...wordsIn(row).keys()].some((word) => nearlySame(typed, word))
}

const fitsList = <Value>(asked: readonly Value[], has: readonly Value[]): boolean =>
  asked.length === 0 || has.some((one) => asked.includes(one))

function fitsWhere({ content }: WayRow, { where, within }: Question, place: Place | null): boolean {
  const isHome = content.where === 'home'
  if (where === 'home' && !isHome) return false
  if (where === 'place' && isHome) return false
  if (isHome || place === null || within === 'any') return true
  const point = publicPoint(content)
  return point !== null && milesBetween(place, point) <= Number(within)
}

function fitsGift({ content }: WayRow, { give }: Question): boolean {
  if (give === 'hour') return content.kind === 'series' || content.kind === 'one-off'
  if (give === 'skill') return content.skills.length + content.languages.length > 0
  if (give === 'voice') return content.side === 'advocating'
  return give !== 'experience' || content.livedExperience
}

function fitsWhen({ content, shifts }: WayRow, question: Question, now: number): boolean {
  if (content.kind === 'role' || content.kind === 'task') {
    return (
      question.long === null || content.minutesEach === null || content.minutesEach <= Number(question.long)
    )
  }
  return shifts.some((shift) => shiftFitsPlainly(shift, question, now))
}

export function shiftFitsPlainly(shift: ShiftRow, question: Question, now: number): boolean {
  if (shift.starts <= now || shift.until <= now) return false
  if (shift.capacity !== null && shift.taken >= shift.capacity && !shift.waitingList) return false
  if (question.long !== null && shift.ends - shift.starts > Number(question.long)) return false
  if (question.start === 'week' && shift.starts > now + 7 * 24 * 60) return false
  const { weekday, parts } = whenOf(shift)
  return (
    (question.day.length === 0 || question.day.includes(weekday)) &&
    (question.part.length === 0 || parts.every((part) => question.part.includes(part)))
  )
}

/** Minute by minute: the parts of the day a shift lies in for more than a quarter of an hour. */
export function whenOf({ starts, ends }: ShiftRow): { weekday: Weekday; parts: PartOfDay[] } {
  const begun = Temporal.Instant.fromEpochMilliseconds(starts * 60_000).toZonedDateTimeISO(homeZone)
  const from = begun.hour * 60 + begun.minute
  const count: Record<PartOfDay, number> = { morning: 0, afternoon: 0, evening: 0 }
  for (let minute = from; minute < from + ends - starts; minute++)
    count[minute < 720 ? 'morning' : minute < 1020 ? 'afternoon' : 'evening']++
  const parts = (Object.keys(count) as PartOfDay[]).filter((part) => count[part] > 15)
  const first: PartOfDay = from < 720 ? 'morning' : from < 1020 ? 'afternoon' : 'evening'
  return { weekday: weekdays[begun.dayOfWeek - 1]!, parts: parts.length > 0 ? parts : [first] }
}
