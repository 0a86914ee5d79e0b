import { ageOn, type Day } from '../../../platform/clock.ts'
import type { Alike } from './store.ts'

/** What two records share, the surest first. */
export type Shared = 'email' | 'phone' | 'name'

const digits = (phone: string): string => phone.replace(/\D/g, '').slice(-9)

/** Whether two numbers are one, however they are written; nothing typed is no number. */
export const isSameNumber = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && digits(one).length >= 7 && digits(one) === digits(other)

/** Why somebody we know may be the one who is being added. */
export function sharedWith(
  typed: { readonly name: string; readonly email: string | null; readonly phone: string | null },
  known: Pick<Alike, 'name' | 'email' | 'phone'>,
): Shared {
  if (typed.email !== null && typed.email === known.email?.toLowerCase()) return 'email'
  if (typed.phone !== null && known.phone !== null && digits(typed.phone) === digits(known.phone))
    return 'phone'
  return 'name'
}

/** What people are called where a stranger may read it. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

/** One thing the desk wrote down beside a name, which a stranger at a wrong address does not know. */
export type Fact =
  | { readonly kind: 'bornOn'; readonly is: Day }
  | { readonly kind: 'phoneEnd'; readonly is: string }

/** What is asked of whoever opens the letter: a date of birth, else the end of a number; null when we hold neither. */
export function factOf({ bornOn, phone }: { bornOn: Day | null; phone: string | null }): Fact | null {
  if (bornOn !== null) return { kind: 'bornOn', is: bornOn }
  const end = (phone ?? '').replace(/\D/g, '').slice(-4)
  return end.length === 4 ? { kind: 'phoneEnd', is: end } : null
}

/** Whether what they told is so. Where we hold nothing to ask, their word is enough. */
export const isSo = (
  fact: Fact | null,
  told: { readonly bornOn: Day | null; readonly phoneEnd?: string | undefined },
): boolean => {
  if (fact === null) return true
  if (fact.kind === 'bornOn') return told.bornOn === fact.is
  return (told.phoneEnd ?? '').replace(/\D/g, '').slice(-4) === fact.is
}

/** Whether somebody can have been born then. */
export const isBirthDay = (born: Day, today: Day): boolean => born <= today && ageOn(born, today) <= 120
