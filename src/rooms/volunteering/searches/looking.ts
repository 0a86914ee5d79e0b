import { afterRest } from '../../../platform/calendar/rest.ts'
import { restFor } from '../../../platform/calendar/in-force.ts'
import { byTime } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { send } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { cardOf, standsFor, whoMayBeWritten, type Card } from '../../people/face.ts'
import { findNewSince, programmesOpen, readSearch } from '../finder/saved.ts'
import { searchesPurpose } from './confirming.ts'
import { newForSearch } from './emails.ts'
import { isPlaced } from './placing.ts'
import { isDue, lookFrom, nextLook } from './rules.ts'
import { stopPath } from './stopping.ts'
import * as store from './store.ts'

/** So many ways to help are told in one letter; the rest are counted, and stand behind its button. */
export const mostInLetter = 12

/** Whom to write to about a search; null when they may not or cannot be written to. */
async function readerOf(db: Db, personId: string): Promise<(Card & { email: string }) | null> {
  const may = await whoMayBeWritten(db, [personId], searchesPurpose)
  if (!may.has(personId)) return null
  const card = await cardOf(db, await standsFor(db, personId))
  return card && card.email !== null ? { ...card, email: card.email } : null
}

/**
 * Looks for what is new to a search, and writes when something is. The letter, and what it tells of, stand or fall in
 * one transaction; a way to help has one row a search, so it is told once, however often this runs and wherever it
 * is cut off.
 */
export async function lookFor(hub: Hub, searchId: string): Promise<void> {
  const now = hub.now()
  const kept = await store.searchOf(hub.db, searchId)
  if (!kept || kept.personId === null || !isDue(kept.nextAt, now)) return
  const customs = restFor(hub, 'lettersWait')
  const open = afterRest(customs, now)
  if (byTime(open, now) > 0) return void (await store.keepNext(hub.db, searchId, open))

  const search = readSearch(new URLSearchParams(kept.question), hub.places)
  if (!(await isPlaced(hub, search)))
    return void (await store.keepNext(hub.db, searchId, nextLook(kept.howOften, now, customs)))
  const since = lookFrom(kept.howOften, kept.lookedTo, now)
  const known = await store.toldBefore(hub.db, searchId)
  const found = await findNewSince(hub, search, since, mostInLetter, { known })

  await hub.transact(async (db) => {
    const still = await store.lockSearch(db, searchId)
    if (!still || still.personId === null || byTime(still.nextAt, kept.nextAt) !== 0) return
    const reader = await readerOf(db, still.personId)
    const fresh = reader ? await store.keepTold(db, searchId, found.ids, now) : new Set<string>()
    const ways = found.ways.filter(({ way }) => fresh.has(way.id))
    const nextAt = nextLook(still.howOften, now, customs)
    await store.keepLooked(db, searchId, { to: now, nextAt, sentAt: reader && ways.length > 0 ? now : null })
    if (!reader || ways.length === 0) return
    const letterId = await send(
      hub,
      db,
      newForSearch,
      { personId: reader.id, name: reader.name, email: reader.email },
      {
        name: reader.name,
        search,
        programmes: programmesOpen(hub),
        since: still.confirmedAt!,
        total: fresh.size,
        ways,
        stop: stopPath(hub, searchId),
      },
    )
    await store.keepToldIn(db, searchId, [...fresh], letterId)
  })
}
