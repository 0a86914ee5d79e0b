import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import { at } from '../gatherings.fixture.ts'
import { calendarOf, type Entry } from './calendar.ts'

const supper: Entry = {
  uid: '0192@hub.example.org',
  title: 'Supper club cook',
  startsAt: at('2026-12-01', '16:00'),
  endsAt: at('2026-12-01', '20:00'),
  where: 'St Columba’s hall, Ashgrove',
  description: 'Bring an apron.',
  url: 'https://hub.example.org/places/abc',
  sequence: 3,
  status: 'confirmed',
  changedAt: at('2026-11-24', '12:00'),
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) }
}

const instantOf = (time: ICAL.Time) =>
  Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString()
const name = 'My tent'

test('a calendar program reads back what we wrote', () => {
  const { events } = read(calendarOf([supper], { name }))
  const [event] = events
  assert.deepEqual(
    {
      uid: event!.uid,
      summary: event!.summary,
      location: event!.location,
      start: instantOf(event!.startDate),
      end: instantOf(event!.endDate),
      zone: event!.startDate.zone?.tzid,
      sequence: event!.sequence,
      stamp: event!.component.getFirstPropertyValue('dtstamp')?.toString(),
      status: event!.component.getFirstPropertyValue('status'),
    },
    {
      uid: supper.uid,
      summary: supper.title,
      location: supper.where,
      start: supper.startsAt.toString(),
      end: supper.endsAt.toString(),
      zone: 'Europe/London',
      sequence: 3,
      stamp: '2026-11-24T12:00:00Z',
      status: 'CONFIRMED',
    },
  )
})

for (const [what, from, to] of [
  ['the night the clocks go forward', '2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z'],
  ['the night the clocks go back', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00Z'],
  ['the hour that autumn repeats', '2026-10-25T01:30:00Z', '2026-10-25T03:00:00Z'],
  ['the day after the clocks went forward', '2027-03-29T09:00:00Z', '2027-03-29T11:00:00Z'],
] as const) {
  test(`${what}, times are right to the minute`, () => {
    const entry = { ...supper, startsAt: Temporal.Instant.from(from), endsAt: Temporal.Instant.from(to) }
    const [event] = read(calendarOf([entry], { name })).events
    assert.deepEqual([instantOf(event!.startDate), instantOf(event!.endDate)], [from, to])
  })
}

test('nothing typed becomes a property, and no line is longer than 75 octets', () => {
  const title = `Cook; "now", \\ or\r\nATTENDEE:mailto:evil@example.org\nEND:VEVENT ${'🍲'.repeat(60)}`
  const text = calendarOf([{ ...supper, title, where: `a\u0000b\rEND:VCALENDAR ${'é'.repeat(90)}` }], {
    name: 'Hall, lane; \n END:VCALENDAR',
  })
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  assert.equal(text.replaceAll('\r\n', '').includes('\r'), false)
  const { calendar, events } = read(text)
  assert.equal(calendar.getFirstPropertyValue('name'), 'Hall\\, lane\\;   END:VCALENDAR')
  assert.equal(events.length, 1)
  assert.equal(events[0]!.attendees.length, 0)
  assert.equal(events[0]!.summary, title.replace('\r\n', '\n'))
  assert.equal(events[0]!.location, `a b\nEND:VCALENDAR ${'é'.repeat(90)}`)
})

test('what was cancelled stays and says so; a feed says how often to look', () => {
  const feed = { url: 'https://hub.example.org/calendar/x.ics', minutes: 60 }
  const { calendar, events } = read(
    calendarOf([{ ...supper, status: 'cancelled', sequence: 4 }], { name, feed }),
  )
  assert.equal(events[0]!.component.getFirstPropertyValue('status'), 'CANCELLED')
  assert.equal(events[0]!.sequence, 4)
  assert.equal(calendar.getFirstPropertyValue('refresh-interval')?.toString(), 'PT1H')
  assert.equal(calendar.getFirstPropertyValue('x-published-ttl'), 'PT1H')
  assert.equal(calendar.getFirstPropertyValue('source'), feed.url)
})
