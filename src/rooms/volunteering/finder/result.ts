import type { Html } from '../../../look/html.ts'
import { html } from '../../../look/html.ts'
import { tag } from '../../../look/parts/cards.ts'
import { results, type Reason as ShownReason, type Result } from '../../../look/parts/lists.ts'
import { plusDays, type Day } from '../../../platform/clock.ts'
import { dayWordsTight } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import { checkWords, languageWords, stepFreeWords } from '../list-words.ts'
import type { FactTable } from './facts.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import { againstFor, reasonsFor } from './reasons.ts'
import type { Asked } from './asked.ts'
import type { Fit } from './fit.ts'
import { sayAgainst, sayReason } from './spoken.ts'
import { dayOfMinutes, type Way } from './way.ts'
import { say } from './words.ts'

/** What is said of a way to help whatever was asked: everything but its pin, its reasons and its places. */
export function standingParts(
  words: Words,
  way: Way,
): Pick<Result, 'title' | 'href' | 'by' | 'text' | 'asks'> {
  return {
    title: way.title,
    href: pathOf(way),
    by: byLine(words, way),
    text: way.summary,
    asks: asksOf(words, way),
  }
}

export const pathOf = ({ slug }: Pick<Way, 'slug'>): string => `/help/${slug}`

export function byLine(
  words: Words,
  { by, where, placeName }: Pick<Way, 'by' | 'where' | 'placeName'>,
): string {
  if (where === 'home') return words.say(say.byAtHome, { who: by })
  if (placeName === '') return by
  // A place that carries the name of whose it is says both: "Northgate Synagogue, Northgate".
  return placeName.startsWith(by) ? placeName : words.say(say.by, { who: by, where: placeName })
}

/** What it asks before a first day, and what makes it easier to come. */
export function asksOf(words: Words, way: Way): string[] {
  const asks: string[] =
    way.checks.length === 0
      ? [words.say(say.noCheck)]
      : way.checks.map((check) => words.say(checkWords[check]))
  if (way.languages.length > 0) asks.unshift(languagesWords(words, way.languages))
  if (way.where !== 'home' && (way.stepFree === 'yes' || way.stepFree === 'partly'))
    asks.push(words.say(stepFreeWords[way.stepFree]))
  if (way.expenses) asks.push(words.say(say.expenses))
  if (way.youngestAge !== 18) asks.push(words.say(say.fromAge, { age: way.youngestAge }))
  return asks
}

/** Any one of them is enough: "It helps to speak Farsi or Kurdish Sorani". */
const languagesWords = (words: Words, asked: Way['languages']): string =>
  words.say(say.languagesHelp, {
    languages: new Intl.ListFormat(words.lang, { type: 'disjunction' }).format(
      asked.map((language) => words.say(languageWords[language])),
    ),
  })

/** How many places are left and when, or what kind of thing it is: "3 places, Tue 1 Dec". */
export function placesWords(
  words: Words,
  way: Pick<Way, 'kind'>,
  { shift, starts, left }: Pick<Fit, 'shift' | 'starts' | 'left'>,
  today: Day,
): string {
  if (shift < 0) return words.say(way.kind === 'task' ? say.aTask : say.aRole)
  const on = dayOfMinutes(starts)
  const day = on === today ? 'today' : on === plusDays(today, 1) ? 'tomorrow' : 'later'
  const said = { left, day: dayWordsTight(words, on) }
  if (left === 0) {
    return {
      today: () => words.say(say.fullToday),
      tomorrow: () => words.say(say.fullTomorrow),
      later: () => words.say(say.fullOn, said),
    }[day]()
  }
  if (left < 0) {
    return {
      today: () => words.say(say.roomToday),
      tomorrow: () => words.say(say.roomTomorrow),
      later: () => words.say(say.roomOn, said),
    }[day]()
  }
  return {
    today: () => words.say(say.placesToday, said),
    tomorrow: () => words.say(say.placesTomorrow, said),
    later: () => words.say(say.placesOn, said),
  }[day]()
}

/** The same as a tag, beside whether it is needed now. */
export function placesTag(
  words: Words,
  way: Pick<Way, 'kind' | 'urgent'>,
  fit: Pick<Fit, 'shift' | 'starts' | 'left'>,
  today: Day,
): Html {
  const urgent = way.urgent && html`${tag(words.say(say.neededNow), 'wait')} `
  const tone = fit.shift < 0 ? 'soft' : fit.left === 0 ? 'wait' : 'ok'
  return html`${urgent}${tag(placesWords(words, way, fit, today), tone)}`
}

/** The reasons of a result and what speaks against it, in words. */
export const reasonWords = (
  words: Words,
  way: Way,
  fit: Fit,
  asked: Asked,
  facts: FactTable,
): ShownReason[] => [
  ...reasonsFor(way, fit, asked, facts).map((reason) => sayReason(words, reason)),
  ...againstFor(way, fit, asked).map((against): ShownReason => ({
    words: sayAgainst(words, against),
    off: true,
  })),
]

/** Results put together part by part; `printed.ts` says the same, faster. */
export function resultsPlainly(
  words: Words,
  each: readonly { way: Way; fit: Fit; pin: number | undefined }[],
  { asked, facts, today }: { asked: Asked; facts: FactTable; today: Day },
): Html {
  const items = each.map(({ way, fit, pin }): Result => ({
    ...standingParts(words, way),
    pin,
    why: reasonWords(words, way, fit, asked, facts),
    tag: placesTag(words, way, fit, today),
  }))
  return results(items, { whyLabel: words.say(say.whyLabel), labels: labelsIn(words) })
}
