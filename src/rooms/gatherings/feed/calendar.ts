import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { homeZone } from '../../../platform/clock.ts'
import { londonTime } from './london.ts'

/** One thing in somebody's calendar. */
export interface Entry {
  /** Stable for ever: the same entry changes, and is never made twice. */
  readonly uid: string
  readonly title: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly where: string
  readonly description: string
  readonly url: string
  /** Grows with every change (RFC 5545 §3.8.7.4). */
  readonly sequence: number
  /** `cancelled` stays in the calendar, struck through. */
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  /** When this state of it came to be. */
  readonly changedAt: Temporal.Instant
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

/**
 * A calendar (RFC 5545) of these entries in London time, its zone inside. Text is escaped and lines are folded by
 * octets, so nothing typed into a title becomes a property of its own.
 * @param feed for an address people subscribe to: how often to look again (RFC 7986)
 */
export function calendarOf(
  entries: readonly Entry[],
  { name, feed }: { name: string; feed?: { url: string; minutes: number } },
): string {
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'Opentent', product: 'Gatherings', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // The calendar itself names no zone, else the library writes stamps without their Z; each entry names London.
    timezone: { name: null, generator: () => londonTime },
    x: [{ key: 'X-WR-TIMEZONE', value: homeZone }],
    ...(feed ? { ttl: feed.minutes * 60, source: feed.url } : {}),
  })
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      ...timesOf(entry),
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      summary: tidy(entry.title),
      location: tidy(entry.where),
      description: tidy(entry.description),
      url: entry.url,
      status: statuses[entry.status],
    })
  }
  return `${calendar.toString().trimEnd()}\r\n`
}

/** Line ends of one kind, and no control characters: a lone return would end a line for some readers. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replace(control, ' ')

// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g

/** The library writes the calendar's own name as it is given. */
const escaped = (name: string): string =>
  tidy(name)
    .replaceAll('\n', ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)

/**
 * In London time; in UTC where a London time says two moments, in the hour that autumn repeats: RFC 5545 §3.3.5 means
 * the first of them, and calendar programs disagree.
 */
function timesOf({ startsAt, endsAt }: Entry) {
  const zone = [startsAt, endsAt].some(saysTwoMoments) ? 'UTC' : homeZone
  return {
    start: startsAt.toZonedDateTimeISO(zone),
    end: endsAt.toZonedDateTimeISO(zone),
    timezone: zone === 'UTC' ? null : zone,
  }
}

function saysTwoMoments(moment: Temporal.Instant): boolean {
  const wall = moment.toZonedDateTimeISO(homeZone).toPlainDateTime()
  const meant = (disambiguation: 'earlier' | 'later') =>
    wall.toZonedDateTime(homeZone, { disambiguation }).epochMilliseconds
  return meant('earlier') !== meant('later')
}
