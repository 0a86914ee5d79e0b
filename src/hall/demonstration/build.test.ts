import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faults } from '../../../test/hub.ts'
import { verifyAudit } from '../../platform/audit/verify.ts'
import { windowsOfRest } from '../../platform/calendar/windows.ts'
import { plusDays } from '../../platform/clock.ts'
import { moment } from '../../platform/database/values.ts'
import { content } from '../../rooms/volunteering/opportunities/content.ts'
import { undecidedShifts } from '../../rooms/volunteering/opportunities/publishing/rest.ts'
import { notReady } from '../../rooms/volunteering/opportunities/readiness.ts'
import { kinds, sides } from '../../rooms/volunteering/lists.ts'
import { care, rest } from './charity/settings.ts'
import { openDemonstration } from './demonstration.fixture.ts'

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
    [300, 300, 10, 5, 5, 40],
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
  const states = await db.rows<{ state: string }>('select distinct state from gatherings.place order by 1')
  assert.deepEqual(
    states.map(({ state }) => state),
    ['cancelled', 'confirmed', 'declined', 'held', 'lapsed', 'offered', 'waiting'],
  )
  const wrong = await db.rows(
    `select g.id, g.title from gatherings.gathering g
     left join lateral (
       select coalesce(sum(people) filter (where state in ('held', 'confirmed', 'offered')), 0) as taken,
         coalesce(sum(people) filter (where state = 'waiting'), 0) as waiting from gatherings.place where gathering_id = g.id) p on true
     left join lateral (select taken_after, waiting_after, turn from gatherings.history where gathering_id = g.id order by turn desc limit 1) h on true
     left join lateral (select count(*) as steps from gatherings.history where gathering_id = g.id) s on true
     where (p.taken, p.waiting) is distinct from (g.taken::bigint, g.waiting::bigint)
       or (h.taken_after, h.waiting_after, h.turn, s.steps) is distinct from (g.taken, g.waiting, g.last_turn, g.last_turn)`,
  )
  assert.deepEqual(wrong, [])
  assert.equal(
    await counted(
      'gatherings.history h join gatherings.gathering g on g.id = h.gathering_id where h.taken_after > g.capacity',
    ),
    0,
  )
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
  const twice = await db.rows<{ name: string; one: string; other: string }>(
    `select p.name, least(a.title, b.title) as one, greatest(a.title, b.title) as other
     from gatherings.place p join gatherings.gathering a on a.id = p.gathering_id
     join gatherings.place q on q.person_id = p.person_id and q.id > p.id join gatherings.gathering b on b.id = q.gathering_id
     where p.state in ('held', 'confirmed', 'offered') and q.state in ('held', 'confirmed', 'offered')
       and a.starts_at < b.ends_at and b.starts_at < a.ends_at`,
  )
  assert.deepEqual(twice, [
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
  const today = house.today()
  const windows = windowsOfRest(rest, { from: plusDays(today, -400), to: plusDays(today, 400) })
  const shifts = await db.rows<{ title: string; starts_at: string; ends_at: string }>(
    'select title, starts_at, ends_at from gatherings.gathering',
  )
  const inRest = shifts.filter(({ starts_at, ends_at }) => {
    const [starts, ends] = [moment(starts_at).epochMilliseconds, moment(ends_at).epochMilliseconds]
    return windows.some(({ from, to }) => starts < to.epochMilliseconds && ends > from.epochMilliseconds)
  })
  assert.deepEqual(
    inRest.map(({ title }) => title),
    ['Clothes stall at St Columba’s fair'],
  )
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

test('the hub’s own jobs find nothing that was forgotten', async () => {
  const before = {
    shifts: await counted('volunteering.shift'),
    open: await counted(`volunteering.opportunity where state = 'published'`),
    faults: faults.length,
  }
  const lapsed = await counted(`gatherings.place where state = 'lapsed'`)
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
  assert.equal(await counted(`gatherings.place where state = 'lapsed'`), lapsed)
  const { ok, verified, tail } = await verifyAudit(house.worker.database)
  assert.deepEqual({ ok, tail, isLong: verified > 500 }, { ok: true, tail: 0, isLong: true })
})
