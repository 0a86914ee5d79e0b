import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bring } from '../../../test/cast.ts'
import { openHub, type TestHub } from '../../../test/hub.ts'
import { allSealedColumns, nameOf, tableOf } from '../../platform/seal/columns.ts'
import { readyDemonstration } from '../../start/demonstration.ts'
import { furnish, openDemonstration } from './demonstration.fixture.ts'

/** Every row of every table, as one text a table; what is closed, or falls otherwise each time by design, left out. */
async function everything({ root }: TestHub): Promise<Record<string, string>> {
  const tables = await root.db.rows<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'graphile_worker', 'seal', 'places')
       and n.nspname || '.' || c.relname not in ('house.migration', 'house.version') order by 1`,
  )
  const held: Record<string, string> = {}
  for (const { name } of tables) {
    const closed = allSealedColumns()
      .filter((column) => tableOf(column) === name)
      .map(nameOf)
    const row = await root.db.row<{ digest: string }>(
      `select md5(coalesce(string_agg((to_jsonb(t) - $1::text[] - 'revision' - 'version')::text, '|' order by (to_jsonb(t) - $1::text[] - 'revision' - 'version')::text), '')) as digest from ${name} t`,
      [closed],
    )
    held[name] = row!.digest
  }
  return held
}

test('built again for the same day it is the same, whatever was done to it meanwhile', async () => {
  const house = await openDemonstration()
  const before = await everything(house)
  await house.runSchedules()
  await house.runJobs()
  await bring(house, 'another volunteer')
  await house.root.db.rows(`update people.person set name = 'Somebody else' where name = 'Naomi Feld'`)
  assert.notDeepEqual(await everything(house), before)

  await furnish(house)
  const { 'house.fact': _, ...after } = await everything(house)
  const { 'house.fact': __, ...first } = before
  assert.deepEqual(after, first)
})

test('another seed, and another day, is another demonstration; a program that runs shows it', async () => {
  const house = await openDemonstration()
  const people = () => house.root.db.rows<{ name: string }>('select name from people.person order by id')
  const first = await people()
  const version = house.hub.models.version('opportunities')
  await furnish(house, 'another')
  assert.notDeepEqual(await people(), first)
  await house.follow()
  assert.ok(house.hub.models.version('opportunities') > version)

  house.setTime('2026-12-01')
  await furnish(house)
  const next = await house.root.db.row(
    `select value ->> 'day' as day from house.fact where key = 'demonstration'`,
  )
  assert.deepEqual(next, { day: '2026-12-01' })
})

const ready = (house: TestHub, demo: boolean, told: string[] = []): Promise<void> =>
  readyDemonstration({
    environment: { ...house.hub.environment, demo },
    secrets: house.hub.secrets,
    owner: house.database.owner,
    say: (line) => void told.push(line),
  })

test('a hub is never furnished as a demonstration, and a demonstration never opened as a hub', async () => {
  const hub = await openHub()
  await bring(hub, 'volunteer')
  await assert.rejects(
    ready(hub, true),
    /holds a hub that is no demonstration; set DATA to a folder of its own/,
  )
  await assert.rejects(furnish(hub), /is left as it is/)
  await ready(hub, false)
  assert.equal((await hub.root.db.rows('select 1 from people.person')).length, 1)

  await hub.root.db.rows(
    `insert into house.fact (key, value, at) values ('demonstration', '{"day":"2026-11-24","seed":"hineni"}', now())`,
  )
  await assert.rejects(ready(hub, false), /holds the demonstration; start it with --demo/)
})

test('an empty hub is furnished once a day', async () => {
  const house = await openHub({ demo: true })
  const told: string[] = []
  await ready(house, true, told)
  await ready(house, true, told)
  assert.deepEqual(told, ['Furnishing the demonstration…'])
  await house.root.db.rows(
    `update house.fact set value = jsonb_set(value, '{day}', '"2020-01-01"') where key = 'demonstration'`,
  )
  await ready(house, true, told)
  assert.deepEqual(told, ['Furnishing the demonstration…', 'Furnishing the demonstration anew…'])
})
