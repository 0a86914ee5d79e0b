import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { bring } from '../../../test/cast.ts'
import { openHub } from '../../../test/hub.ts'
import { markupFaults } from '../../../test/markup.ts'
import { as } from '../../../test/web.ts'
import { actsAbout } from '../audit/questions.ts'
import { isTakeable } from './asking/actions.ts'
import { askedFile } from './asking/store.ts'
import { csvOf } from './csv.ts'

test('whatever somebody typed comes back from a file as it was, and none of it is a formula', () => {
  const signs = ['=', '+', '-', '@', '\t', '\r\n', ' ', '"', "'", ',', ';', '＝', '\u00a0', 'a', '1']
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...signs)).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(typed, typed), { minLength: 1, maxLength: 5 }), (rows) => {
      const file = csvOf(
        [
          { label: 'One', value: (row: readonly [string, string]) => row[0] },
          { label: 'Other', value: (row) => row[1] },
        ],
        rows,
      )
      const [head, ...read] = parse(file, { bom: true, record_delimiter: '\r\n' })
      assert.deepEqual(head, ['One', 'Other'])
      assert.equal(read.length, rows.length)
      for (const [at, row] of read.entries())
        for (const [column, cell] of row.entries()) {
          const was = rows[at]![column]!
          assert.ok(cell === was || cell === `'${was}`)
          assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]/)
          assert.doesNotMatch(cell, /^[\t\r]+[=+\-@]/)
        }
    }),
  )
  assert.equal(
    csvOf([{ label: 'Owed', value: (row: number) => row }], [-3]),
    '\ufeff"Owed"\r\n-3\r\n',
    'a number is a number',
  )
})

describe('views of a list, and the list as a file', async () => {
  const house = await openHub()
  const { hub, root } = house
  const grant = (region: string) => [{ role: 'coordinator', programmes: 'all', regions: [region] }] as const
  const ruth = await as(house, 'coordinator', grant('Leeds'))
  const far = await as(house, 'vetting officer', grant('Bristol'))
  const tovah = await as(house, 'administrator')
  const naomi = await bring(house, 'volunteer')
  const leah = await bring(house, 'another volunteer')
  const set = (id: string, region: string, name: string, phone: string) =>
    root.db.rows(
      `update people.person set region = $2, name = $3, phone = $4, languages = '{ar}' where id = $1`,
      [id, region, name, phone],
    )
  await set(naomi.id, 'Leeds', '=HYPERLINK("x")', '+44 7700 900100')
  await set(leah.id, 'Bristol', 'Planted Elsewhere', '07700 900200')

  test('a view keeps what was chosen and never what was typed, and its keeper alone sees it', async () => {
    assert.match(await ruth.page('/desk/people?speaks=ar'), /href="\/desk\/people\/views\?speaks=ar"/)
    const page = await ruth.page('/desk/people/views?speaks=ar&words=Planted')
    assert.deepEqual(await markupFaults(page), [])
    const kept = await ruth.post('/desk/people/views?speaks=ar&words=Planted&after=x', { name: 'Arabic' })
    assert.equal(kept.headers.get('location'), '/desk/people?speaks=ar')
    assert.match(
      await ruth.page('/desk/people?speaks=ar&words=o'),
      /href="\/desk\/people\?speaks=ar"\s+aria-current="page"[^>]*>Arabic</,
    )
    assert.deepEqual(await root.db.rows('select list, name, query, is_shared from lists.view'), [
      { list: 'people', name: 'Arabic', query: 'speaks=ar', is_shared: false },
    ])
    assert.doesNotMatch(await far.page('/desk/people'), /Arabic<\/a>/)
    await ruth.post('/desk/people/views?speaks=ti', { name: 'arabic' })
    assert.deepEqual(await root.db.rows('select name, query from lists.view'), [
      { name: 'arabic', query: 'speaks=ti' },
    ])
  })

  test('without a filter there is nothing to keep, and a view needs a name', async () => {
    assert.equal((await ruth.post('/desk/people/views?words=Planted', { name: 'Typed' })).status, 409)
    const nameless = await ruth.post('/desk/people/views?speaks=ar', { name: ' ' })
    assert.equal(nameless.status, 422)
    assert.match(await nameless.text(), /Enter a name for the view/)
    assert.equal((await root.db.row<{ n: number }>('select count(*) as n from lists.view'))!.n, 1)
  })

  test('a shared view is everybody’s to use, and its keeper’s or an administrator’s to take away', async () => {
    await ruth.post('/desk/people/views?can=cook', { name: 'Cooks', isShared: 'yes' })
    assert.match(await far.page('/desk/people'), />Cooks</)
    const { id } = (await root.db.row<{ id: string }>(`select id from lists.view where name = 'Cooks'`))!
    const own = (await root.db.row<{ id: string }>(`select id from lists.view where name = 'arabic'`))!.id
    const away = (one: string) => `/desk/people/views/${one}/remove`
    assert.equal((await far.post(away(id))).status, 404)
    assert.equal((await tovah.post(away(own))).status, 404)
    assert.equal((await tovah.post(away(id))).headers.get('location'), '/desk/people/views?removed')
    assert.equal((await ruth.post(away(own))).status, 303)
    assert.deepEqual(await root.db.rows('select 1 from lists.view'), [])
  })

  test('a file holds whom its reader may see, is inert, says what it is for, and they see who took it', async () => {
    const page = await ruth.page('/desk/people/file?speaks=ar')
    assert.match(page, /1 person, with name, email, mobile/)
    assert.deepEqual(await markupFaults(page), [])
    assert.equal((await ruth.post('/desk/people/file?speaks=ar', { reason: '' })).status, 422)
    assert.deepEqual(await actsAbout(root.db, naomi.id, 'looks'), [])

    const file = await ruth.post('/desk/people/file?speaks=ar', { reason: 'To ring before Sunday' })
    assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8')
    assert.equal(file.headers.get('content-disposition'), 'attachment; filename="people-2026-11-24.csv"')
    assert.deepEqual(parse(await file.text(), { bom: true }), [
      ['Name', 'Email', 'Mobile', 'Speaks', 'Can', 'Region', 'Labels'],
      [`'=HYPERLINK("x")`, 'naomi@example.org', `'+44 7700 900100`, 'Arabic', '', 'Leeds', ''],
    ])
    const [look] = await actsAbout(root.db, naomi.id, 'looks')
    assert.deepEqual(
      [look?.act, look?.by, look?.reason],
      ['lists.person-taken', { person: ruth.id }, 'in a list taken as a file'],
    )
    assert.deepEqual(await actsAbout(root.db, leah.id, 'looks'), [])
    const detail = await root.db.row<{ plain: string }>(
      `select plain from audit.detail d join audit.entry e on e.id = d.entry_id where act = 'lists.taken'`,
    )
    assert.deepEqual(JSON.parse(detail!.plain), {
      reason: 'To ring before Sunday',
      asked: 'speaks=ar',
      rows: 1,
    })
  })

  test('more than a thousand leave by the word of two: asked for, answered by another, taken whole within a day', async () => {
    await root.db.rows(
      `insert into people.person (id, name, region, made_at)
       select gen_random_uuid(), 'Crowd ' || lpad(number::text, 4, '0'), 'Leeds', $1 from generate_series(1, 1100) as number`,
      [house.hub.now()],
    )
    assert.match(await ruth.page('/desk/people/file?words=crowd'), /More than 1,000 people fit/)
    assert.equal((await ruth.post('/desk/people/file?words=crowd', { reason: '' })).status, 422)
    const asked = await ruth.post('/desk/people/file?words=crowd', { reason: 'To write to all of Leeds' })
    const path = asked.headers.get('location')!.split('?')[0]!
    const again = await ruth.post('/desk/people/file?words=crowd', { reason: 'Pressed twice' })
    assert.equal(again.headers.get('location'), `${path}?asked`)
    const page = await ruth.page(path)
    assert.match(page, /1,100 people[^]*Waits for a yes[^]*To write to all of Leeds/)
    assert.doesNotMatch(page, /Your word/)
    assert.deepEqual(await markupFaults(page), [])
    const id = path.split('/').at(-1)!
    const take = `/desk/people/file/${id}`
    assert.equal((await ruth.post(path, { answer: 'yes' })).status, 404, 'nobody says yes to themselves')
    assert.equal((await ruth.post(take)).status, 404, 'nor is it taken before')
    assert.equal((await far.get(path)).status, 404, 'nobody else sees what was asked')

    assert.match(await tovah.page('/desk'), /asks to take 1,100 people as a file/)
    assert.equal((await tovah.post(path, { answer: 'no' })).status, 422)
    assert.equal((await tovah.post(path, { answer: 'yes' })).status, 303)
    const late = await tovah.post(path, { answer: 'no', words: 'Too late' })
    assert.equal(late.status, 409)
    assert.match(await late.text(), /answered meanwhile/)
    assert.equal((await tovah.post(take)).status, 404, 'whoever said yes does not take it')
    assert.match(await ruth.page('/desk'), /Your file of 1,100 people may leave/)
    assert.deepEqual(await markupFaults(await ruth.page(path)), [])

    const file = await ruth.post(take)
    assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8')
    const rows = parse(await file.text(), { bom: true })
    assert.deepEqual(
      [rows.length, rows[1]![0], rows.at(-1)![0]],
      [1101, 'Crowd 0001', 'Crowd 1100'],
      'each once, in the order of the list',
    )
    const looks = await root.db.row<{ n: number; people: number }>(
      `select count(*) as n, count(distinct person_id) as people from audit.entry e
       join people.person p on p.id = e.person_id where act = 'lists.person-taken' and p.name like 'Crowd %'`,
    )
    assert.deepEqual(looks, { n: 1100, people: 1100 })
    const detail = await root.db.row<{ plain: string }>(
      `select plain from audit.detail d join audit.entry e on e.id = d.entry_id where act = 'lists.taken'
       order by e.at desc, e.id desc limit 1`,
    )
    assert.deepEqual(JSON.parse(detail!.plain), {
      reason: 'To write to all of Leeds',
      approvedBy: tovah.id,
      asked: 'words=crowd',
    })
    const one = (await askedFile(root.db, id))!
    const later = (hours: number) => ({ now: () => hub.now().add({ hours }) })
    assert.deepEqual([isTakeable(later(23), one), isTakeable(later(24), one)], [true, false])
    await root.db.rows('delete from lists.asked')
  })

  test('an older showing of who it is does not do', async () => {
    const taken = async () =>
      (await root.db.row<{ n: number }>(`select count(*) as n from audit.entry where act = 'lists.taken'`))!.n
    const before = await taken()
    house.setTime('2026-11-24', '12:11')
    for (const answer of [
      await ruth.get('/desk/people/file?speaks=ar'),
      await ruth.post('/desk/people/file?speaks=ar', { reason: 'Left open' }),
    ])
      assert.equal(answer.headers.get('location'), '/door/show?then=%2Fdesk%2Fpeople%2Ffile%3Fspeaks%3Dar')
    assert.equal(await taken(), before)
    house.setTime('2026-11-24')
  })

  test('nobody without the list opens its views or takes it', async () => {
    for (const part of ['trustee', 'treasurer', 'volunteer'] as const) {
      const somebody = part === 'volunteer' ? await as(house, 'partner lead') : await as(house, part)
      for (const path of ['/desk/people/views', '/desk/people/file'])
        assert.equal((await somebody.get(path)).status, 404, `${part} ${path}`)
      assert.equal((await somebody.post('/desk/people/file', { reason: 'Forged' })).status, 404)
      assert.equal((await somebody.post('/desk/people/views?can=cook', { name: 'Forged' })).status, 404)
    }
  })
})
