import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { bring } from '../../../../test/cast.ts'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { actsAbout } from '../../../platform/audit/questions.ts'
import { restFor } from '../../../platform/calendar/in-force.ts'
import { restAt } from '../../../platform/calendar/rest.ts'
import { daysOfRest } from '../../../platform/calendar/settings.ts'
import { day, momentAt, plusDays } from '../../../platform/clock.ts'
import { letGo } from '../../../platform/retention/run.ts'
import { keepSetting } from '../../../platform/settings/house.ts'
import { tasksPart } from './part.ts'
import { dueDay, pressing } from './rules.ts'

test('late from the day after, soon on the day and the day before', () => {
  const on = day('2026-11-26')
  assert.deepEqual(
    ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map((today) => pressing(on, day(today))),
    ['quiet', 'soon', 'soon', 'late'],
  )
})

describe('tasks', async () => {
  const house = await openHub()
  const { hub, root } = house
  await root.db.rows(`insert into programmes.region (name) values ('Leeds'), ('Bristol')`)
  const of = (region: string) => [{ role: 'coordinator', programmes: 'all', regions: [region] }] as const
  const ruth = await as(house, 'coordinator', of('Leeds'))
  const far = await as(house, 'vetting officer', of('Bristol'))
  const tovah = await as(house, 'administrator')
  const naomi = await bring(house, 'volunteer')
  await root.db.rows(`update people.person set region = 'Leeds', name = 'Planted Feld' where id = $1`, [
    naomi.id,
  ])
  const ids = async (): Promise<{ id: string; what: string }[]> =>
    root.db.rows('select id, what from people.task order by made_at, id')
  const idOf = async (what: string): Promise<string> => (await ids()).find((task) => task.what === what)!.id

  test('the day something is due is never rest, and no later than it must be', async () => {
    const shabbat = daysOfRest.schema.parse([{ kind: 'jewish', place: { lat: 51.5, lon: -0.1 } }])
    await keepSetting(hub.db, daysOfRest, shabbat, { personId: null, at: hub.now() })
    await hub.settings.read(hub.db)
    const customs = restFor(hub, 'clocksPause')
    assert.equal(dueDay(customs, day('2026-12-05')).on, '2026-12-06')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), (after) => {
        const asked = plusDays(day('2026-01-01'), after)
        const { on } = dueDay(customs, asked)
        const isRest = (one: typeof on) => restAt(customs, momentAt(one, '12:00')) !== null
        assert.equal(isRest(on), false)
        for (let before = asked; before < on; before = plusDays(before, 1)) assert.equal(isRest(before), true)
      }),
    )
  })

  test('a colleague gets one about somebody they may see; both see it, and the day’s list brings it when it is due', async () => {
    assert.match(
      await ruth.page(`/desk/people/${naomi.id}`),
      new RegExp(`/desk/tasks/new\\?about=${naomi.id}`),
    )
    const path = `/desk/tasks/new?about=${naomi.id}`
    assert.deepEqual(await markupFaults(await tovah.page(path)), [])
    const given = { what: 'Ring about Tuesday', forWhom: ruth.id, dueOn: '2026-12-01', about: naomi.id }
    assert.equal((await tovah.post(path, given)).headers.get('location'), '/desk/tasks')
    assert.match(
      await ruth.page('/desk/tasks'),
      /Ring about Tuesday[^]*Planted Feld[^]*Given by Tovah Ashworth/,
    )
    assert.match(await tovah.page('/desk/tasks?show=given'), /Ring about Tuesday/)
    assert.doesNotMatch(await tovah.page('/desk/tasks'), /Ring about Tuesday/)
    assert.match(await ruth.page(`/desk/people/${naomi.id}`), /Ring about Tuesday/)
    assert.doesNotMatch(await ruth.page('/desk'), /Ring about Tuesday/)
    const there = `/desk/tasks/${await idOf('Ring about Tuesday')}`
    assert.equal((await tovah.post(there, { forWhom: ruth.id, dueOn: '2026-11-25' })).status, 303)
    assert.match(
      await ruth.page('/desk'),
      /Ring about Tuesday[^]*Tovah Ashworth asked you; due Wednesday 25 November\. It is about Planted Feld/,
    )
    assert.deepEqual(await markupFaults(await ruth.page('/desk/tasks')), [])
  })

  test('nobody is given one about somebody outside their reach, nor who works not here, nor for a day that is over', async () => {
    const path = `/desk/tasks/new?about=${naomi.id}`
    const typed = { what: 'Forged', forWhom: far.id, dueOn: '2026-12-01', about: naomi.id }
    const outside = await ruth.post(path, typed)
    assert.equal(outside.status, 409)
    assert.match(await outside.text(), /Choose somebody who may see whom it is about/)
    assert.equal((await ruth.post(path, { ...typed, forWhom: naomi.id })).status, 409)
    assert.equal((await ruth.post(path, { ...typed, forWhom: ruth.id, dueOn: '2026-11-23' })).status, 409)
    assert.equal((await ruth.post(path, { ...typed, what: '' })).status, 422)
    assert.equal((await far.get(path)).status, 404)
    assert.equal((await far.post('/desk/tasks/new', typed)).status, 404)
    assert.deepEqual(
      (await ids()).map(({ what }) => what),
      ['Ring about Tuesday'],
    )
  })

  test('nobody else opens, moves or finishes it, and whom it is about they never learn', async () => {
    const id = await idOf('Ring about Tuesday')
    const others = [
      far,
      await as(house, 'trustee'),
      await as(house, 'treasurer'),
      await as(house, 'partner lead'),
      await as(house, 'another volunteer'),
    ]
    for (const other of others) {
      assert.equal((await other.get(`/desk/tasks/${id}`)).status, 404)
      assert.equal(
        (await other.post(`/desk/tasks/${id}`, { forWhom: other.id, dueOn: '2026-12-01' })).status,
        404,
      )
      for (const press of ['done', 'again'])
        assert.equal((await other.post(`/desk/tasks/${id}/${press}`)).status, 404)
      const list = await other.get('/desk/tasks?show=left')
      assert.doesNotMatch(await list.text(), /Ring about Tuesday|Planted Feld/)
    }
    // Whoever loses their reach keeps the task and loses the name.
    await root.db.rows(`update permits.grant set regions = '{Bristol}' where person_id = $1`, [ruth.id])
    const mine = await ruth.page('/desk/tasks')
    assert.match(mine, /Ring about Tuesday[^]*Somebody outside your reach/)
    const file = await ruth.post('/desk/tasks/file', { reason: 'For the week' })
    const rows = await file.text()
    assert.deepEqual(
      parse(rows, { bom: true }).map((row: string[]) => row.slice(0, 4)),
      [
        ['What', 'About', 'Who', 'Given by'],
        ['Ring about Tuesday', 'Somebody outside your reach', 'Ruth Adeyemi', 'Tovah Ashworth'],
      ],
    )
    for (const page of [mine, rows, await ruth.page(`/desk/tasks/${id}`)])
      assert.doesNotMatch(page, /Planted Feld/)
    const taken = async () =>
      (await actsAbout(root.db, naomi.id, 'looks')).filter(({ act }) => act === 'lists.person-taken')
    assert.deepEqual(await taken(), [])
    await root.db.rows(`update permits.grant set regions = '{Leeds}' where person_id = $1`, [ruth.id])
    const again = await ruth.post('/desk/tasks/file', { reason: 'For the week' })
    assert.match(await again.text(), /"Ring about Tuesday","Planted Feld"/)
    assert.equal((await taken()).length, 1)
    const theirs = await tovah.post('/desk/tasks/file?show=given', { reason: 'For the week' })
    assert.match(await theirs.text(), /"Ring about Tuesday","Planted Feld"/)
  })

  test('moved, it says when it was first due; on a day of rest it is due on the next, and says so', async () => {
    const id = await idOf('Ring about Tuesday')
    const moved = await ruth.post(`/desk/tasks/${id}`, { forWhom: ruth.id, dueOn: '2026-12-05' })
    assert.equal(moved.headers.get('location'), '/desk/tasks?chosen=2026-12-05')
    assert.match(await ruth.page('/desk/tasks?chosen=2026-12-05'), /due on Sunday 6 December[^]*Shabbat/)
    const page = await ruth.page(`/desk/tasks/${id}`)
    assert.match(page, /Sunday 6 December[^]*First due[^]*Tuesday 1 December/)
    assert.deepEqual(await markupFaults(page), [])
  })

  test('what a colleague leaves behind comes to whoever gave it and to administrators, who hand it on', async () => {
    const id = await idOf('Ring about Tuesday')
    await root.db.rows('update permits.grant set ended_at = $2 where person_id = $1', [ruth.id, hub.now()])
    assert.match(await tovah.page('/desk'), /It was Ruth Adeyemi’s to do, who works here no more/)
    assert.match(await tovah.page('/desk/tasks?show=left'), /Ring about Tuesday/)
    assert.doesNotMatch(await far.page('/desk/tasks?show=left'), /Ring about Tuesday/)
    assert.equal(
      (await tovah.post(`/desk/tasks/${id}`, { forWhom: tovah.id, dueOn: '2026-12-07' })).status,
      303,
    )
    assert.doesNotMatch(await tovah.page('/desk'), /works here no more/)
  })

  test('done, and not done after all; what was done goes a year later', async () => {
    const id = await idOf('Ring about Tuesday')
    assert.equal((await tovah.post(`/desk/tasks/${id}/done`)).status, 303)
    assert.doesNotMatch(await tovah.page('/desk/tasks'), /Ring about Tuesday/)
    assert.match(await tovah.page('/desk/tasks?show=done'), /Ring about Tuesday[^]*Done 24 November 2026/)
    await tovah.post(`/desk/tasks/${id}/again`)
    assert.match(await tovah.page('/desk/tasks'), /Ring about Tuesday/)
    await tovah.post(`/desk/tasks/${id}/done`)
    const [section] = await tasksPart.dossier(hub, naomi.id, hub.words)
    assert.deepEqual(section?.entries, [{ label: 'Ring about Tuesday', value: 'Done 24 November 2026' }])
    house.setTime('2027-11-24', '04:00')
    await letGo(house.worker)
    assert.equal((await ids()).length, 1)
    house.setTime('2027-11-25', '04:00')
    await letGo(house.worker)
    assert.deepEqual(await ids(), [])
  })
})
