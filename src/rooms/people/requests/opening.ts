import { recordLook } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Message } from '../../../platform/email/message.ts'
import type { Hub } from '../../../platform/hub.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { dueOf, sealedWords, standingOfOwn, stood, type Stood } from './actions.ts'
import { letterOfStep, type StepLetter } from './emails.ts'
import * as store from './store.ts'

/** Words of steps, by the id of the step. */
export type StepWords = ReadonlyMap<string, string>

async function open(hub: Hub, db: Db, requestIds: readonly string[]): Promise<StepWords> {
  const words = new Map<string, string>()
  for (const { stepId, value } of await store.wordsOf(db, requestIds))
    words.set(stepId, await hub.seal.open(value, { at: sealedWords, row: stepId }))
  return words
}

/** Opens a request at the desk with every word of it: logged before anything is shown. */
export function openRequest(hub: Hub, id: string): Promise<(Stood & { words: StepWords }) | undefined> {
  return hub.transact(async (db) => {
    const reader = hub.actor.personId
    const request = await store.requestOf(db, id)
    if (!request || reader === null) return undefined
    await actAs(db, reader, hub.now())
    await recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.request-read',
      subject: { kind: 'request', id },
      ...(request.personId ? { person: request.personId } : {}),
      reason: 'to look after what they asked',
    })
    return { ...stood(hub, request, await store.stepsOf(db, [id])), words: await open(hub, db, [id]) }
  })
}

/** Somebody's own requests, with every word, for themselves. */
export function ownRequests(
  hub: Hub,
  personId: string,
): Promise<{ requests: readonly Stood[]; words: StepWords }> {
  return hub.transact(async (db) => {
    await actAs(db, personId, hub.now())
    const requests = await standingOfOwn(hub, db, personId)
    const ids = requests.map(({ request }) => request.id)
    return { requests, words: await open(hub, db, ids) }
  })
}

/** Notes that somebody at the desk makes the copy of all we hold on the one who asked; before it is made. */
export const noteCopy = (hub: Hub, { id, personId }: store.Request): Promise<unknown> =>
  hub.transact((db) =>
    recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.copy-made',
      subject: { kind: 'copy', id },
      person: personId!,
      reason: 'to send them what they asked for',
    }),
  )

/** A letter about a request as it was when a step was taken, for the post. */
export interface PostLetter {
  readonly request: store.Request
  readonly step: store.StepTaken
  readonly letter: Message<StepLetter>
  readonly told: StepLetter
}

/**
 * The letter of a step for somebody who gave no email: the same words as by email, for us to print and post. That its
 * words were opened is logged.
 * @returns undefined where they have an email, or where the step is not one that they are told
 */
export async function letterForPost(hub: Hub, id: string, stepId: string): Promise<PostLetter | undefined> {
  const opened = await openRequest(hub, id)
  const at = opened?.steps.findIndex((one) => one.id === stepId) ?? -1
  const step = opened?.steps[at]
  if (!opened || !step || opened.request.email !== null) return undefined
  const letter = letterOfStep(step.what)
  if (letter === null) return undefined
  const { request, words } = opened
  const { standing } = stood(hub, request, opened.steps.slice(0, at + 1))
  return {
    request,
    step,
    letter,
    told: {
      ...request,
      due: dueOf(standing.clock),
      words: step.what === 'received' ? '' : (words.get(stepId) ?? ''),
    },
  }
}
