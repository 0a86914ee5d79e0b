import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { standingOf } from '../../requirements/standings.ts'
import { anAgreement, clearing, nextVersion, type Clearing } from '../clearing.fixture.ts'
import { askForAgreements } from './jobs.ts'

const stateOf = async (it: Clearing, personId: string) =>
  (await standingOf(it.house.hub, it.house.hub.db, personId, it.roleId)).requirements.find(
    ({ requirement }) => requirement.kind === 'agreement',
  )!.state

const asked = (it: Clearing) =>
  it.house.root.db.rows<{ address: string }>(`select address from mail.letter where kind = 'agreements.ask'`)

describe('what volunteers agree to', () => {
  test('a text is begun, written, looked at and published; two at once notice each other; what went out is never rewritten', async () => {
    const it = await clearing()
    const ruth = await as(it.house, 'coordinator')
    assert.deepEqual(await markupFaults(await ruth.page('/desk/volunteer-agreements')), [])
    assert.equal((await ruth.post('/desk/volunteer-agreements', { name: 'how we are TOGETHER' })).status, 409)
    const begun = await ruth.post('/desk/volunteer-agreements', { name: 'Photographs' })
    const path = begun.headers.get('location')!.split('?')[0]!
    assert.equal((await ruth.post(`${path}/publish`, { why: 'First.', seen: 1 })).status, 409)
    const words = 'We take no pictures of faces.\n\nWe ask first.'
    assert.equal((await ruth.post(`${path}/draft`, { words, seen: 1 })).status, 303)
    const stale = await ruth.post(`${path}/draft`, { words: 'Other words.', seen: 1 })
    assert.equal(stale.status, 409)
    assert.match(await stale.text(), /Somebody else wrote here meanwhile/)
    assert.match(await ruth.page(path), /As people will read it/)
    assert.equal((await ruth.post(`${path}/publish`, { why: 'First.', seen: 2 })).status, 303)
    assert.equal(
      (await ruth.post(`${path}/draft`, { words: `${words}\n\nWe keep none at home.`, seen: 3 })).status,
      303,
    )
    const writing = await ruth.page(path)
    assert.deepEqual(await markupFaults(writing), [])
    assert.match(writing, /<ins>We keep none at home\.<\/ins>/)
    assert.equal((await ruth.post(`${path}/publish`, { why: 'At home too.', seen: 4 })).status, 303)
    const second = await ruth.page(`${path}/2`)
    assert.deepEqual(await markupFaults(second), [])
    assert.match(second, /What changed from version 1/)
    assert.match(await ruth.page(`${path}/1`), /We ask first/)
    const { db } = it.house.hub
    await assert.rejects(
      db.rows(`update volunteering.agreement_version set words = 'Else'`),
      /permission denied/,
    )
    await assert.rejects(db.rows('delete from volunteering.agreement_version'), /permission denied/)
    const samuel = await as(it.house, 'vetting officer')
    assert.doesNotMatch(await samuel.page(path), /Write version/)
    assert.equal((await samuel.post(`${path}/draft`, { words, seen: 5 })).status, 404)
  })

  test('an applicant reads and accepts it on their own page, once however often they press; nobody finds a text they are not asked for', async () => {
    const it = await clearing()
    const naomi = await as(it.house, 'volunteer')
    const leah = await as(it.house, 'another volunteer')
    await it.apply(naomi.id)
    assert.match(await naomi.page('/my'), /To read and accept/)
    const path = `/my/agreements/${it.agreementId}`
    const page = await naomi.page(path)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /We meet in daylight/)
    assert.equal((await leah.get(path)).status, 404)
    assert.equal((await naomi.post(path, { number: 2 })).headers.get('location'), path)
    assert.equal(await stateOf(it, naomi.id), 'missing')
    assert.match((await naomi.post(path, { number: 1 })).headers.get('location')!, /told=accepted/)
    assert.equal((await naomi.post(path, { number: 1 })).status, 303)
    assert.equal(await stateOf(it, naomi.id), 'met')
    assert.deepEqual(
      await it.house.root.db.rows(
        `select detail, recorded_by as by from volunteering.evidence where kind = 'agreement'`,
      ),
      [{ detail: { agreementId: it.agreementId, version: 1 }, by: naomi.id }],
    )
    assert.match(await naomi.page('/my/data'), /How we are together, version 1/)
  })

  test('a new version is asked for from its day; whoever serves hears of it weeks before, once, and reads what changed', async () => {
    const it = await clearing()
    const naomi = await as(it.house, 'volunteer')
    await it.house.root.db.rows(`delete from volunteering.policy`)
    await it.askVersion(1, 1, '2026-01-01')
    // She serves: everything the role asks for is there.
    await it.apply(naomi.id)
    assert.equal((await naomi.post(`/my/agreements/${it.agreementId}`, { number: 1 })).status, 303)
    for (const kind of ['interview', 'identity', 'approval'])
      for (const by of kind === 'approval' ? [it.place.dalia, it.place.tobias] : [it.place.ruth])
        await it.house.root.db.rows(
          `insert into volunteering.evidence (id, person_id, role_id, kind, detail, on_day, counts_from, recorded_at, recorded_by)
           values (gen_random_uuid(), $1, $2, $3, $4, '2026-11-01', '2026-11-01', now(), $5)`,
          [naomi.id, it.roleId, kind, kind === 'interview' ? { outcome: 'go-on' } : {}, by.personId],
        )
    await it.house.root.db.rows(
      `update volunteering.application set state = 'cleared', ended_at = $1 where person_id = $2`,
      [it.house.hub.now(), naomi.id],
    )
    await askForAgreements(it.house.worker)
    assert.equal((await asked(it)).length, 0)
    await nextVersion(
      it.house.hub.as(it.place.ruth),
      it.agreementId,
      'We meet in daylight.\n\nWe tell the charity the same day.',
      'How soon we tell each other.',
    )
    await it.askVersion(2, 2, '2027-01-20')
    await askForAgreements(it.house.worker)
    assert.equal((await asked(it)).length, 0, 'too early: more than thirty days ahead')
    it.house.setTime('2026-12-22')
    await askForAgreements(it.house.worker)
    await askForAgreements(it.house.worker)
    assert.deepEqual(await asked(it), [{ address: '"Naomi Feld" <naomi@example.org>' }])
    const fresh = await as(it.house, 'coordinator')
    assert.doesNotMatch(await fresh.page('/desk'), /has not accepted/)
    assert.equal(await stateOf(it, naomi.id), 'met')
    it.house.setTime('2027-01-20')
    assert.equal(await stateOf(it, naomi.id), 'run-out')
    const ruth = await as(it.house, 'administrator')
    assert.match(await ruth.page('/desk'), /Naomi Feld has not accepted How we are together, version 2/)
  })

  test('what was signed on paper is recorded by the desk, for a version that went out and a day that has come', async () => {
    const it = await clearing()
    const ruth = await as(it.house, 'coordinator')
    const naomi = await as(it.house, 'volunteer')
    await it.apply(naomi.id)
    const path = `/desk/people/${naomi.id}/agreements`
    assert.deepEqual(await markupFaults(await ruth.page(path)), [])
    const version = `${it.agreementId} 1`
    assert.equal((await ruth.post(path, { version, on: '2026-11-25' })).status, 409)
    assert.equal((await ruth.post(path, { version: `${it.agreementId} 2`, on: '2026-11-20' })).status, 409)
    assert.equal((await ruth.post(path, { version, on: '2026-11-20' })).status, 303)
    assert.equal((await ruth.post(path, { version, on: '2026-11-20' })).status, 409)
    assert.match(await ruth.page(path), /On paper, 20 November 2026/)
    assert.equal(await stateOf(it, naomi.id), 'met')
    assert.equal((await naomi.post(path, { version, on: '2026-11-20' })).status, 404)
  })

  test('whom the policy does not name records nothing signed on paper, and reads who does; of other texts they may', async () => {
    const it = await clearing()
    const samuel = await as(it.house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [it.place.kitchen], regions: ['North London'] },
    ])
    const naomi = await as(it.house, 'volunteer')
    await it.apply(naomi.id)
    const another = await anAgreement(
      it.house.hub.as(it.place.ruth),
      'Photographs',
      'We ask before we take one.',
    )
    const path = `/desk/people/${naomi.id}/agreements`
    const page = await samuel.page(path)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /How we are together\.<\/b>\s*The policy says that a coordinator records this/)
    assert.ok(!page.includes(`value="${it.agreementId} 1"`))
    const kept = () => it.house.root.db.rows('select id from volunteering.agreement_accepted')
    const refused = await samuel.post(path, { version: `${it.agreementId} 1`, on: '2026-11-20' })
    assert.equal(refused.status, 409)
    const words = await refused.text()
    assert.deepEqual(await markupFaults(words), [])
    assert.match(words, /The policy says that a coordinator records this/)
    assert.equal((await kept()).length, 0)
    assert.equal((await samuel.post(path, { version: `${another} 1`, on: '2026-11-20' })).status, 303)
    assert.equal((await kept()).length, 1)
  })
})
