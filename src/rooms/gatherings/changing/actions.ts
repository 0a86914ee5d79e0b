import { byTime } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, Missing, refuse, type Outcome } from '../../../platform/outcome.ts'
import { announce } from '../../../platform/outbox/outbox.ts'
import { gatheringCancelled } from '../news.ts'
import { Book } from '../places/book.ts'
import { livePlaces } from '../places/store.ts'
import { closeBook, openBooks } from '../places/under-lock.ts'
import { addGathering, keepTerms } from '../store.ts'
import type { Belonging, Gathering, Place, Terms } from '../types.ts'
import { changeTerms, hasMoved, type Changes, type NoChange } from './rules.ts'

/** Opens a gathering in the transaction of whoever owns it. */
export async function openGathering(
  hub: Hub,
  db: Db,
  terms: Terms & Belonging,
  id: string = newId(),
): Promise<string> {
  await addGathering(db, id, terms, hub.now())
  const book = new Book({
    ...terms,
    id,
    state: 'open',
    sequence: 0,
    cancelledBecause: null,
    taken: 0,
    waiting: 0,
    turn: 0,
  })
  book.agree({}, 'opened')
  await closeBook(hub, db, book)
  return id
}

/**
 * Changes what is agreed about a gathering, in the transaction of whoever owns it. More places are offered to those who
 * wait. A new time is told to everybody with a place or waiting, each with one press to say that they cannot come then.
 * @param told something else changed that those who come must hear, in a sentence: the place, what to bring
 */
export async function changeGathering(
  hub: Hub,
  db: Db,
  id: string,
  changes: Changes,
  told?: string,
): Promise<Outcome<Gathering, NoChange>> {
  const [book] = await openBooks(db, [id])
  if (!book) throw new Missing('gathering', id)
  const before = book.gathering
  const may = changeTerms(before, changes, hub.now())
  if (!may.ok) return may
  const isNews = hasMoved(before, may.value) || told !== undefined
  const changesCalendar = isNews || before.title !== may.value.title
  book.agree({ ...may.value, sequence: before.sequence + (changesCalendar ? 1 : 0) }, 'changed')
  await keepTerms(db, book.gathering)
  if (isNews) {
    for (const place of await livePlaces(db, id)) {
      if (hasMoved(before, may.value)) answerBeforeStart(book, place)
      book.say({
        what: 'changed',
        placeId: place.id,
        more: { before: times(before), ...(told === undefined ? {} : { told }) },
      })
    }
  }
  await closeBook(hub, db, book)
  return allow(book.gathering)
}

const times = ({ startsAt, endsAt }: Gathering) => ({
  startsAt: startsAt.toString(),
  endsAt: endsAt.toString(),
})

/** An answer is never due after the start, also when the start came nearer. */
function answerBeforeStart(book: Book, place: Place): void {
  const { startsAt } = book.gathering
  if (place.answerBy && byTime(place.answerBy, startsAt) > 0) book.amend(place, { answerBy: startsAt })
}

/** Cancels a gathering in the transaction of whoever owns it, and tells everybody who had a place or waited, and why. */
export async function cancelGathering(
  hub: Hub,
  db: Db,
  id: string,
  because: string,
): Promise<Outcome<Gathering, 'cancelled' | 'over'>> {
  const [book] = await openBooks(db, [id])
  if (!book) throw new Missing('gathering', id)
  const { gathering } = book
  if (gathering.state === 'cancelled') return refuse('cancelled')
  if (byTime(gathering.endsAt, hub.now()) <= 0) return refuse('over')
  book.agree(
    { state: 'cancelled', cancelledBecause: because, sequence: gathering.sequence + 1 },
    'gathering-cancelled',
  )
  await keepTerms(db, book.gathering)
  for (const place of await livePlaces(db, id)) {
    book.move(place, 'cancelled', 'cancelled', { endedAt: hub.now(), answerBy: null })
    book.say({ what: 'gathering-cancelled', placeId: place.id })
  }
  await closeBook(hub, db, book)
  await announce(db, gatheringCancelled, { gatheringId: id, partOf: gathering.partOf }, hub.now())
  return allow(book.gathering)
}
