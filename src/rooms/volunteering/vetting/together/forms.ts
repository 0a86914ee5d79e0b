import { z } from 'zod'
import { optionalText, ticked } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases } from '../../../../platform/words/words.ts'
import { mostAtOnce } from './rules.ts'
import { stepOf } from './types.ts'

const say = phrases('together-form', { step: 'Choose a step' })

const stepField = z.string({ error: orSay(say.step) }).transform((typed, context) => {
  const step = stepOf(typed)
  if (!step) context.addIssue({ code: 'custom', message: orSay(say.step) })
  return step!
})

/** Who was ticked, or all that fit, and what is to be done. */
export const chooseForm = z.strictObject({
  id: z.preprocess(
    (typed) => (typed === undefined ? [] : Array.isArray(typed) ? typed : [typed]),
    z.array(z.uuid()).max(1_000),
  ),
  all: ticked(),
  question: optionalText({ max: 2_000 }),
  step: stepField,
})

const pair = /^[0-9a-f-]{36}:\d{1,9}$/

/** Those a summary was shown for, each as it was seen: `ID:VERSION`, with commas between. */
const chosen = z
  .string()
  .max(mostAtOnce * 48)
  .transform((typed) => typed.split(',').filter((one) => pair.test(one)))
  .pipe(z.array(z.string()).min(1).max(mostAtOnce))
  .transform((pairs) =>
    pairs.map((one) => {
      const [id = '', version] = one.split(':')
      return { id, version: Number(version) }
    }),
  )

/** The summary sent on: who, what, and words changed for this once. */
export const takeForm = z.strictObject({
  chosen,
  step: stepField,
  question: optionalText({ max: 2_000 }),
  subject: optionalText({ max: 200 }),
  body: optionalText({ max: 6_000, lines: true }),
  /** A task: who has it to do, what, and by when; judged by its own form. */
  forWhom: optionalText({ max: 60 }),
  what: optionalText({ max: 300 }),
  dueOn: optionalText({ max: 20 }),
  act: z.enum(['look', 'take']),
})
export type TakeTyped = z.output<typeof takeForm>
