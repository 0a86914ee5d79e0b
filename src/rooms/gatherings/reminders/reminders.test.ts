import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../../test/hub.ts'
import { jewishRest } from '../../../platform/calendar/customs.ts'
import { restAt } from '../../../platform/calendar/rest.ts'
import { byTime, homeZone } from '../../../platform/clock.ts'
import { cancelPlace } from '../answers/actions.ts'
import { changeGathering } from '../changing/actions.ts'
import { aSupper, at, describeShifts, Letterbox, placeNamed, somebody } from '../gatherings.fixture.ts'
import { checkIn } from '../list/actions.ts'
import { signUp } from '../places/actions.ts'
import { gatheringCustoms } from '../settings.ts'
import { remindAhead, thankThose } from './actions.ts'
import { remindersFor } from './rules.ts'

const customs = gatheringCustoms.standard
const shabbat = [jewishRest({ lat: 51.5085, lon: -0.1257 })]
const said = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO(homeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
const planned = (startsAt: Temporal.Instant, rest = shabbat) =>
  remindersFor(startsAt, rest, customs).map(({ days, at: when }) => `${days} ${said(when)}`)

test('people are reminded two days before and on the morning', () => {
  assert.deepEqual(planned(at('2026-12-01', '16:00')), ['2 2026-11-29T10:00', '0 2026-12-01T07:30'])
})

test('a reminder that falls into rest comes after it where that leaves time', () => {
  const [early] = planned(at('2026-12-07', '16:00'))
  assert.match(early!, /^2 2026-12-05T16:5\d$/)
})

test('when rest covers it to the start, people are reminded before rest begins', () => {
  const moved = planned(at('2026-12-05', '18:00'))
  assert.deepEqual(
    moved.map((one) => one.slice(0, 12)),
    ['2 2026-12-03', '0 2026-12-04'],
  )
  assert.match(moved[1]!, /T14:3\d$/)
})

test('for an early start the reminder is an hour and a half before', () => {
  assert.deepEqual(planned(at('2026-12-01', '08:00'), []), ['2 2026-11-29T10:00', '0 2026-12-01T06:30'])
})

test('no reminder goes during rest, each comes before the start, and somebody is always reminded', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 * 24 * 4 }), (quarters) => {
      const startsAt = at('2026-09-01', '00:00').add({ minutes: quarters * 15 })
      const reminders = remindersFor(startsAt, shabbat, customs)
      assert.ok(reminders.length > 0)
      for (const { at: when } of reminders) {
        assert.equal(restAt(shabbat, when), null)
        assert.ok(byTime(when, startsAt) < 0)
      }
    }),
    { numRuns: 300 },
  )
})

describeShifts()
const house = await openHub({ today: '2026-11-24' })
const { hub, worker } = house
const letters = new Letterbox(house)
const look = async (on: string, time: string) => {
  house.setTime(on, time)
  await remindAhead(worker)
  await thankThose(worker)
  return (await letters.lines()).toSorted()
}

test('from sign-up to thanks, everybody hears once what they need', async () => {
  const supper = await aSupper(hub)
  for (const name of ['Ana Reminded', 'Ben Absent', 'Cem Cancels'])
    await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: await somebody(hub, name) } })
  await letters.fresh()
  assert.deepEqual(await look('2026-11-29', '09:59'), [])
  assert.deepEqual(await look('2026-11-29', '10:00'), [
    'lead-short to dalia@example.org',
    'reminder to ana.reminded@example.org',
    'reminder to ben.absent@example.org',
    'reminder to cem.cancels@example.org',
  ])
  assert.deepEqual(await look('2026-11-29', '10:05'), [])
  await cancelPlace(hub, (await placeNamed(hub, supper, 'Cem Cancels')).id)
  await letters.fresh()
  const [list] = (await look('2026-11-30', '17:00'), await house.letters()).filter(
    (letter) => letter.kind === 'gatherings.lead-tomorrow',
  )
  assert.equal(list!.subject, 'Tomorrow: Supper club cook, 2 people come')
  assert.equal(list!.words.includes('07700'), false, 'no telephone numbers by letter')
  assert.deepEqual(await look('2026-12-01', '07:30'), [
    'reminder to ana.reminded@example.org',
    'reminder to ben.absent@example.org',
  ])
  house.setTime('2026-12-01', '16:10')
  await checkIn(hub, (await placeNamed(hub, supper, 'Ana Reminded')).id, 1)
  await checkIn(hub, (await placeNamed(hub, supper, 'Ben Absent')).id, 0)
  assert.deepEqual(await look('2026-12-01', '22:59'), [])
  assert.deepEqual(await look('2026-12-01', '23:00'), ['thanks to ana.reminded@example.org'])
  assert.deepEqual(await look('2026-12-02', '09:00'), [])
})

test('somebody who signed up since the reminder is not reminded again of what they just read; a new time is told anew', async () => {
  house.setTime('2026-12-11', '09:00')
  const supper = await aSupper(hub, {
    startsAt: at('2026-12-13', '16:00'),
    endsAt: at('2026-12-13', '20:00'),
  })
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: await somebody(hub, 'Just Jo') } })
  await letters.fresh()
  assert.deepEqual(await look('2026-12-11', '10:00'), ['lead-short to dalia@example.org'])
  await hub.change((db) =>
    changeGathering(hub, db, supper, {
      startsAt: at('2026-12-20', '16:00'),
      endsAt: at('2026-12-20', '20:00'),
    }),
  )
  await letters.fresh()
  assert.deepEqual(await look('2026-12-18', '10:00'), [
    'lead-short to dalia@example.org',
    'reminder to just.jo@example.org',
  ])
})

test('where nobody said who came, everybody who had a place is thanked; a cancelled one thanks nobody', async () => {
  house.setTime('2027-01-04', '09:00')
  const supper = await aSupper(hub, {
    startsAt: at('2027-01-05', '16:00'),
    endsAt: at('2027-01-05', '18:00'),
  })
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: await somebody(hub, 'Kim Kind') } })
  await letters.fresh()
  const lines = await look('2027-01-05', '21:00')
  assert.deepEqual(lines, ['thanks to kim.kind@example.org'])
})
