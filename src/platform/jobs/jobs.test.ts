import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { openHub } from '../../../test/hub.ts'
import { day, momentAt } from '../clock.ts'
import { openDatabase } from '../database/database.ts'
import { lastDue } from './due.ts'
import { daily, firstTime, job, later } from './jobs.ts'
import { freeJobsOfTheDead, holdSignOfLife } from './store.ts'
import { runSchedules, work } from './work.ts'

const done: string[] = []
const note = job(
  'jobs-test.note',
  z.object({ word: z.string() }),
  async (_hub, { word }) => void done.push(word),
)
let failures = 0
const stumble = job(
  'jobs-test.stumble',
  z.object({}),
  async () => {
    failures++
    if (failures < 3) throw new Error('not yet: naomi@example.org')
    done.push('got up')
  },
  { tries: 5 },
)
let gone = async (): Promise<void> => undefined
const cutOff = job('jobs-test.cut-off', z.object({}), async () => {
  failures++
  if (failures > 1) return void done.push('worked again')
  await gone()
  throw new Error('the database went')
})
const onceOnly = job('jobs-test.once', z.object({ key: z.string() }), (hub, { key }) =>
  hub.transact(async (db) => {
    if (await firstTime(db, 'jobs-test.once', key, hub.now())) done.push(`once ${key}`)
  }),
)
const mornings: string[] = []
daily('jobs-test.morning', '07:30', async (_hub, due) => void mornings.push(due.toString()))
const nights: string[] = []
daily('jobs-test.night', '01:30', async (_hub, due) => void nights.push(due.toString()))

describe('jobs', () => {
  test('exist if, and only if, the transaction that needs them stands', async () => {
    const house = await openHub()
    done.length = 0
    await house.hub.transact((db) => later(db, note, { word: 'kept' }))
    await assert.rejects(
      house.hub.transact(async (db) => {
        await later(db, note, { word: 'thrown away' })
        throw new Error('no')
      }),
    )
    await house.runJobs()
    assert.deepEqual(done, ['kept'])
  })

  test('wait for their time, and one with the same key replaces what has not run', async () => {
    const house = await openHub({ today: '2026-11-24' })
    done.length = 0
    const at = momentAt(day('2026-11-26'), '09:00')
    await house.hub.transact(async (db) => {
      await later(db, note, { word: 'first' }, { at, key: 'one' })
      await later(db, note, { word: 'second' }, { at, key: 'one' })
    })
    await house.letTimePassTo('2026-11-26', '08:59')
    assert.deepEqual(done, [])
    await house.letTimePassTo('2026-11-26', '09:00')
    assert.deepEqual(done, ['second'])
  })

  test('are worked by the real worker at once, tried again after a fault, and keep no typed word of it', async () => {
    const house = await openHub()
    done.length = 0
    failures = 0
    const logged: string[] = []
    const working = await work(house.worker, {
      url: house.database.worker,
      log: (entry) => logged.push(JSON.stringify(entry)),
    })
    await house.hub.transact((db) => later(db, note, { word: 'now' }))
    for (let turn = 0; turn < 500 && done.length === 0; turn++) await pause(20)
    assert.deepEqual(done, ['now'])
    await house.hub.transact((db) => later(db, stumble, {}))
    for (let turn = 0; turn < 300 && failures < 1; turn++) await pause(20)
    await pause(100)
    const [left] = await house.root.db.rows<{ last_error: string; attempts: number }>(
      'select last_error, attempts from graphile_worker._private_jobs',
    )
    assert.equal(left?.attempts, 1)
    await working.stop()
  })

  test('that fail in the moment the database goes end nothing else, and are worked again once it is back', async () => {
    const house = await openHub()
    const database = new URL(house.database.superuser).pathname.slice(1)
    const elsewhere = new URL(house.database.superuser)
    elsewhere.pathname = '/postgres'
    const outside = openDatabase({ url: elsewhere.href, connections: 1 })
    const admit = (yes: boolean) => outside.db.rows(`alter database ${database} allow_connections ${yes}`)
    done.length = 0
    failures = 0
    gone = async () => {
      await admit(false)
      await outside.db.rows('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        database,
      ])
    }
    const unheard: unknown[] = []
    const hear = (fault: unknown): void => void unheard.push(fault)
    process.on('unhandledRejection', hear)
    await house.hub.transact((db) => later(db, cutOff, {}))
    const working = await work(house.worker, { url: house.database.worker, log: () => undefined })
    try {
      for (let turns = 0; failures === 0 && turns < 300; turns++) await pause(100)
      assert.equal(failures, 1)
      await pause(500)
      await admit(true)
      await house.root.db.rows(`update graphile_worker._private_jobs set run_at = now()`)
      for (let turns = 0; done.length === 0 && turns < 300; turns++) await pause(100)
      assert.deepEqual(done, ['worked again'])
      assert.deepEqual(unheard, [], 'what nobody hears of ends the program')
    } finally {
      process.off('unhandledRejection', hear)
      await admit(true)
      await working.stop()
      await outside.close()
    }
  })

  test('in the hands of a worker that was killed are taken up by another; those of a living one are left', async () => {
    const house = await openHub()
    done.length = 0
    await house.hub.transact((db) => later(db, note, { word: 'left behind' }))
    const locked = (by: string) =>
      house.root.db.rows(`update graphile_worker._private_jobs set locked_at = now(), locked_by = $1`, [by])
    const holder = await house.root.pool.connect()
    await holdSignOfLife(holder, 'pool-living')
    await locked('pool-living')
    await freeJobsOfTheDead(house.worker.db)
    assert.deepEqual(await house.root.db.rows('select locked_by from graphile_worker._private_jobs'), [
      { locked_by: 'pool-living' },
    ])
    holder.release(true)
    await locked('pool-dead')
    const working = await work(house.worker, { url: house.database.worker, log: () => undefined })
    for (let turn = 0; turn < 500 && done.length === 0; turn++) await pause(20)
    await working.stop()
    assert.deepEqual(done, ['left behind'])
  })

  test('the app may enqueue, and neither read nor change the queue', async () => {
    const house = await openHub()
    await house.hub.transact((db) => later(db, note, { word: 'a' }))
    await assert.rejects(house.hub.db.rows('delete from graphile_worker._private_jobs'), { code: '42501' })
    await assert.rejects(house.hub.db.rows(`select graphile_worker.add_job('x')`), { code: '42501' })
  })

  test('a once-only effect happens once, however often its job runs', async () => {
    const house = await openHub()
    done.length = 0
    for (let turn = 0; turn < 3; turn++) await onceOnly.run(house.worker, { key: 'a' })
    assert.deepEqual(done, ['once a'])
  })
})

describe('schedules keep London time', () => {
  test('a morning job runs once a day, also across both changes of the clock', async () => {
    const house = await openHub({ today: '2026-03-28', at: '06:00' })
    await runSchedules(house.worker, house.clock.now())
    mornings.length = 0
    for (const [on, at] of [
      ['2026-03-28', '07:29'],
      ['2026-03-28', '07:30'],
      ['2026-03-28', '07:31'],
      ['2026-03-29', '07:30'],
      ['2026-10-24', '23:00'],
      ['2026-10-25', '07:30'],
      ['2026-10-25', '23:59'],
    ] as const) {
      await runSchedules(house.worker, momentAt(day(on), at))
    }
    assert.deepEqual(mornings, [
      '2026-03-28T07:30:00Z',
      '2026-03-29T06:30:00Z',
      '2026-10-24T06:30:00Z',
      '2026-10-25T07:30:00Z',
    ])
  })

  test('a time that spring skips is due an hour later, one that autumn repeats is due the first time only', async () => {
    assert.equal(
      lastDue({ at: '01:30' }, Temporal.Instant.from('2026-03-29T02:00:00Z')).toString(),
      '2026-03-29T01:30:00Z',
    )
    assert.equal(
      lastDue({ at: '01:30' }, Temporal.Instant.from('2026-10-25T01:45:00Z')).toString(),
      '2026-10-25T00:30:00Z',
    )
    const house = await openHub({ today: '2026-10-24', at: '12:00' })
    await runSchedules(house.worker, house.clock.now())
    nights.length = 0
    for (let minutes = 0; minutes <= 24 * 60; minutes += 15)
      await runSchedules(house.worker, momentAt(day('2026-10-24'), '23:00').add({ minutes }))
    assert.deepEqual(nights, ['2026-10-25T00:30:00Z'])
  })

  test('of two workers one runs it', async () => {
    const house = await openHub({ today: '2026-11-24', at: '06:00' })
    await runSchedules(house.worker, house.clock.now())
    mornings.length = 0
    const now = momentAt(day('2026-11-24'), '07:31')
    await Promise.all([
      runSchedules(house.worker, now),
      runSchedules(house.worker, now),
      runSchedules(house.worker, now),
    ])
    assert.deepEqual(mornings, ['2026-11-24T07:30:00Z'])
  })
})
