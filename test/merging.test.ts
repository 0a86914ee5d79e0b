import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import * as fc from 'fast-check'
import type { Hub } from '../src/platform/hub.ts'
import { doors } from '../src/platform/merging/doors.ts'
import { foreseen, foreseenBack, mergeTwo, undoMerge } from '../src/rooms/people/merging/actions.ts'
import { setStage, settle, wholeHouse, type Holds, type Stage } from './holdings.ts'
import { openHub, type TestHub } from './hub.ts'

/** Whose a row is, where two records that become one do not hand it over, and why. */
const stays: Readonly<Record<string, string>> = {
  'audit.detail.person_id': 'the log only grows, and both records are asked for it',
  'audit.entry.person_id': 'the log only grows, and both records are asked for it',
  'gatherings.feed.person_id': 'the address somebody gave to a calendar leads to whoever they are now',
  'house.erasure.person_id': 'each record is forgotten by itself',
  'identity.browser.account_id': 'of the account that sleeps',
  'identity.code_app.account_id': 'a way in that is more than a link never changes hands',
  'identity.link.account_id': 'opens nothing while the account sleeps',
  'identity.passkey.account_id': 'a way in that is more than a link never changes hands',
  'identity.recovery.account_id': 'none is open while two records become one',
  'identity.recovery_code.account_id': 'a way in that is more than a link never changes hands',
  'identity.session.account_id': 'opens nothing while the account sleeps',
  'identity.spoken_code.account_id': 'opens nothing while the account sleeps',
  'people.found_by.person_id': 'written anew by its trigger',
  'people.merge.from_id': 'the record of the merge itself',
  'people.merge.into_id': 'the record of the merge itself',
  'people.person.same_as': 'says who stands behind whom',
  'people.two_people.one': 'who is not the other, said of these two records',
  'people.two_people.other': 'who is not the other, said of these two records',
  'permits.grant.person_id': 'whoever holds a role is merged with nobody',
}

const some = <Value>(...values: readonly Value[]) => fc.subarray([...values])
const holdings = (ahead: number): fc.Arbitrary<Holds> =>
  fc.record({
    email: fc.boolean(),
    phone: fc.boolean(),
    region: fc.boolean(),
    languages: some('ar', 'fr', 'ti'),
    address: fc.boolean(),
    sealed: fc.boolean(),
    letter: fc.boolean(),
    tags: some('Chef', 'Driver', 'Choir'),
    news: fc.constantFrom('consent', 'refused', 'none'),
    places: some(0, 1, ahead),
    interests: fc.array(fc.constantFrom('waiting', 'answered', 'none'), { minLength: 3, maxLength: 3 }),
    searches: fc.array(fc.constantFrom('at-once', 'day', 'mon', 'none'), { minLength: 2, maxLength: 2 }),
    told: some(0, 1, 2),
    asked: some(0, 1),
    check: fc.boolean(),
    vouched: fc.boolean(),
    message: fc.boolean(),
    request: fc.boolean(),
    hold: fc.boolean(),
    free: fc.boolean(),
    kin: some('emergency', 'guardian'),
    notes: some('everybody', 'safeguarding'),
    tasks: fc.boolean(),
    views: some('Chefs', 'Drivers'),
    learning: some('under-way', 'completed'),
    applied: fc.constantFrom('draft', 'withdrawn', 'none'),
    expense: fc.boolean(),
    receiptsOnly: fc.boolean(),
    standing: fc.boolean(),
  })

const everything: Holds = {
  email: true,
  phone: true,
  region: true,
  languages: ['ar'],
  address: true,
  sealed: true,
  letter: true,
  tags: ['Chef', 'Driver'],
  news: 'consent',
  places: [0, 2],
  interests: ['waiting', 'answered', 'none'],
  searches: ['mon', 'day'],
  told: [0, 1],
  asked: [0, 1],
  check: true,
  vouched: true,
  message: true,
  request: true,
  hold: true,
  free: true,
  kin: ['emergency'],
  notes: ['everybody', 'safeguarding'],
  tasks: true,
  views: ['Chefs', 'Drivers'],
  learning: ['under-way', 'completed'],
  applied: 'draft',
  expense: true,
  receiptsOnly: true,
  standing: true,
}

describe('two records of one person', () => {
  let house: TestHub
  let stage: Stage
  let hub: Hub
  const sight = '1.1'
  before(async () => {
    house = await openHub()
    stage = await setStage(house.root, house.clock.now())
    // As the app sees it: no table may be reached that the app may not reach.
    hub = house.hub.as({ personId: null, strength: 'strong', grants: [{ role: 'administrator' }] })
  })
  const pairOf = async (one: Holds, other: Holds) => ({
    into: await settle(house.root, stage, 'Mohamed Haddad', one, house.clock.now()),
    from: await settle(house.root, stage, 'Muhammad Haddad', other, house.clock.now()),
  })

  test('every column that says whose a row is either moves or has a reason to stay', async () => {
    const columns = await house.root.db.rows<{ name: string }>(
      `select n.nspname || '.' || c.relname || '.' || a.attname as name
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not like 'pg\\_%' and (a.attname in ('person_id', 'account_id', 'owner_id')
         or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
           and k.confrelid in ('people.person'::regclass, 'identity.account'::regclass)))
       order by 1`,
    )
    const moving = new Set(doors().flatMap(({ moves }) => Object.keys(moves)))
    const forgotten = columns
      .map(({ name }) => name)
      .filter((name) => !moving.has(name.slice(0, name.lastIndexOf('.'))) && stays[name] === undefined)
    assert.deepEqual(forgotten, [], 'Give the table a door (platform/merging), or say here why it stays.')
  })

  test('merged and undone leave every table of the house as it was, whatever they held', async () => {
    await fc.assert(
      fc.asyncProperty(holdings(2), holdings(3), async (one, other) => {
        const pair = await pairOf(one, other)
        const before = await wholeHouse(house.root)
        const looked = await foreseen(hub, pair)
        const merged = await mergeTwo(hub, pair, sight)
        assert.ok(merged.ok, JSON.stringify(merged))
        assert.ok(looked)
        assert.deepEqual((await foreseenBack(hub, merged.value))!.stays, [])
        const undone = await undoMerge(hub, merged.value)
        assert.ok(undone.ok && undone.value.stays.length === 0, JSON.stringify(undone))

        assert.deepEqual(await wholeHouse(house.root), before)
      }),
      {
        numRuns: 15,
        examples: [
          [everything, { ...everything, places: [0, 3], news: 'refused', searches: ['at-once', 'mon'] }],
        ],
      },
    )
  })

  test('looking at what a merge would do, or undo, does nothing', async () => {
    const pair = await pairOf(everything, { ...everything, places: [3] })
    const before = await wholeHouse(house.root)
    assert.ok(await foreseen(hub, pair))
    assert.deepEqual(await wholeHouse(house.root), before)
    const merged = await mergeTwo(hub, pair, sight)
    assert.ok(merged.ok)
    const after = await wholeHouse(house.root)
    assert.ok(await foreseenBack(hub, merged.value))
    assert.deepEqual(await wholeHouse(house.root), after)
  })

  test('merged, everything is the survivor’s, but what would be theirs twice', async () => {
    const one: Holds = {
      ...everything,
      email: false,
      phone: false,
      languages: ['fr'],
      tags: ['Chef'],
      searches: ['at-once', 'none'],
    }
    const pair = await pairOf(one, {
      ...everything,
      news: 'refused',
      places: [0, 3],
      kin: ['emergency', 'guardian'],
    })
    const merged = await mergeTwo(hub, pair, sight)
    assert.ok(merged.ok)

    const { db } = house.root
    const count = async (table: string, column: string, id: string) =>
      (await db.row<{ n: number }>(`select count(*) as n from ${table} where ${column} = $1`, [id]))!.n
    const held = async (id: string) => ({
      places: await count('gatherings.place', 'person_id', id),
      interests: await count('volunteering.interest', 'person_id', id),
      searches: await count('volunteering.saved_search', 'person_id', id),
      asked: await count('volunteering.help_asked', 'person_id', id),
      addresses: await count('identity.address', 'account_id', id),
      bases: await count('people.basis', 'person_id', id),
      sealed: await count('people.sealed_fact', 'person_id', id),
      tags: await count('people.tag', 'person_id', id),
      letters: await count('mail.letter', 'person_id', id),
      checks: await count('volunteering.check_seen', 'person_id', id),
      identities: await count('volunteering.identity_seen', 'person_id', id),
      accepted: await count('volunteering.agreement_accepted', 'person_id', id),
      requests: await count('people.request', 'person_id', id),
      times: await count('people.free_slot', 'person_id', id),
      away: await count('people.away', 'person_id', id),
      kin: await count('people.kin', 'person_id', id),
      notes: await count('people.note', 'person_id', id),
      about: await count('people.task', 'about_id', id),
      tasks: await count('people.task', 'for_id', id),
      views: await count('lists.view', 'person_id', id),
      applications: await count('volunteering.application', 'person_id', id),
    })
    assert.deepEqual(await held(pair.into), {
      places: 3,
      interests: 4,
      searches: 2,
      asked: 2,
      addresses: 2,
      bases: 2,
      sealed: 2,
      tags: 2,
      letters: 2,
      checks: 2,
      identities: 2,
      accepted: 1,
      requests: 2,
      times: 2,
      away: 2,
      kin: 2,
      notes: 4,
      about: 2,
      tasks: 4,
      views: 2,
      applications: 1,
    })
    assert.deepEqual(await held(pair.from), {
      places: 1,
      interests: 0,
      searches: 0,
      asked: 2,
      addresses: 0,
      bases: 0,
      sealed: 0,
      tags: 1,
      letters: 0,
      checks: 0,
      identities: 0,
      accepted: 1,
      requests: 0,
      times: 0,
      away: 0,
      kin: 1,
      notes: 0,
      about: 0,
      tasks: 0,
      views: 0,
      applications: 1,
    })
    assert.deepEqual(
      await db.rows('select basis, ended_how, words from people.basis where person_id = $1 order by basis', [
        pair.into,
      ]),
      [
        {
          basis: 'consent',
          ended_how: 'two records became one, and the other said no',
          words: 'The words Mohamed Haddad saw',
        },
        { basis: 'refused', ended_how: null, words: 'The words Muhammad Haddad saw' },
      ],
      'the stricter answer stands, and each keeps its own words',
    )
    assert.deepEqual(
      await db.rows(
        `select how_often from volunteering.saved_search where person_id = $1 and question = 'words=0'`,
        [pair.into],
      ),
      [{ how_often: 'mon' }],
      'the rarer letters of the two',
    )
    assert.deepEqual(
      await db.rows(
        `select state, count(*) as count from volunteering.interest where person_id = $1 group by 1 order by 1`,
        [pair.into],
      ),
      [
        { state: 'answered', count: 2 },
        { state: 'waiting', count: 1 },
        { state: 'withdrawn', count: 1 },
      ],
    )
    const person = await db.row('select phone, languages, same_as from people.person where id = $1', [
      pair.into,
    ])
    assert.deepEqual(person, { phone: '07700 900123', languages: ['ar', 'fr'], same_as: null })
    assert.deepEqual(await db.rows('select 1 from people.found_by where person_id = $1', [pair.from]), [])
  })

  test('what somebody changed since cannot go back, and is named; everything else goes', async () => {
    const bare: Holds = {
      ...everything,
      email: false,
      phone: false,
      places: [],
      searches: ['none', 'none'],
      interests: [],
      asked: [],
    }
    const pair = await pairOf({ ...bare, tags: [] }, everything)
    const merged = await mergeTwo(hub, pair, sight)
    assert.ok(merged.ok)
    await house.root.db.rows(`update people.person set phone = '020 7946 0000' where id = $1`, [pair.into])
    await house.root.db.rows(
      `delete from volunteering.saved_search where person_id = $1 and question = 'words=1'`,
      [pair.into],
    )

    const undone = await undoMerge(hub, merged.value)
    assert.ok(undone.ok)
    assert.deepEqual(undone.value.stays, ['1 detail that was missing', '1 kept search'])
    const rows = await house.root.db.rows(
      `select email is null as "noEmail", phone from people.person where id = any($1::uuid[]) order by id`,
      [[pair.into, pair.from]],
    )
    assert.deepEqual(rows, [
      { noEmail: true, phone: '020 7946 0000' },
      { noEmail: false, phone: '07700 900123' },
    ])
    assert.deepEqual(await undoMerge(hub, merged.value), { ok: false, refusal: 'not-here' })
  })

  test('nobody gains a right: whoever holds a role is merged with nobody, and sessions of the other record sleep', async () => {
    const pair = await pairOf(everything, { ...everything, places: [1, 3] })
    await house.root.db.rows(
      `insert into permits.grant (id, person_id, role, given_at, reason) values (gen_random_uuid(), $1, 'trustee', $2, 'test')`,
      [pair.into, house.clock.now()],
    )
    const before = await wholeHouse(house.root)
    assert.equal(await foreseen(hub, pair), null)
    for (const either of [pair, { from: pair.into, into: pair.from }])
      assert.deepEqual(await mergeTwo(hub, either, sight), { ok: false, refusal: 'hindered' })
    assert.deepEqual(await wholeHouse(house.root), before)
  })

  test('two who are on one list that lies ahead are not merged before one place is given back', async () => {
    const pair = await pairOf(everything, everything)
    assert.deepEqual(await mergeTwo(hub, pair, sight), { ok: false, refusal: 'hindered' })
  })

  test('two who apply for the same are not merged before one application is withdrawn; a draft alone hinders nothing', async () => {
    const at = (applied: Holds['applied'], places: number[]): Holds => ({ ...everything, applied, places })
    const both = await pairOf(at('open', []), at('open', []))
    assert.deepEqual(await mergeTwo(hub, both, sight), { ok: false, refusal: 'hindered' })
    const beside = await pairOf(at('open', []), at('draft', []))
    assert.ok((await mergeTwo(hub, beside, sight)).ok)
    const ahead = await pairOf(at('draft', []), at('open', []))
    assert.deepEqual(await mergeTwo(hub, ahead, sight), { ok: false, refusal: 'hindered' })
  })

  test('a merge decided upon an older sight of the records is refused', async () => {
    const pair = await pairOf(everything, { ...everything, places: [3] })
    assert.deepEqual(await mergeTwo(hub, pair, '1.2'), { ok: false, refusal: 'changed-meanwhile' })
    const [first, second] = await Promise.all([mergeTwo(hub, pair, sight), mergeTwo(hub, pair, sight)])
    assert.equal(Number(first.ok) + Number(second.ok), 1, 'of two at once one wins')
  })

  test('of two merges on each other the later one is undone first', async () => {
    const pair = await pairOf({ ...everything, places: [] }, { ...everything, places: [3] })
    const { into: third } = await pairOf({ ...everything, places: [] }, { ...everything, places: [] })
    const before = await wholeHouse(house.root)
    const first = await mergeTwo(hub, pair, sight)
    assert.ok(first.ok)
    const later = await mergeTwo(hub, { from: pair.into, into: third }, '1.2')
    assert.ok(later.ok)
    assert.deepEqual(await undoMerge(hub, first.value), { ok: false, refusal: 'later-merge-first' })
    for (const id of [later.value, first.value]) {
      const undone = await undoMerge(hub, id)
      assert.ok(undone.ok && undone.value.stays.length === 0)
    }
    assert.deepEqual(await wholeHouse(house.root), before)
  })
})
