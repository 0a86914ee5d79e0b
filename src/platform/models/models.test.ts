import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from '../database/database.ts'
import { ReadModels } from './models.ts'

test('who stops following may close the database: the look under way is done by then', async () => {
  let isOpen = true
  const faults: unknown[] = []
  const look = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const rows = (): Promise<{ topic: string; version: number }[]> =>
    isOpen ? Promise.resolve([{ topic: 'places', version: 1 }]) : Promise.reject(new Error('closed'))
  const db = { rows } as unknown as Db
  const models = new ReadModels()
  models.add({
    topics: ['places'],
    async read(from) {
      begun.resolve()
      await look.promise
      await from.rows('select 1')
    },
  })
  models.keepFollowing(db, (fault) => faults.push(fault), 1)
  await begun.promise
  const stopped = models.stop().then(() => {
    isOpen = false
  })
  look.resolve()
  await stopped
  assert.deepEqual(faults, [])
  assert.equal(models.version('places'), 1)
})
