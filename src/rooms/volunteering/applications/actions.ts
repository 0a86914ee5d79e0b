import { record } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { announce } from '../../../platform/outbox/outbox.ts'
import { policyFor, standingOf } from '../requirements/standings.ts'
import { isCleared } from '../requirements/types.ts'
import { applicationMoved } from './news.ts'
import { moved, type Move, type NotMoved } from './rules.ts'
import { standAfter } from './stopping.ts'
import * as store from './store.ts'
import type { PlacedApplication } from './types.ts'

export type NotMovedHere = NotMoved | 'gone' | 'changed-meanwhile' | 'under-way-beside'

type Where = Pick<PlacedApplication, 'state' | 'stage'>

/** `from selection to checks`, `from open to cleared`. */
const inShort = (from: Where, to: Where): string =>
  from.state === to.state ? `from ${from.stage} to ${to.stage}` : `from ${from.state} to ${to.state}`

/**
 * Moves an application, within the caller's transaction: the one place that writes its state and stage. Who may is asked
 * by the route (`handleApplication`, or that it is one's own).
 * @param seen the application as whoever moves it saw it
 * @param why fixed or harmless words for the history, which its applicant may read; what is personal is kept elsewhere
 */
export async function moveApplication(
  hub: Hub,
  db: Db,
  seen: { readonly id: string; readonly version: number },
  to: Move,
  why: string | null = null,
): Promise<Outcome<PlacedApplication, NotMovedHere>> {
  const before = await store.lockApplication(db, seen.id)
  if (!before) return refuse('gone')
  if (before.version !== seen.version) return refuse('changed-meanwhile')
  const { personId, roleId } = before
  const clears = to.state === 'cleared' && isCleared(await standingOf(hub, db, personId, roleId, hub.today()))
  const may = moved(before, to, clears)
  if (!may.ok) return may
  const isTakenUp = before.endedAt !== null && may.value.state === 'open'
  if (isTakenUp && (await store.isUnderWayBeside(db, before))) return refuse('under-way-beside')

  const by = hub.actor.personId === personId ? null : hub.actor.personId
  const policy =
    before.state === 'draft' ? ((await policyFor(db, roleId, hub.today()))?.number ?? null) : before.policy
  await store.keepMove(db, newId(), { id: seen.id, ...may.value, policy, by, why, at: hub.now() })
  await standAfter(hub, db, before, may.value.state)
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: 'volunteering.application-moved',
    subject: { kind: 'application', id: seen.id },
    person: personId,
    reason: inShort(before, may.value),
  })
  const from = { state: before.state, stage: before.stage }
  await announce(db, applicationMoved, { applicationId: seen.id, personId, from, to: may.value }, hub.now())
  return allow((await store.applicationOf(db, seen.id))!)
}
