import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { actsAbout } from '../../../../platform/audit/questions.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { standingOf } from '../../requirements/standings.ts'
import { aColleague, clearing, colleagueBrought } from '../clearing.fixture.ts'
import { keepKnowsWithin, keepDraftWithin } from '../../applications/form/opening.ts'
import { askReviewer } from './actions.ts'
import { reasonsOf } from './store.ts'

/** Leah applied; Dalia, Samuel and Miriam look after the kitchen in North London. */
async function leahApplied({ by = 2, knows = null as string | null } = {}) {
  const it = await clearing({ by })
  const leah = await as(it.house, 'another volunteer')
  const application = await it.apply(leah.id, 'clearance')
  const { hub } = it.house
  await hub.transact(async (db) => {
    await actAs(db, leah.id)
    await keepDraftWithin(hub, db, application, {})
    await keepKnowsWithin(hub, db, application, knows)
  })
  const dalia = await aColleague(it, 'opportunity lead')
  const samuel = await aColleague(it, 'vetting officer')
  // Those of the fixture look after everything too; they would be asked first.
  await it.house.root.db.rows('update permits.grant set ended_at = now() where person_id = any($1::uuid[])', [
    [it.place.ruth.personId, it.place.dalia.personId],
  ])
  const askedOf = async (reviewer: { readonly id: string }) =>
    (await it.house.root.db.row<{ id: string }>(
      'select id from volunteering.approval_asked where reviewer_id = $1 order by asked_at desc limit 1',
      [reviewer.id],
    ))!.id
  const panel = `/desk/approvals/for/${application}`
  return { ...it, leah, application, dalia, samuel, askedOf, panel }
}

describe('an approval', () => {
  test('a panel of two: each says first whether they know the applicant, then yes; evidence is kept of each, once both did', async () => {
    const it = await leahApplied()
    for (const reviewer of [it.dalia, it.samuel])
      assert.equal((await it.dalia.post(`${it.panel}/ask`, { reviewer: reviewer.id })).status, 303)
    assert.equal((await it.dalia.post(`${it.panel}/ask`, { reviewer: it.samuel.id })).status, 409)
    assert.match(await it.samuel.page('/desk'), /Leah Brandt: can they be approved/)
    const path = `/desk/approvals/${await it.askedOf(it.samuel)}`
    const first = await it.samuel.page(path)
    assert.deepEqual(await markupFaults(first), [])
    assert.match(first, /Do you know Leah Brandt/)
    assert.doesNotMatch(first, /What is there|Read the application|leah@/)
    assert.equal((await it.samuel.post(`${path}/answer`, { answer: 'yes', reason: '' })).status, 409)
    assert.equal((await it.dalia.get(path)).status, 404, 'nobody answers for another')
    assert.equal((await it.samuel.post(`${path}/knows`, {})).status, 422)
    assert.equal((await it.samuel.post(`${path}/knows`, { knows: 'know' })).status, 303)
    const then = await it.samuel.page(path)
    assert.deepEqual(await markupFaults(then), [])
    assert.match(then, /What is there/)
    assert.match(
      (await it.samuel.post(`${path}/answer`, { answer: 'yes', reason: '' })).headers.get('location')!,
      /told=yes/,
    )
    const evidence = () =>
      it.house.root.db.rows<{ by: string }>(
        `select recorded_by as by from volunteering.evidence where kind = 'approval' order by 1`,
      )
    assert.deepEqual(await evidence(), [])
    const other = `/desk/approvals/${await it.askedOf(it.dalia)}`
    await it.dalia.post(`${other}/knows`, { knows: 'no' })
    const last = await it.dalia.post(`${other}/answer`, { answer: 'yes', reason: '' })
    assert.match(last.headers.get('location')!, /told=decided/)
    assert.deepEqual(
      (await evidence()).map(({ by }) => by),
      [it.dalia.id, it.samuel.id].toSorted(),
    )
    const { requirements } = await standingOf(it.house.hub, it.house.hub.db, it.leah.id, it.roleId)
    assert.equal(requirements.find(({ requirement }) => requirement.kind === 'approval')!.state, 'met')
    assert.match(await it.leah.page('/my/data'), /Said yes on 24 November 2026/)
  })

  test('what is asked of one is taken as a file, with no more than its list says; nobody else finds it in theirs', async () => {
    const it = await leahApplied()
    assert.equal((await it.dalia.post(`${it.panel}/ask`, { reviewer: it.samuel.id })).status, 303)
    assert.match(await it.samuel.page('/desk/approvals'), /href="\/desk\/approvals\/file"/)
    const taken = await it.samuel.post('/desk/approvals/file', { reason: 'The panel meets in the hall' })
    assert.deepEqual(parse(await taken.text(), { bom: true }), [
      ['Name', 'Role', 'Asked on', 'State', 'Said on'],
      ['Leah Brandt', 'Befriender', '2026-11-24', 'Asked', ''],
    ])
    assert.equal((await actsAbout(it.house.hub.db, it.leah.id, 'looks'))[0]?.act, 'lists.person-taken')
    const others = await it.dalia.post('/desk/approvals/file', { reason: 'Planted' })
    assert.doesNotMatch(await others.text(), /Leah/)
    for (const part of ['trustee', 'treasurer'] as const) {
      const reader = await as(it.house, part)
      for (const answer of [
        await reader.get('/desk/approvals/file'),
        await reader.post('/desk/approvals/file', { reason: 'Planted' }),
      ]) {
        assert.notEqual(answer.status, 200, part)
        assert.doesNotMatch(await answer.text(), /Leah/, part)
      }
    }
  })

  test('a reviewer who is related steps aside, sees nothing of the application any more, and another is asked', async () => {
    const it = await leahApplied({ by: 1 })
    const miriam = await colleagueBrought(it, 'safeguarding lead')
    await it.samuel.post(`${it.panel}/ask`, { reviewer: it.dalia.id })
    await it.house.root.db.rows(
      `insert into volunteering.conversation_note select null, null, null, now() where false`,
    )
    const path = `/desk/approvals/${await it.askedOf(it.dalia)}`
    const aside = await it.dalia.post(`${path}/knows`, { knows: 'related' })
    assert.match(aside.headers.get('location')!, /told=aside$/)
    const list = await it.dalia.page('/desk/approvals?told=aside')
    assert.match(list, /You stepped aside/)
    assert.doesNotMatch(list, /Leah/)
    for (const gone of [it.panel, `/desk/people/${it.leah.id}/nothing`])
      assert.equal((await it.dalia.get(gone)).status, 404)
    assert.equal((await it.dalia.post(`${it.panel}/ask`, { reviewer: it.dalia.id })).status, 404)
    assert.doesNotMatch(await it.dalia.page('/desk/conversations'), /Leah/)
    assert.doesNotMatch(await it.dalia.page('/desk'), /Leah/)
    const reached = await it.house.root.db.row<{ reaches: boolean }>(
      'select volunteering.reaches_application($1, $2) as reaches',
      [it.dalia.id, it.application],
    )
    assert.equal(reached!.reaches, false)
    const asked = await it.house.root.db.rows<{ reviewer: string; by: string | null }>(
      `select reviewer_id as reviewer, asked_by as by from volunteering.approval_asked where ended_at is null`,
    )
    assert.equal(asked.length, 1)
    assert.ok([miriam.id, it.samuel.id].includes(asked[0]!.reviewer))
    assert.equal(asked[0]!.by, null)
    assert.deepEqual(
      await it.house.root.db.rows(
        `select act from audit.entry where act = 'volunteering.approval-stepped-aside' and actor_id = $1`,
        [it.dalia.id],
      ),
      [{ act: 'volunteering.approval-stepped-aside' }],
    )
    assert.equal((await it.samuel.post(`${it.panel}/back/${it.dalia.id}`)).status, 303)
    assert.equal((await it.dalia.get(it.panel)).status, 200)
  })

  test('whom the applicant named among those they know is asked to step aside, and never asked by the hub itself', async () => {
    const it = await leahApplied({ by: 1, knows: 'My cousin Dália Marcus coordinates something with you.' })
    await it.samuel.post(`${it.panel}/ask`, { reviewer: it.samuel.id })
    const own = `/desk/approvals/${await it.askedOf(it.samuel)}`
    assert.doesNotMatch(await it.samuel.page(own), /They named somebody of your name/)
    const stepped = await it.samuel.post(`${own}/aside`)
    assert.match(stepped.headers.get('location')!, /told=aside-alone$/, 'only Dalia is left, whom Leah named')
    const miriam = await as(it.house, 'administrator')
    await miriam.post(`${it.panel}/ask`, { reviewer: it.dalia.id })
    const page = await it.dalia.page(`/desk/approvals/${await it.askedOf(it.dalia)}`)
    assert.match(page, /They named somebody of your name/)
    assert.doesNotMatch(page, /cousin/, 'what they wrote stays closed')
  })

  test('a not yet needs a reason, which lies closed, is read by whoever decides, and holds everything up until it becomes a yes', async () => {
    const it = await leahApplied({ by: 1 })
    await it.samuel.post(`${it.panel}/ask`, { reviewer: it.dalia.id })
    const path = `/desk/approvals/${await it.askedOf(it.dalia)}`
    await it.dalia.post(`${path}/knows`, { knows: 'no' })
    assert.equal((await it.dalia.post(`${path}/answer`, { answer: 'not-yet', reason: '' })).status, 422)
    const reason = 'The second reference is from her sister.'
    assert.equal((await it.dalia.post(`${path}/answer`, { answer: 'not-yet', reason })).status, 303)
    assert.match(await it.dalia.page(path), /You said not yet on [^.]+\. Your next word takes its place/)
    assert.match(await it.samuel.page('/desk'), /Leah Brandt: somebody says not yet/)
    const read = await it.samuel.page(it.panel)
    assert.deepEqual(await markupFaults(read), [])
    assert.match(read, /from her sister/)
    const row = await it.house.root.db.row<{ words: Uint8Array }>(
      'select words from volunteering.approval_reason',
    )
    assert.doesNotMatch(Buffer.from(row!.words).toString('latin1'), /sister/)
    assert.equal(
      (
        await it.house.root.db.rows(
          `select 1 from audit.entry where act = 'volunteering.approval-reasons-opened' and actor_id = $1`,
          [it.samuel.id],
        )
      ).length,
      1,
    )
    const elias = await as(it.house, 'treasurer')
    assert.equal((await elias.get(it.panel)).status, 404)
    const within = await it.house.hub.transact(async (db) => {
      await actAs(db, elias.id)
      return reasonsOf(db, [await it.askedOf(it.dalia)])
    })
    assert.deepEqual(within, [])
    assert.equal((await it.dalia.post(`${path}/answer`, { answer: 'yes', reason: '' })).status, 303)
    assert.equal(
      (await it.house.root.db.rows(`select 1 from volunteering.evidence where kind = 'approval'`)).length,
      1,
    )
  })

  test('nobody approves themselves, nor whom they talked with, nor outside their reach', async () => {
    const it = await leahApplied()
    await it.house.root.db.rows(
      `insert into volunteering.evidence (id, person_id, role_id, kind, detail, on_day, counts_from, recorded_at, recorded_by)
       values (gen_random_uuid(), $1, $2, 'interview', '{"outcome": "go-on"}', '2026-11-20', '2026-11-20', now(), $3)`,
      [it.leah.id, it.roleId, it.samuel.id],
    )
    const orla = await as(it.house, 'trustee', [
      { role: 'coordinator', programmes: 'all', regions: ['Leeds'] },
    ])
    const asks = async (id: string) => {
      const asked = await askReviewer(it.acting(it.dalia), it.application, id)
      return asked.ok ? 'asked' : asked.refusal
    }
    assert.deepEqual(
      [await asks(it.leah.id), await asks(it.samuel.id), await asks(orla.id), await asks(it.dalia.id)],
      ['themselves', 'interviewer', 'not-theirs', 'asked'],
    )
  })
})
