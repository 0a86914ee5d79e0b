import assert from 'node:assert/strict'
import { before, beforeEach, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { day } from '../../../platform/clock.ts'
import { newId } from '../../../platform/database/id.ts'
import { claimAddress, holderOf, openAccount, openSession } from '../../../platform/identity/face.ts'
import { as, appOf, visitor, Visitor } from '../../../../test/web.ts'
import { openHub, type TestHub } from '../../../../test/hub.ts'
import { cast } from '../../../../test/cast.ts'
import { addBasis } from '../letters/store.ts'
import { addPerson, recordsOf, type NewPerson } from '../store.ts'
import { addTag } from '../tags/store.ts'
import { stopWriting } from '../letters/actions.ts'
import { gapsOf, overruled, whyAlike, type Standing } from './rules.ts'

describe('somebody who is written down twice', () => {
  let house: TestHub
  let coordinator: Visitor
  let number = 0
  const add = async (person: Partial<NewPerson> & { name: string }): Promise<string> => {
    const id = newId()
    await addPerson(
      house.root.db,
      { id, email: null, phone: null, region: 'Leeds', ...person },
      house.hub.now(),
    )
    await openAccount(house.root.db, { id, name: person.name }, house.hub.now())
    if (person.email) await claimAddress(house.root.db, person.email, id, house.hub.now())
    return id
  }
  /** Two records of one woman, told apart by a number so that each test has its own. */
  const twice = async () => {
    number++
    const phone = `07700 9${String(number).padStart(5, '0')}`
    return {
      stays: await add({
        name: 'Yousra Hadad',
        email: `yousra${number}@example.org`,
        phone,
        bornOn: day('1990-05-06'),
      }),
      goes: await add({
        name: 'Hadad Yusra',
        email: `y.h${number}@example.org`,
        phone: `+44 ${phone.slice(1)}`,
        languages: ['ar'],
      }),
    }
  }
  const merge = async (as: Visitor, stays: string, goes: string) => {
    const page = await as.page(`/desk/people/${stays}/merge?with=${goes}`)
    const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
    return as.post(`/desk/people/${stays}/merge`, { other: goes, seen })
  }
  const mergeId = async (goes: string) =>
    (await house.root.db.row<{ id: string }>(
      'select id from people.merge where from_id = $1 and undone_at is null',
      [goes],
    ))!.id

  before(async () => {
    house = await openHub()
    coordinator = await as(house, 'coordinator', [
      { role: 'coordinator', programmes: 'all', regions: ['Leeds'] },
    ])
  })
  beforeEach(() => number++)

  test('is shown on their page and in the list, with why; who differs in birth is not', async () => {
    const { stays, goes } = await twice()
    const child = await add({
      name: 'Yusra Hadad',
      phone: `07700 9${String(number).padStart(5, '0')}`,
      bornOn: day('2015-01-01'),
    })
    const page = await coordinator.page(`/desk/people/${stays}`)
    assert.match(page, /Likely the same person/)
    assert.match(page, new RegExp(`/merge\\?with=${goes}`))
    assert.match(page, /The same number; names that sound the same\./)
    assert.doesNotMatch(page, new RegExp(child))
    const list = await coordinator.page('/desk/people/alike')
    assert.match(list, new RegExp(`/desk/people/${[stays, goes].toSorted().join('/merge\\?with=')}`))
  })

  test('is two people when somebody who knows says so: they are not shown again', async () => {
    const { stays, goes } = await twice()
    const said = await coordinator.post(`/desk/people/${stays}/different`, { other: goes })
    assert.equal(said.status, 303)
    assert.doesNotMatch(await coordinator.page(`/desk/people/${stays}`), new RegExp(goes))
    assert.doesNotMatch(await coordinator.page(`/desk/people/${goes}`), new RegExp(stays))
    assert.doesNotMatch(await coordinator.page('/desk/people/alike'), new RegExp(goes))
  })

  test('becomes one by a press, after a summary; the old address leads to the one page, and the log says it', async () => {
    const { stays, goes } = await twice()
    await addTag(house.root.db, goes, 'Chef', { by: null, at: house.hub.now() })
    const page = await coordinator.page(`/desk/people/${stays}/merge?with=${goes}`)
    assert.match(page, /1 label/)
    assert.match(page, /1 proved address/)
    assert.match(page, /1 detail that was missing/)
    const merged = await merge(coordinator, stays, goes)
    assert.equal(merged.headers.get('location'), `/desk/people/${stays}?merged`)
    assert.equal(
      (await coordinator.get(`/desk/people/${goes}`)).headers.get('location'),
      `/desk/people/${stays}`,
    )
    for (const what of ['change', 'forget', 'labels'])
      assert.equal(
        (await coordinator.get(`/desk/people/${goes}/${what}`)).status,
        404,
        'it is looked after as one',
      )
    const record = await coordinator.page(`/desk/people/${stays}`)
    assert.match(record, /Merged before/)
    assert.match(record, /Two records became one/)
    assert.equal(
      await holderOf(house.hub.db, `y.h${number}@example.org`),
      stays,
      'they come in by either address',
    )
    assert.equal((await coordinator.page('/desk/people?words=hadad')).split(`/desk/people/${goes}`).length, 1)
  })

  test('sees everything in one tent, and in what we hold; visits under the other record sleep till it is undone', async () => {
    const { stays, goes } = await twice()
    const sessionOf = async (id: string) => {
      const { token } = await house.hub.transact((db) =>
        openSession(house.hub, db, { accountId: id, strength: 'link', cameBy: 'link', device: 'a test' }),
      )
      return new Visitor(appOf(house), { id, name: '', email: '' }, token)
    }
    const [own, other] = [await sessionOf(stays), await sessionOf(goes)]
    await addBasis(
      house.root.db,
      goes,
      { purpose: 'news', basis: 'consent', words: 'Words of the second time', form: 'sign-up' },
      house.hub.now(),
    )
    await merge(coordinator, stays, goes)
    const data = await own.page('/my/data')
    assert.match(data, /Words of the second time/)
    assert.match(data, /Also written down as Hadad Yusra/)
    assert.equal((await other.get('/my')).status, 303)

    const undone = await coordinator.post(`/desk/people/merges/${await mergeId(goes)}`)
    assert.equal(undone.status, 303)
    assert.equal((await other.get('/my')).status, 200)
    assert.doesNotMatch(await own.page('/my/data'), /Words of the second time/)
    assert.match(await coordinator.page(`/desk/people/${goes}`), /A merge was undone/)
  })

  test('stops letters by a press in any old letter, whichever record it was written to', async () => {
    const { stays, goes } = await twice()
    const yes = { purpose: 'news', basis: 'consent', words: 'Yes', form: 'sign-up' } as const
    await addBasis(house.root.db, stays, yes, house.hub.now())
    await merge(coordinator, stays, goes)
    await house.hub.transact((db) => stopWriting(house.hub, db, goes, 'news', 'one press in a letter'))
    assert.deepEqual(
      await house.root.db.rows('select 1 from people.basis where person_id = $1 and ended_at is null', [
        stays,
      ]),
      [],
    )
  })

  test('is forgotten in both records at once, and the merge with them', async () => {
    const { stays, goes } = await twice()
    await merge(coordinator, stays, goes)
    const { token } = await house.hub.transact((db) =>
      openSession(house.hub, db, {
        accountId: stays,
        strength: 'strong',
        cameBy: 'passkey',
        device: 'a test',
      }),
    )
    const own = new Visitor(appOf(house), { id: stays, name: '', email: '' }, token)
    assert.deepEqual(await recordsOf(house.root.db, stays), [stays, goes])
    assert.equal((await own.post('/my/forget', { sure: 'yes' })).status, 200)
    await house.runJobs()
    for (const id of [stays, goes]) {
      const row = await house.root.db.row<{ name: string; email: null; phone: null }>(
        'select name, email, phone from people.person where id = $1 and forgotten_at is not null',
        [id],
      )
      assert.deepEqual(row, { name: 'Somebody who asked to be forgotten', email: null, phone: null })
      assert.deepEqual(
        await house.root.db.rows('select 1 from house.erasure where person_id = $1 and done_at is not null', [
          id,
        ]),
        [{ '?column?': 1 }],
      )
    }
    assert.deepEqual(await house.root.db.rows('select 1 from people.merge where into_id = $1', [stays]), [])
    const left = await house.root.db.rows<{ table: string }>(
      `select 'step' as table from people.merge_step where to_jsonb(merge_step)::text like $1
       union all select 'key' from people.found_by where person_id = any($2::uuid[])`,
      [`%y.h${number}@%`, [stays, goes]],
    )
    assert.deepEqual(left, [])
  })

  test('is merged by nobody who may not see both, and shown to nobody else', async () => {
    const { stays } = await twice()
    const elsewhere = await add({
      name: 'Planted Elsewhere',
      region: 'Bristol',
      phone: `07700 9${String(number).padStart(5, '0')}`,
    })
    const page = await coordinator.page(`/desk/people/${stays}`)
    assert.doesNotMatch(page, /Planted Elsewhere/)
    assert.doesNotMatch(await coordinator.page('/desk/people/alike'), /Planted Elsewhere/)
    for (const path of [
      `/desk/people/${stays}/merge?with=${elsewhere}`,
      `/desk/people/${elsewhere}/merge?with=${stays}`,
    ])
      assert.equal((await coordinator.get(path)).status, 404)
    const answers = { other: elsewhere, seen: '1.1' }
    assert.equal((await coordinator.post(`/desk/people/${stays}/merge`, answers)).status, 404)
    assert.equal(
      (await coordinator.post(`/desk/people/${stays}/different`, { other: elsewhere })).status,
      404,
    )
    const lead = await as(house, 'safeguarding lead')
    assert.doesNotMatch(await lead.page(`/desk/people/${stays}`), /Likely the same person/)
    for (const who of [lead, await as(house, 'trustee'), await as(house, 'volunteer'), visitor(house)])
      assert.notEqual((await who.post(`/desk/people/${stays}/merge`, answers)).status, 200)
    assert.deepEqual(
      await house.root.db.rows('select 1 from people.merge where from_id = $1', [elsewhere]),
      [],
    )
  })

  test('who holds a role is told what comes first', async () => {
    const { stays } = await twice()
    const trusted = (await house.root.db.row<{ id: string }>(
      'select id from people.person where email = $1',
      [cast.trustee.email],
    ))!.id
    await house.root.db.rows(`update people.person set region = 'Leeds' where id = $1`, [trusted])
    const page = await coordinator.page(`/desk/people/${stays}/merge?with=${trusted}`)
    assert.match(page, /trusted with a role/)
    assert.doesNotMatch(page, /Merge these two/)
    const refused = await coordinator.post(`/desk/people/${stays}/merge`, { other: trusted, seen: '1.1' })
    assert.equal(refused.status, 409)
  })

  test('tells whoever merges nothing of what one of them asked or complained about', async () => {
    const { stays, goes } = await twice()
    await house.root.db.rows(
      `insert into people.request (id, kind, came_by, person_id, name, received_on, made_at, told)
       values (gen_random_uuid(), 'complaint', 'tent', $1, 'Hadad Yusra', '2026-11-20', $2, 'What they were told')`,
      [goes, house.hub.now()],
    )
    assert.doesNotMatch(
      await coordinator.page(`/desk/people/${stays}/merge?with=${goes}`),
      /request about|requests about|complain/i,
    )
    await merge(coordinator, stays, goes)
    assert.doesNotMatch(
      await coordinator.page(`/desk/people/merges/${await mergeId(goes)}`),
      /request about|complain/i,
    )
    assert.deepEqual(
      await house.root.db.rows('select person_id from people.request where person_id = $1', [stays]),
      [{ person_id: stays }],
    )
  })
})

test('two dates of birth that differ are two people, whatever else they share', () => {
  const [young, old, unknown] = [
    { bornOn: day('2011-02-03') },
    { bornOn: day('1970-02-03') },
    { bornOn: null },
  ]
  assert.deepEqual(whyAlike(['e', 'p', 'w'], young, old), [])
  assert.deepEqual(whyAlike(['w', 'p', 'e'], young, unknown), ['email', 'phone', 'name'])
  assert.deepEqual(whyAlike(['w', 'd'], young, young), ['name-and-birth'])
  assert.deepEqual(whyAlike([], unknown, unknown), [])
})

test('the stricter answer wins, whoever gave it and whenever (UK GDPR article 7(3), PECR regulation 22)', () => {
  const purposes = ['news', 'ways-to-help', 'partner:x']
  const standing = fc.array(
    fc.record({
      id: fc.uuid(),
      purpose: fc.constantFrom(...purposes),
      basis: fc.constantFrom('consent', 'soft-opt-in', 'service', 'refused'),
    }),
    { maxLength: 4 },
  ) as fc.Arbitrary<Standing[]>
  fc.assert(
    fc.property(standing, standing, (one, other) => {
      const ended = new Set(overruled(one, other))
      for (const purpose of purposes) {
        const both = [one, other].map((answers) => answers.filter((answer) => answer.purpose === purpose))
        const left = both.flat().filter((answer) => !ended.has(answer))
        for (const [own, others] of [both, both.toReversed()])
          if (own!.some(({ basis }) => basis === 'refused'))
            assert.ok(others!.every((answer) => answer.basis === 'refused' || !left.includes(answer)))
        if (both.flat().every(({ basis }) => basis !== 'refused'))
          assert.equal(left.length, both.flat().length)
        assert.ok(
          both
            .flat()
            .filter(({ basis }) => basis === 'refused')
            .every((no) => left.includes(no)),
          'a no is never ended',
        )
      }
    }),
  )
})

test('the record that stays keeps what it says, and takes only what it has not', () => {
  const person = {
    id: '',
    name: 'A',
    email: null,
    phone: '1',
    lang: 'en-GB',
    bornOn: null,
    languages: ['fr'],
    skills: ['cook'],
    region: null,
    madeAt: '',
    version: 1,
  }
  const other = { ...person, email: 'a@example.org', phone: '2', languages: ['ar'], region: 'Leeds' }
  assert.deepEqual(gapsOf(person, other), {
    email: 'a@example.org',
    region: 'Leeds',
    languages: ['ar', 'fr'],
  })
  assert.deepEqual(gapsOf(other, { ...person, languages: ['ar'] }), {})
})
