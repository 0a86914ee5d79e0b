import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { newId } from '../../../platform/database/id.ts'
import { as, visitor } from '../../../../test/web.ts'
import { openHub, type TestHub } from '../../../../test/hub.ts'
import { addPerson, forgetPerson, keepDetails, type NewPerson } from '../store.ts'
import { addTag } from '../tags/store.ts'
import { readAfter, readAsked, sayAfter } from './rules.ts'
import { searchPeople, type Question } from './store.ts'

const nothing: Question = { words: '', speaks: null, can: null, region: null, tag: null }

describe('finding somebody', () => {
  let house: TestHub
  const add = async (person: Partial<NewPerson> & { name: string }): Promise<string> => {
    const id = newId()
    await addPerson(house.root.db, { id, email: null, phone: null, ...person }, house.hub.now())
    return id
  }
  const find = async (words: string, more: Partial<Question> = {}, reach = { all: true } as const) =>
    (await searchPeople(house.hub.db, reach, { ...nothing, words, ...more }, 50)).found.map(
      ({ name }) => name,
    )

  before(async () => {
    house = await openHub()
    await add({
      name: 'Mohamed Siddiq',
      region: 'Leeds',
      email: 'm.siddiq@example.org',
      phone: '07700 900111',
    })
    await add({ name: 'Muhammad Ali Khan', region: 'Bristol', phone: '+44 (0)7700 900-222' })
    await add({ name: 'Mahmoud Rahimi', region: 'Leeds' })
    await add({ name: 'Yusuf Haddad', region: 'Leeds', languages: ['ar'], skills: ['cook'] })
    await add({ name: 'Joseph Cohen', region: 'Leeds' })
    await add({ name: 'Zoë Håkansson-O’Brien', region: 'Bristol' })
    await add({ name: 'Chaim Levy', region: 'Leeds' })
    await add({ name: 'משה כהן' })
  })

  test('a name is found in all its spellings, as it was typed before what only sounds like it', async () => {
    assert.deepEqual(await find('Mohamed'), ['Mohamed Siddiq', 'Muhammad Ali Khan'])
    assert.deepEqual(await find('mohammed'), ['Mohamed Siddiq', 'Muhammad Ali Khan'])
    assert.deepEqual(await find('Muhammad'), ['Muhammad Ali Khan', 'Mohamed Siddiq'])
    assert.deepEqual(await find('Mahmud'), ['Mahmoud Rahimi'])
    for (const spelled of ['Yosef', 'yousef', 'Youssef', 'José'])
      assert.deepEqual(await find(spelled), ['Joseph Cohen', 'Yusuf Haddad'], spelled)
    assert.deepEqual(await find('Haim'), ['Chaim Levy'])
    assert.deepEqual(await find('Khaim Lévi'), ['Chaim Levy'])
  })

  test('accents, apostrophes, hyphens, capitals and the order of names make no difference', async () => {
    for (const typed of [
      'hakansson',
      'HÅKANSSON',
      "O'Brien zoe",
      'obrien',
      'hakansson-obrien',
      'HakanssonOBrien',
    ])
      assert.deepEqual(await find(typed), ['Zoë Håkansson-O’Brien'], typed)
    assert.deepEqual(await find('khan muhammad'), ['Muhammad Ali Khan'])
    assert.deepEqual(await find('משה'), ['משה כהן'])
  })

  test('a name written as one or as two is found either way', async () => {
    await add({ name: 'Abdelrahman Saleh' })
    await add({ name: 'Abdul Rahman Noor' })
    await add({ name: 'Yael Benami' })
    for (const typed of ['abdul rahman', 'Abdurrahman', 'Abdirahman', 'abd alrahman'])
      assert.deepEqual((await find(typed)).toSorted(), ['Abdelrahman Saleh', 'Abdul Rahman Noor'], typed)
    assert.deepEqual(await find('abdul noor'), ['Abdul Rahman Noor'])
    assert.deepEqual(await find('Ben Ami'), ['Yael Benami'])
    assert.deepEqual(await find('rahman saleh'), [])
  })

  test('while a surname is being typed, every beginning of it finds them', async () => {
    for (let length = 2; length <= 'Siddiq'.length; length++)
      assert.ok((await find('Siddiq'.slice(0, length))).includes('Mohamed Siddiq'), `after ${length} letters`)
    assert.deepEqual(await find('mohamed sid'), ['Mohamed Siddiq'])
  })

  test('an address is found by its beginning, a number in any spelling, by its beginning or its end', async () => {
    for (const typed of ['m.siddiq@exa', 'M.Siddiq', 'm.sid', 'm.siddiq@example.org'])
      assert.deepEqual(await find(typed), ['Mohamed Siddiq'], typed)
    for (const typed of ['07700 900111', '+447700900111', '0044 7700 900 111', '(07700) 900-111', '900111'])
      assert.deepEqual(await find(typed), ['Mohamed Siddiq'], typed)
    assert.deepEqual(await find('07700 900222'), ['Muhammad Ali Khan'])
    assert.deepEqual(await find('07700 9'), ['Mohamed Siddiq', 'Muhammad Ali Khan'])
    assert.deepEqual(await find('000'), [])
  })

  test('labels, languages, skills and regions narrow it, and a label finds by itself', async () => {
    const id = await add({ name: 'Ester Gomez', region: 'Leeds' })
    await addTag(house.root.db, id, 'First aid 2026', { by: null, at: house.hub.now() })
    assert.deepEqual(await find('first aid'), ['Ester Gomez'])
    assert.deepEqual(await find('', { tag: 'First aid 2026' }), ['Ester Gomez'])
    assert.deepEqual(await find('hadassah'), [])
    assert.deepEqual(await find('yosef', { speaks: 'ar', can: 'cook', region: 'Leeds' }), ['Yusuf Haddad'])
  })

  test('nobody outside the reach is found, by any words, in the database itself', async () => {
    const leeds = { all: false, regions: ['Leeds'] } as const
    const found = async (words: string) =>
      (await searchPeople(house.hub.db, leeds, { ...nothing, words }, 50)).found.map(({ region }) => region)
    for (const words of ['', 'muhammad', '07700 9', 'zoe', 'o', 'm'])
      assert.ok(
        (await found(words)).every((region) => region === 'Leeds'),
        words,
      )
    assert.deepEqual(await found('zoe'), [])
  })

  test('whoever changes their name is found by the new one alone; whoever was forgotten by nothing', async () => {
    const id = await add({ name: 'Planted Forgettable', email: 'planted@example.org', phone: '07700 900999' })
    const details = { phone: '07700 900999', bornOn: null, lang: 'en-GB', languages: [], skills: [] }
    await keepDetails(house.root.db, id, { ...details, name: 'Planted Remarkable' }, 1)
    assert.deepEqual([await find('forgettable'), await find('remarkable')], [[], ['Planted Remarkable']])
    await addTag(house.root.db, id, 'Planted label', { by: null, at: house.hub.now() })
    await forgetPerson(house.root.db, id, house.hub.now())
    for (const words of ['planted', 'remarkable', '07700 900999', 'planted@example.org'])
      assert.deepEqual(await find(words), [], words)
    assert.deepEqual(
      await house.root.db.rows('select key from people.found_by where person_id = $1', [id]),
      [],
    )
  })

  test('pages follow each other without a gap and without anybody twice', async () => {
    const reach = { all: true } as const
    const whole = (await searchPeople(house.hub.db, reach, { ...nothing, words: 'm' }, 50)).found
    const paged: string[] = []
    for (let after = null as ReturnType<typeof readAfter>; ;) {
      const { found, of } = await searchPeople(house.hub.db, reach, { ...nothing, words: 'm' }, 2, after)
      paged.push(...found.map(({ id }) => id))
      const last = found.at(-1)
      if (!last) break
      assert.equal(of, whole.length)
      after = readAfter(sayAfter({ rank: last.rank, name: last.inOrder, id: last.id }))
    }
    assert.deepEqual(
      paged,
      whole.map(({ id }) => id),
    )
  })

  test('what is sealed is in no key: no search finds it', async () => {
    const id = await add({ name: 'Quiet One' })
    await house.root.db.rows(
      `insert into people.sealed_fact (id, person_id, kind, value, recorded_at) values ($1, $2, 'health', 'asthma', now())`,
      [newId(), id],
    )
    assert.deepEqual(await find('asthma'), [])
  })

  test('any text may be typed: nothing breaks, and a word of a name always finds its owner', async () => {
    const coordinator = await as(house, 'coordinator')
    for (const typed of ['%', "'; drop", '\\', '____', '🍲', '@', '+', '()', 'a '.repeat(40)])
      await coordinator.page(`/desk/people?words=${encodeURIComponent(typed)}`)
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{3,12}$/),
        fc.stringMatching(/^[A-Za-z'’-]{3,12}[a-z]$/),
        async (first, second) => {
          const name = `${first} ${second}`
          const id = await add({ name })
          for (const words of [name, `${second} ${first}`, first.toUpperCase(), name.normalize('NFD')]) {
            const { found } = await searchPeople(house.hub.db, { all: true }, { ...nothing, words }, 1_000)
            assert.ok(
              found.some((one) => one.id === id),
              `${words} does not find ${name}`,
            )
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('the page says how many fit, and the address of the next page brings the next', async () => {
    const coordinator = await as(house, 'administrator')
    for (let number = 10; number < 62; number++) await add({ name: `Crowd Member ${number}` })
    const page = await coordinator.page('/desk/people?words=crowd')
    assert.match(page, /52 people fit; the first 50 are below/)
    const next = /href="(\/desk\/people\?words=crowd&amp;after=[^"]+)"/
      .exec(page)![1]!
      .replaceAll('&amp;', '&')
    const second = await coordinator.page(next)
    assert.match(second, /Crowd Member 60[^]*Crowd Member 61/)
    assert.doesNotMatch(second, /Crowd Member 59/)
    assert.equal((await visitor(house).get('/desk/people?words=crowd')).status, 303)
  })
})

test('what is typed is told apart: one number however spaced, addresses, words', () => {
  assert.deepEqual(readAsked(' +44 (0)7700 900-111 '), {
    number: '+44 (0)7700 900-111',
    addresses: [],
    words: '',
  })
  assert.deepEqual(readAsked('Sara A@B.org x'), { number: null, addresses: ['a@b.org'], words: 'Sara x' })
  assert.deepEqual(readAfter('nonsense'), null)
})
