import type { Faults } from '../../../../platform/web/faults.ts'
import { sentence } from '../../../../platform/words/sentence.ts'
import { ask, phrases } from '../../../../platform/words/words.ts'

const say = phrases('opportunity-party', {
  ages: 'Say whether somebody with you is under 18',
  agesOver: ask<{ age: number }>('Say that everybody with you is {age} or over'),
  onlyOver: ask<{ age: number }>(
    'This is for people who are {age} or over, so nobody younger can come along',
  ),
  needsAdult: 'Ask somebody of 18 or over to sign up for you all: an adult must answer for those under 18',
  young: 'Write the name and the age of each who is under 18, one a line, like Ben, 9',
  notYoung: ask<{ name: string }>('{name} is 18 or over. Write them with the other names'),
  tooYoung: ask<{ name: string; age: number }>(
    'This is for people who are {age} or over, so {name} cannot come along yet',
  ),
  tooMany: 'That is more names than come with you. Put the number right above',
  responsible: 'Tick this if you answer for them. Otherwise their parent or guardian signs up with them',
})

/** Somebody under 18 who is brought along. */
export interface Young {
  readonly name: string
  readonly age: number
}

/** What a form says of those who come together. */
export interface Party {
  readonly people: number
  readonly ages?: 'adults' | 'young' | undefined
  readonly young?: string | undefined
  /** Names of the others, one a line. */
  readonly others?: string | undefined
  readonly responsible: boolean
}

const line = /^(\S.*?)[\s,(]+(\d{1,3})\)?$/

/** Whether somebody under 18 can be brought along at all. */
export const bringsYoung = ({
  youngestAge,
  largestGroup,
}: {
  readonly youngestAge: number
  readonly largestGroup: number
}): boolean => youngestAge < 18 && largestGroup > 1

/** Names with ages, one a line: `Ben, 9`, `Ben 9` or `Ben (9)`. Null when a line says no age, or nothing is said. */
export function youngOf(typed: string | undefined): Young[] | null {
  const lines = (typed ?? '').split('\n').flatMap((one) => one.trim() || [])
  const read = lines.flatMap((one): Young[] => {
    const [, name, age] = line.exec(one) ?? []
    return name === undefined ? [] : [{ name: name.slice(0, 120), age: Number(age) }]
  })
  return read.length === lines.length && read.length > 0 ? read : null
}

/** Names, one a line; whoever stands among those under 18 too is named there. */
export function othersOf(typed: string | undefined, young: readonly Young[] = []): string[] {
  const named = new Set(young.map(({ name }) => name.toLowerCase()))
  return (typed ?? '')
    .split('\n')
    .map((name) => name.trim().slice(0, 120))
    .filter((name) => name !== '' && !named.has(name.toLowerCase()))
}

/** Those under 18 whom a form brings along; only where it says that there are some. */
export const broughtAlong = ({ people, ages, young }: Party): readonly Young[] =>
  people > 1 && ages === 'young' ? (youngOf(young) ?? []) : []

/**
 * What must be put right before people come together: nobody comes below the lowest age, and for each under 18 an
 * adult among them answers, by name and age. The one who signs up is that adult.
 * @param isYoung the one who signs up is under 18 themselves
 */
export function partyFaults(
  party: Party,
  { youngestAge }: { readonly youngestAge: number },
  isYoung: boolean,
): Faults {
  const { people, ages, responsible } = party
  const alone = othersOf(party.others)
  if (people <= 1 || ages === 'adults') return alone.length > people - 1 ? { others: say.tooMany } : {}
  const over = { age: youngestAge }
  if (ages === undefined) return { ages: youngestAge >= 18 ? sentence(say.agesOver, over) : say.ages }
  if (youngestAge >= 18) return { ages: sentence(say.onlyOver, over) }
  if (isYoung) return { ages: say.needsAdult }
  const young = youngOf(party.young)
  if (young === null) return { young: say.young }
  const grown = young.find(({ age }) => age >= 18)
  if (grown) return { young: sentence(say.notYoung, { name: grown.name }) }
  const tooYoung = young.find(({ age }) => age < youngestAge)
  if (tooYoung) return { young: sentence(say.tooYoung, { name: tooYoung.name, ...over }) }
  if (young.length > people - 1) return { young: say.tooMany }
  if (young.length + othersOf(party.others, young).length > people - 1) return { others: say.tooMany }
  return responsible ? {} : { responsible: say.responsible }
}
