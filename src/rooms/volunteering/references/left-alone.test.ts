import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub, type TestHub } from '../../../../test/hub.ts'
import { daysOfRest, restCustoms } from '../../../platform/calendar/settings.ts'
import { keepSetting } from '../../../platform/settings/house.ts'
import {
  guest,
  linkTo,
  margit,
  naomiApplied,
  refereeIds,
  refereeStates as states,
  theirWords,
  twoReferences,
} from './references.fixture.ts'

const { act: _act, way: _way, phone: _phone, ...spoken } = theirWords

const toMargit = async (house: TestHub) =>
  (
    await house.root.db.rows<{ kind: string; state: string }>(
      `select kind, state from mail.letter where address like '%margit@%' order by queued_at, id`,
    )
  ).map(({ kind, state }) => `${kind} ${state}`)

/** Naomi’s application stands at checks, and Margit was asked. */
async function margitAsked(today = '2026-11-24') {
  const stage = await naomiApplied(await openHub({ today }), { ...twoReferences, count: 1 })
  await stage.naomi.post(stage.own, margit)
  await stage.move({ stage: 'checks' })
  const [id] = await refereeIds(stage.house)
  return {
    ...stage,
    id: id!,
    at: `${stage.desk}/${id}`,
    link: await linkTo(stage.house, 'margit@example.net'),
  }
}

describe('a referee is left alone', () => {
  test('once they answered: a reminder that waits for the end of rest does not go', async () => {
    const { house, link } = await margitAsked('2026-11-14')
    const shabbat = restCustoms.parse([{ kind: 'jewish', place: { lat: 51.5, lon: -0.12 } }])
    await house.hub.transact((db) =>
      keepSetting(db, daysOfRest, shabbat, { personId: null, at: house.clock.now() }),
    )
    await house.hub.settings.read(house.hub.db)
    await house.worker.settings.read(house.worker.db)
    house.setTime('2026-11-21', '08:15')
    await house.runSchedules()
    await house.runJobs()
    assert.deepEqual(await toMargit(house), ['references.asked waiting', 'references.reminder waiting'])
    house.setTime('2026-11-21', '11:00')
    await guest(house).post(link, { act: 'send', way: 'no' })
    assert.deepEqual((await toMargit(house)).at(-1), 'references.reminder withdrawn')
  })

  test('when the application goes on after all they are asked anew, and not before', async () => {
    const { house, naomi, own, link, move } = await margitAsked()
    await move({ state: 'withdrawn' })
    assert.equal((await guest(house).get(link)).status, 410)
    await house.root.db.rows(`update volunteering.application set state = 'open', ended_at = null`)
    assert.equal((await guest(house).get(link)).status, 410, 'we said that it opens no more')
    await house.root.db.rows(`update volunteering.application set state = 'withdrawn', ended_at = now()`)
    await move({ state: 'open' })
    assert.equal((await guest(house).get(link)).status, 200)
    assert.deepEqual(await toMargit(house), [
      'references.asked waiting',
      'references.not-needed waiting',
      'references.asked waiting',
    ])
    assert.match(await naomi.page(own), /Asked on/)
  })

  test('pressed twice in a day, we write once more and ask for one call', async () => {
    const { house, samuel, at, link } = await margitAsked()
    for (let press = 0; press < 2; press++) assert.equal((await samuel.post(`${at}/again`)).status, 303)
    assert.deepEqual(await toMargit(house), ['references.asked waiting', 'references.asked waiting'])
    const slot = /name="slot" value="([^"]+)"/.exec(await guest(house).page(link))![1]!
    for (let press = 0; press < 2; press++)
      await guest(house).post(link, { act: 'call', slot, phone: '07700 900123' })
    assert.equal((await toMargit(house)).filter((one) => one.startsWith('references.call')).length, 1)
  })
})

describe('nothing a referee says is lost', () => {
  test('words that come after somebody else was asked for are read and judged, and take the place again', async () => {
    const { house, naomi, samuel, own, at, link } = await margitAsked()
    await samuel.post(`${at}/another`)
    assert.match(await naomi.page(own), /One more referee is needed/)
    await guest(house).post(link, theirWords)
    assert.match(await samuel.page('/desk'), /A reference for Naomi Feld is here/)
    assert.doesNotMatch(await naomi.page(own), /One more referee is needed/)
    await samuel.post(`${at}/judge`, { verdict: 'counts' })
    assert.deepEqual(await states(house), ['counts'])
  })

  test('one that does not count leaves the applicant waiting on us, and the desk is told so until somebody else is asked for', async () => {
    const { samuel, at, house, link } = await margitAsked()
    await guest(house).post(link, theirWords)
    await samuel.post(`${at}/judge`, { verdict: 'not-counted' })
    assert.match(
      await samuel.page('/desk'),
      /A reference for Naomi Feld does not count, and one more is needed/,
    )
    await samuel.post(`${at}/another`)
    assert.doesNotMatch(await samuel.page('/desk'), /does not count, and one more is needed/)
  })

  test('a call that is written down while they answer themselves stays on the page', async () => {
    const { samuel, house, at, link } = await margitAsked()
    await guest(house).post(link, { ...theirWords, see: 'Her own words' })
    const late = await samuel.post(`${at}/call`, { ...spoken, right: 'aloud' })
    assert.equal(late.status, 409)
    const page = await late.text()
    assert.match(page, /They answered meanwhile/)
    assert.match(page, /<textarea[^>]*name="see"[^>]*>\s*She sat with a guest till midnight/)
    assert.match(page, /Her own words/)
    const again = await samuel.post(`${at}/again`)
    assert.match(again.headers.get('location')!, /told=meanwhile/)
  })
})
