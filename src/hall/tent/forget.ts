import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { rooms } from '../../house.ts'
import { record } from '../../platform/audit/audit.ts'
import type { Db } from '../../platform/database/database.ts'
import { forgetLetters, lettersKept, withdrawLetters } from '../../platform/email/keeping.ts'
import { addressesOf, closeAccount } from '../../platform/identity/face.ts'
import type { Hub } from '../../platform/hub.ts'
import { forgetLists } from '../../platform/lists/face.ts'
import { job, later } from '../../platform/jobs/jobs.ts'
import { listen } from '../../platform/outbox/outbox.ts'
import type { Keeps } from '../../platform/retention/kept.ts'
import { allow, refuse, type Outcome } from '../../platform/outcome.ts'
import { holdEnded, inOurHands, keepsOf, personOf, recordsOf, standAlone } from '../../rooms/people/face.ts'
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

/** Letters to them go, unless a hold keeps them; then none that still waits is sent. */
const letGoOfLetters = async (db: Db, personId: string, addresses: readonly string[], keeps: Keeps) =>
  keeps(lettersKept.key) ? withdrawLetters(db, personId, addresses) : forgetLetters(db, personId, addresses)

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
 * theirs, because they were found twice, are forgotten with it. The last
 * administrator hands the hub to somebody else first.
 * @param told how one of us was told, who passes the wish on; only for somebody without an address of their own
 */
export function askToBeForgotten(
  hub: Hub,
  personId: string,
  told: string | null = null,
): Promise<Outcome<undefined, 'last-administrator' | 'theirs'>> {
  return hub.change<undefined, 'last-administrator' | 'theirs'>(async (db) => {
    if (told !== null) {
      const person = await inOurHands(db, personId)
      if (!person || person.isTheirs) return refuse('theirs')
      await record(db, {
        at: hub.now(),
        by: hub.by,
        act: 'people.forgetting-passed-on',
        subject: { kind: 'person', id: personId },
        person: personId,
        reason: told,
      })
    }
    for (const each of await recordsOf(db, personId)) {
      const addresses = await addressesFor(db, each)
      const closed = await closeAccount(hub, db, each)
      if (!closed.ok) return closed
      await letGoOfLetters(db, each, addresses, await keepsOf(db, each))
      await store.erasureAsked(db, each, hub.now())
      await later(db, forgetEverywhere, { personId: each }, { key: `forget ${each}` })
      await writeDown(hub, each)
    }
    return allow()
  })
}

/**
 * Forgets somebody in every room, top to bottom, each record of theirs in one transaction. They are written down first,
 * also here: whoever asked may have asked on another machine, or a restore asks again. Safe to repeat.
 */
export async function forget(hub: Hub, personId: string): Promise<void> {
  for (const each of await recordsOf(hub.db, personId)) {
    await writeDown(hub, each)
    await hub.transact(async (db) => {
      const addresses = await addressesFor(db, each)
      // Rooms look for what was typed with an address by the card, which a each behind another has not.
      await standAlone(db, each)
      const keeps = await keepsOf(db, each)
      for (const room of rooms.toReversed()) await room.forget?.(hub, db, each, keeps)
      await closeAccount(hub, db, each)
      await letGoOfLetters(db, each, addresses, keeps)
      await forgetLists(db, each)
      await store.erasureDone(db, each, hub.now())
    })
  }
}

export const forgetEverywhere = job('hall.forget', z.object({ personId: z.uuid() }), (hub, { personId }) =>
  forget(hub, personId),
)

// What a hold kept is forgotten once it is over, if they asked for that.
listen(holdEnded, 'hall.forget-the-rest', async (hub, { personId }) => {
  if (await store.wasAsked(hub.db, personId))
    await later(hub.db, forgetEverywhere, { personId }, { key: `forget ${personId}` })
})
