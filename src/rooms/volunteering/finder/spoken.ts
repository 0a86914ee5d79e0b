import type { Words } from '../../../platform/words/words.ts'
import { commitmentWords, languageWords } from '../list-words.ts'
import { languages, partsOfDay, weekdays, type PartOfDay, type Weekday } from '../lists.ts'
import type { Against, Reason } from './reasons.ts'
import type { Change, Relaxation } from './relax.ts'
import { partPlural, partPluralFirst, usesWords, weekdayName, weekdayPlural } from './choice-words.ts'
import { say } from './words.ts'

/** Several things in a row, as the language says them: "Tuesdays and Thursdays". */
const listed = (words: Words, each: readonly string[]): string =>
  each.length === 1 ? each[0]! : new Intl.ListFormat(words.lang, { type: 'conjunction' }).format(each)

/** What of a list a set of bits names, in the list's order. */
const chosen = <Value>(list: readonly Value[], bits: number): Value[] =>
  list.filter((_, at) => bits & (1 << at))

/** A reason in plain words. */
export function sayReason(words: Words, reason: Reason): string {
  switch (reason.kind) {
    case 'miles':
      return sayMiles(words, reason)
    case 'from-home':
      return words.say(say.fromHome)
    case 'on-the-days':
      return words.say(say.asYouAsked, {
        what: sayDays(words, chosen(weekdays, reason.days), chosen(partsOfDay, reason.parts)),
      })
    case 'in-own-time':
      return words.say(say.inOwnTime)
    case 'times-agreed':
      return words.say(say.timesAgreed)
    case 'uses-languages':
      return words.say(say.usesLanguages, {
        languages: listed(
          words,
          chosen(languages, reason.languages).map((one) => words.say(languageWords[one])),
        ),
      })
    case 'uses-skill':
      return words.say(usesWords[reason.skill])
    case 'lived-experience':
      return words.say(say.livedExperience)
    case 'as-often':
      return words.say(say.asYouAsked, { what: words.say(commitmentWords[reason.often]) })
    case 'as-long':
      return reason.minutes < 60 || reason.minutes % 30 !== 0
        ? words.say(say.minutes, { minutes: reason.minutes })
        : words.say(say.hours, { hours: reason.minutes / 60 })
    case 'starts-this-week':
      return words.say(say.startsThisWeek)
    case 'open-at-age':
      return words.say(say.openAtAge, { age: reason.age })
    case 'step-free':
      return words.say(say.stepFreeReason)
  }
}

function sayMiles(words: Words, { miles: { kind, miles } }: Extract<Reason, { kind: 'miles' }>): string {
  if (kind === 'exact') return words.say(say.miles, { miles })
  if (kind === 'about') return words.say(say.milesAbout, { miles })
  return miles === 0.5 ? words.say(say.milesHalf) : words.say(say.milesUnder, { miles })
}

function sayDays(words: Words, days: readonly Weekday[], parts: readonly PartOfDay[]): string {
  const [day] = days
  const [part] = parts
  if (!part)
    return listed(
      words,
      days.map((one) => words.say(weekdayPlural[one])),
    )
  const partsSaid = (first: PartOfDay, others: readonly PartOfDay[], start: string): string =>
    listed(words, [start, ...others.filter((one) => one !== first).map((one) => words.say(partPlural[one]))])
  if (!day) return partsSaid(part, parts, words.say(partPluralFirst[part]))
  if (days.length === 1 && parts.length === 1) {
    return words.say(say.onWeekday, { day: words.say(weekdayName[day]), part: words.say(partPlural[part]) })
  }
  return words.say(say.dayAndPart, {
    days: listed(
      words,
      days.map((one) => words.say(weekdayPlural[one])),
    ),
    parts: partsSaid(part, parts, words.say(partPlural[part])),
  })
}

const againstWords = {
  'not-step-free': say.notStepFree,
  'only-waiting': say.onlyWaiting,
  'unknown-distance': say.unknownDistance,
} as const

export const sayAgainst = (words: Words, { kind }: Against): string => words.say(againstWords[kind])

const withoutWords = {
  days: say.withoutDays,
  parts: say.withoutParts,
  often: say.withoutOften,
  length: say.withoutLength,
  languages: say.withoutLanguages,
  skills: say.withoutSkills,
  sides: say.withoutSides,
  kinds: say.withoutKinds,
  programme: say.withoutProgramme,
  gift: say.withoutGift,
  week: say.withoutWeek,
  age: say.withoutAge,
  'step-free': say.withoutStepFree,
} as const

/** What one change would find: "Up to 10 miles instead of 5 finds 3". */
export function sayChange(words: Words, { change, found }: Relaxation): string {
  switch (change.kind) {
    case 'go-further':
      return sayFurther(words, change, found)
    case 'without-word':
      return words.say(say.withoutWord, { word: change.word, found })
    case 'without-words':
      return words.say(say.withoutWords, { found })
    case 'home-too':
      return words.say(say.homeToo, { found })
    case 'places-too':
      return words.say(say.placesToo, { found })
    case 'without':
      return words.say(withoutWords[change.what], { found })
  }
}

const sayFurther = (
  words: Words,
  { within, from }: Extract<Change, { kind: 'go-further' }>,
  found: number,
): string =>
  within === 'any'
    ? words.say(say.anyDistance, { found })
    : words.say(say.furtherInstead, { to: Number(within), from: Number(from), found })
