import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { addSomebody } from '../actions.ts'
import { sessionFor } from '../../../../test/cast.ts'
import { openHub, type TestHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { appOf, as, visitor, Visitor } from '../../../../test/web.ts'
import { actsAbout } from '../../../platform/audit/questions.ts'
import type { Actor, Grant } from '../../../platform/permits/actor.ts'
import { letGo } from '../../../platform/retention/run.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { keepsNothing } from '../../../platform/retention/kept.ts'
import { mergeTwo, undoMerge } from '../merging/actions.ts'
import { writeNote } from '../notes/actions.ts'
import { notesOf } from '../notes/store.ts'
import { people } from '../room.ts'
import { receive, take, takeBack } from '../requests/actions.ts'
import { copyAsked } from '../requests/copy.ts'
import { keepLook } from './actions.ts'
import { fieldsFor, type Decision } from './forms.ts'

/** The same person on another day, come in anew. */
const again = async (house: TestHub, { player }: Visitor): Promise<Visitor> =>
  new Visitor(appOf(house), player, await sessionFor(house, player!))

const lead: readonly Grant[] = [{ role: 'safeguarding-lead' }]
const actorOf = (personId: string, grants: readonly Grant[] = lead): Actor => ({
  personId,
  strength: 'strong',
  grants,
})

const given = 'Planted given: she asked for a quiet room'
const heldBack = 'Planted held: her cousin is afraid of her'
const why = 'Planted why: the cousin told us in confidence'

/** Asks for a copy from their tent. @returns where the desk looks after it */
async function asksForCopy(house: TestHub, somebody: Visitor): Promise<string> {
  const sent = await somebody.post('/my/requests', { kind: 'access', words: 'All of it, please.' })
  assert.equal(sent.status, 303)
  const row = await house.root.db.row<{ id: string }>(
    'select id from people.request order by number desc limit 1',
  )
  return `/desk/requests/${row!.id}`
}

const idOf = (at: string): string => at.slice(at.lastIndexOf('/') + 1)

async function writes(house: TestHub, by: string, about: string, text: string): Promise<string> {
  const kept = await writeNote(
    house.hub.as(actorOf(by)),
    { id: about, name: '', region: null },
    { text, level: 'safeguarding' },
  )
  assert.ok(kept.ok)
  const row = await house.root.db.row<{ id: string }>(
    'select id from people.note where person_id = $1 order by written_at desc, id desc limit 1',
    [about],
  )
  return row!.id
}

const giving = (id: string) => ({ [fieldsFor(id).choice]: 'give' })
const holdingBack = (id: string, words = why) => {
  const { choice, ground, why: line } = fieldsFor(id)
  return { [choice]: 'hold-back', [ground]: 'others', [line]: words }
}

/** UK GDPR article 15; Data Protection Act 2018, schedule 2 paragraph 16 and schedule 3. */
describe('before a copy of what we hold is given', async () => {
  const house = await openHub({ today: '2026-11-02' })
  const { hub, root } = house
  const naomi = await as(house, 'volunteer', [], 'link')
  const leah = await as(house, 'another volunteer', [], 'link')
  let miriam = await as(house, 'safeguarding lead')
  let tovah = await as(house, 'administrator')
  const elias = await as(house, 'treasurer', [{ role: 'data-lead' }])
  const beatrix = await as(house, 'trustee')
  const ruth = await as(house, 'coordinator')
  const notes = {
    given: await writes(house, miriam.id, naomi.id, given),
    held: await writes(house, miriam.id, naomi.id, heldBack),
  }
  let withNotes = ''
  let without = ''

  test('the desk asks the safeguarding lead in the same words, whether or not there is a note', async () => {
    withNotes = await asksForCopy(house, naomi)
    without = await asksForCopy(house, leah)
    const cardOf = (page: string): string => /id="look"[^]*?<\/section>/.exec(page)![0]
    const [one, other] = [await elias.page(withNotes), await elias.page(without)]
    assert.match(cardOf(one), /Asked: Miriam [A-Z]\w+, since 2 November 2026/)
    assert.equal(cardOf(one), cardOf(other))
    assert.deepEqual(await markupFaults(one), [])
    for (const at of [withNotes, without]) {
      assert.doesNotMatch(await elias.page(at), /Make the copy/)
      assert.equal((await elias.get(`${at}/copy/json`)).status, 404)
      const early = await elias.post(`${at}/steps/answered`, { words: 'Here it is.' })
      assert.equal(early.status, 409)
      assert.match(await early.text(), /safeguarding lead looks through it first/)
    }
  })

  test('it stands on the day’s list of the lead, who alone opens it, for either', async () => {
    const day = await miriam.page('/desk')
    for (const at of [withNotes, without]) assert.match(day, new RegExp(`href="${at}/look"`))
    assert.match(day, /Look through: A copy of what we hold, Naomi Feld/)
    for (const other of [naomi, leah, tovah, elias, beatrix, ruth, visitor(house)])
      for (const at of [withNotes, without]) {
        assert.notEqual((await other.get(`${at}/look`)).status, 200)
        const pressed = await other.post(`${at}/look`, giving(notes.given))
        assert.ok(!pressed.headers.get('location')?.endsWith('?kept'))
      }
    for (const table of ['note_decision', 'request_step where what = $$looked$$'])
      assert.deepEqual(await root.db.rows(`select 1 from people.${table}`), [])
  })

  test('where there is none, the page says so, and one press does it', async () => {
    const page = await miriam.page(`${without}/look`)
    assert.match(page, /There is no note for safety on them/)
    assert.deepEqual(await markupFaults(page), [])
    for (const press of [1, 2])
      assert.equal(
        (await miriam.post(`${without}/look`)).headers.get('location'),
        `${without}/look?kept`,
        `${press}`,
      )
    const looks = `select 1 from people.request_step where what = 'looked' and request_id = $1`
    assert.equal((await root.db.rows(looks, [idOf(without)])).length, 1)
    assert.equal((await elias.get(`${without}/copy/json`)).status, 200)
  })

  test('each note is given, or held back for a reason the law knows, and nothing is chosen beforehand', async () => {
    const page = await miriam.page(`${withNotes}/look`)
    assert.match(page, /Planted given/)
    assert.match(page, /Planted held/)
    assert.doesNotMatch(page, / checked/)
    assert.deepEqual(await markupFaults(page), [])
    const { choice, ground, why: line } = fieldsFor(notes.held)
    for (const [answers, said] of [
      [{}, /Choose for each note/],
      [giving(notes.given), /Choose for each note/],
      [{ ...giving(notes.given), [choice]: 'hold-back' }, /Choose why the law lets you/],
      [{ ...giving(notes.given), [choice]: 'hold-back', [ground]: 'others', [line]: ' ' }, /Write in a line/],
      [
        { ...giving(notes.given), [choice]: 'hold-back', [ground]: 'shame', [line]: why },
        /Choose why the law/,
      ],
    ] as const) {
      const wrong = await miriam.post(`${withNotes}/look`, answers)
      assert.equal(wrong.status, 422)
      const back = await wrong.text()
      assert.match(back, said)
      assert.deepEqual(await markupFaults(back), [])
    }
    const decided = { ...giving(notes.given), ...holdingBack(notes.held) }
    assert.equal((await miriam.post(`${withNotes}/look`, decided)).status, 303)
    const rows = await root.db.rows<{ given: boolean; ground: string | null; by: string; row: string }>(
      'select given, ground, by, t::text as row from people.note_decision t order by given',
    )
    assert.deepEqual(
      rows.map(({ given: isGiven, ground: on, by }) => [isGiven, on, by]),
      [
        [false, 'others', miriam.id],
        [true, null, miriam.id],
      ],
    )
    assert.ok(
      !rows.some(
        ({ row }) => row.includes('Planted') || row.includes(Buffer.from('Planted').toString('hex')),
      ),
    )
    assert.match(await miriam.page(`${withNotes}/look`), /Planted why/)
  })

  test('the copy, and then their tent, hold what was given and never what was held back', async () => {
    const copy = await (await elias.get(`${withNotes}/copy/json`)).text()
    assert.match(copy, /Planted given/)
    assert.doesNotMatch(copy, /Planted held/)
    const own = await naomi.page('/my/data')
    assert.match(own, /Planted given/)
    const there = await hub.transact(async (db) => {
      await actAs(db, naomi.id)
      return (await notesOf(db, naomi.id)).map(({ id }) => id)
    })
    assert.deepEqual(there, [notes.given], 'by the database')
    const others = await hub.transact(async (db) => {
      await actAs(db, leah.id)
      return (await notesOf(db, naomi.id)).length
    })
    assert.equal(others, 0)
  })

  test('no word of what was held back, nor why, is anywhere the person, a coordinator, a trustee or who looks after requests can look', async () => {
    const own = ['/my', '/my/data', '/my/data.json', '/my/requests']
    const desk = [
      '/desk',
      '/desk/requests',
      withNotes,
      `${withNotes}/copy/json`,
      `/desk/people/${naomi.id}`,
      `/desk/people/${naomi.id}/notes`,
      '/desk/people?words=Planted',
    ]
    for (const other of [naomi, ruth, beatrix, tovah, elias])
      for (const path of [...own, ...desk]) {
        const page = await (await other.get(path)).text()
        assert.doesNotMatch(page, /Planted (held|why)/, path)
      }
    for (const { id } of [naomi, ruth, beatrix, tovah, elias]) {
      const rows = await hub.transact(async (db) => {
        await actAs(db, id)
        return db.rows('select 1 from people.note_decision')
      })
      assert.deepEqual(rows, [])
    }
    assert.deepEqual(await hub.db.rows('select 1 from people.note_decision'), [], 'without a reader')
  })

  test('nothing they or the desk are shown differs between the one with notes and the one without', async () => {
    await tovah.page(`/desk/people/${leah.id}`)
    const acts = async (id: string) =>
      [...new Set((await actsAbout(root.db, id, 'all')).map(({ act }) => act))].toSorted()
    assert.deepEqual(await acts(naomi.id), await acts(leah.id))
    assert.ok(!(await acts(naomi.id)).some((act) => /look|decided|note/.test(act)))
    const audited = await root.db.rows<{ act: string; actor_id: string; person_id: string | null }>(
      `select act, actor_id, person_id from audit.entry where act = 'people.copy-decided' and subject_id = $1`,
      [idOf(withNotes)],
    )
    assert.deepEqual(audited, [{ act: 'people.copy-decided', actor_id: miriam.id, person_id: null }])
    const course = (page: string): string => /id="course"[^]*?<\/section>/.exec(page)![0]
    const plain = (html: string): string => html.replaceAll(/Naomi Feld|Leah Brandt|[\da-f-]{36}/g, '')
    assert.equal(plain(course(await elias.page(withNotes))), plain(course(await elias.page(without))))
    const steps = (page: string): string[] =>
      [...page.matchAll(/Our safeguarding lead looked[^<]*/g)].map(([said]) => said)
    assert.deepEqual(steps(await naomi.page('/my/requests')), steps(await leah.page('/my/requests')))
    assert.equal(steps(await naomi.page('/my/requests')).length, 1)
  })

  test('nothing decided is changed or taken away later, not by the program itself', async () => {
    for (const change of ['update people.note_decision set given = true', 'delete from people.note_decision'])
      await assert.rejects(
        hub.transact(async (db) => {
          await actAs(db, miriam.id)
          await db.rows(change)
        }),
        /permission denied/,
      )
  })

  test('a note that comes before the answer asks for the look again, and for nothing else to be seen twice', async () => {
    house.setTime('2026-11-04', '10:00')
    miriam = await again(house, miriam)
    const later = await writes(house, miriam.id, naomi.id, 'Planted held later: rang at night')
    const wall = await again(house, elias)
    assert.match(await wall.page(withNotes), /Asked again[^]*looked before/)
    assert.equal((await wall.get(`${withNotes}/copy/json`)).status, 404)
    assert.equal((await wall.post(`${withNotes}/steps/answered`, { words: 'Here.' })).status, 409)
    assert.match(await miriam.page('/desk'), new RegExp(`href="${withNotes}/look"`))
    assert.match(await miriam.page(`/desk/people/${naomi.id}/notes`), new RegExp(`href="${withNotes}/look"`))
    assert.match(await miriam.page(`${withNotes}/look`), /It was looked through before/)
    const decided = { ...giving(notes.given), ...holdingBack(notes.held) }
    assert.equal((await miriam.post(`${withNotes}/look`, decided)).status, 422)
    assert.equal((await miriam.post(`${withNotes}/look`, { ...decided, ...holdingBack(later) })).status, 303)
    const own = await (await again(house, naomi)).page('/my/requests')
    assert.equal([...own.matchAll(/Our safeguarding lead looked/g)].length, 1)
    assert.equal([...(await wall.page(withNotes)).matchAll(/safeguarding lead looked through it/g)].length, 1)
  })

  test('a note on any level asks for it again, so that asking again tells nobody of one for safety', async () => {
    house.setTime('2026-11-05', '10:00')
    tovah = await again(house, tovah)
    const path = `/desk/people/${leah.id}/notes`
    assert.equal((await tovah.post(path, { text: 'Likes mornings', level: 'everybody' })).status, 303)
    assert.match(await tovah.page(without), /Asked again/)
    miriam = await again(house, miriam)
    assert.equal((await miriam.post(`${without}/look`)).status, 303)
    assert.match(await tovah.page(without), /They have looked/)
  })

  test('what is decided anew counts from then on, and is answered; after that nothing is decided any more', async () => {
    house.setTime('2026-11-06', '10:00')
    miriam = await again(house, miriam)
    const all = await root.db.rows<{ id: string }>('select id from people.note where person_id = $1', [
      naomi.id,
    ])
    const anew = Object.assign({}, ...all.map(({ id }) => holdingBack(id))) as Record<string, string>
    assert.equal((await miriam.post(`${withNotes}/look`, anew)).status, 303)
    assert.doesNotMatch(await (await again(house, naomi)).page('/my/data'), /Planted/)
    house.setTime('2026-11-06', '11:00')
    assert.equal((await miriam.post(`${withNotes}/look`, { ...anew, ...giving(notes.given) })).status, 303)
    const wall = await again(house, elias)
    assert.equal(
      (await wall.post(`${withNotes}/steps/answered`, { words: 'It is in your tent.' })).status,
      303,
    )
    const letter = (await house.letters()).at(-1)!
    assert.match(letter.words, /our safeguarding lead looks through it first/)
    assert.match(await (await again(house, naomi)).page('/my/data'), /Planted given/)
    assert.equal((await miriam.get(`${withNotes}/look`)).status, 404)
    assert.equal((await miriam.post(`${withNotes}/look`, anew)).status, 404)
    assert.deepEqual(house.faults, [])
  })

  test('of two at once, a note and the answer, the second waits for the first and sees it', async () => {
    const at = await asksForCopy(house, await again(house, leah))
    miriam = await again(house, miriam)
    assert.equal((await miriam.post(`${at}/look`)).status, 303)
    const isWaited = async (): Promise<boolean> =>
      (
        await root.db.rows(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
      ).length > 0
    const untilWaited = async (): Promise<void> => {
      for (let turn = 0; turn < 500 && !(await isWaited()); turn++) await pause(20)
      assert.ok(await isWaited())
    }
    const answering = await root.transact(async (db) => {
      await db.rows('select 1 from people.request where id = $1 for no key update', [idOf(at)])
      await db.rows(
        `insert into people.note (id, person_id, level, value, written_at, written_by)
         values (gen_random_uuid(), $1, 'safeguarding', '\\x00', $2, $3)`,
        [leah.id, hub.now(), miriam.id],
      )
      const answered = take(hub.as(actorOf(elias.id)), idOf(at), 'answered', { words: 'Here.' })
      await untilWaited()
      return { answered }
    })
    assert.deepEqual(await answering.answered, { ok: false, refusal: 'not-looked-through' })
    await root.db.rows(`delete from people.note where person_id = $1 and level = 'safeguarding'`, [leah.id])
    const writing = await root.transact(async (db) => {
      await db.rows('select 1 from people.request where id = $1 for no key update', [idOf(at)])
      const written = writes(house, miriam.id, leah.id, 'Planted at the same moment')
      await untilWaited()
      return { written }
    })
    await writing.written
    assert.deepEqual(await copyAsked(hub, idOf(at)).then((found) => found!.asked.isLooked), false)
  })
})

describe('what was decided about a copy', async () => {
  const house = await openHub({ today: '2026-01-10' })
  const { hub, root } = house
  const miriam = await as(house, 'safeguarding lead')
  const ask = async (name: string, personId: string): Promise<string> => {
    const { request } = await receive(hub, {
      kind: 'access',
      cameBy: 'tent',
      personId,
      name,
      email: null,
      reach: null,
      receivedOn: hub.today(),
      told: '',
      words: 'All of it.',
    })
    return request.id
  }
  const named = (name: string): Promise<string> =>
    hub.transact((db) => addSomebody(hub, db, { name, email: null, phone: null }))
  const looks = (id: string, ...each: [note: string, decision: Decision][]) =>
    keepLook(hub.as(actorOf(miriam.id)), id, new Map(each))
  const hold: Decision = { given: false, ground: 'harm', why }
  const isLooked = async (id: string) => (await copyAsked(hub, id))!.asked.isLooked
  const readable = (personId: string) =>
    hub.transact(async (db) => {
      await actAs(db, personId)
      return (await notesOf(db, personId)).map(({ id }) => id)
    })

  test('goes over with a merge and comes back when it is undone, and each asks for the look again', async () => {
    const [into, from] = [await named('Amal Hadad'), await named('Amal Haddad')]
    const [mine, theirs] = [
      await writes(house, miriam.id, into, given),
      await writes(house, miriam.id, from, heldBack),
    ]
    const [kept, turned] = [await ask('Amal Hadad', into), await ask('Amal Haddad', from)]
    assert.ok((await looks(kept, [mine, { given: true }])).ok)
    assert.ok((await looks(turned, [theirs, { given: true }])).ok)
    assert.deepEqual([await readable(into), await readable(from)], [[mine], [theirs]])
    house.setTime('2026-01-11')
    const merged = await mergeTwo(hub, { from, into }, '1.1')
    assert.ok(merged.ok)
    assert.deepEqual([await isLooked(kept), await isLooked(turned)], [false, false])
    assert.deepEqual(await looks(kept, [mine, { given: true }]), { ok: false, refusal: 'note-came' })
    assert.ok((await looks(kept, [mine, { given: true }], [theirs, hold])).ok)
    assert.deepEqual([await isLooked(kept), await isLooked(turned)], [true, false])
    assert.deepEqual(await readable(into), [mine], 'the last decision counts')
    house.setTime('2026-01-12')
    assert.ok((await undoMerge(hub, merged.value)).ok)
    assert.deepEqual([await isLooked(kept), await isLooked(turned)], [false, false])
    assert.deepEqual([await readable(into), await readable(from)], [[mine], [theirs]])
  })

  test('a merge asks for the look again although neither record has a note', async () => {
    const [into, from] = [await named('Idris Vale'), await named('Idris Vail')]
    const id = await ask('Idris Vale', into)
    assert.ok((await looks(id)).ok)
    house.setTime('2026-01-13')
    assert.ok((await mergeTwo(hub, { from, into }, '1.1')).ok)
    assert.equal(await isLooked(id), false)
  })

  test('what was given counts no more once they take the request back', async () => {
    const id = await named('Paul Renner')
    const note = await writes(house, miriam.id, id, given)
    const asked = await ask('Paul Renner', id)
    assert.ok((await looks(asked, [note, { given: true }])).ok)
    assert.deepEqual(await readable(id), [note])
    assert.ok(await takeBack(hub, asked, id))
    assert.deepEqual(await readable(id), [])
    assert.deepEqual(await looks(asked, [note, { given: true }]), { ok: false, refusal: 'ended' })
  })

  test('goes when somebody is forgotten, unless a legal hold keeps the request; the note for safety stays', async () => {
    const [free, held] = [await named('Joan Merrick'), await named('Ilse Hartog')]
    const requests: string[] = []
    for (const [id, name] of [
      [free, 'Joan Merrick'],
      [held, 'Ilse Hartog'],
    ] as const) {
      const note = await writes(house, miriam.id, id, heldBack)
      const asked = await ask(name, id)
      assert.ok((await looks(asked, [note, hold])).ok)
      requests.push(asked)
    }
    const keeps = (id: string) => (key: string) => id === held && key === 'people.requests'
    for (const id of [free, held])
      await house.worker.transact((db) =>
        people.forget!(house.worker, db, id, id === free ? keepsNothing : keeps(id)),
      )
    const left = await root.db.rows<{ request_id: string }>(
      'select request_id from people.note_decision where request_id = any ($1::uuid[])',
      [requests],
    )
    assert.deepEqual(left, [{ request_id: requests[1] }])
    const notes = await root.db.rows('select 1 from people.note where person_id = any ($1::uuid[])', [
      [free, held],
    ])
    assert.equal(notes.length, 2)
  })

  test('goes with the request when its years are over, but of nobody who is held; the note stays', async () => {
    const [free, held] = [await named('Dov Adler'), await named('Gila Stern')]
    for (const [id, name] of [
      [free, 'Dov Adler'],
      [held, 'Gila Stern'],
    ] as const) {
      const note = await writes(house, miriam.id, id, given)
      const asked = await ask(name, id)
      assert.ok((await looks(asked, [note, { given: true }])).ok)
      assert.ok((await take(hub.as(actorOf(miriam.id)), asked, 'answered', { words: 'Here.' })).ok)
    }
    await root.db.rows(
      `insert into people.hold (id, person_id, ground, keeps, set_at, review_on)
       values (gen_random_uuid(), $1, 'claim', '{people.requests}', $2, '2030-01-14')`,
      [held, hub.now()],
    )
    house.setTime('2029-01-14', '04:00')
    await letGo(house.worker)
    const left = await root.db.rows<{ id: string }>(
      `select r.person_id as id from people.note_decision d join people.request r on r.id = d.request_id
       where r.person_id = any ($1::uuid[])`,
      [[free, held]],
    )
    assert.deepEqual(left, [{ id: held }])
    assert.deepEqual([(await readable(free)).length, (await readable(held)).length], [0, 1])
    const notes = await root.db.rows('select 1 from people.note where person_id = $1', [free])
    assert.equal(notes.length, 1)
  })
})

describe('who looks, and by when', async () => {
  const house = await openHub({ today: '2026-01-10' })
  const { root } = house
  const warnings = async () =>
    (await house.letters())
      .filter(({ kind }) => kind === 'people.looks-due')
      .map(({ address, subject }) => `${address.replace(/^.*</, '').replace('>', '')}: ${subject}`)
  const morning = async (on: string): Promise<void> => {
    house.setTime(on, '07:45')
    await house.runSchedules()
    await house.runJobs()
  }
  const tovah = await as(house, 'administrator')
  const miriam = await as(house, 'safeguarding lead')

  test('nobody looks through their own: another lead does, and where there is none the desk is told whom to name', async () => {
    const at = await asksForCopy(house, miriam)
    assert.equal((await miriam.get(`${at}/look`)).status, 404)
    assert.equal((await miriam.post(`${at}/look`)).status, 404)
    assert.doesNotMatch(await miriam.page('/desk'), /Look through:/)
    assert.match(await tovah.page(at), /Nobody who may look is named/)
    const other = await as(house, 'trustee', lead)
    assert.match(await tovah.page(at), new RegExp(`Asked: ${other.player!.name}, since`))
    assert.equal((await other.post(`${at}/look`)).status, 303)
    assert.match(await tovah.page(at), /They have looked/)
    assert.equal((await tovah.post(`${at}/steps/answered`, { words: 'Here.' })).status, 303)
  })

  test('of somebody nobody knows, once the desk wrote down who it is; also where we hold nothing on them', async () => {
    await visitor(house).post('/privacy/ask', {
      kind: 'access',
      words: 'All of it.',
      name: 'Yusuf Osman',
      email: 'yusuf@example.net',
    })
    const { id } = (await root.db.row<{ id: string }>(
      'select id from people.request order by number desc limit 1',
    ))!
    const at = `/desk/requests/${id}`
    assert.match(await tovah.page(at), /Once we know whose record it is, they are asked/)
    assert.equal((await miriam.get(`${at}/look`)).status, 404)
    assert.doesNotMatch(await miriam.page('/desk'), /Look through:/)
    const shown = { words: 'Rang him.', onDay: '2026-01-10', person: 'nobody' }
    assert.equal((await tovah.post(`${at}/steps/identity-shown`, shown)).status, 303)
    assert.equal((await tovah.post(`${at}/steps/answered`, { words: 'Nothing.' })).status, 409)
    assert.match(await miriam.page(`${at}/look`), /nothing to decide/)
  })

  test('the lead hears before the day of the law and after it, and Today says how late it is', async () => {
    await morning('2026-02-02')
    assert.deepEqual(await warnings(), [])
    await morning('2026-02-03')
    await morning('2026-02-04')
    const soon = 'A copy of data waits for you to look'
    const first = await warnings()
    assert.equal(first.length, 2)
    assert.ok(first.includes(`miriam@example.org: ${soon}`))
    await morning('2026-02-11')
    await morning('2026-02-12')
    assert.ok((await warnings()).includes('miriam@example.org: A copy of data is late, and waits for you'))
    assert.equal((await warnings()).length, 4)
    assert.doesNotMatch(
      (await house.letters()).findLast(({ kind }) => kind === 'people.looks-due')!.words,
      /Yusuf/,
    )
    const late = await again(house, miriam)
    assert.match(await late.page('/desk'), /2 days late to answer/)
    const { id } = (await root.db.row<{ id: string }>(`select id from people.request where state = 'open'`))!
    const desk = await again(house, tovah)
    assert.match(await desk.page(`/desk/requests/${id}`), /Ring them today/)
    assert.equal((await late.post(`/desk/requests/${id}/look`)).status, 303)
    assert.equal((await desk.post(`/desk/requests/${id}/steps/answered`, { words: 'Sorry.' })).status, 303)
    await morning('2026-02-13')
    assert.equal((await warnings()).length, 4)
  })
})
