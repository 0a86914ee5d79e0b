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

/** Whether somebody can have been born then. */
export const isBirthDay = (born: Day, today: Day): boolean => born <= today && ageOn(born, today) <= 120
