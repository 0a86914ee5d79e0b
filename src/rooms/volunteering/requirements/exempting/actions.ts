import { record } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { announce } from '../../../../platform/outbox/outbox.ts'
import { evidenceRecorded } from '../news.ts'
import { standingCustoms } from '../settings.ts'
import { askable, decidable, type NotAskable, type NotDecided } from './rules.ts'
import * as store from './store.ts'
import type { Given, Wanted } from './types.ts'

const note = (hub: Hub, db: Db, act: string, { id, personId }: { id: string; personId: string }) =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act: `volunteering.exemption-${act}`,
    subject: { kind: 'exemption', id },
    person: personId,
  })

/**
 * Asks, within the caller’s transaction, that somebody may go without something for a while; another of us decides.
 * @param keys what the role asks for
 */
export async function askWithin(
  hub: Hub,
  db: Db,
  wanted: Wanted,
  keys: readonly string[],
): Promise<Outcome<{ id: string }, NotAskable | 'asked-already'>> {
  const by = hub.actor.personId!
  const { exemptionDays } = hub.setting(standingCustoms)
  const may = askable(wanted, { by, keys, today: hub.today(), mostDays: exemptionDays })
  if (!may.ok) return may
  const id = newId()
  if (!(await store.addAsked(db, { ...wanted, id, askedBy: by }, hub.now()))) return refuse('asked-already')
  await note(hub, db, 'asked', { id, personId: wanted.personId })
  return allow({ id })
}

export const askExemption = (
  hub: Hub,
  wanted: Wanted,
  keys: readonly string[],
): Promise<Outcome<{ id: string }, NotAskable | 'asked-already'>> =>
  hub.change((db) => askWithin(hub, db, wanted, keys))

/** Gives or refuses what somebody else asked for. It counts from today on, never before. */
export const decideExemption = (
  hub: Hub,
  id: string,
  approves: boolean,
): Promise<Outcome<undefined, NotDecided | 'gone'>> =>
  hub.change<undefined, NotDecided | 'gone'>(async (db) => {
    const by = hub.actor.personId!
    const asked = await store.lockAsked(db, id)
    if (!asked) return refuse('gone')
    const may = decidable(asked, by, hub.today(), approves)
    if (!may.ok) return may
    const { personId, roleId } = asked
    const given: Omit<Given, 'endedAt' | 'endedBy'> = {
      id: newId(),
      personId,
      roleId,
      requirement: asked.requirement,
      reason: asked.reason,
      from: asked.from,
      until: asked.until,
      askedBy: asked.askedBy,
      approvedBy: by,
      givenAt: hub.now(),
    }
    if (approves) await store.addGiven(db, given)
    await store.decide(db, id, { at: hub.now(), by, exemptionId: approves ? given.id : null })
    await note(hub, db, approves ? 'given' : 'refused', { id, personId })
    if (approves) await announce(db, evidenceRecorded, { personId, roleId }, hub.now())
    return allow()
  })

/** Ends an exemption before its time, from today on. */
export const endExemption = (
  hub: Hub,
  { id, personId, roleId }: Pick<Given, 'id' | 'personId' | 'roleId'>,
): Promise<Outcome<undefined, 'ended-already'>> =>
  hub.change<undefined, 'ended-already'>(async (db) => {
    const ended = await store.endGiven(db, { id, personId }, { at: hub.now(), by: hub.actor.personId })
    if (!ended) return refuse('ended-already')
    await note(hub, db, 'ended', { id, personId })
    await announce(db, evidenceRecorded, { personId, roleId }, hub.now())
    return allow()
  })
