import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { as } from '../../../../../test/web.ts'
import { goesBefore, keepsNothing, type Kept } from '../../../../platform/retention/kept.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { ashgrove } from '../../opportunities/ashgrove.fixture.ts'
import { aRole, anApplication, goodAnswers } from '../applications.fixture.ts'
import { applicationsOf, movesOf } from '../store.ts'
import { forget } from './forgetting.ts'
import { applicationsKept, draftsKept, notBegunKept } from './retention.ts'

describe('how long applications are kept', async () => {
  const house = await openHub()
  const { hub, worker } = house
  const place = await ashgrove(hub)
  const role = await aRole(house, place)
  const naomi = await as(house, 'volunteer', [], 'link')
  const path = `/help/${role.slug}/apply`
  const run = (kind: Kept, held: readonly string[] = []) =>
    worker.transact(async (db) => {
      await actAs(db, 'the hub')
      if (kind.counts === 'from-its-end') return kind.apply(worker, db, goesBefore(worker, kind), held)
      const people = await kind.olderThan(db, goesBefore(worker, kind))
      let gone = 0
      for (const person of people) gone += await kind.letGo(worker, db, person)
      return gone
    })

  test('a draft stays 60 days from when it was last touched, as its form says, and longer where a hold keeps it', async () => {
    await naomi.post(path, { step: 'about', act: 'keep', knows: 'no', knowsWhom: '' })
    assert.match(await naomi.page(path), /A draft stays for 60 days, then it is deleted/)
    house.setTime('2026-12-24')
    const back = await as(house, 'another volunteer', [], 'link')
    await back.post(path, { step: 'about', act: 'keep', knows: 'no', knowsWhom: '' })
    house.setTime('2027-01-23', '11:00')
    assert.equal(await run(draftsKept), 0)
    house.setTime('2027-01-23', '13:00')
    assert.equal(await run(draftsKept, [naomi.id]), 0)
    assert.equal(await run(draftsKept), 1)
    assert.deepEqual(await applicationsOf(hub.db, naomi.id), [])
    assert.equal((await applicationsOf(hub.db, back.id)).length, 1)
  })

  test('what was declined or withdrawn goes a year after it ended, what was cleared six years after', async () => {
    house.setTime('2027-02-01')
    const declined = await anApplication(house, role, naomi.id, { state: 'declined' })
    const cleared = await anApplication(house, role, naomi.id, { state: 'cleared' })
    house.setTime('2028-01-31')
    assert.deepEqual([await run(notBegunKept), await run(applicationsKept)], [0, 0])
    house.setTime('2028-02-02')
    assert.deepEqual([await run(notBegunKept), await run(applicationsKept)], [1, 0])
    assert.deepEqual(
      (await applicationsOf(hub.db, naomi.id)).map(({ id }) => id),
      [cleared.id],
    )
    assert.deepEqual(await movesOf(hub.db, declined.id), [])
    house.setTime('2033-02-02')
    assert.equal(await run(applicationsKept), 1)
    assert.deepEqual(await applicationsOf(hub.db, naomi.id), [])
  })
})

describe('what somebody sees of theirs, and what is left when they are forgotten', async () => {
  const house = await openHub()
  const { hub, worker } = house
  const place = await ashgrove(hub)
  const role = await aRole(house, place)
  const other = await aRole(house, place, { title: 'Mentor' })
  const naomi = await as(house, 'volunteer', [], 'link')
  const send = async (slug: string): Promise<void> => {
    const path = `/help/${slug}/apply`
    await naomi.post(path, { step: 'about', act: 'on', knows: 'yes', knowsWhom: 'Canary aunt', age: 'adult' })
    await naomi.post(path, { step: 'answers', act: 'on', ...goodAnswers, 'q-why': 'Canary why' })
    assert.equal((await naomi.post(path, { step: 'send', act: 'send' })).status, 303)
  }
  await send(role.slug)

  test('every answer, whom they know, and where it stood stand in what we hold of them', async () => {
    const page = await naomi.page('/my/data')
    assert.match(page, /Your applications/)
    assert.match(page, /Why this, and why now\? Canary why/)
    assert.match(page, /Whom you know among us: Canary aunt/)
    assert.match(page, /24 November 2026: Under way, Application/)
    assert.match(page, /Drafts for 60 days; what was declined or withdrawn for one year/)
  })

  test('their tent says who acts next, and leads to a draft', async () => {
    await naomi.post(`/help/${other.slug}/apply`, { step: 'about', act: 'keep', knows: 'no' })
    const page = await naomi.page('/my')
    assert.match(page, /The wait is ours: We read it/)
    assert.match(page, /The draft stays until 23 January 2027/)
  })

  test('forgotten: what they wrote is gone, the draft too, and one under way ends; safe to run again', async () => {
    for (let turn = 0; turn < 2; turn++)
      await worker.transact((db) => forget(worker, db, naomi.id, keepsNothing))
    const left = await applicationsOf(hub.db, naomi.id)
    assert.deepEqual(
      left.map(({ state }) => state),
      ['withdrawn'],
    )
    for (const table of [
      'application_told',
      'application_reason',
      'application_guardian',
      'application_file',
    ])
      assert.deepEqual(await house.root.db.rows(`select 1 from volunteering.${table}`), [], table)
  })
})
