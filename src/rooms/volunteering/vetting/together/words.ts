import { stageNames } from '../stage-words.ts'
import { notMoved } from '../pipeline/words.ts'
import { hoursBetween, type NotDone } from './rules.ts'
import type { Step } from './types.ts'

/** Why somebody is left out of a step. */
export const notDone: Readonly<Record<NotDone, string>> = {
  ...notMoved,
  'no-address': 'We have no email for them. Ring, or write on paper.',
  'just-written': `Was sent this wording within the last ${hoursBetween} hours.`,
  'looked-after-already': 'You look after it already.',
  'theirs-already': 'They look after it already.',
  'beyond-them':
    'Whoever you chose does not handle it: it lies outside their reach, or they are near to the applicant.',
  'not-yours': 'It is handled by others now.',
  'no-wording': 'This wording was taken away, or has no words.',
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

const noWording = 'a wording that was taken away'
const left = 'somebody who left'

/**
 * What a step is called: “Move 8 people to Checks”.
 * @param named the wording, or whoever of us it is given to
 */
export function stepTitle(step: Step, count: number, named: string | null): string {
  switch (step.kind) {
    case 'move':
      return `Move ${people(count)} to ${stageNames[step.stage]}`
    case 'write':
      return `Write to ${people(count)}: ${named ?? noWording}`
    case 'look-after':
      return step.by === null ? `Look after ${people(count)}` : `Give ${people(count)} to ${named ?? left}`
  }
}

/** What was done, afterwards. */
export function doneTitle(step: Step, count: number, named: string | null): string {
  switch (step.kind) {
    case 'move':
      return `Moved ${people(count)} to ${stageNames[step.stage]}`
    case 'write':
      return `Wrote to ${people(count)}: ${named ?? noWording}`
    case 'look-after':
      return step.by === null
        ? `You look after ${people(count)}`
        : `${named ?? left} looks after ${people(count)}`
  }
}
