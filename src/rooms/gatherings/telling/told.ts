import type { Block } from '../../../look/letter.ts'
import { dayAt, homeZone } from '../../../platform/clock.ts'
import type { Pen } from '../../../platform/email/message.ts'
import { dayWords, dayWordsShort, timeWords } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import { whereWords, type Details } from '../kinds.ts'
import { say } from './words.ts'
import type { PlaceState } from '../types.ts'

/** When something is, from its first moment to its last. */
export interface Times {
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

/** A gathering as letters and pages tell of it. */
export interface Told extends Times {
  readonly details: Details
}

/** Somebody's own place in it. */
export interface PlaceTold extends Told {
  readonly state: PlaceState
  readonly people: number
  readonly changeHours: number
  /** Their own page, by secret address. */
  readonly path: string
  /** How many sign-ups wait before them. */
  readonly before: number
  readonly answerBy: Temporal.Instant | null
  /** The rest that comes in before then. */
  readonly rest: string | null
}

/** A calendar file that goes with a letter. */
export type Calendar = { readonly name: string; readonly text: string } | undefined

export const dayOfMoment = (moment: Temporal.Instant) => dayAt(moment, homeZone)

/** `Tuesday 1 December 2026, 4pm to 8pm`. */
export function whenWords(words: Words, { startsAt, endsAt }: Times): string {
  const [day, lastDay] = [dayOfMoment(startsAt), dayOfMoment(endsAt.subtract({ milliseconds: 1 }))]
  const [from, to] = [timeWords(words, startsAt), timeWords(words, endsAt)]
  return day === lastDay
    ? words.say(say.sameDay, { day: dayWords(words, day), from, to })
    : words.say(say.overDays, { day: dayWords(words, day), from, lastDay: dayWords(words, lastDay), to })
}

export const dayShort = (words: Words, moment: Temporal.Instant): string =>
  dayWordsShort(words, dayOfMoment(moment))

/** A moment as the arguments of a sentence. */
export const dayAndTime = (words: Words, moment: Temporal.Instant) => ({
  day: dayShort(words, moment),
  time: timeWords(words, moment),
})

export const paragraph = (words: string): Block => ({ kind: 'paragraph', words })
export const small = (words: string): Block => ({ kind: 'small', words })
export const heading = (words: string): Block => ({ kind: 'heading', words })
export const button = (pen: Pen, words: string, path: string): Block => ({
  kind: 'button',
  words,
  href: pen.link(path),
})

/** When and where; everything else too for those who come. */
export function factsBlock({ words }: Pen, told: Told, comes: { people: number } | null): Block {
  const { details } = told
  const pairs: [string, string][] = [
    [words.say(say.when), whenWords(words, told)],
    [words.say(say.where), whereWords(words, details, comes !== null)],
  ]
  if (comes) {
    const { gettingThere, bring, firstDay, access, contact } = details
    if (gettingThere) pairs.push([words.say(say.gettingThere), gettingThere])
    if (firstDay) pairs.push([words.say(say.firstDay), firstDay])
    if (bring) pairs.push([words.say(say.bring), bring])
    if (access) pairs.push([words.say(say.access), access])
    if (comes.people > 1)
      pairs.push([words.say(say.coming), words.say(say.peopleComing, { people: comes.people })])
    if (contact.phone) pairs.push([words.say(say.ring), `${contact.name}, ${contact.phone}`])
  }
  return { kind: 'facts', pairs: pairs.filter(([, value]) => value !== '') }
}

/** Until when to answer, and that the clock stops. */
export function answerBlocks(
  { words }: Pen,
  { answerBy, rest }: Pick<PlaceTold, 'answerBy' | 'rest'>,
): Block[] {
  if (!answerBy) return []
  const until = words.say(say.answerBy, dayAndTime(words, answerBy))
  return [paragraph(rest ? `${until} ${words.say(say.pauses, { rest })}` : until)]
}
