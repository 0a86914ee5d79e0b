import type { Bench } from './run.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { secretsOf } from '../src/platform/secrets.ts'
import { readEnvironment } from '../src/platform/settings/environment.ts'
import { ashgrove } from '../src/rooms/volunteering/opportunities/ashgrove.fixture.ts'
import { beginOpportunity } from '../src/rooms/volunteering/opportunities/writing/actions.ts'
import { aRole, apply, crowd } from '../src/rooms/volunteering/vetting/many-applications.fixture.ts'
import { openHub } from '../src/start/open.ts'
import { bring, sessionFor } from '../test/cast.ts'
import { freshDatabase } from '../test/cluster.ts'
import { startHub } from './stage/children.ts'

const open = 2_000
const rounds = 25
const roles = [
  'Befriender',
  'Homework helper',
  'Companion',
  'Interpreter',
  'Driver',
  'Cook',
  'Mentor',
  'Host',
  'Listener',
  'Tutor',
  'Organiser',
  'Guide',
]

/** A coordinator who sees everything, and two thousand people under way in twelve roles. @returns her session */
async function plant(url: string): Promise<string> {
  const opened = await openHub({
    environment: readEnvironment({ DATA: '/nonexistent' }),
    secrets: secretsOf(new Uint8Array(32).fill(7)),
    url,
    log: (entry) => console.error(entry),
    connections: 2,
  })
  const root = openDatabase({ url, connections: 2 })
  try {
    const { hub } = opened
    const place = await ashgrove(hub)
    const ours = hub.as({ ...place.ruth, grants: [{ role: 'administrator' }] })
    const at = hub.now().subtract({ hours: 24 * 100 })
    const places: { roleId: string; opportunityId: string }[] = []
    for (const name of roles) {
      const ways: string[] = []
      for (const region of ['Leeds', 'North London'])
        ways.push(
          await beginOpportunity(
            ours,
            { organisationId: place.hineni, programmeId: place.kitchen, region },
            { title: `${name}, ${region}`, kind: 'role', side: 'supporting' },
          ),
        )
      const roleId = await aRole(root.db, name, ways, { at })
      places.push(...ways.map((opportunityId) => ({ roleId, opportunityId })))
    }
    await apply(root.db, crowd(open, places, hub.now()))
    await root.db.rows('vacuum analyze')
    const player = await bring({ hub, root }, 'coordinator')
    return await sessionFor({ hub, root }, player)
  } finally {
    await root.close()
    await opened.close()
  }
}

/** Whole pages, one after the other. @returns milliseconds of each in order of length, and the largest in kB */
async function pagesOf(port: number, session: string, paths: readonly string[]) {
  const times: number[] = []
  let largest = 0
  for (const path of paths) {
    const began = performance.now()
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { cookie: `tent=${session}`, 'accept-encoding': 'identity' },
      redirect: 'manual',
    })
    const body = await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    times.push(performance.now() - began)
    largest = Math.max(largest, body.byteLength / 1000)
  }
  return { times: times.toSorted((one, other) => one - other), largest }
}

/** The list as people ask for it: the board, the table and its pages, and every kind of filter. */
const asked = [
  'as=board',
  'as=table',
  'as=table&page=20',
  'as=board&tone=red',
  'as=table&stage=checks&sort=name',
  'as=board&region=Leeds',
]

/**
 * The desk’s list of 2,000 open applications in a real house: whole pages from one process, one after the other, with
 * what each application waits for worked out anew each time.
 */
export const bench: Bench = {
  name: 'pipeline',
  async run() {
    const database = await freshDatabase()
    const session = await plant(database.superuser)
    const hub = startHub({ STAGE_DATABASE: database.app })
    try {
      const port = Number(await hub.line())
      const paths = Array.from({ length: rounds }, () =>
        asked.map((one) => `/desk/applications?${one}`),
      ).flat()
      await pagesOf(port, session, paths.slice(0, 30))
      const { times, largest } = await pagesOf(port, session, paths)
      const waiting = await pagesOf(
        port,
        session,
        Array.from({ length: 15 }, () => '/desk/applications?as=board&who=us'),
      )
      const at = (each: readonly number[], share: number): number => each[Math.floor(each.length * share)]!
      if (process.env['BENCH_ROUNDS'])
        console.error(`95 of 100 pages within ${at(times, 0.95).toFixed(0)} ms`)
      return [
        {
          name: `pipeline of ${open}, half of the pages within`,
          value: at(times, 0.5),
          promise: 150,
          sense: 'most',
          unit: 'ms',
        },
        {
          name: `pipeline of ${open} by whom they wait on, half of the pages within`,
          value: at(waiting.times, 0.5),
          promise: 150,
          sense: 'most',
          unit: 'ms',
        },
        {
          name: 'pipeline, largest page',
          value: Math.max(largest, waiting.largest),
          promise: 300,
          sense: 'most',
          unit: 'kB',
        },
      ]
    } finally {
      await hub.end()
      await database.drop()
    }
  },
}
