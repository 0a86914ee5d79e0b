import assert from 'node:assert/strict'
import { describe, test, type TestContext } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../test/hub.ts'
import { newId } from '../database/id.ts'
import { goesBefore, periodsChosen, periodWords, type Kept } from './kept.ts'
import { knowRetention } from './known.ts'
import { letGo } from './run.ts'
import { lastNights, type Gone } from './store.ts'

const told = {
  title: 'A kind',
  goes: 'All of it.',
  since: 'after its end',
  source: 'A test.',
  canBeHeld: true,
}
const standing = {
  key: 'test.standing',
  ...told,
  period: { unit: 'years', standard: 6, least: 1, most: 50 },
} as const

describe('what is kept for a while', async () => {
  const house = await openHub({ today: '2026-11-24' })
  const { hub, worker } = house

  /** A kind whose records are people, each with the moment it ended. */
  const ending = (key: string, ends: Map<string, Temporal.Instant>): Kept => ({
    ...standing,
    key,
    counts: 'from-its-end',
    apply: async (_hub, _db, before, held) => {
      const gone = [...ends].filter(
        ([id, at]) => Temporal.Instant.compare(at, before) < 0 && !held.includes(id),
      )
      for (const [id] of gone) ends.delete(id)
      return gone.length
    },
  })

  const involving = (key: string, records: Map<string, Temporal.Instant>): Kept => ({
    ...standing,
    key,
    counts: 'from-involvement',
    olderThan: async (_db, before) =>
      [...records].filter(([, at]) => Temporal.Instant.compare(at, before) < 0).map(([id]) => id),
    letGo: async (_hub, _db, id) => (records.delete(id) ? 1 : 0),
  })

  const yearsAgo = (years: number): Temporal.Instant =>
    hub.now().toZonedDateTimeISO('Europe/London').subtract({ years, days: 1 }).toInstant()
  const brief = ({ kind, gone, held, failed }: Gone) => [kind, gone, held, failed]

  let real: ReturnType<typeof knowRetention> | undefined
  /** What the house keeps while a test runs; then what it really keeps. */
  const know = (test: TestContext, retention: Parameters<typeof knowRetention>[0]): void => {
    const before = knowRetention(retention)
    real ??= before
    test.after(() => knowRetention(real!))
  }

  test('goes once its time is over, is counted, and what a hold keeps stays', async (t) => {
    const [old, young, held] = [newId(), newId(), newId()]
    const ends = new Map([
      [old, yearsAgo(6)],
      [young, yearsAgo(5)],
      [held, yearsAgo(6)],
    ])
    know(t, { kinds: [ending('test.ends', ends)], involvement: [], held: async () => [held] })
    await letGo(worker)
    await letGo(worker)
    assert.deepEqual([...ends.keys()], [young, held])
    assert.deepEqual((await lastNights(hub.db)).map(brief), [['test.ends', 1, 1, false]])
  })

  test('involvement anywhere in the house keeps it; whoever is held is kept whatever their time', async (t) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            record: fc.integer({ min: 0, max: 12 }),
            took: fc.option(fc.integer({ min: 0, max: 12 })),
            helped: fc.option(fc.integer({ min: 0, max: 12 })),
            isHeld: fc.boolean(),
          }),
          { maxLength: 6 },
        ),
        async (people) => {
          const known = people.map((one) => ({ id: newId(), ...one }))
          const records = new Map(known.map(({ id, record }) => [id, yearsAgo(record)]))
          const last = (which: 'took' | 'helped') => async (_db: unknown, ids: readonly string[]) =>
            new Map(
              known.flatMap((one) => {
                const years = one[which]
                return years === null || !ids.includes(one.id) ? [] : [[one.id, yearsAgo(years)] as const]
              }),
            )
          know(t, {
            kinds: [involving('test.vetting', records)],
            involvement: [last('took'), last('helped')],
            held: async () => known.filter(({ isHeld }) => isHeld).map(({ id }) => id),
          })
          await letGo(worker)
          const stays = known.filter(
            ({ record, took, helped, isHeld }) => isHeld || Math.min(record, took ?? 99, helped ?? 99) < 6,
          )
          assert.deepEqual(
            [...records.keys()],
            stays.map(({ id }) => id),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a kind that fails stops no other, is noted for all to see, and is tried again', async (t) => {
    const ends = new Map([[newId(), yearsAgo(7)]])
    let broken = true
    const failing: Kept = {
      ...standing,
      key: 'test.a-failing',
      counts: 'from-its-end',
      apply: async () => {
        if (broken) throw new Error('The disk is full')
        return 2
      },
    }
    know(t, { kinds: [failing, ending('test.b-next', ends)], involvement: [], held: async () => [] })
    await assert.rejects(letGo(worker), AggregateError)
    assert.equal(ends.size, 0)
    const two = async () =>
      (await lastNights(hub.db)).filter(({ kind }) => /-(failing|next)$/.test(kind)).map(brief)
    assert.deepEqual(await two(), [
      ['test.a-failing', 0, 0, true],
      ['test.b-next', 1, 0, false],
    ])
    broken = false
    await letGo(worker)
    assert.deepEqual(await two(), [
      ['test.a-failing', 2, 0, false],
      ['test.b-next', 1, 0, false],
    ])
  })

  test('the charity’s period counts where it chose one, and is said in words', () => {
    const kind = ending('test.chosen', new Map())
    const chose = (years: number) => ({
      ...hub,
      setting: <Value>(setting: { key: string; standard: Value }): Value =>
        setting.key === periodsChosen.key ? ({ 'test.chosen': years } as Value) : setting.standard,
    })
    assert.equal(goesBefore(hub, kind).toString(), '2020-11-24T12:00:00Z')
    assert.equal(goesBefore(chose(1), kind).toString(), '2025-11-24T12:00:00Z')
    const months: Kept = {
      ...kind,
      key: 'test.months',
      period: { ...kind.period, unit: 'months', standard: 36 },
    }
    assert.deepEqual(
      [
        periodWords(hub, hub.words, kind),
        periodWords(chose(1), hub.words, kind),
        periodWords(hub, hub.words, months),
      ],
      ['6 years', 'one year', '3 years'],
    )
  })

  test('no two kinds share a key', () => {
    const kind = ending('test.twice', new Map())
    assert.throws(
      () => knowRetention({ kinds: [kind, kind], involvement: [], held: async () => [] }),
      /test\.twice/,
    )
  })
})
