import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../../test/hub.ts'
import { as } from '../../../../test/web.ts'
import type { Actor, Grant, Reach } from '../../../platform/permits/actor.ts'
import { can } from '../../../platform/permits/permit.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { addGrant } from '../../../platform/permits/face.ts'
import { day } from '../../../platform/clock.ts'
import { setAgreement } from '../../network/face.ts'
import { ashgrove, got, somebodyNamed } from '../opportunities/ashgrove.fixture.ts'
import { aRole, anApplication } from './applications.fixture.ts'
import { applicationReachOf, handleApplication, seeApplications } from './permits.ts'
import { openApplications } from './store.ts'
import type { PlacedApplication } from './types.ts'

describe('who handles which applications', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const lies: { organisationId: string; programmeId: string; region: string }[] = []
  for (const organisationId of [place.hineni, place.columba, place.northgate])
    for (const programmeId of [place.kitchen, place.matching])
      for (const region of ['North London', 'Leeds']) lies.push({ organisationId, programmeId, region })
  const terms = { agreedOn: day('2026-11-01'), phone: false, email: false, others: false, needs: true }
  got(await setAgreement(hub, place.columba, { ...terms, applications: true }, 0))
  got(await setAgreement(hub, place.northgate, { ...terms, applications: false }, 0))

  const own = await somebodyNamed(hub, 'Applies Themselves')
  const all: PlacedApplication[] = []
  for (const [at, where] of lies.entries()) {
    const role = await aRole(house, place, { title: `Role ${at}`, ...where })
    all.push(await anApplication(house, role, await somebodyNamed(hub, `Canary ${at}`)))
    if (at % 3 === 0) all.push(await anApplication(house, role, own, { state: at === 0 ? 'paused' : 'open' }))
    await anApplication(house, role, await somebodyNamed(hub, `Draft ${at}`), { state: 'draft' })
  }
  const reach = (names: string[]): fc.Arbitrary<Reach> =>
    fc.oneof(fc.constant<Reach>('all'), fc.subarray(names, { minLength: 1 }))
  const within = {
    programmes: reach([place.kitchen, place.matching]),
    regions: reach(['North London', 'Leeds']),
  }
  const grant: fc.Arbitrary<Grant> = fc.oneof(
    fc.constantFrom<Grant>({ role: 'administrator' }, { role: 'trustee' }, { role: 'safeguarding-lead' }),
    fc.record({ role: fc.constant('coordinator' as const), ...within }),
    fc.record({ role: fc.constant('vetting-officer' as const), ...within }),
    fc.record({
      role: fc.constant('partner-lead' as const),
      organisation: fc.constantFrom(place.columba, place.northgate, place.hineni),
    }),
  )

  test('an application is in somebody’s list exactly when they handle it; nobody handles their own, nor drafts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(grant, { maxLength: 3 }), async (grants) => {
        const actor: Actor = { personId: own, strength: 'strong', grants }
        const listed = (await openApplications(hub.db, applicationReachOf(actor))).map(({ id }) => id)
        const handled = all.filter((one) => can(handleApplication, actor, one)).map(({ id }) => id)
        assert.deepEqual(listed.toSorted(), handled.toSorted())
        assert.equal(
          all.some(({ id, personId }) => personId === own && listed.includes(id)),
          false,
        )
        if (listed.length > 0) assert.equal(can(seeApplications, actor, undefined), true)
      }),
      { numRuns: 120 },
    )
  })

  test('the wall in the database reaches exactly as far', async () => {
    const anybody: readonly (readonly [string, Grant])[] = [
      ['Wall Coordinator', { role: 'coordinator', programmes: [place.kitchen], regions: ['Leeds'] }],
      ['Wall Officer', { role: 'vetting-officer', programmes: 'all', regions: ['North London'] }],
      ['Wall Columba', { role: 'partner-lead', organisation: place.columba }],
      ['Wall Northgate', { role: 'partner-lead', organisation: place.northgate }],
      ['Wall Trustee', { role: 'trustee' }],
    ]
    for (const { id } of all)
      await house.root.db.rows(
        `insert into volunteering.application_told (application_id, answers, kept_at) values ($1, '\\x01', now())`,
        [id],
      )
    for (const [name, one] of anybody) {
      const personId = await somebodyNamed(hub, name)
      await house.root.transact((db) =>
        addGrant(db, { personId, grant: one, givenBy: null, at: hub.now(), reason: 'a test' }),
      )
      const actor: Actor = { personId, strength: 'strong', grants: [one] }
      const readable = await hub.transact(async (db) => {
        await actAs(db, personId)
        return db.rows<{ id: string }>('select application_id as id from volunteering.application_told')
      })
      assert.deepEqual(
        readable.map(({ id }) => id).toSorted(),
        all
          .filter((each) => can(handleApplication, actor, each))
          .map(({ id }) => id)
          .toSorted(),
        name,
      )
    }
  })

  test('whoever may not handle one finds no page of it, whatever they press', async () => {
    const { id } = all[0]!
    const lead = await as(house, 'partner lead', [{ role: 'partner-lead', organisation: place.northgate }])
    const trustee = await as(house, 'trustee')
    for (const who of [lead, trustee]) {
      for (const step of ['', '/answers', '/decline', '/leave', '/guardian'])
        assert.equal((await who.get(`/desk/applications/${id}${step}`)).status, 404)
      for (const step of ['read', 'stage', 'decline', 'leave', 'back', 'guardian'])
        assert.equal((await who.post(`/desk/applications/${id}/${step}`, { version: 1 })).status, 404)
    }
    const naomi = await as(house, 'volunteer', [], 'link')
    for (const step of ['', '/answers', '/withdraw', '/pause'])
      assert.equal((await naomi.get(`/my/applications/${id}${step}`)).status, 404)
  })

  test('a partner’s lead whose agreement shares applications, and no addresses, sees none', async () => {
    const theirs = all.find(({ organisationId }) => organisationId === place.columba)!
    const tobias = await as(house, 'opportunity lead', [
      { role: 'partner-lead', organisation: place.columba },
    ])
    const page = await tobias.page(`/desk/applications/${theirs.id}`)
    assert.match(page, /Canary/)
    assert.doesNotMatch(page, /@example\.org/)
  })
})
