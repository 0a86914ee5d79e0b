import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { pagesOf } from '../courses/content.ts'
import { goodGuest } from '../learning.fixture.ts'
import { minutesLeft, standingOf, type Gone } from './rules.ts'

const at = Temporal.Instant.from('2026-11-24T12:00:00Z')
const gone = (page: string, right = false): Gone => ({ page, seenAt: at, rightAt: right ? at : null })
const course = goodGuest()

test('somebody is where they stopped: at the first page they have not gone through', () => {
  const { modules, next, ...rest } = standingOf(course, [gone('door'), gone('shoes')], [])
  assert.deepEqual(
    modules.map(({ state, pagesDone }) => `${state} ${pagesDone}`),
    ['done 2', 'now 0'],
  )
  assert.equal(next?.id, 'listen')
  assert.deepEqual(
    { ...rest, open: rest.open.map(({ id }) => id) },
    { pagesDone: 2, pages: 4, right: 0, answered: 1, questions: 2, open: ['shoes'], isPassed: false },
  )
})

test('with every page gone through, it is the right answers that pass', () => {
  const all = ['door', 'shoes', 'listen'].map((page) => gone(page))
  assert.equal(standingOf(course, [...all, gone('promise')], []).isPassed, false)
  assert.equal(standingOf(course, [...all, gone('promise', true)], []).isPassed, true)
})

test('a module that was attended counts as gone through and right, and what was passed online stays passed', () => {
  const online = [gone('door'), gone('shoes', true)]
  const both = standingOf(course, online, [{ module: 'tells', at }])
  assert.deepEqual([both.right, both.pagesDone, both.isPassed], [2, 4, true])
  assert.equal(standingOf(course, online, []).right, 1)
})

test('pages of another version are as if they were not there, and an empty course passes nobody', () => {
  assert.equal(standingOf(course, [gone('of-another-version', true)], []).pagesDone, 0)
  assert.equal(standingOf(goodGuest({ modules: [], passMark: 0 }), [], []).isPassed, false)
})

test('each page takes its share of the minutes of its module', () => {
  assert.equal(minutesLeft(standingOf(course, [], [])), 30)
  assert.equal(minutesLeft(standingOf(course, [gone('door')], [])), 25)
  assert.equal(minutesLeft(standingOf(course, [], [{ module: 'tells', at }])), 10)
})

test('going through more never takes anything away, in whatever order and however often', () => {
  const pages = pagesOf(course).map(({ page }) => page.id)
  const some = fc.array(fc.record({ page: fc.constantFrom(...pages), right: fc.boolean() }))
  fc.assert(
    fc.property(some, some, (first, more) => {
      const told = (steps: typeof first) =>
        standingOf(
          course,
          pages.flatMap((page) => {
            const own = steps.filter((step) => step.page === page)
            return own.length > 0
              ? [
                  gone(
                    page,
                    own.some(({ right }) => right),
                  ),
                ]
              : []
          }),
          [],
        )
      const [before, after] = [told(first), told([...first, ...more])]
      assert.ok(after.pagesDone >= before.pagesDone && after.right >= before.right)
      assert.ok(!before.isPassed || after.isPassed)
    }),
  )
})
