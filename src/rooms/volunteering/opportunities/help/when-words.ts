import { day, plain } from '../../../../platform/clock.ts'
import { dayWords } from '../../../../platform/words/dates.ts'
import type { Phrase, Words } from '../../../../platform/words/words.ts'
import type { Content } from '../content.ts'
import { wallWords } from '../saying.ts'
import { hasShifts, type Times } from '../times.ts'
import { say } from './words.ts'

const dayNames = new Map<string, string>()

/** The name of a weekday, 1 Monday; 5 January 2026 is one, and its week names the days in any language. */
function dayName(words: Words, weekday: number): string {
  const key = `${words.lang} ${weekday}`
  let name = dayNames.get(key)
  if (name === undefined) {
    const on = plain(day('2026-01-04')).add({ days: weekday }).toZonedDateTime('UTC').epochMilliseconds
    name = new Intl.DateTimeFormat(words.lang, { weekday: 'long', timeZone: 'UTC' }).format(on)
    dayNames.set(key, name)
  }
  return name
}

const lists = new Map<string, Intl.ListFormat>()

function listsIn(lang: string): Intl.ListFormat {
  const known = lists.get(lang) ?? new Intl.ListFormat(lang, { type: 'conjunction', style: 'long' })
  lists.set(lang, known)
  return known
}

/** `Tuesday and Thursday`, in the reader's language. */
export const listWords = (words: Words, each: readonly string[]): string => listsIn(words.lang).format(each)

const nths: Record<string, Phrase> = {
  1: say.first,
  2: say.second,
  3: say.third,
  4: say.fourth,
  5: say.fifth,
  last: say.last,
}

function seriesWords(times: Times, kind: Content['kind'], words: Words): string {
  const span = { from: wallWords(words, times.starts), to: wallWords(words, times.ends) }
  const { pattern } = times
  if (kind === 'one-off') return words.say(say.oneDay, { day: dayWords(words, times.from), ...span })
  switch (pattern.kind) {
    case 'weekly': {
      const days = listWords(
        words,
        pattern.weekdays.toSorted((one, other) => one - other).map((one) => dayName(words, one)),
      )
      return pattern.every === 1
        ? words.say(say.everyWeek, { days, ...span })
        : words.say(say.everyWeeks, { days, weeks: pattern.every, ...span })
    }
    case 'monthly': {
      const days = listWords(words, [...new Set(pattern.on.map(({ weekday }) => dayName(words, weekday)))])
      const which = listWords(words, [...new Set(pattern.on.map(({ nth }) => words.say(nths[nth]!)))])
      return pattern.every === 1
        ? words.say(say.everyMonth, { nths: which, days, ...span })
        : words.say(say.everyMonths, { nths: which, days, months: pattern.every, ...span })
    }
    case 'dates':
      return words.say(say.chosenDays, span)
  }
}

const often: Record<Content['commitment'], Phrase> = {
  once: say.comeOnce,
  'now-and-then': say.comeOnce,
  'every-month': say.comeMonth,
  'every-fortnight': say.comeFortnight,
  'every-week': say.comeWeek,
}

/** When it happens, in a sentence or two: `Every Tuesday, 4pm to 8pm. Come once or often.` */
export function whenWords({ kind, times, timesInWords, commitment }: Content, words: Words): string {
  if (!hasShifts(kind)) return timesInWords
  if (!times) return ''
  const said = seriesWords(times, kind, words)
  return kind === 'series' ? `${said} ${words.say(often[commitment])}` : said
}
