import { z } from 'zod'
import type { Faults } from '../../../../platform/web/faults.ts'
import { email, optionalText, text } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases } from '../../../../platform/words/words.ts'
import { phone } from '../../opportunities/help/forms.ts'
import { referenceKinds } from '../../requirements/types.ts'
import type { NotNamed } from '../rules.ts'
import { refusals } from '../words.ts'

const say = phrases('references.naming-form', {
  name: 'Enter their name',
  kind: 'Say how you know them',
  how: 'Say in a few words how you know them',
  family: 'Say whether they are family',
  email: 'Enter their email address with an @',
  reach: 'Enter their email address, or a number we can ring',
})

const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    schema.optional(),
  )

/** A referee, as an applicant names them. Which kinds the role asks for is the rules’ to say. */
export const nameForm = z.strictObject({
  name: text({ max: 120, empty: say.name }),
  kind: z.enum(referenceKinds, orSay(say.kind)),
  how: text({ max: 300, empty: say.how }),
  family: z.enum(['yes', 'no'], orSay(say.family)),
  email: orNothing(email(say.email)),
  phone,
  /** In whose place, where it is somebody’s. */
  instead: optionalText({ max: 60 }).pipe(z.uuid().optional()),
})
export type Named = z.output<typeof nameForm>

/** One of address and number is enough. */
export const reachFaults = ({ email: address, phone: number }: Pick<Named, 'email' | 'phone'>): Faults =>
  address === undefined && number === undefined ? { email: say.reach } : {}

/** Where a refusal is said. */
const fields: Record<NotNamed, keyof Named | 'form'> = {
  'not-now': 'form',
  enough: 'form',
  'other-kind': 'kind',
  family: 'family',
  themselves: 'email',
  'same-twice': 'email',
  'not-theirs': 'email',
  decides: 'email',
}

export const refusalFaults = (refusal: NotNamed, { email: address }: Pick<Named, 'email'>): Faults => {
  const field = fields[refusal]
  return { [field === 'email' && address === undefined ? 'phone' : field]: refusals[refusal] }
}
