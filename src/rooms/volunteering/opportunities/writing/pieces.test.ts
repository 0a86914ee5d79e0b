import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Answers } from '../../../../platform/web/read.ts'
import { differences, merge, piecesOf, takeTheirs, tidyAnswers } from './pieces.ts'

const row = fc.record({
  on: fc.constantFrom('', '2026-12-01', '2026-12-08', '2026-12-15'),
  what: fc.constantFrom('left-out', 'changed', 'kept'),
  reason: fc.constantFrom('', 'Hall closed', 'Snow'),
})

/** Drafts with a few fields, ticks, lists and rows, so that two of them often touch the same piece. */
const draftWith = (
  rows: fc.Arbitrary<{ on: string; what: string; reason: string }[]>,
): fc.Arbitrary<Answers> =>
  fc
    .record({
      title: fc.constantFrom('', 'Supper club cook', 'Cook', ' Cook '),
      summary: fc.constantFrom('', 'Four hours.\r\nIn a kitchen.', 'Four hours.\nIn a kitchen.'),
      capacity: fc.constantFrom('', '4', 'lots'),
      weekdays: fc.uniqueArray(fc.constantFrom('1', '2', '5')),
      urgent: fc.constantFrom('', 'yes'),
      rows,
      extras: fc.uniqueArray(fc.constantFrom('2026-12-20', '2026-12-21')),
    })
    .map(({ rows, extras, ...fields }) => ({
      ...fields,
      exceptionOn: rows.map(({ on }) => on),
      exceptionWhat: rows.map(({ what }) => what),
      exceptionReason: rows.map(({ reason }) => reason),
      extraOn: extras,
    }))

const draft = draftWith(fc.uniqueArray(row, { maxLength: 3, selector: ({ on }) => on }))
/** Somebody may also write about one day twice. */
const hastyDraft = draftWith(fc.array(row, { maxLength: 3 }))

const pairs = (answers: Answers) => Object.fromEntries(piecesOf(answers))

test('a kept draft says what was typed, and saying it again changes nothing', () => {
  fc.assert(
    fc.property(hastyDraft, (typed) => {
      const kept = tidyAnswers(typed)
      assert.deepEqual(pairs(kept), pairs(typed))
      assert.deepEqual(tidyAnswers(kept), kept)
      assert.deepEqual(differences(typed, kept), [])
    }),
  )
})

test('where only one of two editors wrote, that one stands', () => {
  fc.assert(
    fc.property(draft, draft, (base, changed) => {
      for (const merged of [
        merge(base, changed, base),
        merge(base, base, changed),
        merge(base, changed, changed),
      ]) {
        assert.deepEqual(pairs(merged.answers), pairs(changed))
        assert.deepEqual(merged.clashes, [])
      }
      assert.deepEqual(merge(base, changed, base).theirs, differences(base, changed))
      assert.deepEqual(merge(base, base, changed).theirs, [])
    }),
  )
})

test('nothing either editor wrote is lost, and each clash shows both texts', () => {
  fc.assert(
    fc.property(draft, draft, draft, (base, theirs, mine) => {
      const [was, they, i] = [base, theirs, mine].map(piecesOf)
      const merged = merge(base, theirs, mine)
      const together = piecesOf(merged.answers)
      for (const key of new Set([...was!.keys(), ...they!.keys(), ...i!.keys()])) {
        const clash = merged.clashes.find((one) => one.key === key)
        const [a, b, c] = [was!.get(key), they!.get(key), i!.get(key)]
        assert.equal(together.get(key), c === a ? b : c)
        assert.deepEqual(
          clash && [clash.theirs, clash.mine],
          b !== a && c !== a && b !== c ? [b ?? null, c ?? null] : undefined,
        )
      }
      const keys = merged.clashes.map(({ key }) => key)
      const yielded = takeTheirs(merged.answers, theirs, keys)
      for (const key of keys) assert.equal(piecesOf(yielded).get(key), they!.get(key))
    }),
  )
})

test('two editors of the supper club: one moves the last day, the other leaves a Tuesday out', () => {
  const base: Answers = {
    title: 'Supper club cook',
    first: '2026-09-01',
    last: '2027-03-30',
    placeName: 'The hall',
  }
  const theirs: Answers = { ...base, last: '2027-06-29', placeName: 'St Columba’s hall' }
  const mine: Answers = {
    ...base,
    exceptionOn: ['2026-12-29'],
    exceptionWhat: ['left-out'],
    exceptionReason: ['Hall closed'],
    placeName: 'St Columba’s',
  }

  const merged = merge(base, theirs, mine)

  assert.deepEqual(merged.theirs, [{ key: 'last', was: '"2027-03-30"', is: '"2027-06-29"' }])
  assert.deepEqual(merged.clashes, [
    { key: 'placeName', base: '"The hall"', theirs: '"St Columba’s hall"', mine: '"St Columba’s"' },
  ])
  assert.deepEqual(merged.answers['last'], '2027-06-29')
  assert.deepEqual(merged.answers['exceptionReason'], ['Hall closed'])
  assert.equal(merged.answers['placeName'], 'St Columba’s')
})
