import { letterHtml, letterText } from '../../../look/letter.ts'
import type { PastLetter } from '../../../platform/email/bulk-store.ts'
import type { Message } from '../../../platform/email/message.ts'
import { addressLine, letterOf, penFor } from '../../../platform/email/send.ts'
import { afterRest } from '../../../platform/calendar/rest.ts'
import { byTime, daysBetween, dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { firstTime } from '../../../platform/jobs/jobs.ts'
import { detailsOf, type Details } from '../../../rooms/gatherings/kinds.ts'
import { placePath } from '../../../rooms/gatherings/links.ts'
import { leadHears, remindersFor } from '../../../rooms/gatherings/reminders/rules.ts'
import { placed } from '../../../rooms/gatherings/telling/emails.ts'
import { leadTomorrow } from '../../../rooms/gatherings/telling/lead-emails.ts'
import { reminder, thanks } from '../../../rooms/gatherings/telling/more-emails.ts'
import { cancelled } from '../../../rooms/gatherings/telling/place-emails.ts'
import { firstName } from '../../../rooms/gatherings/telling/tell.ts'
import type { PlaceTold } from '../../../rooms/gatherings/telling/told.ts'
import { gatheringCustoms } from '../../../rooms/gatherings/settings.ts'
import type { Gathering, Place } from '../../../rooms/gatherings/types.ts'
import type { Chance } from '../chance.ts'
import { rest } from '../charity/settings.ts'
import type { Tale } from './tale.ts'

/** How many days back the outbox reaches. */
const reaches = { hours: 96 }

interface Post {
  readonly hub: Hub
  readonly db: Db
  readonly chance: Chance
  readonly now: Temporal.Instant
}

interface Reader {
  readonly personId: string | null
  readonly name: string
  readonly email: string
}

/** Letters of the last four days as the rooms write them, sent; and receipts, so that no job writes them again. */
export async function pastLetters(tales: readonly Tale[], post: Post): Promise<PastLetter[]> {
  const { hub, db, now } = post
  const since = now.subtract(reaches)
  const near = tales.filter(
    ({ gathering: { startsAt, endsAt }, steps }) =>
      byTime(endsAt, since) > 0 &&
      (byTime(startsAt, now.add({ hours: 24 * 10 })) < 0 || steps.some(({ at }) => byTime(at, since) >= 0)),
  )
  const details = await detailsOf(
    hub,
    db,
    near.map(({ gathering }) => gathering),
  )
  const letters: PastLetter[] = []
  for (const tale of near) {
    const known = details.get(tale.gathering.id)!
    letters.push(
      ...aboutPlaces(tale, known, since, post),
      ...(await reminded(tale, known, since, post)),
      ...(await thanked(tale, known, post)),
    )
  }
  return letters.toSorted((one, other) => byTime(one.queuedAt, other.queuedAt))
}

const readerOf = ({ personId, name, email }: Place): Reader | null =>
  email === null ? null : { personId, name, email }

const toldOf = (
  hub: Hub,
  place: Place,
  { startsAt, endsAt, changeHours }: Gathering,
  details: Details,
): PlaceTold => ({
  details,
  startsAt,
  endsAt,
  changeHours,
  state: place.state,
  people: place.people,
  answerBy: place.answerBy,
  before: 0,
  path: placePath(hub, place.id),
  rest: null,
})

/** A letter of the past. Notices went after rest, answers at once. */
function letter<Data>(
  { hub, chance, now }: Post,
  what: Message<Data>,
  reader: Reader,
  data: Data,
  at: Temporal.Instant,
): PastLetter[] {
  const notBefore = what.manner === 'answer' ? at : afterRest(rest, at)
  const pen = penFor(hub)
  const written = what.write(data, pen)
  const whole = letterOf(hub, pen, written)
  const isSent = byTime(notBefore, now) < 0
  const isReturned = isSent && chance.happens(0.012)
  return [
    {
      id: chance.idAt(at),
      kind: what.kind,
      personId: reader.personId,
      address: addressLine(reader),
      subject: written.subject,
      words: letterText(whole),
      markup: letterHtml(whole),
      calendar: written.calendar ?? null,
      secret: what.secret,
      state: isReturned ? 'returned' : isSent ? 'sent' : 'waiting',
      notBefore,
      queuedAt: at,
      sentAt: isSent && !isReturned ? notBefore.add({ seconds: chance.between(1, 9) }) : null,
      answer: isReturned ? '550 5.1.1 No such mailbox here' : isSent ? '250 2.0.0 OK' : null,
    },
  ]
}

/** You have a place; you gave it back. */
function aboutPlaces(tale: Tale, details: Details, since: Temporal.Instant, post: Post): PastLetter[] {
  const places = new Map(tale.places.map((place) => [place.id, place]))
  return tale.steps.flatMap(({ what, at, placeId }) => {
    const place = placeId === null ? undefined : places.get(placeId)
    const reader = place && readerOf(place)
    if (!place || !reader || byTime(at, since) < 0) return []
    const told = toldOf(post.hub, place, tale.gathering, details)
    const name = firstName(place.name)
    if (what === 'confirmed' || what === 'pressed' || what === 'accepted') {
      return letter(
        post,
        placed,
        reader,
        { name, places: [{ ...told, state: 'confirmed' }], guardian: null, calendar: undefined },
        at,
      )
    }
    return what === 'cancelled' ? letter(post, cancelled, reader, { name, place: told }, at) : []
  })
}

/** Reminders to those who come, and the list to whoever runs it, whose moment has come. */
async function reminded(
  tale: Tale,
  details: Details,
  since: Temporal.Instant,
  post: Post,
): Promise<PastLetter[]> {
  const { hub, db, now } = post
  const { gathering } = tale
  const { id, startsAt } = gathering
  if (gathering.state === 'cancelled' || byTime(startsAt, now) <= 0) return []
  const customs = hub.setting(gatheringCustoms)
  const letters: PastLetter[] = []
  for (const { days, at } of remindersFor(startsAt, rest, customs)) {
    if (byTime(at, now) > 0) continue
    await firstTime(db, 'gatherings.remind', `${id} ${days} ${startsAt.toString()}`, at)
    if (byTime(at, since) < 0) continue
    for (const place of tale.live(['confirmed'])) {
      const reader = readerOf(place)
      if (!reader || place.confirmedAt === null || byTime(place.confirmedAt, at.subtract({ hours: 12 })) > 0)
        continue
      const ahead = daysBetween(dayAt(at), dayAt(startsAt))
      letters.push(
        ...letter(
          post,
          reminder,
          reader,
          { name: firstName(place.name), place: toldOf(hub, place, gathering, details), days: ahead },
          at,
        ),
      )
    }
  }
  for (const [what, days, time] of [
    ['lead-short', customs.shortDaysBefore, customs.remindAt],
    ['lead-tomorrow', 1, customs.listAt],
  ] as const) {
    const at = leadHears(startsAt, days, time, rest)
    if (byTime(at, now) > 0) continue
    await firstTime(db, `gatherings.${what}`, `${id} ${startsAt.toString()}`, at)
    if (what === 'lead-tomorrow' && byTime(at, since) >= 0) letters.push(...listed(tale, details, at, post))
  }
  return letters
}

function listed(tale: Tale, details: Details, at: Temporal.Instant, post: Post): PastLetter[] {
  const { id, startsAt, endsAt, taken, waiting, capacity } = tale.gathering
  const { name, email } = details.contact
  if (email === null) return []
  const parties = tale.live(['confirmed', 'held', 'offered']).map((place) => ({
    name: place.groupName ?? place.name,
    people: place.people,
    isHeld: place.state !== 'confirmed',
  }))
  const told = { details, startsAt, endsAt, taken, waiting, capacity, listPath: `/desk/gatherings/${id}` }
  return letter(post, leadTomorrow, { personId: null, name, email }, { told, parties }, at)
}

/** Thanks to those who came. */
async function thanked(tale: Tale, details: Details, post: Post): Promise<PastLetter[]> {
  const { hub, db, now } = post
  const { gathering } = tale
  const hours = hub.setting(gatheringCustoms).thankHoursAfter ?? 0
  const at = gathering.endsAt.add({ minutes: Math.round(hours * 60) })
  if (gathering.state === 'cancelled' || byTime(at, now) > 0) return []
  await firstTime(db, 'gatherings.thank', `${gathering.id} ${gathering.endsAt.toString()}`, at)
  return tale.places.flatMap((place) => {
    const reader = readerOf(place)
    return reader && place.state === 'confirmed' && (place.came ?? 0) > 0
      ? letter(
          post,
          thanks,
          reader,
          { name: firstName(place.name), place: toldOf(hub, place, gathering, details) },
          at,
        )
      : []
  })
}
