import { record } from '../audit/audit.ts'
import { byTime } from '../clock.ts'
import type { Db } from '../database/database.ts'
import type { Hub } from '../hub.ts'
import { daily } from '../jobs/jobs.ts'
import { actAs } from '../seal/actor.ts'
import { goesBefore, type Kept } from './kept.ts'
import { everyKept, heldFor, lastInvolved } from './known.ts'
import { noteFailure, noteGone } from './store.ts'

/** One transaction in which sealed rows may be taken away. */
const asTheHub = <Value>(hub: Hub, work: (db: Db) => Promise<Value>): Promise<Value> =>
  hub.transact(async (db) => {
    await actAs(db, 'the hub')
    return work(db)
  })

/** Takes away what is kept no longer of one kind, and counts it in the same transaction. */
async function letGoOf(hub: Hub, kind: Kept): Promise<void> {
  const overBy = goesBefore(hub, kind)
  const held = await heldFor(hub.db, kind)
  const night = { kind: kind.key, day: hub.today(), at: hub.now(), overBy, held: held.length }
  const count = async (db: Db, gone: number): Promise<void> => {
    await noteGone(db, { ...night, gone })
    if (gone === 0) return
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'house.kept-no-longer',
      subject: { kind: 'retention' },
      reason: kind.key,
      detail: { values: { gone } },
    })
  }
  if (kind.counts === 'from-its-end')
    return asTheHub(hub, async (db) => count(db, await kind.apply(hub, db, overBy, held)))

  const old = await asTheHub(hub, (db) => kind.olderThan(db, overBy))
  const last = await lastInvolved(hub.db, old)
  const due = old.filter((id) => !held.includes(id) && byTime(last.get(id) ?? overBy, overBy) <= 0)
  await asTheHub(hub, async (db) => {
    let gone = 0
    for (const id of due) gone += await kind.letGo(hub, db, id)
    await count(db, gone)
  })
}

/**
 * Each night: every kind of record whose time is over goes, but for what a legal hold keeps. One kind that cannot is
 * noted, and stops no other; the queue tries again. Safe to repeat.
 */
export async function letGo(hub: Hub): Promise<void> {
  const faults: unknown[] = []
  for (const kind of everyKept())
    try {
      await letGoOf(hub, kind)
    } catch (fault) {
      faults.push(fault)
      await noteFailure(hub.db, {
        kind: kind.key,
        day: hub.today(),
        at: hub.now(),
        overBy: goesBefore(hub, kind),
      })
    }
  if (faults.length > 0) throw new AggregateError(faults, 'Some records could not be taken away')
}

export const letGoEachNight = daily('retention.let-go', '03:25', letGo)
