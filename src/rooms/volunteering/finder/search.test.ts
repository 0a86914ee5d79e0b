import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, momentAt } from '../../../platform/clock.ts'
import { commitments, kinds, languages, partsOfDay, sides, skills, weekdays } from '../lists.ts'
import { synonymLines, synonymsFrom } from './index/synonyms.ts'
import { Ways } from './index/ways.ts'
import { chance, manyWays } from './many-ways.fixture.ts'
import { naively } from './naive.fixture.ts'
import { orderOf } from './order.ts'
import { gifts, lengths, reaches, wheres } from './forms.ts'
import { districts, placeNamed, questions } from './questions.fixture.ts'
import { anything, type Question } from './question.ts'
import { changesTo, relaxationsOf } from './relax.ts'
import { askedOf, type Asked } from './asked.ts'
import { textsOf } from './texts.ts'
import { minutesAt, openShiftsOf, wayOf, type WayRow } from './way.ts'

const now = minutesAt(momentAt(day('2026-11-24'), '09:41'))
const synonyms = synonymsFrom(synonymLines.standard)

function waysOf(rows: readonly WayRow[]): Ways {
  const ways = new Ways()
  for (const row of rows) ways.put(wayOf(row), openShiftsOf(row.shifts), textsOf(row))
  return ways
}

const programmes = ['0199b0c4-7a11-7c3e-9f00-000000000001', '0199b0c4-7a11-7c3e-9f00-000000000002']
const rows = manyWays(400, { now, seed: 11, shiftsEach: 3 }).map((row, at) => ({
  ...row,
  programmeId: at % 3 === 0 ? null : programmes[at % 2]!,
}))
const ways = waysOf(rows)
const asks = (question: Question): Asked => askedOf(question, placeNamed(question.near), now)
const everyId = (of: Ways, question: Question): string[] =>
  of
    .fitting(asks(question), synonyms)
    .map((fit) => of.of(fit).id)
    .toSorted()
const plainly = (of: readonly WayRow[], question: Question): string[] =>
  naively(of, question, placeNamed(question.near), now, synonyms)
    .map(({ id }) => id)
    .toSorted()

test('the index finds what looking at everything finds', () => {
  fc.assert(
    fc.property(questions, (question) => {
      assert.deepEqual(everyId(ways, question), plainly(rows, question))
    }),
    { numRuns: 200 },
  )
})

test('an index that was changed again and again finds what one built anew finds', () => {
  fc.assert(
    fc.property(questions, fc.integer({ min: 1, max: 10_000 }), (question, seed) => {
      const random = chance(seed)
      const changed = waysOf(rows)
      const standing = new Map(rows.map((row) => [row.id, row]))
      for (let turn = 0; turn < 60; turn++) {
        const row = rows[Math.floor(random() * rows.length)]!
        const other = manyWays(1, { now, seed: seed + turn })[0]!
        const next: WayRow = { ...other, id: random() < 0.5 ? row.id : other.id }
        if (random() < 0.4) {
          changed.drop(row.id)
          standing.delete(row.id)
        } else {
          changed.put(wayOf(next), openShiftsOf(next.shifts), textsOf(next))
          standing.set(next.id, next)
        }
      }
      assert.equal(changed.count, standing.size)
      assert.deepEqual(everyId(changed, question), plainly([...standing.values()], question))
    }),
    { numRuns: 12 },
  )
})

test('the pages of a search, put together, are everything in its order, each once', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const asked = asks(question)
      const all = ways.fitting(asked, synonyms)
      const inOrder = all
        .map((fit) => ({ id: ways.of(fit).id, order: orderOf({ ...fit, miles: fit.miles ?? -1 }, asked) }))
        .toSorted((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1))
      const paged: string[] = []
      for (let page = 1; (page - 1) * Number(question.show) < all.length; page++) {
        const results = ways.search(asks({ ...question, page }), synonyms)
        assert.equal(results.total, all.length)
        paged.push(...results.fits.map((fit) => ways.of(fit).id))
      }
      assert.deepEqual(
        paged,
        inOrder.map(({ id }) => id),
      )
    }),
    { numRuns: 100 },
  )
})

test('nearest first is by miles, soonest first by when it begins, and what has neither comes last', () => {
  const near = ways.search(
    asks({ ...anything, near: 'N12', within: 'any', sort: 'near', show: '100' }),
    synonyms,
  ).fits
  const miles = near.map((fit) => fit.miles ?? Infinity)
  assert.deepEqual(
    miles,
    miles.toSorted((one, other) => one - other),
  )
  const soon = ways.search(asks({ ...anything, sort: 'soon', show: '100' }), synonyms).fits
  const starts = soon.map((fit) => (fit.shift < 0 ? Infinity : fit.starts))
  assert.deepEqual(
    starts,
    starts.toSorted((one, other) => one - other),
  )
  const needed = ways.search(asks({ ...anything, sort: 'needed', show: '20' }), synonyms).fits
  const urgent = needed.map((fit) => fit.urgent)
  assert.deepEqual(
    urgent,
    urgent.toSorted((one, other) => Number(other) - Number(one)),
  )
  assert.equal(urgent[0], true)
})

test('every change that is offered finds exactly as many as it says', () => {
  let offered = 0
  fc.assert(
    fc.property(questions, (question) => {
      for (const { change, found, question: changed } of relaxationsOf(question, {
        ways,
        from: placeNamed(question.near),
        now,
        synonyms,
      })) {
        assert.equal(plainly(rows, changed).length, found, `${change.kind} of ${JSON.stringify(question)}`)
        offered++
      }
    }),
    { numRuns: 40 },
  )
  assert.ok(offered > 30)
})

/** Each thing the finder can be asked, alone. */
const alone: readonly Partial<Question>[] = [
  ...reaches.flatMap((within) => districts.map(({ label }) => ({ near: label, within }))),
  ...wheres.map((where) => ({ where })),
  ...wheres.map((where) => ({ where, near: 'N12', within: '20' as const })),
  ...gifts.map((give) => ({ give })),
  ...weekdays.map((one) => ({ day: [one] })),
  ...partsOfDay.map((one) => ({ part: [one] })),
  ...weekdays.flatMap((one) => partsOfDay.map((part) => ({ day: [one], part: [part] }))),
  ...commitments.map((one) => ({ often: [one] })),
  ...lengths.map((long) => ({ long })),
  ...languages.map((one) => ({ language: [one] })),
  ...skills.map((one) => ({ skill: [one] })),
  ...sides.map((one) => ({ side: [one] })),
  ...kinds.map((one) => ({ kind: [one] })),
  ...programmes.map((programme) => ({ programme })),
  { start: 'week' },
  ...[5, 14, 15, 16, 18, 21, 120].map((age) => ({ age })),
  { stepfree: true },
]

test('every filter alone lets through what it should, and keeps out what it should', () => {
  let telling = 0
  for (const asked of alone) {
    const question = { ...anything, ...asked }
    const found = everyId(ways, question)
    assert.deepEqual(found, plainly(rows, question), JSON.stringify(asked))
    if (found.length > 0 && found.length < rows.length) telling++
  }
  assert.ok(telling > alone.length * 0.8, `${telling} of ${alone.length}`)
})

test('where no change is offered, none would find anything', () => {
  let hopeless = 0
  fc.assert(
    fc.property(questions, fc.boolean(), fc.boolean(), (question, noWord, noProgramme) => {
      const nothing = {
        ...question,
        ...(noWord ? { words: 'zzzzz' } : {}),
        ...(noProgramme ? { programme: '0199b0c4-7a11-7c3e-9f00-00000000dead' } : {}),
      }
      const about = { ways, from: placeNamed(nothing.near), now, synonyms }
      if (relaxationsOf(nothing, about).length > 0) return
      if (plainly(rows, nothing).length > 0) return
      hopeless++
      for (const { change, question: changed } of changesTo(nothing))
        assert.deepEqual(plainly(rows, changed), [], change.kind)
    }),
    { numRuns: 40 },
  )
  assert.ok(hopeless > 0)
})

test('an index of ten thousand finds a word that stands once', () => {
  const many = manyWays(10_000, { now, seed: 5, shiftsEach: 1 })
  const lone: WayRow = { ...many[4_711]!, content: { ...many[4_711]!.content, title: 'Zebrafish keeper' } }
  many[4_711] = lone
  const index = waysOf(many)
  assert.equal(index.count, 10_000)
  assert.deepEqual(everyId(index, { ...anything, words: 'zebrafish' }), [lone.id])
  assert.deepEqual(everyId(index, { ...anything, words: 'zebrafihs' }), [lone.id])
})
