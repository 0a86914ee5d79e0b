import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring } from '../../../../test/cast.ts'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { actsAbout } from '../../../platform/audit/questions.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { mergeTwo, undoMerge } from '../merging/actions.ts'
import { addSomebody, keepSealed } from '../actions.ts'
import { keepKin, nameGuardian, readKin } from './actions.ts'
import { kinPart } from './part.ts'
import { kinOf } from './store.ts'

const planted = { name: 'Planted Kin', relation: 'sister', phone: '07700 900777', email: null }

describe('whom to ring for somebody', async () => {
  const house = await openHub()
  const { hub, root } = house
  await root.db.rows(`insert into programmes.region (name) values ('Leeds'), ('Bristol')`)
  const coordinatorOf = (region: string) =>
    [{ role: 'coordinator', programmes: 'all', regions: [region] }] as const
  const naomi = await as(house, 'volunteer')
  const ruth = await as(house, 'coordinator', coordinatorOf('Leeds'))
  const far = await as(house, 'opportunity lead', coordinatorOf('Bristol'))
  const set = (id: string, bornOn: string | null) =>
    root.db.rows(`update people.person set region = 'Leeds', born_on = $2 where id = $1`, [id, bornOn])
  await set(naomi.id, null)

  test('they name somebody themselves, sealed, and take it back', async () => {
    assert.deepEqual(await markupFaults(await naomi.page('/my/kin')), [])
    assert.doesNotMatch(await naomi.page('/my/kin'), /Parent or guardian/)
    const wrong = await naomi.post('/my/kin/emergency', { name: 'Planted Kin' })
    assert.equal(wrong.status, 422)
    const again = await wrong.text()
    assert.match(
      again,
      /href="#emergency-phone"[^]*Enter a number or an email address[^]*value="Planted Kin"/,
    )
    assert.deepEqual(await markupFaults(again), [])
    assert.equal((await naomi.post('/my/kin/emergency', { ...planted, email: '' })).status, 303)
    const page = await naomi.page('/my/kin')
    assert.match(page, /Planted Kin, sister, 07700 900777/)
    assert.deepEqual(await markupFaults(page), [])
    const rows = await root.db.rows<{ value: Uint8Array }>('select value from people.kin')
    assert.ok(rows.every(({ value }) => !Buffer.from(value).includes('Planted')))
    await naomi.post('/my/kin/emergency/take-back')
    assert.deepEqual(await root.db.rows('select 1 from people.kin'), [])
    await naomi.post('/my/kin/emergency', { ...planted, email: '' })
  })

  test('the desk knows that somebody is named; who it is, it opens with a reason that they can read', async () => {
    const person = await ruth.page(`/desk/people/${naomi.id}`)
    assert.match(person, /Emergency contact[^]*Named/)
    const path = `/desk/people/${naomi.id}/open/emergency`
    const before = await ruth.page(path)
    for (const page of [person, before]) assert.doesNotMatch(page, /Planted Kin|900777/)
    const unsaid = await ruth.post(path, { reason: 'curious' })
    assert.equal(unsaid.status, 422)
    assert.doesNotMatch(await unsaid.text(), /Planted Kin|900777/)
    assert.equal(
      (await actsAbout(root.db, naomi.id, 'looks')).some(({ act }) => act === 'people.kin-read'),
      false,
    )

    const opened = await (await ruth.post(path, { reason: 'they did not come and do not answer' })).text()
    assert.match(opened, /Planted Kin[^]*sister[^]*07700 900777/)
    assert.deepEqual(await markupFaults(opened), [])
    const look = (await actsAbout(root.db, naomi.id, 'looks')).find(({ act }) => act === 'people.kin-read')
    assert.deepEqual([look?.by, look?.reason], [{ person: ruth.id }, 'they did not come and do not answer'])
    assert.match(
      await naomi.page('/my/data'),
      /Whom we may ring for you[^]*You did not come, and did not answer/,
    )
  })

  test('nobody else opens it: no other region, no other role, nobody by the database alone', async () => {
    const others = [
      far,
      await as(house, 'vetting officer'),
      await as(house, 'treasurer'),
      await as(house, 'trustee'),
      await as(house, 'partner lead'),
      await as(house, 'another volunteer'),
    ]
    for (const other of others) {
      for (const what of ['emergency', 'guardian', 'needs']) {
        const path = `/desk/people/${naomi.id}/open/${what}`
        assert.equal((await other.get(path)).status, 404)
        const answer = await other.post(path, { reason: 'something happened to them' })
        assert.equal(answer.status, 404)
        assert.doesNotMatch(await answer.text(), /Planted Kin|900777/)
      }
      assert.equal((await other.get(`/desk/people/${naomi.id}/kin`)).status, 404)
      const seen = await hub.transact(async (db) => {
        await actAs(db, other.id)
        return kinOf(db, naomi.id, ['emergency', 'guardian'])
      })
      assert.deepEqual(seen, [])
    }
    const unsaid = await hub.transact((db) => kinOf(db, naomi.id, ['emergency']))
    assert.deepEqual(unsaid, [], 'a reader who does not say who they are sees nothing')
  })

  test('what somebody needs is opened with a reason by who arranges help; health and faith never', async () => {
    for (const [kind, text] of [
      ['access', 'Planted step'],
      ['health', 'Planted asthma'],
      ['belief', 'Planted faith'],
    ] as const)
      await hub.transact((db) => keepSealed(hub, db, { personId: naomi.id, kind, text }))
    const path = `/desk/people/${naomi.id}/open/needs`
    const opened = await (await ruth.post(path, { reason: 'to plan for what they need' })).text()
    assert.match(opened, /Planted step/)
    assert.doesNotMatch(opened, /asthma|faith/)
    assert.equal((await (await as(house, 'safeguarding lead')).get(path)).status, 404)
  })

  test('the desk writes it down for somebody without an address, moves it closed in a merge, and it goes with them', async () => {
    const [into, from] = [
      await hub.transact((db) =>
        addSomebody(hub, db, { name: 'Amal Hadad', email: null, phone: null, region: 'Leeds' }),
      ),
      await hub.transact((db) =>
        addSomebody(hub, db, { name: 'Amal Haddad', email: null, phone: null, region: 'Leeds' }),
      ),
    ]
    const path = `/desk/people/${from}/kin`
    assert.deepEqual(await markupFaults(await ruth.page(path)), [])
    assert.equal((await far.post(`${path}/emergency`, { ...planted, email: '' })).status, 404)
    assert.equal((await ruth.post(`${path}/emergency`, { ...planted, email: '' })).status, 303)
    await hub.transact((db) => keepKin(hub, db, from, 'guardian', planted))
    await hub.transact((db) => keepKin(hub, db, into, 'guardian', { ...planted, name: 'Survivor’s' }))
    const own = (personId: string) =>
      readKin(
        hub.as({ personId, strength: 'link', grants: [] }),
        personId,
        ['emergency', 'guardian'],
        'their own',
      )
    const names = async (personId: string) => (await own(personId)).map(({ kind, kin }) => [kind, kin.name])
    const before = [await names(into), await names(from)]

    const merged = await mergeTwo(hub, { from, into }, '1.1')
    assert.ok(merged.ok)
    assert.deepEqual(await names(into), [
      ['emergency', 'Planted Kin'],
      ['guardian', 'Survivor’s'],
    ])
    assert.ok((await undoMerge(hub, merged.value)).ok)
    assert.deepEqual([await names(into), await names(from)], before)

    const reader = hub.as({ personId: from, strength: 'link', grants: [] })
    const [section] = await kinPart.dossier(reader, from, hub.words)
    assert.deepEqual(section?.entries[0], {
      label: 'In an emergency',
      value: 'Planted Kin, sister, 07700 900777',
    })
    await house.worker.transact((db) => kinPart.forget(house.worker, db, from))
    assert.deepEqual(await own(from), [])
  })

  test('under 18 somebody answers for them, as a form named them, until the day they are 18', async () => {
    const young = await bring(house, 'another volunteer')
    await set(young.id, '2009-03-14')
    assert.match(
      await ruth.page(`/desk/people/${young.id}`),
      /under 18, and no parent or guardian is on record/,
    )
    await hub.transact((db) =>
      nameGuardian(hub, db, young.id, { name: 'Planted Mother', email: 'mother@example.org' }),
    )
    await hub.transact((db) => nameGuardian(hub, db, young.id, { name: 'Other', email: 'other@example.org' }))
    const path = `/desk/people/${young.id}/open/guardian`
    assert.doesNotMatch(
      await ruth.page(`/desk/people/${young.id}`),
      /Planted Mother|no parent or guardian is on record/,
    )
    assert.match(
      await (await ruth.post(path, { reason: 'to ask for their consent' })).text(),
      /Planted Mother[^]*mother@example.org/,
    )
    house.setTime('2027-03-13', '23:00')
    await house.runSchedules()
    const named = () => root.db.rows(`select 1 from people.kin where person_id = $1`, [young.id])
    assert.equal((await named()).length, 1)
    house.setTime('2027-03-14', '04:00')
    await house.runSchedules()
    assert.deepEqual(await named(), [])
  })
})
