import { z } from 'zod'
import type { Faults } from '../../../platform/web/faults.ts'
import { email, optionalText } from '../../../platform/web/text.ts'
import { phrases } from '../../../platform/words/words.ts'

const say = phrases('gatherings.guardian-form', {
  name: 'Enter the name of a parent or guardian',
  email: 'Enter their email address, so that we can ask them',
  theirAddress: 'Enter their email address with an @',
  notYou: 'Enter an address of theirs, not your own',
})

/** Whose yes it needs that somebody under 18 comes; asked only of those who did not say it before. */
export const guardianForm = z.strictObject({
  guardianName: optionalText({ max: 120 }),
  guardianEmail: z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    email(say.theirAddress).optional(),
  ),
})
export type GuardianTyped = z.output<typeof guardianForm>

/** A parent or guardian, as somebody under 18 names them. */
export interface Guardian {
  readonly name: string
  readonly email: string
}

/**
 * What is missing of them, field by field.
 * @param own the young person’s address: nobody says yes for themselves
 */
export const guardianFaults = (
  { guardianName, guardianEmail }: GuardianTyped,
  own: string | null,
): Faults => ({
  ...(guardianName ? {} : { guardianName: say.name }),
  ...(guardianEmail ? {} : { guardianEmail: say.email }),
  ...(guardianEmail && guardianEmail === own?.toLowerCase() ? { guardianEmail: say.notYou } : {}),
})

/** The parent or guardian who was named; null when anything is missing. */
export const guardianNamed = (typed: GuardianTyped | null, own: string | null): Guardian | null =>
  typed !== null && Object.keys(guardianFaults(typed, own)).length === 0
    ? { name: typed.guardianName!, email: typed.guardianEmail! }
    : null
