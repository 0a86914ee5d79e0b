import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, plusDays } from '../../../platform/clock.ts'
import { isReviewDay, mostDaysToReview, reviewUrgency } from './rules.ts'

const today = day('2026-11-22')

test('a hold is looked at again on a day to come, within a year', () => {
  const days = [-1, 0, 1, mostDaysToReview, mostDaysToReview + 1]
  assert.deepEqual(
    days.map((ahead) => isReviewDay(plusDays(today, ahead), today)),
    [false, false, true, true, false],
  )
})

test('a look is soon two weeks before, on its day not yet late, and late from the day after', () => {
  const days = [15, 14, 0, -1]
  assert.deepEqual(
    days.map((ahead) => reviewUrgency(plusDays(today, ahead), today)),
    ['quiet', 'soon', 'soon', 'late'],
  )
})

test('whatever day was chosen, it becomes pressing before it is late', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: mostDaysToReview }), (ahead) => {
      const on = plusDays(today, ahead)
      assert.ok(isReviewDay(on, today))
      const course = Array.from({ length: ahead + 2 }, (_, passed) =>
        reviewUrgency(on, plusDays(today, passed)),
      )
      assert.deepEqual(
        course.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
        course,
      )
      assert.deepEqual(course.slice(-2), ['soon', 'late'])
    }),
  )
})

const order = ['quiet', 'soon', 'late']
