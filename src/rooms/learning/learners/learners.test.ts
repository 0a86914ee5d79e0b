import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { day } from '../../../platform/clock.ts'
import { newId } from '../../../platform/database/id.ts'
import { complete } from '../completions/actions.ts'
import { aCourse, goodGuest, publishAnew } from '../learning.fixture.ts'

async function whoIsWhere() {
  const house = await openHub()
  const id = await aCourse(house, { months: 1 })
  const naomi = await as(house, 'volunteer')
  const leah = await as(house, 'another volunteer')
  for (const one of [naomi, leah]) await one.post(`/my/learning/${id}/begin`)
  await naomi.post(`/my/learning/${id}/pages/door`)
  await house.root.db.rows(`update people.person set region = 'Leeds' where id = $1`, [naomi.id])
  const ruth = await as(house, 'coordinator')
  const samuel = await as(house, 'vetting officer', [
    { role: 'vetting-officer', programmes: 'all', regions: ['Leeds'] },
  ])
  return { house, id, naomi, leah, ruth, samuel, path: `/desk/learners?course=${id}` }
}

test('who is where is a list that reaches as far as somebody’s regions, also as a file', async () => {
  const { house, id, naomi, leah, ruth, samuel, path } = await whoIsWhere()
  const page = await ruth.page(path)
  assert.match(page, /Leah Brandt[^]*Naomi Feld[^]*1 of 4 pages, version 1/)
  assert.deepEqual(await markupFaults(page), [])
  const seen = await samuel.page(path)
  assert.match(seen, /Naomi Feld/)
  assert.doesNotMatch(seen, /Leah Brandt/)
  assert.match(await samuel.page(`${path}&which=completed`), /Nobody yet/)
  assert.match(await samuel.page('/desk/learners?course=x&which=nonsense&page=0'), /Naomi Feld/)
  const zest = await aCourse(house, { content: goodGuest({ name: 'Zest' }) })
  await leah.post(`/my/learning/${zest}/begin`)
  assert.match(
    await ruth.page('/desk/learners'),
    /Leah Brandt[^]*Safeguarding[^]*Leah Brandt[^]*Zest[^]*Naomi Feld/,
  )

  const file = await samuel.post(`/desk/learners/file?course=${id}`, { reason: 'To plan a session' })
  const rows = parse(await file.text(), { bom: true })
  assert.deepEqual(rows.slice(1), [
    ['Naomi Feld', 'Safeguarding for befrienders', '2026-11-24', '1', '1', '4', '', '', '', ''],
  ])
  assert.equal((await naomi.get('/desk/learners')).status, 404)
  assert.match(await naomi.page('/my/data'), /In a list that was taken as a file/)
})

test('pages count as on their own page: what was attended counts, what a newer version has not does not', async () => {
  const { house, id, naomi, ruth, path } = await whoIsWhere()
  const [start] = await house.root.db.rows<{ id: string }>(
    'select id from learning.start where person_id = $1',
    [naomi.id],
  )
  const session = newId()
  await house.root.transact(async (db) => {
    await db.rows(`set local session_replication_role = replica`)
    await db.rows(
      `insert into learning.module_attended (start_id, module, session_id, attended_at) values ($1, 'tells', $2, $3)`,
      [start!.id, session, house.hub.now()],
    )
  })
  assert.match(await ruth.page(path), /3 of 4 pages, version 1/)
  await publishAnew(
    house.hub,
    id,
    (draft) => ({
      ...draft,
      passMark: 1,
      modules: draft.modules.map((one) =>
        one.id === 'guest' ? { ...one, pages: one.pages.filter((page) => page.id !== 'door') } : one,
      ),
    }),
    { takesOver: true },
  )
  assert.match(await ruth.page(path), /2 of 3 pages, version 2/)
  assert.match(await naomi.page('/my/learning'), /2 of 3 pages/)
})

test('what ran out at the end of a shorter month is among those that ran out, and not among those that count', async () => {
  const { house, id, leah, ruth, path } = await whoIsWhere()
  await house.hub.transact((db) =>
    complete(house.hub, db, {
      personId: leah.id,
      courseId: id,
      on: day('2026-10-31'),
      version: 1,
      how: 'online',
      startId: null,
      sessionId: null,
      recordedBy: null,
      reason: null,
    }),
  )
  const listed = async (which: string) =>
    (await ruth.page(`${path}&which=${which}`)).includes('31 October 2026')
  assert.deepEqual([await listed('completed'), await listed('ran-out')], [true, false])
  house.setTime('2026-11-30')
  const again = await as(house, 'administrator')
  const then = async (which: string) =>
    (await again.page(`${path}&which=${which}`)).includes('31 October 2026')
  assert.deepEqual([await then('completed'), await then('ran-out')], [false, true])
})
