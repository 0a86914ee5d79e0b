import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { sentence } from '../../../../platform/words/sentence.ts'
import { cardOf } from '../../../people/face.ts'
import { vettingPanels } from '../../vetting-panels.ts'
import { guardianAnswer } from '../guardian/store.ts'
import type { Step } from '../panels.ts'
import type { PlacedApplication } from '../types.ts'
import { say } from './words.ts'

const inOrder = vettingPanels.toSorted((one, other) => one.order - other.order)

/** That it was sent, that a parent or guardian said yes, and that somebody reads it. */
async function first(db: Db, application: PlacedApplication): Promise<Step[]> {
  const { sentAt, readAt, readBy, guardian, id } = application
  const waits = guardian === 'waiting' || guardian === 'no'
  const said = guardian === 'yes' || guardian === 'no' ? await guardianAnswer(db, id) : null
  const reader = readBy === null ? undefined : await cardOf(db, readBy)
  return [
    {
      key: 'sent',
      name: say.sent,
      atDesk: 'They send it',
      who: 'you',
      state: sentAt ? 'done' : 'now',
      since: sentAt,
      words: null,
    },
    ...(guardian === 'not-needed'
      ? []
      : [
          {
            key: 'guardian',
            name: say.guardianStep,
            atDesk: 'Their parent or guardian says yes',
            who: 'guardian' as const,
            state: guardian === 'yes' ? ('done' as const) : ('now' as const),
            since: said?.at ?? sentAt,
            words: guardian === 'yes' ? say.guardianYes : say.guardianAsked,
          },
        ]),
    {
      key: 'read',
      name: say.read,
      atDesk: 'We read it',
      who: 'us',
      state: readAt ? 'done' : waits || !sentAt ? 'later' : 'now',
      since: readAt ?? (waits ? null : (said?.at ?? sentAt)),
      words: !readAt ? say.readAll : reader ? sentence(say.readBy, { name: reader.name }) : null,
    },
  ]
}

/**
 * Every step of an application, in the order in which they usually come: what we do with it here, what the alcoves bring
 * for each thing the role asks for, and the end of it. One that ended, or rests, has nothing that is now.
 */
export async function stepsOf(hub: Hub, db: Db, application: PlacedApplication): Promise<readonly Step[]> {
  const brought = await Promise.all(
    inOrder.flatMap(({ steps }) => (steps ? [steps(hub, db, application)] : [])),
  )
  const { state, endedAt } = application
  const steps: Step[] = [
    ...(await first(db, application)),
    ...brought.flat(),
    {
      key: 'ready',
      name: say.ready,
      atDesk: 'They are ready to begin',
      who: 'us',
      state: state === 'cleared' ? 'done' : 'later',
      since: state === 'cleared' ? endedAt : null,
      words: state === 'cleared' ? say.readyNow : say.readyWords,
    },
  ]
  return state === 'open'
    ? steps
    : steps.map((step) => (step.state === 'now' ? { ...step, state: 'later' } : step))
}

/** What is waited for now: the first step that is, with who acts next. */
export const nextStep = (steps: readonly Step[]): Step | undefined =>
  steps.find(({ state }) => state === 'now')
