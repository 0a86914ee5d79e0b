import { record } from '../../../../platform/audit/audit.ts'
import { plusDays, type Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { letRecord, type Hat, type NotNamed } from '../../requirements/person/recording-rules.ts'
import { decidedFor } from './load.ts'
import { askable, isDecided, longestAgo, type NotAsked } from './rules.ts'
import * as store from './store.ts'
import type { AskedLevel } from './types.ts'

const note = (hub: Hub, db: Db, act: string, id: string, personId: string) =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act: `volunteering.${act}`,
    subject: { kind: 'check', id },
    person: personId,
  })

/**
 * Records that we asked the DBS for somebody’s check: from that day on it is the DBS they wait for. Whoever records
 * certificates records this, and nobody asks for more than was decided for a role of theirs.
 */
export const recordAsked = (
  hub: Hub,
  personId: string,
  hats: readonly Hat[],
  { level, askedOn }: { readonly level: AskedLevel; readonly askedOn: Day },
): Promise<Outcome<undefined, NotAsked | NotNamed>> =>
  hub.change<undefined, NotAsked | NotNamed>(async (db) => {
    const decided = await decidedFor(hub, db, personId)
    const naming = letRecord(decided.asked, hats)
    if (!naming.ok) return naming
    if (!isDecided(level, decided.levels)) return refuse('more-than-decided')
    const may = askable(askedOn, hub.today(), plusDays(hub.today(), -longestAgo))
    if (!may.ok) return may
    const asked = { id: newId(), personId, level, askedOn, askedBy: hub.actor.personId! }
    if (!(await store.addAsked(db, asked, hub.now()))) return refuse('asked-already')
    await note(hub, db, 'check-asked', asked.id, personId)
    return allow()
  })

/** Takes it back: it was entered by mistake, or the DBS is waited for no more. */
export const takeAskedBack = (
  hub: Hub,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<Outcome<undefined, 'not-here'>> =>
  hub.change<undefined, 'not-here'>(async (db) => {
    if (!(await store.removeAsked(db, id, personId))) return refuse('not-here')
    await note(hub, db, 'check-asked-no-more', id, personId)
    return allow()
  })
