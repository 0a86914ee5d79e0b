import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faults } from '../../../test/hub.ts'
import { verifyAudit } from '../../platform/audit/verify.ts'
import { content } from '../../rooms/volunteering/opportunities/content.ts'
import { undecidedShifts } from '../../rooms/volunteering/opportunities/publishing/rest.ts'
import { notReady } from '../../rooms/volunteering/opportunities/readiness.ts'
import { kinds, sides } from '../../rooms/volunteering/lists.ts'
import { care, rest } from './charity/settings.ts'
import { miscounted, openDemonstration, shiftsInRest, twiceAtOnce } from './demonstration.fixture.ts'

const house = await openDemonstration()
const { db } = house.root
const counted = async (sql: string): Promise<number> =>
  (await db.row<{ count: number }>(`select count(*) as count from ${sql}`))!.count

test('three hundred people, ten organisations, five programmes in five cities, and forty ways to help that stand open', async () => {
  assert.deepEqual(
    [
      await counted('people.person'),
      await counted('identity.account'),
      await counted('network.organisation'),
      await counted('programmes.programme'),
      await counted('programmes.region'),
      await counted(`volunteering.opportunity where state = 'published'`),
    ],
    // Two of them are written down twice.
    [302, 302, 10, 5, 5, 40],
  )
  const open = await db.rows<{ side: string; kind: string }>(
    `select published ->> 'side' as side, published ->> 'kind' as kind from volunteering.opportunity where state = 'published'`,
  )
  assert.deepEqual(new Set(open.map(({ side }) => side)), new Set(sides))
  assert.deepEqual(new Set(open.map(({ kind }) => kind)), new Set(kinds))
  const states = await db.rows<{ state: string; count: number }>(
    'select state, count(*) as count from volunteering.opportunity group by 1 order by 1',
  )
  assert.deepEqual(
    states.map(({ state, count }) => `${state} ${count}`),
    ['closed 3', 'draft 4', 'in-review 3', 'paused 2', 'published 40'],
  )
})

test('places are in every state, and every count agrees with a recount', async () => {
  const states = await db.rows<{ state: string }>('select distinct state from gatherings.place')
  const found = new Set(states.map(({ state }) => state))
  for (const state of ['held', 'confirmed', 'waiting', 'offered', 'cancelled', 'lapsed'])
    assert.ok(found.has(state), state)
  assert.deepEqual(await miscounted(house), [])
})

test('what happened, happened in the order of its turns, and before now', async () => {
  const backwards = await counted(
    `(select at, lag(at) over (partition by gathering_id order by turn) as before from gatherings.history) h where at < before`,
  )
  const ahead = await counted(`gatherings.history where at >= '2026-11-24T00:00Z'`)
  const afterStart = await counted(
    'gatherings.history h join gatherings.gathering g on g.id = h.gathering_id where h.at > g.starts_at',
  )
  assert.deepEqual([backwards, ahead, afterStart], [0, 0, 0])
})

test('nobody waits for a place that is free for them', async () => {
  const passedOver = await db.rows(
    `select p.name, g.title, g.starts_at from gatherings.place p join gatherings.gathering g on g.id = p.gathering_id
     where p.state = 'waiting' and g.state = 'open' and g.starts_at > '2026-11-27' and p.people <= g.capacity - g.taken`,
  )
  assert.deepEqual(passedOver, [])
})

test('nobody is in two places at once, but Tom, who promised two cities the same Sunday', async () => {
  assert.deepEqual(await twiceAtOnce(house), [
    { name: 'Tom Ferreira', one: 'Beds for Monday: moving day', other: 'Paint a room before the keys' },
  ])
})

test('nobody is too young, and whoever is under eighteen has a guardian who said yes or is yet to', async () => {
  const tooYoung = await counted(
    `gatherings.place p join people.person m on m.id = p.person_id join gatherings.gathering g on g.id = p.gathering_id
     join volunteering.opportunity o on o.id = g.part_of
     where m.born_on is not null and extract(year from age(g.starts_at, m.born_on)) < (o.published ->> 'youngestAge')::int`,
  )
  assert.equal(tooYoung, 0)
  const guardians = await db.rows<{ name: string; state: string; waits: boolean; yes: boolean }>(
    `select p.name, p.state, p.waits_for_guardian as waits, f.guardian_said_at is not null as yes
     from gatherings.place p join people.person m on m.id = p.person_id left join gatherings.form f on f.signup_id = p.signup_id
     where m.born_on is not null order by p.made_at`,
  )
  assert.deepEqual(guardians, [
    { name: 'Iris Colley', state: 'confirmed', waits: false, yes: true },
    { name: 'Iris Colley', state: 'confirmed', waits: false, yes: true },
    { name: 'Noah Kirschel', state: 'held', waits: true, yes: false },
  ])
})

test('no shift lies in Shabbat or Yom Tov, but the one that says why', async () => {
  assert.deepEqual(await shiftsInRest(house), ['Clothes stall at St Columba’s fair'])
})

test('everything that stands open would be published today, with nothing left to decide', async () => {
  const today = house.today()
  const open = await db.rows<{ slug: string; published: unknown }>(
    `select slug, published from volunteering.opportunity where state in ('published', 'paused')`,
  )
  const wrong = open.flatMap(({ slug, published }) => {
    const said = content.parse(published)
    const missing = Object.keys(notReady({ content: said, faults: {}, missing: {} }, today))
    const undecided = undecidedShifts(said, { customs: rest, care }, today).length
    return missing.length + undecided === 0 ? [] : [`${slug}: ${missing.join(', ')} ${undecided}`]
  })
  assert.deepEqual(wrong, [])
})

test('courses stand in every state, and so do those who take them', async () => {
  const day = house.today()
  assert.deepEqual(
    [
      await counted('learning.course where retired_at is not null'),
      await counted(
        'learning.course c where not exists (select from learning.version v where v.course_id = c.id)',
      ),
      await counted('learning.completion_back'),
    ],
    [1, 1, 1],
  )
  for (const some of [
    'learning.start where finished_at is null',
    'learning.progress where right_at is null',
    `learning.completion where how = 'online'`,
    `learning.completion where how = 'live'`,
    `learning.completion where how = 'recorded'`,
    `learning.completion c join learning.course o on o.id = c.course_id where c.done_on + make_interval(months => o.months) <= '${day}'`,
    `learning.session s join gatherings.gathering g on g.id = s.id where g.starts_at > '${day}' and g.waiting > 0`,
    `learning.session s join gatherings.gathering g on g.id = s.id where g.starts_at > '${day}' and g.taken < g.capacity`,
    `learning.session s join gatherings.gathering g on g.id = s.id where g.ends_at < '${day}'`,
  ])
    assert.ok((await counted(some)) > 0, some)
  assert.equal(await counted(`learning.completion where done_on > '${day}' or recorded_at >= '${day}'`), 0)
  assert.equal(await counted(`learning.progress where seen_at >= '${day}'`), 0)
})

test('nobody’s answer was overdue when it was built', async () => {
  assert.equal(
    await counted(
      `gatherings.place where state in ('held', 'offered', 'waiting') and answer_by <= '2026-11-24T00:00Z'`,
    ),
    0,
  )
})

test('the hub’s own jobs find nothing that was forgotten', async () => {
  const before = {
    shifts: await counted('volunteering.shift'),
    open: await counted(`volunteering.opportunity where state = 'published'`),
    faults: faults.length,
  }
  await house.runSchedules()
  await house.runJobs()
  assert.deepEqual(
    {
      shifts: await counted('volunteering.shift'),
      open: await counted(`volunteering.opportunity where state = 'published'`),
      faults: faults.length,
    },
    before,
  )
  const { ok, verified, tail } = await verifyAudit(house.worker.database)
  assert.deepEqual({ ok, tail, isLong: verified > 500 }, { ok: true, tail: 0, isLong: true })
})
