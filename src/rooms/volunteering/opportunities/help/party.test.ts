import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { broughtAlong, othersOf, partyFaults, youngOf, type Party } from './party.ts'

const four: Party = { people: 4, ages: 'young', young: 'Ben, 9', responsible: true }
const faulty = (party: Partial<Party>, youngestAge = 0, isYoung = false): string[] =>
  Object.keys(partyFaults({ ...four, ...party }, { youngestAge }, isYoung))

test('names of adults and of those under 18 are counted together, and nobody twice', () => {
  const others = 'Leah Brandt\nOmar'
  assert.deepEqual(faulty({ others }), [])
  assert.deepEqual(faulty({ others: `${others}\nDana` }), ['others'])
  assert.deepEqual(faulty({ others: `${others}\nben` }), [], 'Ben is one of them')
  assert.deepEqual(faulty({ others: `${others}\nDana`, ages: 'adults' }), [])
  assert.deepEqual(faulty({ others: `${others}\nDana\nRivka`, ages: 'adults' }), ['others'])
  assert.deepEqual(faulty({ others, people: 1 }), ['others'])
  assert.deepEqual(othersOf('Leah Brandt\n\nben ', [{ name: 'Ben', age: 9 }]), ['Leah Brandt'])
})

test('names and ages are read as people write them, one a line', () => {
  assert.deepEqual(youngOf('Ben, 9\n\n Miri Stern (12)\nJo 3'), [
    { name: 'Ben', age: 9 },
    { name: 'Miri Stern', age: 12 },
    { name: 'Jo', age: 3 },
  ])
  for (const typed of [undefined, '', '\n', 'Ben', 'Ben, nine', 'Ben, 9\nMiri', '9'])
    assert.equal(youngOf(typed), null, String(typed))
})

test('whoever comes alone, or with adults only, is asked no more', () => {
  assert.deepEqual(faulty({ people: 1, ages: undefined, young: undefined, responsible: false }), [])
  assert.deepEqual(faulty({ ages: 'adults', young: undefined, responsible: false }), [])
  assert.deepEqual(faulty({ ages: undefined }), ['ages'])
  assert.deepEqual(faulty({ ages: undefined }, 18), ['ages'])
})

test('nobody comes along below the lowest age; where it is for adults, nobody under 18', () => {
  assert.deepEqual(faulty({}, 9), [])
  assert.deepEqual(faulty({}, 10), ['young'])
  assert.deepEqual(faulty({ young: 'Ben, 17' }, 18), ['ages'])
  assert.deepEqual(faulty({ young: 'Ben, 18' }), ['young'])
})

test('an adult answers for each of them by name and age; a young person cannot', () => {
  assert.deepEqual(faulty({ responsible: false }), ['responsible'])
  assert.deepEqual(faulty({ young: 'Ben' }), ['young'])
  assert.deepEqual(faulty({ people: 2, young: 'Ben, 9\nMiri, 12' }), ['young'])
  assert.deepEqual(faulty({}, 0, true), ['ages'])
  assert.deepEqual(faulty({ ages: 'adults' }, 0, true), [], 'A young person may come with adults.')
})

test('whatever is typed, nobody below the lowest age is ever let in, nor without an adult’s word', () => {
  const typed = fc.record({
    people: fc.integer({ min: 1, max: 6 }),
    ages: fc.constantFrom('adults' as const, 'young' as const, undefined),
    young: fc
      .array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 })
      .map((ages) => ages.map((age) => `Kim, ${age}`).join('\n')),
    responsible: fc.boolean(),
  })
  fc.assert(
    fc.property(typed, fc.constantFrom(0, 8, 14, 16, 18, 21), fc.boolean(), (party, youngestAge, isYoung) => {
      if (Object.keys(partyFaults(party, { youngestAge }, isYoung)).length > 0) return
      const along = broughtAlong(party)
      assert.ok(along.every(({ age }) => age >= youngestAge && age < 18))
      assert.ok(along.length === 0 || (party.responsible && !isYoung && along.length < party.people))
      assert.ok(party.people === 1 || party.ages !== undefined)
    }),
  )
})
