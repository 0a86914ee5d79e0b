import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { markupFaults } from '../../../test/markup.ts'
import { as } from '../../../test/web.ts'
import { newId } from '../../platform/database/id.ts'
import { letGo } from '../../platform/retention/run.ts'
import { allSealedColumns } from '../../platform/seal/columns.ts'

describe('what a legal hold keeps', async () => {
  const house = await openHub({ today: '2026-11-24' })
  const { root, worker } = house
  const lead = await as(house, 'vetting officer', [{ role: 'data-lead' }])
  const ruth = await as(house, 'coordinator')
  const naomi = await as(house, 'volunteer', [], 'link')
  const why = 'Planted: her solicitor wrote about the accident in May.'
  const wanted = {
    person: naomi.id,
    ground: 'claim',
    keeps: ['volunteering.checks', 'mail.letters'],
    reviewOn: '2027-05-01',
    reason: why,
  }
  const theHold = async (): Promise<string> =>
    (await root.db.row<{ id: string }>('select id from people.hold'))!.id
  const checks = () => root.db.rows('select number is null as forgotten from volunteering.check_seen')
  const nameOf = async (): Promise<string> =>
    (await root.db.row<{ name: string }>('select name from people.person where id = $1', [naomi.id]))!.name

  const checkId = newId()
  const closed = (words: string, at: string) =>
    house.hub.seal.close(words, { at: allSealedColumns().find((one) => one.at === at)!, row: checkId })
  await root.db.rows(
    `insert into volunteering.check_seen (id, person_id, level, workforce, number, issued_on, seen_on, seen_by, outcome, recorded_at)
     values ($1, $2, 'enhanced', 'child', $3, '2020-01-05', '2020-01-07', $2, $4, '2020-01-07')`,
    [
      checkId,
      naomi.id,
      await closed('001234567890', 'volunteering.check_seen.number'),
      await closed('clear', 'volunteering.check_seen.outcome'),
    ],
  )
  await root.db.rows(
    `insert into mail.letter (id, kind, person_id, address, subject, words, markup, state, not_before, queued_at)
     select gen_random_uuid(), 'test', $1, 'naomi@example.org', 'Hello', 'Words', '', state, $2, $2 from unnest('{sent,waiting}'::text[]) as state`,
    [naomi.id, house.clock.now()],
  )
  await root.db.rows(`insert into people.tag (person_id, tag, added_at) values ($1, 'Chef', $2)`, [
    naomi.id,
    house.clock.now(),
  ])

  test('is set from somebody’s page by whoever may, with a ground, a day to look again, and a reason that is sealed', async () => {
    assert.match(await lead.page('/desk/holds/new?find=naomi'), new RegExp(`person=${naomi.id}`))
    const page = await lead.page(`/desk/holds/new?person=${naomi.id}`)
    assert.deepEqual(await markupFaults(page), [])
    const never = await lead.post('/desk/holds/new', { ...wanted, reviewOn: '2028-05-01' })
    assert.equal(never.status, 422)
    assert.match(await never.text(), /within a year/)
    assert.equal((await lead.post('/desk/holds/new', { ...wanted, keeps: [] })).status, 422)
    assert.equal((await lead.post('/desk/holds/new', { ...wanted, keeps: ['people.holds'] })).status, 422)
    assert.equal((await lead.post('/desk/holds/new', wanted)).status, 303)
    const [step] = await root.db.rows<{ text: string }>(
      `select encode(reason, 'escape') as text from people.hold_step`,
    )
    assert.doesNotMatch(step!.text, /Planted/)
    const one = await lead.page(`/desk/holds/${await theHold()}`)
    assert.deepEqual(await markupFaults(one), [])
    assert.match(one, /her solicitor wrote/)
    const looked = await root.db.rows(`select 1 from audit.entry where act = 'people.hold-read' and looked`)
    assert.equal(looked.length, 1)
  })

  test('is seen by nobody else: not at the desk, not on the person’s page there, not behind the second wall', async () => {
    const id = await theHold()
    for (const path of ['/desk/holds', `/desk/holds/${id}`, `/desk/holds/new?person=${naomi.id}`])
      assert.equal((await ruth.get(path)).status, 404, path)
    assert.doesNotMatch(await ruth.page(`/desk/people/${naomi.id}`), /hold|solicitor/i)
    assert.doesNotMatch(await ruth.page('/desk'), /are held/)
    const asRuth = await house.hub.transact(async (db) => {
      await db.rows(`select set_config('opentent.actor', $1, true)`, [ruth.id])
      return db.rows('select 1 from people.hold_step')
    })
    assert.deepEqual(asRuth, [])
  })

  test('stays past its time, while everybody else’s goes', async () => {
    await letGo(worker)
    assert.deepEqual(await checks(), [{ forgotten: false }])
    const [told] = await root.db.rows(
      `select gone, held from house.retention where kind = 'volunteering.checks'`,
    )
    assert.deepEqual(told, { gone: 0, held: 1 })
  })

  test('whoever asks to be forgotten is told kindly that something must stay, and why in general (UK GDPR article 17(3))', async () => {
    const page = await naomi.page('/my/forget')
    assert.match(page, /Some of our records of you, with your name and how to reach you/)
    assert.match(page, /There is a legal claim, or there may soon be one/)
    assert.match(page, /We look at it again by 1 May 2027/)
    assert.doesNotMatch(page, /solicitor|Planted/)
    const own = await naomi.page('/my/data')
    assert.match(own, /What we must keep for now/)
    assert.doesNotMatch(own, /solicitor|Planted/)
  })

  test('forgotten, what the hold names stays with their name, and nothing else; nobody finds them, and no letter leaves', async () => {
    assert.equal((await naomi.post('/my/forget', { sure: 'yes' })).status, 200)
    await house.runJobs()
    assert.equal(await nameOf(), 'Naomi Feld')
    assert.deepEqual(await checks(), [{ forgotten: false }])
    const states = await root.db.rows('select state from mail.letter where person_id = $1 order by state', [
      naomi.id,
    ])
    assert.deepEqual(states, [{ state: 'sent' }, { state: 'withdrawn' }])
    assert.deepEqual(await root.db.rows('select 1 from people.tag'), [])
    assert.deepEqual(await root.db.rows('select 1 from people.found_by where person_id = $1', [naomi.id]), [])
    assert.equal((await ruth.get(`/desk/people/${naomi.id}`)).status, 404)
    assert.match(await lead.page('/desk/holds'), /Naomi Feld/)
  })

  test('is looked at again: the day’s list says when, and each look is noted with its reason', async () => {
    const id = await theHold()
    house.setTime('2027-04-20')
    const again = await as(house, 'another volunteer', [{ role: 'data-lead' }])
    assert.match(await again.page('/desk'), /Records of Naomi Feld are held/)
    const kept = await again.post(`/desk/holds/${id}/keep-on`, {
      reviewOn: '2027-11-01',
      reason: 'The claim goes on.',
    })
    assert.equal(kept.status, 303)
    assert.doesNotMatch(await again.page('/desk'), /are held/)
    assert.match(await again.page(`/desk/holds/${id}`), /Looked at, and kept on[\s\S]*The claim goes on/)
  })

  test('ended, the rest is forgotten by itself, and why it stood goes too', async () => {
    const id = await theHold()
    const again = await as(house, 'treasurer', [{ role: 'data-lead' }])
    assert.equal((await again.post(`/desk/holds/${id}/end`, { reason: 'Settled.' })).status, 422)
    assert.equal((await again.post(`/desk/holds/${id}/end`, { reason: 'Settled.', sure: 'yes' })).status, 303)
    await house.runJobs()
    assert.equal(await nameOf(), 'Somebody who asked to be forgotten')
    assert.deepEqual(await checks(), [{ forgotten: true }])
    assert.deepEqual(await root.db.rows('select 1 from mail.letter where person_id = $1', [naomi.id]), [])
    assert.deepEqual(
      await root.db.rows('select what, reason from people.hold_step order by at, id'),
      ['set', 'kept-on', 'ended'].map((what) => ({ what, reason: null })),
    )
    const late = await again.post(`/desk/holds/${id}/keep-on`, { reviewOn: '2027-12-01', reason: 'Late.' })
    assert.equal(late.status, 409)
    assert.match(await late.text(), /ended this hold meanwhile/)
    assert.match(await again.page(`/desk/holds/${id}`), /The reason went with its person/)
  })
})
