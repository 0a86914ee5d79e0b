import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { bring } from '../../../../test/cast.ts'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { actsAbout } from '../../../platform/audit/questions.ts'
import type { Grant } from '../../../platform/permits/actor.ts'
import { addGrant } from '../../../platform/permits/grants/store.ts'
import { keepsNothing } from '../../../platform/retention/kept.ts'
import { letGo } from '../../../platform/retention/run.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { addSomebody } from '../actions.ts'
import { mergeTwo, undoMerge } from '../merging/actions.ts'
import { forgetPerson } from '../store.ts'
import { readNotes, writeNote } from './actions.ts'
import { notesPart } from './part.ts'
import { levels, levelsFor, type Level } from './permits.ts'
import { notesOf } from './store.ts'

const planted: Record<Level, string> = {
  everybody: 'Planted open: likes mornings',
  arranging: 'Planted arranging: late twice',
  vetting: 'Planted vetting: second reference was slow',
  safeguarding: 'Planted safeguarding: talk to me first',
}

describe('notes on somebody', async () => {
  const house = await openHub()
  const { hub, root } = house
  await root.db.rows(`insert into programmes.region (name) values ('Leeds'), ('Bristol')`)
  const within = (role: 'coordinator' | 'vetting-officer', region: string): Grant => ({
    role,
    programmes: 'all',
    regions: [region],
  })
  const naomi = await as(house, 'volunteer')
  await root.db.rows(`update people.person set region = 'Leeds' where id = $1`, [naomi.id])
  const about = { id: naomi.id, name: 'Naomi Feld', region: 'Leeds' }
  const roles = {
    coordinator: await as(house, 'coordinator', [within('coordinator', 'Leeds')]),
    vetting: await as(house, 'vetting officer', [within('vetting-officer', 'Leeds')]),
    safeguarding: await as(house, 'safeguarding lead'),
    administrator: await as(house, 'administrator'),
  }
  const meant: Record<keyof typeof roles, readonly Level[]> = {
    coordinator: ['everybody', 'arranging'],
    vetting: ['everybody', 'vetting'],
    safeguarding: ['everybody', 'arranging', 'safeguarding'],
    administrator: ['everybody', 'arranging', 'vetting'],
  }
  const path = `/desk/people/${naomi.id}/notes`

  test('each is kept by somebody it is meant for, closed unless everybody may read it', async () => {
    const writers = {
      everybody: 'coordinator',
      arranging: 'coordinator',
      vetting: 'vetting',
      safeguarding: 'safeguarding',
    } as const
    for (const level of levels) {
      const kept = await roles[writers[level]].post(path, { text: planted[level], level })
      assert.equal(kept.headers.get('location'), `${path}?kept`)
    }
    const rows = await root.db.rows<{ level: Level; text: string | null; value: Uint8Array | null }>(
      'select level, text, value from people.note',
    )
    assert.equal(rows.length, 4)
    for (const { level, text, value } of rows) {
      assert.equal(text, level === 'everybody' ? planted.everybody : null)
      if (value) assert.ok(!Buffer.from(value).includes('Planted'))
    }
    const empty = await roles.coordinator.post(path, { text: ' ', level: 'everybody' })
    assert.equal(empty.status, 422)
    assert.match(await empty.text(), /Write the note/)
  })

  for (const role of Object.keys(meant) as (keyof typeof roles)[])
    test(`${role}: reads and writes what is meant for them, and nothing above it is on any page or in reach`, async () => {
      const somebody = roles[role]
      const page = await somebody.page(path)
      assert.deepEqual(await markupFaults(page), [])
      for (const level of levels) {
        const isMeant = meant[role].includes(level)
        assert.equal(page.includes(planted[level]), isMeant, level)
        const there = await hub.transact(async (db) => {
          await actAs(db, somebody.id)
          return (await notesOf(db, naomi.id)).map((note) => note.level)
        })
        assert.equal(there.includes(level), isMeant, `${level} by the database`)
        if (isMeant) continue
        const forged = await somebody.post(path, { text: 'Forged', level })
        assert.equal(forged.status, 404, `${level} written`)
        const id = (await root.db.row<{ id: string }>('select id from people.note where level = $1', [
          level,
        ]))!.id
        const beside = await somebody.post(path, { text: 'Forged', level: 'everybody', corrects: id })
        assert.equal(beside.status, 404, `${level} corrected`)
      }
      const record = await somebody.get(`/desk/people/${naomi.id}`)
      assert.doesNotMatch(await record.text(), /Planted/)
    })

  test('nobody else reads or writes any: not another region, not other roles, not the one they are about', async () => {
    const others = [
      await as(house, 'opportunity lead', [
        within('coordinator', 'Bristol'),
        within('vetting-officer', 'Bristol'),
      ]),
      await as(house, 'treasurer'),
      await as(house, 'trustee'),
      await as(house, 'partner lead'),
      await as(house, 'another volunteer'),
    ]
    await hub.transact((db) =>
      addGrant(db, {
        personId: naomi.id,
        grant: within('coordinator', 'Leeds'),
        givenBy: null,
        at: hub.now(),
        reason: 'test',
      }),
    )
    for (const other of [...others, naomi]) {
      const read = await other.get(path)
      assert.notEqual(read.status, 200)
      assert.doesNotMatch(await read.text(), /Planted/)
      assert.notEqual((await other.post(path, { text: 'Forged', level: 'everybody' })).status, 303)
    }
    await root.db.rows('delete from permits.grant where person_id = $1', [naomi.id])
    assert.deepEqual(
      await hub.transact((db) => notesOf(db, naomi.id)),
      [],
      'without a reader nothing is there',
    )
    assert.equal((await root.db.row<{ n: number }>('select count(*) as n from people.note'))!.n, 4)
  })

  test('a page and the second wall agree for whatever somebody was trusted with', async () => {
    const grant = fc.oneof(
      fc.constantFrom<Grant>(
        { role: 'administrator' },
        { role: 'safeguarding-lead' },
        { role: 'data-lead' },
        { role: 'treasurer' },
        { role: 'trustee' },
      ),
      fc
        .constantFrom('coordinator', 'vetting-officer')
        .chain((role) =>
          fc
            .constantFrom<readonly string[] | 'all'>('all', ['Leeds'], ['Bristol'], ['Leeds', 'Bristol'])
            .map((regions): Grant => ({ role: role as 'coordinator', programmes: 'all', regions })),
        ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(grant, { maxLength: 3, selector: ({ role }) => role }),
        async (grants) => {
          const id = await hub.transact((db) =>
            addSomebody(hub, db, { name: 'Some Reader', email: null, phone: null }),
          )
          await root.transact(async (db) => {
            for (const one of grants)
              await addGrant(db, { personId: id, grant: one, givenBy: null, at: hub.now(), reason: 'test' })
          })
          const there = await hub.transact(async (db) => {
            await actAs(db, id)
            return [...new Set((await notesOf(db, naomi.id)).map(({ level }) => level))].toSorted()
          })
          assert.deepEqual(there, levelsFor({ personId: id, strength: 'strong', grants }, about).toSorted())
        },
      ),
      { numRuns: 40 },
    )
  })

  test('nothing is changed or taken away later, not by the program itself; what was wrong is put right beside it', async () => {
    const [first] = await root.db.rows<{ id: string }>(`select id from people.note where level = 'arranging'`)
    const page = await roles.coordinator.page(`${path}?correct=${first!.id}`)
    assert.match(page, /as the note it puts right/)
    assert.deepEqual(await markupFaults(page), [])
    assert.equal(
      (
        await roles.coordinator.post(path, {
          text: 'Planted right: late once',
          level: 'everybody',
          corrects: first!.id,
        })
      ).status,
      303,
    )
    assert.deepEqual(await root.db.rows('select level from people.note where corrects = $1', [first!.id]), [
      { level: 'arranging' },
    ])
    assert.match(await roles.coordinator.page(path), /late once[^]*late twice[^]*Put right since/)
    for (const change of [`update people.note set level = 'everybody'`, 'delete from people.note']) {
      await assert.rejects(
        hub.transact(async (db) => {
          await actAs(db, roles.administrator.id)
          await db.rows(change)
        }),
        /permission denied/,
      )
    }
  })

  test('no search finds a word of a note', async () => {
    for (const words of ['Planted', 'mornings', 'late'])
      assert.doesNotMatch(await roles.administrator.page(`/desk/people?words=${words}`), /Naomi Feld/)
  })

  test('their own page tells who read notes, and what they say, and never that one is kept for safety', async () => {
    const looks = (await actsAbout(root.db, naomi.id, 'looks')).filter(
      ({ act }) => act === 'people.notes-read',
    )
    assert.ok(looks.length >= 4)
    const data = await naomi.page('/my/data')
    for (const level of ['everybody', 'arranging', 'vetting'] as const)
      assert.match(data, new RegExp(planted[level]))
    assert.doesNotMatch(data, /Planted safeguarding/)
    const { id } = await bring(house, 'another volunteer')
    await writeNote(
      hub.as({
        personId: roles.safeguarding.id,
        strength: 'strong',
        grants: [{ role: 'safeguarding-lead' }],
      }),
      { id, name: 'Leah', region: null },
      { text: planted.safeguarding, level: 'safeguarding' },
    )
    await roles.safeguarding.page(`/desk/people/${id}/notes`)
    assert.deepEqual(await actsAbout(root.db, id, 'all'), [])
    assert.deepEqual(
      await notesPart.dossier(hub.as({ personId: id, strength: 'link', grants: [] }), id, hub.words),
      [],
    )
  })

  test('a safeguarding lead finds nothing that another wrote about them for safety, by no page and no query', async () => {
    const miriam = roles.safeguarding
    const other = await as(house, 'trustee', [{ role: 'safeguarding-lead' }])
    const written = await other.post(`/desk/people/${miriam.id}/notes`, {
      text: 'Planted of a lead: somebody complained',
      level: 'safeguarding',
    })
    assert.equal(written.status, 303)
    assert.doesNotMatch(await roles.safeguarding.page('/my/data'), /Planted of a lead/)
    for (const path of ['/my/data.json', `/desk/people/${miriam.id}/notes`])
      assert.doesNotMatch(await (await roles.safeguarding.get(path)).text(), /Planted of a lead/)
    const own = hub.as({
      personId: miriam.id,
      strength: 'strong',
      grants: [{ role: 'safeguarding-lead' }],
    })
    assert.deepEqual(await readNotes(own, miriam.id), [])
    assert.match(await other.page(`/desk/people/${miriam.id}/notes`), /Planted of a lead/)
  })

  test('they move unread in a merge and come back when it is undone', async () => {
    const [into, from] = [
      await hub.transact((db) =>
        addSomebody(hub, db, { name: 'Amal Hadad', email: null, phone: null, region: 'Leeds' }),
      ),
      await hub.transact((db) =>
        addSomebody(hub, db, { name: 'Amal Haddad', email: null, phone: null, region: 'Leeds' }),
      ),
    ]
    const miriam = hub.as({
      personId: roles.safeguarding.id,
      strength: 'strong',
      grants: [{ role: 'safeguarding-lead' }],
    })
    for (const level of ['everybody', 'safeguarding'] as const)
      await writeNote(miriam, { id: from, name: '', region: 'Leeds' }, { text: planted[level], level })
    const merged = await mergeTwo(hub, { from, into }, '1.1')
    assert.ok(merged.ok)
    assert.deepEqual((await readNotes(miriam, into)).map(({ level }) => level).toSorted(), [
      'everybody',
      'safeguarding',
    ])
    assert.ok((await undoMerge(hub, merged.value)).ok)
    assert.deepEqual([(await readNotes(miriam, into)).length, (await readNotes(miriam, from)).length], [0, 2])
  })

  test('forgotten, they go; what is kept for safety outlasts it six years, for the safeguarding lead alone', async () => {
    await house.worker.transact(async (db) => {
      await notesPart.forget(house.worker, db, naomi.id, keepsNothing)
      await forgetPerson(db, naomi.id, hub.now())
    })
    const left = () => root.db.rows('select level from people.note where person_id = $1', [naomi.id])
    assert.deepEqual(await left(), [{ level: 'safeguarding' }])
    assert.match(await roles.safeguarding.page(path), /Planted safeguarding/)
    assert.doesNotMatch(await roles.administrator.page(path), /Planted/)
    house.setTime('2032-11-20', '04:00')
    await letGo(house.worker)
    assert.equal((await left()).length, 1)
    house.setTime('2032-11-26', '04:00')
    await letGo(house.worker)
    assert.deepEqual(await left(), [])
  })

  test('they go six years after somebody last took part; a legal hold keeps them, and safety keeps its own', async () => {
    house.setTime('2033-01-10')
    const [free, heldBack] = [await bring(house, 'volunteer'), await bring(house, 'another volunteer')]
    const miriam = hub.as({
      personId: roles.safeguarding.id,
      strength: 'strong',
      grants: [{ role: 'safeguarding-lead' }],
    })
    for (const { id } of [free, heldBack])
      for (const level of ['everybody', 'safeguarding'] as const)
        await writeNote(miriam, { id, name: '', region: null }, { text: planted[level], level })
    await root.db.rows(
      `insert into people.hold (id, person_id, ground, keeps, set_at, review_on)
       values (gen_random_uuid(), $1, 'claim', '{people.notes}', $2, '2034-01-10')`,
      [heldBack.id, hub.now()],
    )
    const left = async (id: string) =>
      (
        await root.db.rows<{ level: Level }>(
          'select level from people.note where person_id = $1 order by level',
          [id],
        )
      ).map(({ level }) => level)
    house.setTime('2039-01-10')
    await letGo(house.worker)
    assert.deepEqual(await left(free.id), ['everybody', 'safeguarding'])
    house.setTime('2039-01-11')
    await letGo(house.worker)
    assert.deepEqual(await left(free.id), ['safeguarding'])
    assert.deepEqual(await left(heldBack.id), ['everybody', 'safeguarding'])
  })
})
