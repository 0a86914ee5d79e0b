import { z } from 'zod'
import type { Faults } from '../../../platform/web/faults.ts'
import { email, optionalText, ticked } from '../../../platform/web/text.ts'
import { phrases } from '../../../platform/words/words.ts'

const say = phrases('gatherings.adding-form', {
  age: 'Say how old they are',
  guardianName: 'Enter the name of a parent or guardian',
  guardianEmail: 'Enter the parent’s or guardian’s email, so that we can ask them',
  guardianNotThem: 'Enter an address of the parent’s or guardian’s own',
})

/** Whom we look for; anything strange in the address is as if it were not there. */
export const findForm = z.object({
  q: optionalText({ max: 120 }).catch(undefined),
  person: z.uuid().optional().catch(undefined),
})

/** A place for somebody we know, which one of us takes for them. */
export const addForm = z.strictObject({
  person: z.uuid(),
  age: z.preprocess((typed) => (typed === '' ? undefined : typed), z.enum(['adult', 'young']).optional()),
  guardianName: optionalText({ max: 120 }),
  guardianEmail: z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    email(say.guardianEmail).optional(),
  ),
  keepsBoth: ticked(),
  makeRoom: ticked(),
})
export type Adding = z.output<typeof addForm>

/**
 * What is missing about their age, or about whose yes it needs.
 * @param own their own address: nobody says yes for themselves
 */
export function faultsOf(
  { age, guardianName, guardianEmail }: Pick<Adding, 'age' | 'guardianName' | 'guardianEmail'>,
  asked: 'nothing' | 'age' | 'guardian',
  own: string | null,
): Faults {
  if (asked === 'nothing') return {}
  if (asked === 'age' && age === undefined) return { age: say.age }
  if (asked === 'age' && age === 'adult') return {}
  return {
    ...(guardianName ? {} : { guardianName: say.guardianName }),
    ...(guardianEmail ? {} : { guardianEmail: say.guardianEmail }),
    ...(guardianEmail && guardianEmail === own?.toLowerCase() ? { guardianEmail: say.guardianNotThem } : {}),
  }
}
