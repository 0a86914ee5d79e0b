import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { markupFaults } from '../../../test/markup.ts'
import { as, type Visitor } from '../../../test/web.ts'
import { allSchedules } from '../../platform/jobs/jobs.ts'
import { letGo } from '../../platform/retention/run.ts'
import { everyKept } from '../../platform/retention/known.ts'
import { newId } from '../../platform/database/id.ts'

describe('how long things are kept', async () => {
  const house = await openHub({ today: '2026-11-24' })
  const { worker, root } = house
  const tovah = await as(house, 'administrator')

  const anAnswered = (name: string, on: string) =>
    root.db.rows(
      `insert into people.request (id, kind, came_by, name, received_on, made_at, told, state, ended_at)
       values ($1, 'access', 'letter', $2, $3::date, $3::date, 'What they were told', 'answered', $3::date)`,
      [newId(), name, on],
    )
  const names = async () =>
    (await root.db.rows<{ name: string }>('select name from people.request order by name')).map(
      ({ name }) => name,
    )
  const settings = '/desk/settings/house.retention'
  const typed = (page: string): Record<string, string> =>
    Object.fromEntries(
      [...page.matchAll(/<input[^>]*>/g)].flatMap(([field]) => {
        const name = /name="([\w.-]+)"/.exec(field)?.[1]
        const value = /value="(\d+)"/.exec(field)?.[1]
        return name && value ? [[name, value]] : []
      }),
    )

  test('the record of vetting is kept for involvement and six years, registers for three, unless the charity says otherwise (the usual schedule of charities)', () => {
    const standard = Object.fromEntries(
      everyKept().map(({ key, period, counts }) => [key, `${period.standard} ${period.unit} ${counts}`]),
    )
    assert.equal(standard['volunteering.checks'], '6 years from-involvement')
    assert.equal(standard['volunteering.interests'], '6 years from-involvement')
    assert.equal(standard['gatherings.names'], '36 months from-its-end')
    assert.deepEqual(
      everyKept().filter(({ title, goes, since, source }) =>
        [title, goes, since, source].some((said) => said.length < 5),
      ),
      [],
    )
  })

  test('one page names every kind with its period and where that comes from, and each can be changed', async () => {
    const page = await tovah.page(settings)
    assert.deepEqual(await markupFaults(page), [])
    const fields = typed(page)
    for (const { key, source, period } of everyKept()) {
      assert.equal(fields[key], String(period.standard), key)
      assert.ok(page.includes(source.split(/[’(]/)[0]!), source)
    }
    assert.equal((await tovah.post(settings, { ...fields, 'people.requests': '99' })).status, 422)
    assert.equal((await tovah.post(settings, { ...fields, 'people.requests': '1' })).status, 303)
    assert.equal(typed(await tovah.page(settings))['people.requests'], '1')
  })

  test('each night what is over goes by the charity’s own period; the report counts it and names nobody', async () => {
    await anAnswered('Planted Canary', '2025-11-01')
    await anAnswered('Amal Still Kept', '2026-01-01')
    await worker.models.follow(worker.db)
    const before = await tovah.page('/desk/retention')
    assert.match(before, /Nothing has run yet/)
    assert.deepEqual(await markupFaults(before), [])
    await letGo(worker)
    assert.deepEqual(await names(), ['Amal Still Kept'])
    const page = await tovah.page('/desk/retention')
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /every kind was done/)
    assert.match(page, /24 November 2026[\s\S]*Requests about data, and complaints[\s\S]*: 1[\s\S]*1 record/)
    assert.doesNotMatch(page, /Planted|Canary|Amal/)
    const [entry] = await root.db.rows(
      `select person_id as person, reason from audit.entry where act = 'house.kept-no-longer'`,
    )
    assert.deepEqual(entry, { person: null, reason: 'people.requests' })
  })

  test('trustees and data leads see the counts, and only administrators change the periods', async () => {
    const reads = async (one: Visitor, path: string) => (await one.get(path)).status
    const trustee = await as(house, 'trustee')
    const lead = await as(house, 'vetting officer', [{ role: 'data-lead' }])
    const ruth = await as(house, 'coordinator')
    const seen = []
    for (const one of [trustee, lead, ruth])
      seen.push([await reads(one, '/desk/retention'), await reads(one, settings)])
    assert.deepEqual(seen, [
      [200, 404],
      [200, 404],
      [404, 404],
    ])
    assert.doesNotMatch(await trustee.page('/desk/retention'), /Change the periods/)
  })

  test('is nobody’s own business: no room has a nightly job of its own that takes things away', () => {
    const clearing = allSchedules()
      .map(({ name }) => name)
      .filter((name) => /drop|sweep|clear|tidy|let-go|forget/.test(name))
    assert.deepEqual(
      clearing.toSorted(),
      // Links and news that were used up, files nobody names; and whoever turned 18 answers for themselves.
      [
        'files.sweep',
        'identity.clear-door',
        'limits.clear-old-hits',
        'outbox.tidy',
        'people.drop-guardians',
        'retention.let-go',
      ],
      'Give it to the room’s retention (platform/retention): its period is shown, chosen, held and counted.',
    )
  })
})
