import { z } from 'zod'
import { day } from '../../../../platform/clock.ts'
import type { Faults } from '../../../../platform/web/faults.ts'
import { optionalText, several, ticked, typedNumber } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases } from '../../../../platform/words/words.ts'
import type { Answers } from '../../../../platform/web/read.ts'
import { commitments } from '../../lists.ts'
import { activities, levels, nations, type RoleFacts } from '../facts.ts'

export const say = phrases('check-decision-form', {
  nation: 'Choose where it is decided whether somebody is suitable',
  contact: 'Say whether they meet those they help',
  youngest: 'Enter the age of the youngest, in full years',
  oldest: 'Enter the age of the oldest, in full years',
  agesCrossed: 'The oldest cannot be younger than the youngest',
  activities: 'Tick what they do; company counts too',
  supervised: 'Say whether somebody is there who watches',
  often: 'Choose how often one person does it',
  mostDays: 'Enter a number of days from 0 to 30',
  weekly: 'Once a week is at least 4 days in some 30; enter 4 or more',
  overnight: 'Say whether it is ever between 2am and 6am',
  day: 'Enter a day like 24/11/2026, or leave it empty',
  turned: 'Enter a birthday that comes, or leave it empty; the ages say who is 18 already',
  noYoung: 'The youngest you entered is 18 or over already; leave this empty',
  level: 'Choose a level',
  reason: 'Say in a sentence why; whoever looks at it in a year will ask',
  notLawful: 'The law does not allow this level for these facts',
  nationNotSet: 'Nobody has said yet what we ask for there. An administrator does, in the settings',
})

const age = (words: typeof say.youngest) =>
  typedNumber(words)
    .pipe(z.int(orSay(words)).min(0, orSay(words)).max(120, orSay(words)))
    .optional()

const unlessEmpty = (typed: unknown): unknown => (typed === '' ? undefined : typed)

/** The facts of a role as they are answered, the level chosen for them, and why. */
export const decideForm = z.strictObject({
  nation: z.enum(nations, orSay(say.nation)),
  contact: z.enum(['yes', 'no'], orSay(say.contact)),
  youngest: age(say.youngest),
  oldest: age(say.oldest),
  turns18On: z.preprocess(unlessEmpty, z.iso.date(orSay(say.day)).transform(day).optional()),
  activities: several(activities),
  supervised: z.enum(['watched', 'alone'], orSay(say.supervised)),
  often: z.enum(commitments, orSay(say.often)),
  mostDays: typedNumber(say.mostDays).pipe(
    z.int(orSay(say.mostDays)).min(0, orSay(say.mostDays)).max(30, orSay(say.mostDays)),
  ),
  overnight: z.enum(['yes', 'no'], orSay(say.overnight)),
  childrensPlace: ticked(),
  adultsGetCare: ticked(),
  level: z.preprocess(unlessEmpty, z.enum(levels, orSay(say.level)).optional()),
  reason: optionalText({ max: 1000, lines: true }),
  /** The decision this was answered upon; 0 where there was none. */
  seen: z.coerce.number().int().min(0).default(0),
  act: z.enum(['work', 'save']).default('work'),
})
export type DecideTyped = z.output<typeof decideForm>

/** What of the facts does not go together. */
export function factFaults(typed: DecideTyped, today: string): Faults {
  const { contact, youngest, oldest, often, mostDays, turns18On } = typed
  if (contact === 'no') return {}
  return {
    ...(youngest === undefined && { youngest: say.youngest }),
    ...(oldest === undefined && { oldest: say.oldest }),
    ...(youngest !== undefined && oldest !== undefined && oldest < youngest && { oldest: say.agesCrossed }),
    ...(turns18On !== undefined && turns18On <= today && { turns18On: say.turned }),
    ...(turns18On !== undefined && (youngest ?? 0) >= 18 && { turns18On: say.noYoung }),
    ...(typed.activities.length === 0 && { activities: say.activities }),
    ...(often === 'every-week' && mostDays < 4 && { mostDays: say.weekly }),
  }
}

export const factsFrom = (typed: DecideTyped): RoleFacts => {
  const contact = typed.contact === 'yes'
  return {
    nation: typed.nation,
    contact,
    youngest: contact ? (typed.youngest ?? null) : null,
    oldest: contact ? (typed.oldest ?? null) : null,
    turns18On: contact ? (typed.turns18On ?? null) : null,
    activities: typed.activities,
    supervised: typed.supervised === 'watched',
    often: typed.often,
    mostDays: typed.mostDays,
    overnight: typed.overnight === 'yes',
    childrensPlace: typed.childrensPlace,
    adultsGetCare: typed.adultsGetCare,
  }
}

const yesNo = (is: boolean): string => (is ? 'yes' : 'no')

/** Facts as their form shows them. */
export const typedFacts = (facts: RoleFacts): Answers => ({
  nation: facts.nation,
  contact: yesNo(facts.contact),
  youngest: facts.youngest === null ? '' : String(facts.youngest),
  oldest: facts.oldest === null ? '' : String(facts.oldest),
  turns18On: facts.turns18On ?? '',
  activities: facts.activities,
  supervised: facts.supervised ? 'watched' : 'alone',
  often: facts.often,
  mostDays: String(facts.mostDays),
  overnight: yesNo(facts.overnight),
  childrensPlace: facts.childrensPlace ? 'yes' : '',
  adultsGetCare: facts.adultsGetCare ? 'yes' : '',
})
