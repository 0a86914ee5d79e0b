import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Bench } from './run.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { freshDatabase } from '../test/cluster.ts'
import { freePort } from '../test/program.ts'
import { questionsOf } from './finder.bench.ts'
import { buildLargeHub } from './seed.ts'
import { start } from './stage/children.ts'
import { npmStart, type Begun } from './stage/program.ts'
import { median, rateOf } from './stage/rounds.ts'

const starts = 5
const atRest = 20_000
const signUps = 2_000

/**
 * `npm start` to the first page: from an empty folder, demonstration included, and again and again on the hub that
 * made; what the program then holds at rest. Last, what it holds after the loads of the other benches: a large hub,
 * finder questions that all differ, one page over and over, sign-ups. Counted is all that runs on Node below `npm`, its
 * resident memory added up, shared pages as often as they are used; PostgreSQL is not counted.
 */
export const bench: Bench = {
  name: 'start',
  async run() {
    const data = await mkdtemp(join(tmpdir(), 'opentent-bench-'))
    try {
      const settings = { DATA: data }
      const empty = await once(settings, async () => 0)
      const again: { firstPage: number; held: number }[] = []
      for (let round = 0; round < starts; round++) {
        again.push(await once(settings, (hub) => (round === 0 ? resting(hub) : Promise.resolve(0))))
        if (process.env['BENCH_ROUNDS']) console.error(JSON.stringify(again.at(-1)))
      }
      const loaded = await afterLoads()
      return [
        {
          name: 'start to the first page',
          value: median(again.map(({ firstPage }) => firstPage)) / 1000,
          promise: 2,
          sense: 'most',
          unit: 's',
        },
        { name: 'start from empty', value: empty.firstPage / 1000, promise: 20, sense: 'most', unit: 's' },
        { name: 'memory at rest', value: again[0]!.held, promise: 250, sense: 'most', unit: 'MB' },
        { name: 'memory after the loads', value: loaded, promise: 450, sense: 'most', unit: 'MB' },
      ]
    } finally {
      await rm(data, { recursive: true, force: true })
    }
  },
}

async function once(
  settings: Readonly<Record<string, string>>,
  look: (hub: Begun) => Promise<number>,
): Promise<{ firstPage: number; held: number }> {
  const hub = await npmStart(await freePort(), settings, ['--demo'])
  try {
    return { firstPage: hub.firstPage, held: await look(hub) }
  } finally {
    await hub.end()
  }
}

/** After a few pages, and some time in which nobody asks for anything. */
async function resting(hub: Begun): Promise<number> {
  for (const path of ['/', '/help?words=children', '/door'])
    await (await fetch(`http://127.0.0.1:${hub.port}${path}`)).text()
  await pause(atRest)
  return hub.memory()
}

async function afterLoads(): Promise<number> {
  const data = await mkdtemp(join(tmpdir(), 'opentent-bench-'))
  const database = await freshDatabase()
  const root = openDatabase({ url: database.superuser, connections: 2 })
  const load = start('load.ts')
  const racer = start('racer.ts')
  let hub: Begun | undefined
  try {
    await buildLargeHub(root.db, Temporal.Now.instant())
    const one = await root.db.row<{ path: string; shift: string }>(
      `select '/help/' || o.slug as path, g.id as shift from gatherings.gathering g
       join volunteering.opportunity o on o.id = g.part_of
       where g.waiting_list and g.starts_at > now() + interval '3 days' order by g.id limit 1`,
    )
    const given = { DATABASE_URL: database.superuser, DATABASE_ONE_ROLE: 'yes', TRUST_PROXY: 'yes' }
    hub = await npmStart(await freePort(), { DATA: data, ...given })
    const { port } = hub
    await rateOf(load, { port, paths: questionsOf(4_000) }, 20)
    await rateOf(load, { port, paths: [one!.path] }, 5)
    racer.tell(JSON.stringify({ ports: [port], ...one, from: 0, to: signUps, atOnce: 16 }))
    await racer.line()
    return await hub.memory()
  } finally {
    await hub?.end()
    await Promise.all([load.end(), racer.end()])
    await root.close()
    await database.drop()
    await rm(data, { recursive: true, force: true })
  }
}
