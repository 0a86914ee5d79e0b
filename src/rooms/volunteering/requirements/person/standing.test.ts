import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { day } from '../../../../platform/clock.ts'
import type { Actor, Grant, Reach } from '../../../../platform/permits/actor.ts'
import { can } from '../../../../platform/permits/permit.ts'
import { ashgrove, somebodyNamed } from '../../opportunities/ashgrove.fixture.ts'
import { befrienders, completed } from '../befriender.fixture.ts'
import { addRoles, addRoleStops } from '../bulk-store.ts'
import { keepEvidence } from '../evidence.ts'
import { factsOf } from '../diaries.fixture.ts'
import { first, history, length, role } from '../histories.fixture.ts'
import { seeStanding, standingReachOf } from '../permits.ts'
import { peopleWithin } from '../renewals/store.ts'
import { standing } from '../rules.ts'
import { standingOf } from '../standings.ts'
import { stretches } from './rules.ts'

describe('the page of how somebody stands', () => {
  test('what was recorded is written down, looked at on any day, taken back; nobody records their own', async () => {
    const house = await openHub({ today: '2026-11-24' })
    const { hub } = house
    const { roleId, courseId } = await befrienders(house, null)
    const gila = await somebodyNamed(hub, 'Gila Salter')
    await completed(house, gila, courseId, day('2026-11-12'))
    const ruth = await as(house, 'coordinator')
    const path = `/desk/people/${gila}/standing/${roleId}`
    const look = `/desk/people/${gila}/standing?role=${roleId}`
    const empty = await ruth.page(look)
    assert.deepEqual(await markupFaults(empty), [])
    assert.match(empty, /Not cleared yet on 24 November 2026 under version 1/)
    assert.match(empty, /Lacks Conversation, 2 references, Enhanced check, Approval/)

    const wrong = await ruth.post(`${path}/record`, {
      happened: 'interview',
      reference: '',
      happenedOn: '2026-11-25',
    })
    assert.equal(wrong.status, 409)
    assert.match(await wrong.text(), /Enter a day that has come/)
    const record = (requirement: string, more: object = {}) =>
      ruth.post(`${path}/record`, { happened: requirement, reference: '', happenedOn: '2026-11-20', ...more })
    assert.equal((await record('interview')).status, 303)
    assert.equal((await record('references')).status, 409)
    assert.equal((await record('references', { reference: 'professional' })).status, 303)
    assert.equal((await record('references', { reference: 'professional' })).status, 303)
    assert.equal((await record('check')).status, 409, 'a certificate has a page of its own')
    assert.equal((await record('approval')).status, 303)
    await hub.transact((db) =>
      keepEvidence(hub, db, {
        personId: gila,
        roleId: null,
        kind: 'check',
        detail: { level: 'enhanced', workforce: 'child' },
        on: day('2024-01-09'),
      }),
    )
    const page = await ruth.page(look)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Cleared on 24 November 2026 under version 1/)
    assert.match(page, /Ruth Adeyemi, 24 November 2026; of 20 November 2026/)
    assert.match(await ruth.page(`${look}&on=2027-01-09`), /Run out on 9 January 2027/)
    assert.match(await ruth.page(`${look}&on=2026-11-23`), /Not cleared yet on 23 November 2026/)
    assert.match(await ruth.page(`${look}&on=rubbish`), /Cleared on 24 November 2026/)

    const entry = await house.root.db.row<{ id: string }>(
      `select id from volunteering.evidence where kind = 'interview'`,
    )
    assert.equal((await ruth.post(`${path}/recorded/${entry!.id}/back`, { why: '' })).status, 422)
    assert.equal(
      (await ruth.post(`${path}/recorded/${entry!.id}/back`, { why: 'Somebody else' })).status,
      303,
    )
    assert.equal((await standingOf(hub, hub.db, gila, roleId)).state, 'not-yet')
    const looks = await house.root.db.rows(
      `select distinct act from audit.entry where looked and person_id = $1`,
      [gila],
    )
    assert.deepEqual(looks, [{ act: 'volunteering.standing-opened' }])
    const own = `/desk/people/${ruth.id}/standing/${roleId}/record`
    assert.equal(
      (await ruth.post(own, { happened: 'interview', reference: '', happenedOn: '2026-11-20' })).status,
      404,
    )
  })

  test('an exemption is one thing of one person, asked by one and approved by another, and ends', async () => {
    const house = await openHub({ today: '2026-11-24' })
    const { hub } = house
    const { roleId } = await befrienders(house, null)
    const gila = await somebodyNamed(hub, 'Gila Salter')
    const samuel = await as(house, 'vetting officer')
    const ruth = await as(house, 'coordinator')
    const path = `/desk/people/${gila}/standing/${roleId}`
    const asked = {
      requirement: 'training',
      reason: 'The refresher was cancelled',
      from: '2026-11-24',
      until: '2027-01-31',
    }
    assert.equal((await samuel.post(`${path}/exempt`, { ...asked, until: '2027-12-31' })).status, 409)
    assert.equal((await samuel.post(`${path}/exempt`, { ...asked, from: '2026-11-23' })).status, 409)
    assert.equal((await samuel.post(`${path}/exempt`, { ...asked, requirement: 'dance' })).status, 409)
    assert.equal((await samuel.post(`${path}/exempt`, asked)).status, 303)
    assert.equal((await samuel.post(`${path}/exempt`, asked)).status, 409)
    assert.match(await ruth.page('/desk/renewals'), /Exemptions to decide[\s\S]*Gila Salter/)
    const waiting = await house.root.db.row<{ id: string }>('select id from volunteering.exemption_asked')
    assert.equal((await ruth.post(`${path}/asked/${waiting!.id}`, { act: 'give' })).status, 303)
    assert.equal((await ruth.post(`${path}/asked/${waiting!.id}`, { act: 'give' })).status, 404)
    const state = async () =>
      (await standingOf(hub, hub.db, gila, roleId)).requirements.find(
        ({ requirement }) => requirement.key === 'training',
      )!.state
    assert.equal(await state(), 'exempt')
    const given = await house.root.db.row<{ id: string; askedBy: string; approvedBy: string }>(
      'select id, asked_by as "askedBy", approved_by as "approvedBy" from volunteering.exemption',
    )
    assert.deepEqual([given!.askedBy, given!.approvedBy], [samuel.id, ruth.id])
    const page = await samuel.page(`/desk/people/${gila}/standing?role=${roleId}`)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Asked by Samuel Hart, approved by Ruth Adeyemi/)
    assert.equal((await samuel.post(`${path}/exemptions/${given!.id}/end`)).status, 303)
    assert.equal(await state(), 'missing')
  })

  test('somebody pauses and comes back; a partner’s lead and others’ officers find no such page', async () => {
    const house = await openHub({ today: '2026-11-24' })
    const { hub } = house
    const place = await ashgrove(hub)
    const { roleId } = await befrienders(house, place.kitchen)
    const gila = await somebodyNamed(hub, 'Gila Salter')
    const ruth = await as(house, 'coordinator')
    const path = `/desk/people/${gila}/standing/${roleId}`
    const state = async (on?: string) =>
      (await standingOf(hub, hub.db, gila, roleId, on === undefined ? undefined : day(on))).state
    assert.equal((await ruth.post(`${path}/stop`, { stop: 'paused', backOn: '2026-11-24' })).status, 409)
    assert.equal((await ruth.post(`${path}/stop`, { stop: 'paused', backOn: '2027-02-01' })).status, 303)
    assert.deepEqual(
      [await state('2026-11-23'), await state(), await state('2027-02-01')],
      ['not-yet', 'paused', 'not-yet'],
    )
    house.setTime('2026-12-01')
    const tovah = await as(house, 'administrator')
    assert.match((await tovah.post(`${path}/back`)).headers.get('location') ?? '', /told=back/)
    assert.deepEqual([await state('2026-11-30'), await state()], ['paused', 'not-yet'])
    assert.equal((await tovah.post(`${path}/back`)).status, 409)

    await house.root.db.rows(`update people.person set region = 'Leeds' where id = $1`, [gila])
    const grants: Grant[][] = [
      [{ role: 'partner-lead', organisation: place.columba }],
      [{ role: 'vetting-officer', programmes: [place.matching], regions: 'all' }],
      [{ role: 'vetting-officer', programmes: [place.kitchen], regions: ['North London'] }],
      [{ role: 'safeguarding-lead' }],
      [{ role: 'trustee' }],
    ]
    for (const some of grants) {
      const reader = await as(house, 'opportunity lead', some)
      const answer = await reader.get(`/desk/people/${gila}/standing?role=${roleId}`)
      assert.equal(answer.status, 404)
      assert.doesNotMatch(await answer.text(), /Gila/)
      assert.equal((await reader.post(`${path}/back`)).status, 404)
    }
  })

  test('somebody in a role is in somebody’s list exactly when they may see how they stand', async () => {
    const house = await openHub({ today: '2026-11-24' })
    const { hub } = house
    const place = await ashgrove(hub)
    const at = hub.now()
    const roles = [place.kitchen, place.matching, null].map((programmeId, index) => ({
      id: `019a0000-0000-7000-8000-00000000000${index}`,
      name: `Role ${index}`,
      programmeId,
      madeAt: at,
      endedAt: null,
    }))
    await addRoles(house.root.db, roles)
    const people: { id: string; region: string | null }[] = []
    for (const region of ['North London', 'Leeds', null]) {
      const id = await somebodyNamed(hub, `Somebody ${region}`)
      await house.root.db.rows('update people.person set region = $2 where id = $1', [id, region])
      people.push({ id, region })
    }
    const pairs = people.flatMap((person) => roles.map((one) => ({ person, role: one })))
    await addRoleStops(
      house.root.db,
      pairs.map(({ person, role }, index) => ({
        id: `019a0000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`,
        personId: person.id,
        roleId: role.id,
        what: 'paused',
        from: hub.today(),
        until: null,
        by: null,
        at,
      })),
    )
    const reach = (names: string[]): fc.Arbitrary<Reach> =>
      fc.oneof(fc.constant<Reach>('all'), fc.subarray(names, { minLength: 1 }))
    const grant: fc.Arbitrary<Grant> = fc.oneof(
      fc.constantFrom<Grant>({ role: 'administrator' }, { role: 'trustee' }, { role: 'safeguarding-lead' }),
      fc.record({
        role: fc.constantFrom('coordinator' as const, 'vetting-officer' as const),
        programmes: reach([place.kitchen, place.matching]),
        regions: reach(['North London', 'Leeds']),
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(grant, { maxLength: 3 }), async (grants) => {
        const actor: Actor = { personId: place.dalia.personId, strength: 'strong', grants }
        const listed = (await peopleWithin(hub.db, standingReachOf(actor))).map(
          ({ personId, roleId }) => `${roleId} ${personId}`,
        )
        const seen = pairs
          .filter(({ person, role }) =>
            can(seeStanding, actor, {
              personId: person.id,
              region: person.region,
              programmeId: role.programmeId,
            }),
          )
          .map(({ person, role }) => `${role.id} ${person.id}`)
        assert.deepEqual(listed.toSorted(), seen.toSorted())
      }),
      { numRuns: 80 },
    )
  })
})

test('stretch by stretch is how they stood on each single day', () => {
  fc.assert(
    fc.property(history, (told) => {
      const inRole = standing(factsOf(told), 'naomi', role)
      const all = stretches(inRole, first)
      for (
        let at = 0, on = first;
        at < length;
        at += 7, on = day(Temporal.PlainDate.from(on).add({ days: 7 }).toString())
      ) {
        const here = all.filter(({ from, until }) => from <= on && (until === null || on < until))
        assert.equal(here.length, 1)
        const { state, policy } = here[0]!.standing
        const now = inRole.on(on)
        assert.deepEqual([state, policy], [now.state, now.policy])
      }
    }),
    { numRuns: 200 },
  )
})
