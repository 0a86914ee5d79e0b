import type { QuestionField } from '../finder/forms.ts'

/** The questions of the guided start in their order, and what they end in. */
export const steps = ['give', 'when', 'can', 'speak', 'where', 'end'] as const
export type Step = (typeof steps)[number]
export type Asking = Exclude<Step, 'end'>

/** The questions alone. */
export const askings = steps.filter((step) => step !== 'end')

/** What each question asks of the finder. */
export const fieldsAsked: Record<Asking, readonly QuestionField[]> = {
  give: ['give'],
  when: ['day', 'part', 'often', 'long'],
  can: ['skill'],
  speak: ['language'],
  where: ['near', 'within', 'where', 'stepfree', 'age'],
}

/** In the form of one question, the answers to the others, as the part of an address after its question mark. */
export const toldField = 'told'

export const isStep = (name: string): name is Step => steps.some((step) => step === name)

export const pathOfStep = (step: Step): string => (step === 'give' ? '/give-time' : `/give-time/${step}`)

export const stepAfter = (step: Asking): Step => steps[steps.indexOf(step) + 1]!

/** The question before; none before the first. */
export function stepBefore(step: Step): Asking | null {
  const at = steps.indexOf(step)
  return at === 0 ? null : askings[at - 1]!
}

/** The first question, up to a step, whose answer needs mending. */
export const toMendBy = (step: Step, wrong: readonly string[]): Asking | undefined =>
  askings.find(
    (asking) =>
      steps.indexOf(asking) <= steps.indexOf(step) &&
      fieldsAsked[asking].some((name) => wrong.includes(name)),
  )
