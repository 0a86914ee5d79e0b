import { record } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import { send } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { limit } from '../../../platform/limits/limits.ts'
import { allow, Missing, refuse, type Outcome } from '../../../platform/outcome.ts'
import { sealedColumn } from '../../../platform/seal/columns.ts'
import { cardOf } from '../store.ts'
import { requestReceived, stepLetters, type StepLetter } from './emails.ts'
import { nobody, type StepTold } from './forms.ts'
import type { DeskStep } from './lists.ts'
import type { Clock } from './rules.ts'
import { lawful } from './settings.ts'
import { isDayFor, mayTake, standingOn, type NotTaken, type Standing } from './step-rules.ts'
import * as store from './store.ts'

export const sealedWords = sealedColumn('people.request_words.value', 'step_id')

export const requestsFromOneNetwork = limit('people.requests-network', { points: 20, seconds: 3600 })
export const requestsForOneAddress = limit('people.requests-address', { points: 6, seconds: 3600 })

async function keepWords(
  hub: Hub,
  db: Db,
  { stepId, requestId, words }: { stepId: string; requestId: string; words: string },
) {
  const value = await hub.seal.close(words, { at: sealedWords, row: stepId })
  await store.addWords(db, { stepId, requestId, value })
}

/** A request with where it stands today. */
export interface Stood {
  readonly request: store.Request
  readonly steps: readonly store.StepTaken[]
  readonly standing: Standing
}

export const stood = (hub: Hub, request: store.Request, steps: readonly store.StepTaken[]): Stood => ({
  request,
  steps,
  standing: standingOn(request, steps, hub.today(), lawful(hub)),
})

/** These requests, each with where it stands. */
export async function standingOf(hub: Hub, db: Db, requests: readonly store.Request[]): Promise<Stood[]> {
  const steps = Map.groupBy(
    await store.stepsOf(
      db,
      requests.map(({ id }) => id),
    ),
    ({ requestId }) => requestId,
  )
  return requests.map((request) => stood(hub, request, steps.get(request.id) ?? []))
}

/**
 * Somebody's own requests, each with where it stands. What was written down from their record is theirs once we know
 * that it was they who asked.
 */
export const standingOfOwn = async (hub: Hub, db: Db, personId: string): Promise<Stood[]> =>
  (await standingOf(hub, db, await store.requestsOf(db, personId))).filter(({ standing }) => standing.isKnown)

/** The day by which they hear, while a clock runs. */
export const dueOf = (clock: Clock | null) => (clock?.is === 'running' ? clock.due : null)

export type Receiving = Omit<store.NewRequest, 'id' | 'madeBy'> & { readonly words: string }

/** Somebody asks, or complains: it counts from that day, and whoever gave an address hears so at once. */
export function receive(hub: Hub, { words, ...asked }: Receiving): Promise<Stood> {
  return hub.transact(async (db) => {
    const id = newId()
    const now = hub.now()
    const by = hub.actor.personId
    const isOurs = asked.cameBy !== 'tent' && asked.cameBy !== 'page'
    const number = await store.addRequest(db, { ...asked, id, madeBy: isOurs ? by : null }, now)
    const { receivedOn: onDay, personId, name, email, kind } = asked
    const stepId = await store.addStep(db, { requestId: id, what: 'received', onDay, by }, now)
    await keepWords(hub, db, { stepId, requestId: id, words })
    await record(db, {
      at: now,
      by: hub.by,
      act: 'people.request-received',
      subject: { kind: 'request', id },
      ...(personId ? { person: personId } : {}),
    })
    const made = stood(hub, (await store.requestOf(db, id))!, await store.stepsOf(db, [id]))
    const due = dueOf(made.standing.clock)
    if (email !== null)
      await send(
        hub,
        db,
        requestReceived,
        { personId, name, email },
        { name, number, kind, receivedOn: onDay, due, words: '' },
      )
    return made
  })
}

const ends = new Map([
  ['answered', 'answered'],
  ['refused', 'refused'],
  ['withdrawn', 'withdrawn'],
] as const)

/**
 * Takes a step at the desk: judged under a lock, noted with who and when, its words sealed, and told to whoever asked
 * where they gave an address.
 */
export function take(
  hub: Hub,
  id: string,
  what: DeskStep,
  { words, onDay = hub.today(), person }: StepTold,
): Promise<Outcome<undefined, NotTaken | 'not-a-day' | 'no-such-person'>> {
  return hub.change<undefined, NotTaken | 'not-a-day' | 'no-such-person'>(async (db) => {
    const request = await store.lockRequest(db, id)
    if (!request) throw new Missing('request', id)
    const before = stood(hub, request, await store.stepsOf(db, [id]))
    const may = mayTake(what, request, before.standing)
    if (!may.ok) return may
    if (!isDayFor(onDay, before.standing, hub.today())) return refuse('not-a-day')
    if (person !== undefined && person !== nobody) {
      if (!(await cardOf(db, person))) return refuse('no-such-person')
      await store.keepPerson(db, id, person)
    }
    await note(hub, db, id, { what, onDay, words })
    const after = (await standingOf(hub, db, [(await store.requestOf(db, id))!]))[0]!
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: `people.request-${what}`,
      subject: { kind: 'request', id },
      ...(after.request.personId ? { person: after.request.personId } : {}),
    })
    await tell(hub, db, what, after, words)
    return allow()
  })
}

async function note(
  hub: Hub,
  db: Db,
  requestId: string,
  { what, onDay, words }: { what: DeskStep; onDay: store.StepTaken['onDay']; words: string },
): Promise<void> {
  const stepId = await store.addStep(db, { requestId, what, onDay, by: hub.actor.personId }, hub.now())
  if (words !== '') await keepWords(hub, db, { stepId, requestId, words })
  const end = ends.get(what as 'answered')
  if (end) await store.endRequest(db, requestId, end, hub.now())
}

async function tell(hub: Hub, db: Db, what: DeskStep, { request, standing }: Stood, words: string) {
  const letter = stepLetters[what]
  const { email, name, personId, number, kind, receivedOn } = request
  if (letter === null || email === null) return
  const told: StepLetter = { name, number, kind, receivedOn, due: dueOf(standing.clock), words }
  await send(hub, db, letter, { personId, name, email }, told)
}

/** They take their own back. @returns false when it is not theirs, or has ended */
export async function takeBack(hub: Hub, id: string, personId: string): Promise<boolean> {
  const taken = await hub.change<undefined, 'not-theirs'>(async (db) => {
    const request = await store.lockRequest(db, id)
    if (request?.personId !== personId || request.state !== 'open') return refuse('not-theirs')
    await note(hub, db, id, { what: 'withdrawn', onDay: hub.today(), words: '' })
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.request-withdrawn',
      subject: { kind: 'request', id },
      person: personId,
    })
    return allow()
  })
  return taken.ok
}
