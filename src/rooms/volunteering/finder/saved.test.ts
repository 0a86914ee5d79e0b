import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { english, speak } from '../../../platform/words/words.ts'
import { manyWays } from './many-ways.fixture.ts'
import { naively } from './naive.fixture.ts'
import { plantedHouse } from './planted.fixture.ts'
import { plantWays } from './planting.fixture.ts'
import { address, fromTheTop } from './question.ts'
import { knownPlaces, placeNamed, questions } from './questions.fixture.ts'
import { synonymLines, synonymsFrom } from './index/synonyms.ts'
import { addressOfSearch, findNewSince, readSearch, sayInWords, sayWay } from './saved.ts'
import { minutesAt } from './way.ts'

const words = speak(english)
const read = (query: string) => readSearch(new URLSearchParams(query), knownPlaces)

test('a kept search is its clean address, without a place in the list and with the district alone', () => {
  assert.equal(
    read('page=3&sort=near&show=50&near=n12 8ab&words=cook&day=thu&day=tue&utm=x&age=none').query,
    'words=cook&near=N12&day=tue&day=thu',
  )
  assert.deepEqual([read('').query, addressOfSearch(read(''))], ['', '/help'])
  assert.equal(addressOfSearch(read('near=N12')), '/help?near=N12')
})

test('what is kept reads back as itself, and asks the same', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const search = read(address(question).slice(1))
      assert.deepEqual(read(search.query), search)
      assert.deepEqual(search.question, fromTheTop(question))
    }),
  )
})

test('a search is said as somebody would say it', () => {
  assert.deepEqual(
    [
      'words=cook&near=N12 8&within=5&day=tue&part=evening&language=ar&start=week&age=16&stepfree=yes',
      'give=voice&where=home',
      'programme=0199b0c4-7a11-7c3e-9f00-00000000dead',
      '',
    ].map((query) => sayInWords(words, read(query))),
    [
      '“cook”, N12, Up to 5 miles, Tuesday, Evening, Arabic, Only what I can start this week, Age 16, Only step-free places',
      'Only from home, A voice',
      'One programme',
      'Every way to help',
    ],
  )
  const named = [{ id: '0199b0c4-7a11-7c3e-9f00-00000000dead', name: 'Homework table' }]
  assert.equal(sayInWords(words, read(`programme=${named[0]!.id}`), named), 'Homework table')
})

describe('what is new to a search', async () => {
  const { house, rows } = await plantedHouse(40, { seed: 31 })
  const before = house.hub.now()
  house.setTime('2026-11-26')
  const fresh = manyWays(60, { now: minutesAt(house.hub.now()), seed: 32 })
  await plantWays(house.root.db, fresh, house.hub.now())
  await house.follow()
  house.setTime('2026-11-27')
  const synonyms = synonymsFrom(synonymLines.standard)

  test('is what fits it and was first published since, the best first, and never twice', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const search = read(address(question).slice(1))
        const now = minutesAt(house.hub.now())
        const expected = naively(fresh, search.question, placeNamed(search.question.near), now, synonyms)
        const found = await findNewSince(house.hub, search, before, 100)
        // Places are measured by areas here, by districts there; without a postcode both say the same.
        if (search.question.near === '')
          assert.deepEqual(
            found.ways.map(({ way }) => way.id).toSorted(),
            expected.map(({ id }) => id).toSorted(),
          )
        assert.equal(found.total, found.ways.length)
        assert.ok(found.ways.every(({ way }) => fresh.some((row) => row.id === way.id)))
        const few = await findNewSince(house.hub, search, before, 3)
        assert.deepEqual([few.total, few.ways], [found.total, found.ways.slice(0, 3)])
        const later = await findNewSince(house.hub, search, found.upTo, 3)
        assert.deepEqual([later.total, later.ways], [0, []])
      }),
      { numRuns: 60 },
    )
    assert.equal((await findNewSince(house.worker, read(''), before, 100)).total > 30, true)
  })

  test('is said with its reasons', async () => {
    const { ways } = await findNewSince(house.hub, read('where=home'), before, 1)
    const { content } = fresh.find(({ id }) => id === ways[0]!.way.id)!
    const said = sayWay(words, ways[0]!)
    assert.equal(said.title, content.title)
    assert.match(said.path, /^\/help\/way-32-/)
    assert.ok(said.reasons.includes('From home'))
  })

  test('an edit makes nothing new', async () => {
    const [old] = rows
    await house.root.db.rows(
      `insert into volunteering.history (id, opportunity_id, version, what, at) values (gen_random_uuid(), $1, 1, 'published', $2)`,
      [old!.id, before],
    )
    await house.root.db.rows(
      `update volunteering.opportunity set published_at = $2, revision = house.bump('opportunities') where id = $1`,
      [old!.id, house.hub.now().subtract({ hours: 2 })],
    )
    await house.follow()
    const { ways } = await findNewSince(house.hub, read(''), before.add({ minutes: 1 }), 100)
    assert.equal(
      ways.some(({ way }) => way.id === old!.id),
      false,
    )
  })
})
