import { record } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { keepEvidence, takeEvidenceBack } from '../../requirements/evidence.ts'
import type { Hat, NotNamed } from '../../requirements/person/recording-rules.ts'
import { letRecordFor } from '../../requirements/person/recording.ts'
import { keepable, type NotSeen } from './rules.ts'
import * as store from './store.ts'
import type { IdentitySeen } from './types.ts'

const note = (hub: Hub, db: Db, act: string, id: string, personId: string) =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act: `volunteering.identity-${act}`,
    subject: { kind: 'identity', id },
    person: personId,
  })

/**
 * Records that somebody’s identity was seen, and of which kinds the documents were; nothing else of them is kept. Only
 * whoever the policies of their roles name records it.
 */
export const recordIdentity = (
  hub: Hub,
  personId: string,
  seen: IdentitySeen,
  hats: readonly Hat[],
): Promise<Outcome<{ id: string }, NotSeen | NotNamed>> =>
  hub.change<{ id: string }, NotSeen | NotNamed>(async (db) => {
    const naming = await letRecordFor(hub, db, personId, 'identity', hats)
    if (!naming.ok) return naming
    const may = keepable(seen, hub.today())
    if (!may.ok) return may
    const id = newId()
    await store.addIdentity(db, { ...seen, id, personId, seenBy: hub.actor.personId! }, hub.now())
    await keepEvidence(hub, db, {
      personId,
      roleId: null,
      kind: 'identity',
      detail: {},
      on: seen.seenOn,
      sourceId: id,
    })
    await note(hub, db, 'seen', id, personId)
    return allow({ id })
  })

/** Takes away what was entered by mistake; that it was, stays in the log, and what rested on it no longer counts. */
export const takeIdentityAway = (
  hub: Hub,
  personId: string,
  id: string,
): Promise<Outcome<undefined, 'not-here'>> =>
  hub.change<undefined, 'not-here'>(async (db) => {
    if (!(await store.removeIdentity(db, id, personId))) return refuse('not-here')
    await takeEvidenceBack(hub, db, { kind: 'identity', sourceId: id, why: 'entered by mistake' })
    await note(hub, db, 'taken-away', id, personId)
    return allow()
  })
