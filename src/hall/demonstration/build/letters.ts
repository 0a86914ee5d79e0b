import { afterRest } from '../../../platform/calendar/rest.ts'
import { byTime, dayAt, daysBetween } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addPastLetters, type PastLetter } from '../../../platform/email/bulk-store.ts'
import type { Message } from '../../../platform/email/message.ts'
import type { Hub } from '../../../platform/hub.ts'
import { addReceipts, type Receipt } from '../../../platform/jobs/bulk-store.ts'
import { detailsOf, type Details } from '../../../rooms/gatherings/kinds.ts'
import { placePath } from '../../../rooms/gatherings/links.ts'
import { leadHears, remindersFor } from '../../../rooms/gatherings/reminders/rules.ts'
import { gatheringCustoms } from '../../../rooms/gatherings/settings.ts'
import { placed } from '../../../rooms/gatherings/telling/emails.ts'
import { leadTomorrow } from '../../../rooms/gatherings/telling/lead-emails.ts'
import { reminder, thanks } from '../../../rooms/gatherings/telling/more-emails.ts'
import { cancelled } from '../../../rooms/gatherings/telling/place-emails.ts'
import { firstName } from '../../../rooms/gatherings/telling/tell.ts'
import type { PlaceTold } from '../../../rooms/gatherings/telling/told.ts'
import type { Place } from '../../../rooms/gatherings/types.ts'
import type { Chance } from '../chance.ts'
import { rest } from '../charity/settings.ts'
import { pastLetter } from './past-letter.ts'
import type { Tale } from './tale.ts'

/** How far back the outbox reaches, and how far ahead letters may have gone out about something. */
const reaches = { hours: 96 }
const ahead = { hours: 240 }

interface Post {
  readonly hub: Hub
  readonly chance: Chance
  readonly now: Temporal.Instant
}

/** Letters of the last four days as the rooms write them, sent; and receipts, so that no job writes them again. */
export async function buildLetters(db: Db, tales: readonly Tale[], post: Post): Promise<void> {
  const [since, until] = [post.now.subtract(reaches), post.now.add(ahead)]
  const near = tales.filter(
    ({ gathering, steps }) =>
      byTime(gathering.endsAt, since) > 0 &&
      (byTime(gathering.startsAt, until) < 0 || steps.some(({ at }) => byTime(at, since) >= 0)),
  )
  const gatherings = near.map(({ gathering }) => gathering)
  const details = await detailsOf(post.hub, db, gatherings)
  const past = near.map((tale) => new PastLetters(tale, details.get(tale.gathering.id)!, since, post))
  for (const one of past) one.write()
  const letters = past.flatMap((one) => one.letters)
  await addPastLetters(
    db,
    letters.toSorted((one, other) => byTime(one.queuedAt, other.queuedAt)),
  )
  await addReceipts(
    db,
    past.flatMap((one) => one.receipts),
  )
}

interface Reader {
  readonly personId: string | null
  readonly name: string
  readonly email: string
}

const readerOf = ({ personId, name, email }: Place): Reader | null =>
  email === null ? null : { personId, name, email }

/** What was written about one gathering. */
class PastLetters {
  readonly letters: PastLetter[] = []
  readonly receipts: Receipt[] = []
  readonly #tale: Tale
  readonly #details: Details
  readonly #since: Temporal.Instant
  readonly #post: Post

  constructor(tale: Tale, details: Details, since: Temporal.Instant, post: Post) {
    this.#tale = tale
    this.#details = details
    this.#since = since
    this.#post = post
  }

  write(): void {
    this.#aboutPlaces()
    if (this.#tale.gathering.state === 'cancelled') return
    if (byTime(this.#tale.gathering.startsAt, this.#post.now) > 0) {
      this.#reminders()
      this.#toTheLead()
    }
    this.#thanks()
  }

  /** You have a place; you gave it back. */
  #aboutPlaces(): void {
    const places = new Map(this.#tale.places.map((place) => [place.id, place]))
    for (const { what, at, placeId } of this.#tale.steps) {
      const place = placeId === null ? undefined : places.get(placeId)
      if (!place || byTime(at, this.#since) < 0) continue
      const told = this.#told(place)
      const name = firstName(place.name)
      if (what === 'confirmed' || what === 'pressed' || what === 'accepted') {
        const data = {
          name,
          places: [{ ...told, state: 'confirmed' as const }],
          guardian: null,
          calendar: undefined,
        }
        this.#send(placed, readerOf(place), data, at)
      }
      if (what === 'cancelled') this.#send(cancelled, readerOf(place), { name, place: told }, at)
    }
  }

  /** Reminders to those who come, whose moment has come. */
  #reminders(): void {
    const { hub, now } = this.#post
    const { id, startsAt } = this.#tale.gathering
    for (const { days, at } of remindersFor(startsAt, rest, hub.setting(gatheringCustoms))) {
      if (byTime(at, now) > 0) continue
      this.receipts.push({ job: 'gatherings.remind', key: `${id} ${days} ${startsAt.toString()}`, at })
      for (const place of this.#tale.live(['confirmed'])) {
        const isJustRead =
          place.confirmedAt === null || byTime(place.confirmedAt, at.subtract({ hours: 12 })) > 0
        if (isJustRead) continue
        const data = {
          name: firstName(place.name),
          place: this.#told(place),
          days: daysBetween(dayAt(at), dayAt(startsAt)),
        }
        this.#send(reminder, readerOf(place), data, at)
      }
    }
  }

  /** The list to whoever runs it; that people are short was told in its time. */
  #toTheLead(): void {
    const { hub, now } = this.#post
    const { id, startsAt, endsAt, taken, waiting, capacity } = this.#tale.gathering
    const { shortDaysBefore, remindAt, listAt } = hub.setting(gatheringCustoms)
    const short = leadHears(startsAt, shortDaysBefore, remindAt, rest)
    const list = leadHears(startsAt, 1, listAt, rest)
    const key = `${id} ${startsAt.toString()}`
    if (byTime(short, now) <= 0) this.receipts.push({ job: 'gatherings.lead-short', key, at: short })
    if (byTime(list, now) > 0) return
    this.receipts.push({ job: 'gatherings.lead-tomorrow', key, at: list })
    const { name, email } = this.#details.contact
    const told = {
      details: this.#details,
      startsAt,
      endsAt,
      taken,
      waiting,
      capacity,
      listPath: `/desk/gatherings/${id}`,
    }
    const parties = this.#tale.live(['confirmed', 'held', 'offered']).map((place) => ({
      name: place.groupName ?? place.name,
      people: place.people,
      isHeld: place.state !== 'confirmed',
    }))
    this.#send(leadTomorrow, email === null ? null : { personId: null, name, email }, { told, parties }, list)
  }

  /** Thanks to those who came. */
  #thanks(): void {
    const { hub, now } = this.#post
    const { id, endsAt } = this.#tale.gathering
    const hours = hub.setting(gatheringCustoms).thankHoursAfter ?? 0
    const at = endsAt.add({ minutes: Math.round(hours * 60) })
    if (byTime(at, now) > 0) return
    this.receipts.push({ job: 'gatherings.thank', key: `${id} ${endsAt.toString()}`, at })
    for (const place of this.#tale.places) {
      if (place.state !== 'confirmed' || !place.came) continue
      this.#send(thanks, readerOf(place), { name: firstName(place.name), place: this.#told(place) }, at)
    }
  }

  #told(place: Place): PlaceTold {
    const { startsAt, endsAt, changeHours } = this.#tale.gathering
    const { state, people, answerBy } = place
    const path = placePath(this.#post.hub, place.id)
    return {
      details: this.#details,
      startsAt,
      endsAt,
      changeHours,
      state,
      people,
      answerBy,
      before: 0,
      path,
      rest: null,
    }
  }

  /** Notices went after rest, answers at once; now and then one came back. */
  #send<Data>(what: Message<Data>, reader: Reader | null, data: Data, at: Temporal.Instant): void {
    if (reader === null || byTime(at, this.#since) < 0) return
    const { hub, chance, now } = this.#post
    const notBefore = what.manner === 'answer' ? at : afterRest(rest, at)
    const isOut = byTime(notBefore, now) < 0
    const isBack = isOut && chance.happens(0.012)
    this.letters.push(
      pastLetter(hub, what, reader, data, {
        id: chance.idAt(at),
        state: isBack ? 'returned' : isOut ? 'sent' : 'waiting',
        notBefore,
        queuedAt: at,
        sentAt: isOut && !isBack ? notBefore.add({ seconds: chance.between(1, 9) }) : null,
        answer: isBack ? '550 5.1.1 No such mailbox here' : isOut ? '250 2.0.0 OK' : null,
      }),
    )
  }
}
