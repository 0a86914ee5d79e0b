import { stageNames } from '../../applications/desk/words.ts'
import { notMoved } from '../pipeline/words.ts'
import { hoursOfPeace } from '../../references/reminder-rules.ts'
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
  paused: 'They paused. They take it up again when they want to.',
  'no-time-free': 'No time is free for them. Offer times first, in Conversations.',
  'none-suits': 'They said that none of the times suits them. Find another with them.',
  'talk-booked': 'They have a time already.',
  'talk-to-record': 'They had their conversation. Say what came of it first.',
  'no-talk-due': 'No conversation is due: their stage does not ask for one, or they had it.',
  'just-asked': `Was asked to choose within the last ${hoursBetween} hours.`,
  'no-referee-waits': 'No referee of theirs can be reminded: none was asked by letter, or all answered.',
  'just-reminded': `Their referees had a letter within the last ${hoursOfPeace} hours.`,
  'person-not-yours': 'Their record lies outside your reach, so you can give no task about them.',
  'person-beyond-them': 'Whoever you chose may not see their record.',
  'no-task': 'The day was over, or whoever you chose works here no more.',
  'not-yours': 'It is handled by others now.',
  'no-wording': 'This wording was taken away, or has no words.',
  withdrew: 'They withdrew meanwhile.',
  'was-declined': 'It was declined meanwhile.',
  'was-cleared': 'They were cleared meanwhile.',
  fault: 'Something broke on our side, so nothing was done for them. It is reported; try again later.',
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
    case 'offer-times':
      return `Ask ${people(count)} to choose a time for a talk`
    case 'remind-referees':
      return `Remind the referees of ${people(count)}`
    case 'task':
      return `Give ${named ?? left} a task about ${people(count)}`
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
    case 'offer-times':
      return `Asked ${people(count)} to choose a time for a talk`
    case 'remind-referees':
      return `Reminded the referees of ${people(count)}`
    case 'task':
      return `Gave ${named ?? left} a task about ${people(count)}`
  }
}
