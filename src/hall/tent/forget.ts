import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { rooms } from '../../house.ts'
import type { Db } from '../../platform/database/database.ts'
import { forgetLetters } from '../../platform/email/keeping.ts'
import { addressesOf, closeAccount } from '../../platform/identity/face.ts'
import type { Hub } from '../../platform/hub.ts'
import { job, later } from '../../platform/jobs/jobs.ts'
import { allow, type Outcome } from '../../platform/outcome.ts'
import { personOf, recordsOf, standAlone } from '../../rooms/people/face.ts'
import * as store from './store.ts'

/** The list of erasures beside the database: what a restore reads, because the database it restores is older. */
export const erasureFile = (folder: string): string => join(folder, 'erasures')

/** Everywhere we wrote to somebody, as far as it is still known. */
const addressesFor = async (db: Db, personId: string): Promise<string[]> => {
  const person = await personOf(db, personId)
  return [
    ...(await addressesOf(db, personId)).map(({ email }) => email),
    ...(person?.email ? [person.email] : []),
  ]
}

/** Writes somebody down on the list beside the database, and beside the backups. Twice is as good as once. */
async function writeDown(hub: Hub, personId: string): Promise<void> {
  for (const folder of [hub.environment.data, hub.environment.backup]) {
    if (folder === undefined) continue
    await mkdir(folder, { recursive: true })
    await appendFile(erasureFile(folder), `${personId} ${hub.now().toString()}\n`, {
      flush: true,
      mode: 0o600,
    })
  }
}

/**
 * Somebody asks to be forgotten: their ways in close at once, and nothing more is sent; a job goes through the rooms.
 * The wish stands on the list before it counts, so that whatever fails afterwards, an older copy that is brought back
 * forgets them too; where the list cannot be written, nothing is done and they are told. Records that stand behind
 * theirs, because they were found twice, are forgotten with it. The last administrator hands
 * the hub to somebody else first.
 */
export function askToBeForgotten(
  hub: Hub,
  personId: string,
): Promise<Outcome<undefined, 'last-administrator'>> {
  return hub.change(async (db) => {
    for (const record of await recordsOf(db, personId)) {
      const addresses = await addressesFor(db, record)
      const closed = await closeAccount(hub, db, record)
      if (!closed.ok) return closed
      await forgetLetters(db, record, addresses)
      await store.erasureAsked(db, record, hub.now())
      await later(db, forgetEverywhere, { personId: record }, { key: `forget ${record}` })
      await writeDown(hub, record)
    }
    return allow()
  })
}

/**
 * Forgets somebody in every room, top to bottom, each record of theirs in one transaction. They are written down first, also here: whoever
 * asked may have asked on another machine, or a restore asks again. Safe to repeat.
 */
export async function forget(hub: Hub, personId: string): Promise<void> {
  for (const record of await recordsOf(hub.db, personId)) {
    await writeDown(hub, record)
    await hub.transact(async (db) => {
      const addresses = await addressesFor(db, record)
      // Rooms look for what was typed with an address by the card, which a record behind another has not.
      await standAlone(db, record)
      for (const room of rooms.toReversed()) await room.forget?.(hub, db, record)
      await closeAccount(hub, db, record)
      await forgetLetters(db, record, addresses)
      await store.erasureDone(db, record, hub.now())
    })
  }
}

export const forgetEverywhere = job('hall.forget', z.object({ personId: z.uuid() }), (hub, { personId }) =>
  forget(hub, personId),
)
