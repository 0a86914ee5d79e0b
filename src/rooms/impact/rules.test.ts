import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day } from '../../platform/clock.ts'
import { change, isExact, monthsBefore, ofEnough, told, together } from './rules.ts'
import { hoursWords, toldWords } from './sayings.ts'

test('nobody and five are told as they are; one to four people never', () => {
  assert.deepEqual(
    [0, 1, 4, 5, 1212].map((people) => toldWords(told(people))),
    ['0', 'fewer than 5', 'fewer than 5', '5', '1,212'],
  )
  assert.equal(toldWords(told(3), 'short'), '1 to 4')
  assert.equal(hoursWords(ofEnough(4, 16)), 'too few people to say')
  assert.equal(hoursWords(ofEnough(5, 20)), '20')
})

test('a total gives no guarded part away: whatever the small part was, the page says the same', () => {
  const people = fc.nat({ max: 60 })
  const small = fc.integer({ min: 1, max: 4 })
  fc.assert(
    fc.property(people, people, small, small, (kept, unsaid, one, other) => {
      const page = (missed: number) => {
        const parts = [told(kept), told(missed), told(unsaid)]
        return [...parts, together(parts)].map((count) => toldWords(count))
      }
      assert.deepEqual(page(one), page(other))
    }),
  )
})

test('what is told holds the truth, and a change is told only between two exact months', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 4 }), (parts) => {
      const truth = parts.reduce((sum, part) => sum + part, 0)
      const { least, most } = together(parts.map(told))
      assert.ok(least <= truth && truth <= most)
    }),
  )
  assert.equal(change(told(12), told(9)), 3)
  assert.equal(change(told(12), told(3)), null)
  assert.equal(isExact(told(2)), false)
})

test('the months are whole, the one that runs last, over a new year too', () => {
  assert.deepEqual(monthsBefore(day('2027-01-31'), 3), [
    '2026-10-01',
    '2026-11-01',
    '2026-12-01',
    '2027-01-01',
  ])
})
