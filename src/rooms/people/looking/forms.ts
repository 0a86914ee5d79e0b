import { z } from 'zod'
import type { Answers } from '../../../platform/web/read.ts'
import { optionalText } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { grounds, type Ground } from './lists.ts'

const say = phrases('people.look-form', {
  choose: 'Choose for each note whether it is given or held back',
  ground: 'Choose why the law lets you hold it back',
  why: 'Write in a line why that holds here',
})

/** What is decided about one note. */
export type Decision =
  | { readonly given: true }
  | { readonly given: false; readonly ground: Ground; readonly why: string }

export const fieldsFor = (noteId: string) =>
  ({ choice: `choice-${noteId}`, ground: `ground-${noteId}`, why: `why-${noteId}` }) as const

const left = (typed: unknown): unknown => (typed === '' ? undefined : typed)

/** The decisions about these notes, each by itself: nothing is chosen beforehand. */
export function lookForm(noteIds: readonly string[]) {
  const shape: Record<string, z.ZodType<string | undefined>> = {}
  for (const { choice, ground, why } of noteIds.map(fieldsFor)) {
    shape[choice] = z.enum(['give', 'hold-back'], orSay(say.choose))
    shape[ground] = z.preprocess(left, z.enum(grounds, orSay(say.ground)).optional())
    shape[why] = optionalText({ max: 500 })
  }
  return z.strictObject(shape).superRefine((typed, check) => {
    for (const { choice, ground, why } of noteIds.map(fieldsFor)) {
      if (typed[choice] !== 'hold-back') continue
      for (const [field, message] of [
        [ground, say.ground],
        [why, say.why],
      ] as const)
        if (typed[field] === undefined)
          check.addIssue({ code: 'custom', path: [field], message: orSay(message) })
    }
  })
}

/** What was decided about each note, by its id. */
export const decidedIn = (
  noteIds: readonly string[],
  typed: z.output<ReturnType<typeof lookForm>>,
): ReadonlyMap<string, Decision> =>
  new Map(
    noteIds.map((id) => {
      const { choice, ground, why } = fieldsFor(id)
      return [
        id,
        typed[choice] === 'give'
          ? { given: true }
          : { given: false, ground: typed[ground] as Ground, why: typed[why]! },
      ]
    }),
  )

/** The answers of a form that would decide so. */
export const answersFor = (decided: ReadonlyMap<string, Decision>): Answers =>
  Object.fromEntries(
    [...decided].flatMap(([id, one]) => {
      const { choice, ground, why } = fieldsFor(id)
      return one.given
        ? [[choice, 'give']]
        : [
            [choice, 'hold-back'],
            [ground, one.ground],
            [why, one.why],
          ]
    }),
  )
