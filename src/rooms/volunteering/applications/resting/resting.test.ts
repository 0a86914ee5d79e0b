import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { bring, sessionFor } from '../../../../../test/cast.ts'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { appOf, as, Visitor } from '../../../../../test/web.ts'
import { day, momentAt, plusDays } from '../../../../platform/clock.ts'
import { daysOfRest } from '../../../../platform/calendar/settings.ts'
import { bump } from '../../../../platform/models/models.ts'
import { keepSetting } from '../../../../platform/settings/house.ts'
import { ashgrove, somebodyNamed } from '../../opportunities/ashgrove.fixture.ts'
import { aRole, anApplication } from '../applications.fixture.ts'
import { pauseApplication } from '../leaving/actions.ts'
import { applicationOf, movesOf } from '../store.ts'
import { lookAfterRests } from './jobs.ts'
import { dueFor } from './rules.ts'

test('asked once the weeks are over, ended only after the last day to answer, and in between left alone', () => {
  const customs = { askAfterWeeks: 12, endAfterWeeks: 4 }
  const since = momentAt(day('2026-01-05'), '09:00')
  fc.assert(
    fc.property(fc.nat(300), fc.option(fc.nat(200)), (days, askedAfter) => {
      const askedAt = askedAfter === null ? null : momentAt(plusDays(day('2026-01-05'), askedAfter), '09:20')
      const due = dueFor({ since, askedAt }, plusDays(day('2026-01-05'), days), customs)
      if (askedAfter === null) assert.equal(due, days >= 84 ? 'ask' : null)
      else assert.equal(due, days > askedAfter + 28 ? 'end' : null)
    }),
  )
})

/** Naomi, whose application rests from Tuesday 24 November 2026 on, without a day. */
async function naomiRests() {
  const house = await openHub({ today: '2026-11-24' })
  const { hub } = house
  const role = await aRole(house, await ashgrove(hub))
  const player = await bring(house, 'volunteer', [])
  /** She comes in anew: months later nobody is still signed in. */
  const comes = async () => new Visitor(appOf(house), player, await sessionFor(house, player, 'link'))
  const { id } = await anApplication(house, role, player.id, { stage: 'checks' })
  const mine = `/my/applications/${id}`
  const rests = async () => {
    const { version } = (await applicationOf(hub.db, id))!
    const naomi = await comes()
    assert.equal((await naomi.post(`${mine}/pause`, { version, until: '', why: '' })).status, 303)
  }
  await rests()
  const morning = async (on: string) => {
    house.setTime(on, '09:20')
    await lookAfterRests(house.worker)
    await lookAfterRests(house.worker)
    await house.runJobs()
  }
  const kinds = async () =>
    (await house.letters()).map(({ kind }) => kind).filter((kind) => kind.startsWith('applications.'))
  const state = async () => (await applicationOf(hub.db, id))!.state
  return { house, hub, role, player, comes, id, mine, rests, morning, kinds, state }
}

describe('an application that rests without a day', () => {
  test('is asked about once after twelve weeks, never on a day of rest, and ends kindly after four more; they can come back', async () => {
    const { house, hub, player, comes, id, mine, morning, kinds, state } = await naomiRests()
    assert.deepEqual(await kinds(), ['applications.paused'])
    assert.match((await house.letters()).at(-1)!.words, /After 12 weeks we ask you/)
    await morning('2027-02-15')
    assert.deepEqual(await kinds(), ['applications.paused'])
    await morning('2027-02-16')
    await morning('2027-02-17')
    assert.deepEqual(await kinds(), ['applications.paused', 'applications.rest-asked'])
    assert.match((await house.letters()).at(-1)!.words, /until 16 March 2027/)
    const page = await (await comes()).page(mine)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /If we do not hear from you by 16 March 2027/)

    await morning('2027-03-16')
    assert.equal(await state(), 'paused')
    await morning('2027-03-17')
    await morning('2027-03-18')
    assert.equal(await state(), 'withdrawn')
    assert.deepEqual(await kinds(), [
      'applications.paused',
      'applications.rest-asked',
      'applications.rest-ended',
    ])
    assert.match((await house.letters()).at(-1)!.words, /come back with one press/)
    assert.deepEqual((await movesOf(hub.db, id)).map((move) => [move.state, move.by, move.why]).at(-1), [
      'withdrawn',
      null,
      'rested-unanswered',
    ])
    const acts = await house.root.db.rows<{ act: string }>(
      `select act from audit.entry where person_id = $1 and subject_id = $2 order by at, id`,
      [player.id, id],
    )
    assert.deepEqual(
      acts.map(({ act }) => act),
      [
        'volunteering.application-moved',
        'volunteering.application-rest-asked',
        'volunteering.application-moved',
      ],
    )
    const back = await (await comes()).post(`${mine}/come-back`)
    assert.equal(back.headers.get('location'), `${mine}?told=back`)
    assert.equal(await state(), 'open')
  })

  test('on a Shabbat nobody is asked and nothing ends: it waits for the day after', async () => {
    const { house, hub, morning, kinds, state } = await naomiRests()
    const shabbat = daysOfRest.schema.parse([{ kind: 'jewish', place: { lat: 51.5, lon: -0.1 } }])
    await hub.transact(async (db) => {
      await keepSetting(db, daysOfRest, shabbat, { personId: null, at: hub.now() })
      await bump(db, 'settings')
    })
    await house.follow()
    // Paused on a Saturday, so that the twelve weeks are over on one; then asked on one.
    await house.root.db.rows(
      `update volunteering.application_move set at = at - interval '3 days' where state = 'paused'`,
    )
    await morning('2027-02-13')
    assert.deepEqual(await kinds(), ['applications.paused'])
    await morning('2027-02-14')
    assert.deepEqual(await kinds(), ['applications.paused', 'applications.rest-asked'])
    await house.root.db.rows(
      `update volunteering.application set rest_asked_at = rest_asked_at - interval '2 days'`,
    )
    await morning('2027-03-13')
    assert.equal(await state(), 'paused')
    await morning('2027-03-14')
    assert.equal(await state(), 'withdrawn')
  })

  test('who lets it rest longer is asked again after as long; nobody else can say it, nor before they were asked', async () => {
    const { house, comes, mine, morning, kinds, state } = await naomiRests()
    assert.equal((await (await comes()).post(`${mine}/rest-on`)).headers.get('location'), mine)
    await morning('2027-02-16')
    const leah = await as(house, 'another volunteer', [], 'link')
    const naomi = await comes()
    assert.equal((await leah.post(`${mine}/rest-on`)).status, 404)
    assert.equal((await naomi.post(`${mine}/rest-on`)).headers.get('location'), `${mine}?told=rests-on`)
    assert.match(await naomi.page(`${mine}?told=rests-on`), /It rests on/)
    await morning('2027-05-10')
    assert.deepEqual([(await kinds()).length, await state()], [2, 'paused'])
    await morning('2027-05-11')
    assert.deepEqual((await kinds()).slice(1), ['applications.rest-asked', 'applications.rest-asked'])
  })

  test('who has a day, or no address, is neither asked nor ended; coming back and resting anew begins anew', async () => {
    const { house, hub, role, comes, mine, rests, morning, kinds, state } = await naomiRests()
    const dov = await somebodyNamed(hub, 'Dov Without')
    await house.root.db.rows('update people.person set email = null where id = $1', [dov])
    const his = await anApplication(house, role, dov)
    const ours = hub.as({ personId: dov, strength: 'link', grants: [] })
    assert.ok((await pauseApplication(ours, his, { until: null, reason: null })).ok)
    await morning('2027-02-16')
    assert.equal((await (await comes()).post(`${mine}/come-back`)).status, 303)
    await rests()
    await morning('2027-03-17')
    assert.equal(await state(), 'paused')
    assert.equal((await kinds()).filter((kind) => kind === 'applications.rest-asked').length, 1)
    await morning('2027-11-25')
    assert.equal((await applicationOf(hub.db, his.id))!.state, 'paused')
  })
})
