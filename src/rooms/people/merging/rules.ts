import type { Day } from '../../../platform/clock.ts'
import type { Basis } from '../letters/store.ts'
import type { Person } from '../store.ts'

/** What two records share: address, number, sound of the name with the date of birth, sound of the name alone. */
export type Shared = 'email' | 'phone' | 'name-and-birth' | 'name'

const surest: readonly Shared[] = ['email', 'phone', 'name-and-birth', 'name']

/** By the first letter of a key of `people.found_by`. */
const kinds: Readonly<Record<string, Shared>> = { e: 'email', p: 'phone', d: 'name-and-birth', w: 'name' }

/**
 * Why two records may be one person, the surest first; none when they are not likely to be. Two dates of birth that
 * differ are two people, whatever else they share: a family has one telephone. A name alone says something only where
 * a date of birth is missing.
 */
export function whyAlike(
  keys: readonly string[],
  one: { readonly bornOn: Day | null },
  other: { readonly bornOn: Day | null },
): Shared[] {
  if (one.bornOn !== null && other.bornOn !== null && one.bornOn !== other.bornOn) return []
  const shared = new Set(keys.flatMap((key) => kinds[key] ?? []))
  return surest.filter((why) => shared.has(why) && !(why === 'name' && shared.has('name-and-birth')))
}

/** What the record that stays takes over: only what it has not, and both lists together. */
export type Gaps = Partial<Pick<Person, 'email' | 'phone' | 'bornOn' | 'region' | 'languages' | 'skills'>>

const both = (own: readonly string[], others: readonly string[]): readonly string[] | undefined =>
  others.every((one) => own.includes(one)) ? undefined : [...new Set([...own, ...others])].toSorted()

export function gapsOf(into: Person, from: Person): Gaps {
  const languages = both(into.languages, from.languages)
  const skills = both(into.skills, from.skills)
  return {
    ...(into.email === null && from.email !== null && { email: from.email }),
    ...(into.phone === null && from.phone !== null && { phone: from.phone }),
    ...(into.bornOn === null && from.bornOn !== null && { bornOn: from.bornOn }),
    ...(into.region === null && from.region !== null && { region: from.region }),
    ...(languages && { languages }),
    ...(skills && { skills }),
  }
}

/** A standing answer about letters, as a merge compares it. */
export interface Standing extends Pick<Basis, 'purpose' | 'basis'> {
  readonly id: string
}

/**
 * The yes that no longer counts once two records are one: where either said no to the same letters, the no stands
 * (UK GDPR article 7(3), PECR regulation 22: a consent that was withdrawn is none). The words of both stay on record.
 */
export function overruled(one: readonly Standing[], other: readonly Standing[]): Standing[] {
  const saidNo = (answers: readonly Standing[], purpose: string): boolean =>
    answers.some((answer) => answer.purpose === purpose && answer.basis === 'refused')
  const losing = (answers: readonly Standing[], others: readonly Standing[]): Standing[] =>
    answers.filter(({ basis, purpose }) => basis !== 'refused' && saidNo(others, purpose))
  return [...losing(one, other), ...losing(other, one)]
}
