import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import type { Actor, Grant, Reach } from '../../../../platform/permits/actor.ts'
import { can } from '../../../../platform/permits/permit.ts'
import { bump } from '../../../../platform/models/models.ts'
import { keepSetting } from '../../../../platform/settings/house.ts'
import { ashgrove, aSupperClub, got } from '../../opportunities/ashgrove.fixture.ts'
import { publish } from '../../opportunities/publishing/actions.ts'
import { opportunitiesOf, opportunityOf } from '../../opportunities/store.ts'
import { answersNow } from '../../opportunities/standing.ts'
import { keepAnswers } from '../../opportunities/writing/actions.ts'
import { decidingCustoms } from '../settings.ts'
import { decideCheck, decisionReachOf, readDecision } from '../permits.ts'
import { checkAsked } from './asking.ts'
import { pairTyped } from './deciding.fixture.ts'
import { decisionsOf, idsToDecide } from './store.ts'

const befriender = {
  title: 'Befriender',
  kind: 'role',
  timesInWords: 'Every two weeks.',
  commitment: 'every-fortnight',
  checks: ['dbs-enhanced'],
  checksInWords: 'An enhanced check, because you meet alone.',
}

describe('deciding which check may be asked for', async () => {
  const house = await openHub({ today: '2026-11-22' })
  const { hub } = house
  const place = await ashgrove(hub)
  const asRuth = hub.as(place.ruth)

  test('the level, its reason and source are worked out; a level above it is refused and nothing is kept', async () => {
    const ruth = await as(house, 'coordinator')
    const { id } = await aSupperClub(hub, place, befriender)
    const path = `/desk/opportunities/${id}/check`
    const first = await ruth.page(path)
    assert.deepEqual(await markupFaults(first), [])
    assert.match(first, /Never decided/)

    const worked = await ruth.post(path, { ...pairTyped, reason: '', act: 'work' })
    const page = await worked.text()
    assert.equal(worked.status, 200)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Enhanced, without a barred list; child workforce<\/strong>\s*<span class="tag ok"/)
    assert.match(page, /Safeguarding Vulnerable Groups Act 2006, schedule 4, paragraph 10/)
    assert.match(page, /Refused\. Needs teaching, care or advice on 4 or more days in any 30/)
    assert.equal((await decisionsOf(hub.db, id)).length, 0)

    const refused = await ruth.post(path, { ...pairTyped, level: 'enhanced-children', act: 'save' })
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /The law does not allow this level for these facts/)
    assert.deepEqual(await decisionsOf(hub.db, id), [])

    const weekly = {
      ...pairTyped,
      often: 'every-week',
      mostDays: '5',
      level: 'enhanced-children',
      act: 'save',
    }
    assert.equal((await ruth.post(path, weekly)).status, 303)
    const [kept] = await decisionsOf(hub.db, id)
    assert.deepEqual(
      {
        level: kept!.level,
        allowed: kept!.allowed,
        by: kept!.decidedBy,
        on: kept!.lookAgainOn,
        reason: kept!.reason,
      },
      {
        level: 'enhanced-children',
        allowed: 'enhanced-children',
        by: ruth.id,
        on: '2027-11-22',
        reason: pairTyped.reason,
      },
    )
    assert.match(await ruth.page(path), /Decided by Ruth Adeyemi on 22 November 2026/)
  })

  test('every decision stays: a second one stands, of two at once the later is shown the first', async () => {
    const ruth = await as(house, 'coordinator')
    const { id } = await aSupperClub(hub, place, befriender)
    const path = `/desk/opportunities/${id}/check`
    const save = { ...pairTyped, level: 'enhanced', act: 'save' }
    assert.equal((await ruth.post(path, save)).status, 303)
    const late = await ruth.post(path, { ...save, level: 'basic' })
    assert.equal(late.status, 409)
    assert.match(await late.text(), /Somebody decided while you had this open/)
    assert.equal((await ruth.post(path, { ...save, level: 'basic', seen: '1' })).status, 303)
    assert.deepEqual(
      (await decisionsOf(hub.db, id)).map(({ number, level }) => [number, level]),
      [
        [2, 'basic'],
        [1, 'enhanced'],
      ],
    )
    assert.match(await ruth.page(path), /Decided before/)
    await assert.rejects(
      hub.db.rows(`update volunteering.check_decision set level = 'none' where opportunity_id = $1`, [id]),
      { code: '42501' },
    )
  })

  test('what does not go together is said at its field', async () => {
    const ruth = await as(house, 'coordinator')
    const { id } = await aSupperClub(hub, place, befriender)
    const path = `/desk/opportunities/${id}/check`
    const ask = async (changes: Record<string, string | string[]>) => {
      const answer = await ruth.post(path, { ...pairTyped, act: 'save', ...changes })
      return [answer.status, await answer.text()] as const
    }
    for (const [changes, said] of [
      [{ nation: '' }, /Choose where it is decided/],
      [{ youngest: '' }, /Enter the age of the youngest/],
      [{ oldest: '12' }, /The oldest cannot be younger/],
      [{ activities: [] }, /Tick what they do/],
      [{ often: 'every-week' }, /Once a week is at least 4 days/],
      [{ turns18On: '2026-11-22' }, /Enter a birthday that comes/],
      [{ level: '' }, /Choose a level/],
      [{ level: 'enhanced', reason: ' ' }, /Say in a sentence why/],
    ] as const) {
      const [status, page] = await ask(changes as Record<string, string | string[]>)
      assert.equal(status, 422, JSON.stringify(changes))
      assert.match(page, said)
      assert.deepEqual(await markupFaults(page), [])
    }
    assert.deepEqual(await decisionsOf(hub.db, id), [])
  })

  test('it is decided again at 18, when the rhythm changes and after a year; the page and the day’s list say so', async () => {
    const ruth = await as(house, 'coordinator')
    const { id } = await aSupperClub(hub, place, befriender)
    const path = `/desk/opportunities/${id}/check`
    const typed = { ...pairTyped, level: 'enhanced', turns18On: '2026-12-08', act: 'save' }
    assert.equal((await ruth.post(path, typed)).status, 303)
    const now = (await opportunityOf(hub.db, id))!
    const again = async (changes: Partial<NonNullable<typeof now.published>> = {}) =>
      (await checkAsked(hub, hub.db, id, { ...now.published!, ...changes })).again
    assert.deepEqual(await again(), [])
    assert.equal((await decisionsOf(hub.db, id))[0]!.lookAgainOn, '2026-12-08')
    assert.deepEqual(await again({ commitment: 'every-week' }), ['rhythm-changed'])
    assert.doesNotMatch(await ruth.page('/desk'), /Befriender: decide again/)

    house.setTime('2026-12-08')
    // What people are told asks for more from that day on, too.
    assert.deepEqual(await again(), ['turned-18', 'asks-for-more'])
    const birthday = await as(house, 'administrator')
    const page = await birthday.page(path)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /The youngest of them turned 18/)
    assert.match(page, /Friendship alone gives no ground/)
    assert.match(await birthday.page('/desk'), /Befriender: decide again which check we may ask for/)
    const list = await birthday.page('/desk/checks')
    assert.deepEqual(await markupFaults(list), [])
    assert.match(list, /Decide again/)
    const file = await birthday.post('/desk/checks/file', { reason: 'For the auditor' })
    const [, row] = parse(await file.text(), { bom: true })
    assert.deepEqual(row!.slice(0, 2), ['Befriender', 'Decide again'])
    const more = { ...pairTyped, youngest: '18', oldest: '18', seen: '1', act: 'save' }
    assert.equal((await birthday.post(path, { ...more, level: 'enhanced' })).status, 409)
    assert.equal((await birthday.post(path, { ...more, level: 'basic' })).status, 303)
    assert.deepEqual(await again(), ['asks-for-more'])
    assert.deepEqual(await again({ checks: ['dbs-basic'] }), [])
    house.setTime('2027-12-08')
    assert.deepEqual(await again({ checks: ['dbs-basic'] }), ['look-again'])
    house.setTime('2026-11-22')
  })

  test('a version that asks people for more than was decided does not go out', async () => {
    const ruth = await as(house, 'coordinator')
    const { id } = await aSupperClub(hub, place, befriender)
    const path = `/desk/opportunities/${id}/check`
    assert.equal((await ruth.post(path, { ...pairTyped, level: 'enhanced', act: 'save' })).status, 303)
    const one = (await opportunityOf(hub.db, id))!
    const more = { ...answersNow(one), checks: ['dbs-enhanced-barred'] }
    got(await keepAnswers(asRuth, id, { seen: one.version, answers: more }))
    assert.deepEqual(await publish(asRuth, id, one.version + 1), { ok: false, refusal: 'not-ready' })
    const page = await ruth.page(`/desk/opportunities/${id}/changes`)
    assert.match(page, /The law does not allow this level of DBS check/)
    assert.match(page, /Which DBS check we may ask for must be decided again/)
    assert.deepEqual(await markupFaults(page), [])
    got(
      await keepAnswers(asRuth, id, {
        seen: one.version + 1,
        answers: { ...more, checks: ['dbs-enhanced'] },
      }),
    )
    got(await publish(asRuth, id, one.version + 2))
  })

  test('in Scotland and Northern Ireland nothing is worked out: it says who checks there, and what the charity asks', async () => {
    const ruth = await as(house, 'coordinator')
    const { id } = await aSupperClub(hub, place, befriender)
    const path = `/desk/opportunities/${id}/check`
    const scotland = { ...pairTyped, nation: 'scotland' }
    const page = await (await ruth.post(path, { ...scotland, act: 'work' })).text()
    assert.match(page, /Disclosure Scotland checks people here/)
    assert.match(page, /Nobody has said yet what we ask for in Scotland/)
    assert.doesNotMatch(page, /name="level"/)
    assert.equal((await ruth.post(path, { ...scotland, act: 'save' })).status, 409)

    await hub.transact(async (db) => {
      const value = { ...hub.setting(decidingCustoms), scotland: 'PVG membership, for every befriender.' }
      await keepSetting(db, decidingCustoms, value, { personId: null, at: hub.now() })
      await bump(db, 'settings')
    })
    await house.follow()
    assert.equal((await ruth.post(path, { ...scotland, act: 'save' })).status, 303)
    const [kept] = await decisionsOf(hub.db, id)
    assert.deepEqual(
      [kept!.level, kept!.allowed, kept!.askedThere],
      ['elsewhere', null, 'PVG membership, for every befriender.'],
    )
    const ireland = { ...pairTyped, nation: 'northern-ireland', seen: '1', act: 'save' }
    assert.equal((await ruth.post(path, ireland)).status, 409)
  })

  test('a partner reads what was decided and does not decide; others find nothing', async () => {
    const ruth = await as(house, 'coordinator')
    const { id } = await aSupperClub(hub, place, befriender)
    const path = `/desk/opportunities/${id}/check`
    await ruth.post(path, { ...pairTyped, level: 'enhanced', act: 'save' })
    const tobias = await as(house, 'partner lead', [{ role: 'partner-lead', organisation: place.columba }])
    const read = await tobias.page(path)
    assert.deepEqual(await markupFaults(read), [])
    assert.match(read, /Enhanced, without a barred list/)
    assert.doesNotMatch(read, /Save decision/)
    assert.equal(
      (await tobias.post(path, { ...pairTyped, level: 'basic', seen: '1', act: 'save' })).status,
      404,
    )
    const elsewhere = await as(house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [place.matching], regions: 'all' },
    ])
    assert.equal((await elsewhere.get(path)).status, 404)
    for (const part of ['treasurer', 'trustee', 'volunteer', 'safeguarding lead'] as const) {
      const other = await as(house, part)
      assert.equal((await other.get(path)).status, 404, part)
      for (const page of ['/desk/checks', '/desk/checks/file'])
        assert.equal((await other.get(page)).status, 404, part)
    }
  })

  const reach = (names: string[]): fc.Arbitrary<Reach> =>
    fc.oneof(fc.constant<Reach>('all'), fc.subarray(names, { minLength: 1 }))
  const within = {
    programmes: reach([place.kitchen, place.matching]),
    regions: reach(['North London', 'Leeds']),
  }
  const grant: fc.Arbitrary<Grant> = fc.oneof(
    fc.constantFrom<Grant>({ role: 'administrator' }, { role: 'trustee' }, { role: 'safeguarding-lead' }),
    fc.record({ role: fc.constantFrom('coordinator' as const, 'vetting-officer' as const), ...within }),
    fc.constantFrom<Grant>(
      { role: 'partner-lead', organisation: place.columba },
      { role: 'partner-lead', organisation: place.northgate },
    ),
  )

  test('a way to help is in the list of checks exactly when its decision may be read', async () => {
    for (const title of ['Canary one', 'Canary two']) await aSupperClub(hub, place, { ...befriender, title })
    const everything: Actor = { ...place.ruth, grants: [{ role: 'administrator' }] }
    const all = await opportunitiesOf(hub.db, await idsToDecide(hub.db, decisionReachOf(everything)))
    assert.ok(all.length >= 2)
    await fc.assert(
      fc.asyncProperty(fc.array(grant, { maxLength: 3 }), async (grants) => {
        const actor: Actor = { personId: place.dalia.personId, strength: 'strong', grants }
        const listed = await idsToDecide(hub.db, decisionReachOf(actor))
        const readable = all.filter((one) => can(readDecision, actor, one)).map(({ id }) => id)
        assert.deepEqual(listed.toSorted(), readable.toSorted())
        for (const one of all)
          if (can(decideCheck, actor, one)) assert.equal(can(readDecision, actor, one), true)
      }),
      { numRuns: 50 },
    )
  })
})
