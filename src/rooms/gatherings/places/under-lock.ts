import { byTime } from '../../../platform/clock.ts'
import { restFor } from '../../../platform/calendar/in-force.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { Missing, type Outcome } from '../../../platform/outcome.ts'
import { boardOf } from '../board/board.ts'
import { gatheringCustoms } from '../settings.ts'
import { lockGatherings } from '../store.ts'
import type { Place } from '../types.ts'
import { offerUntil } from './answer-rules.ts'
import { Book } from './book.ts'
import { nextOffered } from './rules.ts'
import { nextWaiting, placeOne, write } from './store.ts'

/** Locks a gathering, does something with its book, and writes it; a refusal rolls back. */
export const underLock = <Value, Refusal extends string>(
  hub: Hub,
  gatheringId: string,
  work: (db: Db, book: Book) => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal>> =>
  hub.change(async (db) => {
    const [book] = await openBooks(db, [gatheringId])
    if (!book) throw new Missing('gathering', gatheringId)
    const outcome = await work(db, book)
    if (outcome.ok) await closeBook(hub, db, book)
    return outcome
  })

/** The same about one place, read again once its gathering is locked. */
export async function aboutPlace<Value, Refusal extends string>(
  hub: Hub,
  placeId: string,
  work: (db: Db, book: Book, place: Place) => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal>> {
  const known = await placeOne(hub.db, placeId)
  if (!known) throw new Missing('place', placeId)
  return underLock(hub, known.gatheringId, async (db, book) => work(db, book, (await placeOne(db, placeId))!))
}

/** Locks gatherings in the order of their ids, as everybody does, so that nobody waits for each other. */
export const openBooks = async (db: Db, gatheringIds: readonly string[]): Promise<Book[]> =>
  (await lockGatherings(db, gatheringIds)).map((gathering) => new Book(gathering))

/** Writes a book, offers what came free to those who wait, and shows it in this process once it stands. */
export async function closeBook(hub: Hub, db: Db, book: Book): Promise<void> {
  const now = hub.now()
  const by = hub.actor.personId
  const freed = book.freed
  if (book.isChanged) await write(db, book, now, by)
  let { gathering } = book
  // Asked for in helpings: a party that does not fit into the rest must not hide a smaller one behind it.
  for (let hasMore = true; hasMore;) {
    const offers = await offerFree(hub, db, new Book(gathering), freed)
    if (offers.isChanged) await write(db, offers, now, by)
    hasMore = offers.places.length > 0
    gathering = offers.gathering
  }
  db.afterCommit(() => boardOf(hub).keep(gathering))
}

async function offerFree(hub: Hub, db: Db, book: Book, freed: boolean): Promise<Book> {
  const { gathering, free } = book
  const now = hub.now()
  if (
    gathering.state === 'cancelled' ||
    gathering.waiting === 0 ||
    free <= 0 ||
    byTime(gathering.startsAt, now) <= 0
  )
    return book
  const waiting = await nextWaiting(db, gathering.id, free)
  const next = nextOffered(free, waiting)
  if (next.length === 0) return book
  const until = offerUntil(gathering, now, restFor(hub, 'clocksPause'), hub.setting(gatheringCustoms))
  if (until === null) {
    // Too near the start to wait for anybody's answer: whoever runs it rings, and gives the place.
    if (freed) book.say({ what: 'lead-free-place' })
    return book
  }
  for (const place of next) {
    book.move(place, 'offered', 'offered', { answerBy: until })
    book.say({ what: 'offered', placeId: place.id })
  }
  return book
}
