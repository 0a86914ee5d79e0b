import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { standingOf } from '../../requirements/standings.ts'
import { aColleague, clearing } from '../clearing.fixture.ts'

const typed = { documents: ['passport', 'bill'], how: 'in-person', seenOn: '2026-11-20' }

describe('identity that was seen', () => {
  test('a vetting officer records which kinds of documents it was; it counts, and a mistake is taken away', async () => {
    const it = await clearing()
    const samuel = await as(it.house, 'vetting officer')
    const naomi = await as(it.house, 'volunteer')
    await it.apply(naomi.id)
    const path = `/desk/people/${naomi.id}/identity`
    const page = await samuel.page(path)
    assert.deepEqual(await markupFaults(page), [])
    assert.doesNotMatch(page, /type="file"|name="number"/)
    const state = async () =>
      (await standingOf(it.house.hub, it.house.hub.db, naomi.id, it.roleId)).requirements.find(
        ({ requirement }) => requirement.kind === 'identity',
      )!.state
    assert.equal(await state(), 'missing')
    const byVideo = await samuel.post(path, { ...typed, documents: 'bill', how: 'video' })
    assert.equal(byVideo.status, 409)
    assert.match(await byVideo.text(), /must carry a photograph/)
    assert.equal((await samuel.post(path, typed)).status, 303)
    assert.equal(await state(), 'met')
    const kept = await samuel.page(path)
    assert.deepEqual(await markupFaults(kept), [])
    assert.match(kept, /Passport; Bill, or council tax letter, with their address/)
    assert.match(await naomi.page('/my/data'), /In person, by Samuel Hart/)

    const { id } = (await it.house.root.db.row<{ id: string }>('select id from volunteering.identity_seen'))!
    assert.equal((await samuel.post(`${path}/${it.roleId}/remove`)).status, 404)
    assert.equal((await samuel.post(`${path}/${id}/remove`)).status, 303)
    assert.equal(await state(), 'missing')
  })

  test('a coordinator records none where a role asks a vetting officer to, and reads who does; administrators do', async () => {
    const it = await clearing()
    const dalia = await aColleague(it, 'opportunity lead')
    const naomi = await as(it.house, 'volunteer')
    await it.apply(naomi.id)
    const path = `/desk/people/${naomi.id}/identity`
    const says = /The policy says that a vetting officer records this/
    const page = await dalia.page(path)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, says)
    assert.doesNotMatch(page, /name="documents"/)
    const kept = async (): Promise<unknown[]> => [
      ...(await it.house.root.db.rows('select id from volunteering.identity_seen')),
      ...(await it.house.root.db.rows('select id from volunteering.evidence')),
    ]
    const refused = await dalia.post(path, typed)
    assert.equal(refused.status, 409)
    const words = await refused.text()
    assert.deepEqual(await markupFaults(words), [])
    assert.match(words, says)
    assert.deepEqual(await kept(), [])
    const tovah = await as(it.house, 'administrator')
    assert.equal((await tovah.post(path, typed)).status, 303)
    assert.equal((await kept()).length, 2)
  })

  test('where no role of theirs asks for it, whoever may vouch for them records it as before', async () => {
    const it = await clearing()
    const dalia = await aColleague(it, 'opportunity lead')
    const naomi = await as(it.house, 'volunteer')
    await it.apply(naomi.id)
    await it.house.root.db.rows(
      `insert into volunteering.policy (role_id, number, holds_from, requirements, why, kept_at)
       values ($1, 2, '2026-01-02', '[]', 'A test', now())`,
      [it.roleId],
    )
    await it.house.root.db.rows('update volunteering.application set policy = 2')
    assert.equal((await dalia.post(`/desk/people/${naomi.id}/identity`, typed)).status, 303)
  })

  /** Data minimisation: UK GDPR article 5(1)(c). What is not needed to show that identity was seen has no place. */
  test('no column and no field could take a number, a copy, or what stands in a document', async () => {
    const it = await clearing()
    const columns = await it.house.root.db.rows<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'volunteering' and table_name = 'identity_seen' and data_type not in ('uuid', 'date', 'timestamp with time zone')
       order by 1`,
    )
    assert.deepEqual(columns, [
      { name: 'documents', type: 'ARRAY' },
      { name: 'how', type: 'text' },
    ])
    for (const [documents, how] of [
      ['{123456789}', 'in-person'],
      ['{passport}', 'passport 123456789'],
    ])
      await assert.rejects(
        it.house.root.db.rows(
          `insert into volunteering.identity_seen (id, person_id, documents, how, seen_on, seen_by, recorded_at)
           values ($1, $2, $3, $4, '2026-11-20', $2, now())`,
          [it.roleId, it.place.ruth.personId, documents, how],
        ),
        /check constraint/,
      )
    const samuel = await as(it.house, 'vetting officer')
    const naomi = await as(it.house, 'volunteer')
    await it.apply(naomi.id)
    const more = await samuel.post(`/desk/people/${naomi.id}/identity`, { ...typed, number: '123456789' })
    assert.equal(more.status, 422)
  })

  test('nobody vouches for themselves, and nobody records it who does not look after a role of theirs', async () => {
    const it = await clearing()
    const dalia = await aColleague(it, 'opportunity lead')
    const naomi = await as(it.house, 'volunteer')
    await it.house.root.db.rows(`update people.person set region = 'Leeds' where id = $1`, [naomi.id])
    const path = `/desk/people/${naomi.id}/identity`
    assert.equal((await dalia.get(path)).status, 404, 'before they applied')
    await it.apply(naomi.id)
    assert.equal((await dalia.get(path)).status, 200)
    await it.apply(dalia.id)
    assert.equal((await dalia.get(`/desk/people/${dalia.id}/identity`)).status, 404)
    for (const part of ['trustee', 'safeguarding lead', 'treasurer'] as const) {
      const reader = await as(it.house, part)
      const answer = await reader.post(path, typed)
      assert.equal(answer.status, 404, part)
      assert.doesNotMatch(await answer.text(), /Naomi/, part)
    }
  })
})
