import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { faults, openHub } from '../../../test/hub.ts'
import { as, visitor } from '../../../test/web.ts'
import { readErasures } from '../../cli/restore/after.ts'
import { erasureFile, forget } from './forget.ts'

describe('my tent', () => {
  test('greets by the time of day in London, and shows only what is mine', async () => {
    const house = await openHub({ today: '2026-11-24', at: '09:00' })
    const leah = await as(house, 'another volunteer', [], 'link')
    const naomi = await as(house, 'volunteer', [], 'link')
    await leah.post('/my/sealed', { kind: 'health', text: 'Leah’s own secret' })
    const page = await naomi.page('/my')
    assert.match(page, /Good morning, Naomi/)
    assert.match(page, /<script type="module" src="\/assets\/copy\.[\w-]+\.js"/)
    const data = await naomi.page('/my/data')
    assert.doesNotMatch(page + data, /Leah|own secret/)
    assert.match(data, /naomi@example\.org/)
  })

  test('what we hold is downloaded as a file and as a document', async () => {
    const house = await openHub()
    const naomi = await as(house, 'volunteer', [], 'link')
    await naomi.post('/my/sealed', { kind: 'access', text: 'Trays but not boxes' })
    const file = (await (await naomi.get('/my/data.json')).json()) as {
      sections: { title: string; entries: { value: string }[] }[]
    }
    assert.ok(
      file.sections.some((section) => section.entries.some((entry) => entry.value === 'Trays but not boxes')),
    )
    const pdf = await naomi.get('/my/data.pdf')
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    assert.equal(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    )
  })

  test('two windows: the second is told, and keeps what was typed', async () => {
    const house = await openHub()
    const naomi = await as(house, 'volunteer', [], 'link')
    const details = { name: 'Naomi Feld', phone: '07700 900318', version: 1 }
    assert.equal((await naomi.post('/my/details', details)).status, 303)
    const second = await naomi.post('/my/details', { ...details, name: 'Naomi F.', phone: '07700 900777' })
    assert.equal(second.status, 409)
    assert.match(await second.text(), /07700 900777/)
    assert.match(await naomi.page('/my/details'), /07700 900318/)
  })

  test('asking to be forgotten needs a tick, closes the door at once, and leaves no trace of who it was', async () => {
    const house = await openHub()
    await as(house, 'administrator')
    const naomi = await as(house, 'volunteer', [], 'link')
    await naomi.post('/my/sealed', { kind: 'belief', text: 'Kosher, please' })
    const email = 'naomi@example.org'
    await visitor(house).post('/door', { email, onward: '/my' })
    await visitor(house).post('/help/saved/new', {
      search: 'words=cook',
      email,
      name: 'Naomi',
      howOften: 'day',
    })
    await house.runJobs()
    assert.equal((await house.letters()).length, 2)
    assert.match(
      await naomi.page('/my/data'),
      /Letters we wrote to you[^]*to &quot;Naomi Feld&quot; &lt;naomi@example\.org&gt;/,
    )
    const unsure = await naomi.post('/my/forget', {})
    assert.equal(unsure.status, 422)
    assert.match(await unsure.text(), /Tick the box/)

    const sure = await naomi.post('/my/forget', { sure: 'yes' })
    assert.match(await sure.text(), /You are forgotten/)
    assert.equal((await naomi.get('/my')).status, 303)
    assert.deepEqual(await house.letters(), [], 'What waits to be sent is not sent any more.')
    await house.runJobs()

    const tables = await house.root.db.rows<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker')`,
    )
    const left: string[] = []
    for (const { name } of tables) {
      const rows = JSON.stringify(await house.root.db.rows(`select * from ${name}`))
      if (/naomi|Kosher/i.test(rows)) left.push(name)
    }
    assert.deepEqual(left, [])
  })

  test('the only administrator hands the hub on before they are forgotten', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    const answer = await tovah.post('/my/forget', { sure: 'yes' })
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /only administrator/)
    assert.equal((await tovah.get('/my')).status, 200)
  })

  test('the wish to be forgotten stands on the list before anything is done, and stays when the doing fails', async () => {
    const data = await mkdtemp(join(tmpdir(), 'opentent-forget-'))
    const house = await openHub({ environment: { DATA: data } })
    await as(house, 'administrator')
    const naomi = await as(house, 'volunteer', [], 'link')
    assert.equal((await naomi.post('/my/forget', { sure: 'yes' })).status, 200)
    assert.deepEqual(await readErasures([erasureFile(data)]), [naomi.id])

    await house.root.db.rows(`create function public.fails() returns trigger language plpgsql as
      $$ begin raise exception 'The machine stops here'; end $$`)
    await house.root.db.rows(
      `create trigger fails before update on people.person for each row execute function public.fails()`,
    )
    await rm(erasureFile(data))
    await assert.rejects(house.runJobs(), /The machine stops here/)
    const standing = 'select name, forgotten_at from people.person where id = $1'
    assert.deepEqual(await house.root.db.rows(standing, [naomi.id]), [
      { name: 'Naomi Feld', forgotten_at: null },
    ])
    assert.deepEqual(
      await readErasures([erasureFile(data)]),
      [naomi.id],
      'The job writes it down first, too.',
    )

    await house.root.db.rows('drop trigger fails on people.person')
    await forget(house.worker, naomi.id)
    const [after] = await house.root.db.rows<{ name: string }>(standing, [naomi.id])
    assert.equal(after!.name, 'Somebody who asked to be forgotten')
    assert.deepEqual(await readErasures([erasureFile(data)]), [naomi.id])
  })

  test('where the list cannot be written, nobody is told that they are forgotten, and nothing is done', async () => {
    const data = await mkdtemp(join(tmpdir(), 'opentent-forget-'))
    const house = await openHub({ environment: { DATA: data } })
    await as(house, 'administrator')
    const naomi = await as(house, 'volunteer', [], 'link')
    await mkdir(erasureFile(data))
    const before = faults.length
    assert.equal((await naomi.post('/my/forget', { sure: 'yes' })).status, 500)
    assert.equal((await naomi.get('/my')).status, 200)
    assert.deepEqual(await house.root.db.rows('select 1 from house.erasure'), [])
    faults.splice(before)
  })
})
