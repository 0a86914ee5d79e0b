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
import { cardOf } from '../../rooms/people/face.ts'
import * as store from './store.ts'

/** The list of erasures beside the database: what a restore reads, because the database it restores is older. */
export const erasureFile = (folder: string): string => join(folder, 'erasures')

/** Everywhere we wrote to somebody, as far as it is still known. */
const addressesFor = async (db: Db, personId: string): Promise<string[]> => {
  const card = await cardOf(db, personId)
  return [
    ...(await addressesOf(db, personId)).map(({ email }) => email),
    ...(card?.email ? [card.email] : []),
  ]
}

/**
 * Somebody asks to be forgotten: their ways in close at once, and nothing more is sent; a job goes through the rooms. The last administrator
 * hands the hub to somebody else first.
 */
export function askToBeForgotten(
  hub: Hub,
  personId: string,
): Promise<Outcome<undefined, 'last-administrator'>> {
  return hub.change(async (db) => {
    const addresses = await addressesFor(db, personId)
    const closed = await closeAccount(hub, db, personId)
    if (!closed.ok) return closed
    await forgetLetters(db, personId, addresses)
    await store.erasureAsked(db, personId, hub.now())
    await later(db, forgetEverywhere, { personId }, { key: `forget ${personId}` })
    return allow()
  })
}

/**
 * Forgets somebody in every room, top to bottom, in one transaction; then notes it beside the database, so that
 * an older copy brought back is made to forget again. Safe to repeat.
 */
export async function forget(hub: Hub, personId: string): Promise<void> {
  await hub.transact(async (db) => {
    const addresses = await addressesFor(db, personId)
    for (const room of rooms.toReversed()) await room.forget?.(hub, db, personId)
    await closeAccount(hub, db, personId)
    await forgetLetters(db, personId, addresses)
    await store.erasureDone(db, personId, hub.now())
  })
  for (const folder of [hub.environment.data, hub.environment.backup]) {
    if (folder === undefined) continue
    await mkdir(folder, { recursive: true })
    await appendFile(erasureFile(folder), `${personId} ${hub.now().toString()}\n`, {
      flush: true,
      mode: 0o600,
    })
  }
}

export const forgetEverywhere = job('hall.forget', z.object({ personId: z.uuid() }), (hub, { personId }) =>
  forget(hub, personId),
)
