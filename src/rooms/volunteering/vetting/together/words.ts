import { stageNames } from '../../applications/desk/words.ts'
import { notMoved } from '../pipeline/words.ts'
import { hoursBetween, type NotDone } from './rules.ts'
import type { Step } from './types.ts'

/** Why somebody is left out of a step. */
export const notDone: Readonly<Record<NotDone, string>> = {
  ...notMoved,
  'no-address': 'We have no email for them. Ring, or write on paper.',
  'just-written': `Was sent this wording within the last ${hoursBetween} hours.`,
  'looked-after-already': 'You look after it already.',
  'not-yours': 'It is handled by others now.',
  'no-wording': 'This wording was taken away, or has no words.',
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

/** What a step is called: “Move 8 people to Checks”. */
export function stepTitle(step: Step, count: number, wording: string | null): string {
  switch (step.kind) {
    case 'move':
      return `Move ${people(count)} to ${stageNames[step.stage]}`
    case 'write':
      return `Write to ${people(count)}: ${wording ?? 'a wording that was taken away'}`
    case 'look-after':
      return `Look after ${people(count)}`
  }
}

/** What was done, afterwards. */
export function doneTitle(step: Step, count: number, wording: string | null): string {
  switch (step.kind) {
    case 'move':
      return `Moved ${people(count)} to ${stageNames[step.stage]}`
    case 'write':
      return `Wrote to ${people(count)}: ${wording ?? 'a wording that was taken away'}`
    case 'look-after':
      return `You look after ${people(count)}`
  }
}
