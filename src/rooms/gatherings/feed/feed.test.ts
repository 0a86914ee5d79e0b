import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import { openHub } from '../../../../test/hub.ts'
import { newId } from '../../../platform/database/id.ts'
import { cancelPlace } from '../answers/actions.ts'
import { cancelGathering, changeGathering } from '../changing/actions.ts'
import { aSupper, at, describeShifts, placeNamed, somebody } from '../gatherings.fixture.ts'
import { secretFor } from '../links.ts'
import { signUp } from '../places/actions.ts'
import { actorOf, browserOf, requester, webFaults } from '../web.fixture.ts'
import { feedAddress } from './routes.ts'

describeShifts()
const { hub } = await openHub({ today: '2026-11-24' })
const browser = browserOf(hub)
const request = requester(hub)

const naomi = await somebody(hub, 'Naomi Feld')
const pathOf = async (personId: string) => new URL(await feedAddress(hub, personId)).pathname

async function eventsOf(path: string) {
  const answer = await browser.get(path)
  assert.equal(answer.status, 200)
  const calendar = new ICAL.Component(ICAL.parse(answer.text))
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    return `${event.summary} ${String(one.getFirstPropertyValue('status'))} ${event.sequence} ${event.startDate.toString()}`
  })
}

const take = (id: string, personId = naomi) =>
  signUp(hub, hub.db, { gatheringIds: [id], who: { personId }, keepsBoth: true })

test('the private calendar holds what is theirs, moves when it moves, and keeps what was cancelled', async () => {
  const evening = (day: string) => ({
    startsAt: at(`2026-12-${day}`, '16:00'),
    endsAt: at(`2026-12-${day}`, '20:00'),
  })
  const kept = await aSupper(hub, { title: 'Kept', ...evening('01') })
  const moved = await aSupper(hub, { title: 'Moved', ...evening('02') })
  const gone = await aSupper(hub, { title: 'Gone', ...evening('03') })
  const given = await aSupper(hub, { title: 'Given back', ...evening('04') })
  const full = await aSupper(hub, { title: 'Full', capacity: 1, ...evening('05') })
  await take(full, await somebody(hub, 'Somebody Else'))
  for (const id of [kept, moved, gone, given, full]) assert.equal((await take(id)).ok, true)
  await hub.change((db) => changeGathering(hub, db, moved, evening('06')))
  await hub.change((db) => cancelGathering(hub, db, gone, 'The boiler broke.'))
  await cancelPlace(hub, (await placeNamed(hub, given, 'Naomi Feld')).id)
  assert.deepEqual(await eventsOf(await pathOf(naomi)), [
    'Kept CONFIRMED 0 2026-12-01T16:00:00',
    'Gone CANCELLED 2 2026-12-03T16:00:00',
    'Given back CANCELLED 1 2026-12-04T16:00:00',
    'Moved CONFIRMED 1 2026-12-06T16:00:00',
  ])
})

test('where exactly, how to get there and whom to ring stand in the calendar of those who come only', async () => {
  const supper = await aSupper(hub, {
    capacity: 1,
    startsAt: at('2026-12-12', '16:00'),
    endsAt: at('2026-12-12', '20:00'),
  })
  const [first, next] = [await somebody(hub, 'Ada First'), await somebody(hub, 'Bea Next')]
  await take(supper, first)
  await take(supper, next)
  const own = async (name: string) => {
    const { id } = await placeNamed(hub, supper, name)
    return (await browser.get(`/places/${secretFor(hub, 'place', id)}/calendar.ics`)).text.replaceAll(
      '\r\n ',
      '',
    )
  }
  const forThoseWhoCome = /Chapel Lane|Six minutes|An apron|7946/
  const [comes, waits] = [await own('Ada First'), await own('Bea Next')]
  assert.deepEqual(
    ['Chapel Lane', 'Six minutes', 'An apron', '020 7946 0112'].filter((words) => !comes.includes(words)),
    [],
  )
  assert.doesNotMatch(waits, forThoseWhoCome)
  await cancelPlace(hub, (await placeNamed(hub, supper, 'Ada First')).id)
  assert.doesNotMatch((await browser.get(await pathOf(next))).text.replaceAll('\r\n ', ''), forThoseWhoCome)
  assert.doesNotMatch((await browser.get(await pathOf(first))).text.replaceAll('\r\n ', ''), forThoseWhoCome)
})

test('an entry keeps its name for ever: in the letter’s file and in the feed', async () => {
  const supper = await aSupper(hub, {
    startsAt: at('2026-12-10', '16:00'),
    endsAt: at('2026-12-10', '20:00'),
  })
  await take(supper)
  const { id } = await placeNamed(hub, supper, 'Naomi Feld')
  assert.match((await browser.get(await pathOf(naomi))).text, new RegExp(`UID:${id}@hub\\.example\\.org`))
})

test('a calendar program that has it already is told so', async () => {
  const path = await pathOf(naomi)
  const first = await request(path)
  const etag = first.headers.get('etag')!
  assert.equal(first.headers.get('content-type'), 'text/calendar; charset=utf-8')
  assert.equal(first.headers.get('cache-control'), 'private, no-cache')
  const again = await request(path, { 'if-none-match': etag })
  assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag])
})

test('a renewed address makes the old one useless, and only its owner can renew it', async () => {
  const old = await pathOf(naomi)
  const visitors = await browser.post('/my/calendar/renew')
  assert.equal(visitors.location?.startsWith('/door'), true)
  assert.equal((await browser.get(old)).status, 200)
  assert.equal((await browserOf(hub, actorOf(naomi)).post('/my/calendar/renew')).status, 303)
  assert.equal((await browser.get(old)).status, 404)
  assert.equal((await browser.get(await pathOf(naomi))).status, 200)
  const acts = await hub.db.rows(`select act from audit.entry where act = 'gatherings.feed-renewed'`)
  assert.equal(acts.length, 1)
})

test('nothing else opens a calendar', async () => {
  for (const secret of [
    secretFor(hub, 'place', naomi),
    secretFor(hub, 'feed', newId(), 1),
    'x',
    secretFor(hub, 'feed', naomi, 99),
  ]) {
    assert.equal((await browser.get(`/calendar/${secret}.ics`)).status, 404)
  }
  assert.deepEqual(webFaults, [])
})
