import type { Bench } from './run.ts'
import { communities } from '../src/hall/demonstration/people/names.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { newId } from '../src/platform/database/id.ts'
import { secretsOf } from '../src/platform/secrets.ts'
import { readEnvironment } from '../src/platform/settings/environment.ts'
import { addPeople } from '../src/rooms/people/bulk-store.ts'
import { languages, skills } from '../src/rooms/people/face.ts'
import { chance } from '../src/rooms/volunteering/finder/many-ways.fixture.ts'
import { openHub } from '../src/start/open.ts'
import { bring, sessionFor } from '../test/cast.ts'
import { freshDatabase } from '../test/cluster.ts'
import { start } from './stage/children.ts'

const everybody = 100_000
const questions = 1_600
const atOnce = 8
const regions = ['Birmingham', 'Bristol', 'Leeds', 'London', 'Manchester']

/** Names that are spelled in many ways, borne by one in ten. */
const spelled =
  'Mohamed Muhammad Mohammed Ahmad Ahmed Yusuf Yosef Joseph Ibrahim Abraham Fatima Fatma Maryam Miriam Khaled Khalid'.split(
    ' ',
  )

interface Made {
  readonly name: string
  readonly email: string
  readonly phone: string
}

/** The same hundred thousand every time. */
function peopleOf(count: number): Made[] {
  const random = chance(11)
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)]!
  const weighted = communities.flatMap((one) => Array.from({ length: one.of100 }, () => one))
  return Array.from({ length: count }, (_, number) => {
    const given = random() < 0.1 ? pick(spelled) : pick(pick(weighted).given)
    const name = `${given} ${pick(pick(weighted).family)}`
    return {
      name,
      email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${number}@example.org`,
      phone: `07700 ${String(900_000 + number).slice(-6)}`,
    }
  })
}

/** What a coordinator types, each time something else: beginnings, whole names, other spellings, addresses, numbers. */
function questionsOf(made: readonly Made[], count: number): string[] {
  const random = chance(5)
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)]!
  const typed = (at: number): string => {
    const { name, email, phone } = pick(made)
    const [given = '', family = ''] = name.split(' ')
    const kinds = [
      () => family.slice(0, 3 + Math.floor(random() * 3)),
      () => `${given} ${family.slice(0, 2 + Math.floor(random() * 3))}`,
      () => `${family} ${given}`,
      () => pick(spelled),
      () => `${pick(spelled)} ${family.slice(0, 4)}`,
      () => email.slice(0, 8 + Math.floor(random() * 12)),
      () => phone.replace('07700 ', '+44 7700'),
      () => given.slice(0, 2 + Math.floor(random() * 3)),
    ]
    return kinds[at % kinds.length]!()
  }
  return Array.from({ length: count }, (_, at) => {
    const asked = new URLSearchParams({ words: typed(at) })
    if (random() < 0.2) asked.set('region', pick(regions))
    if (random() < 0.1) asked.set('speaks', pick(languages))
    return `/desk/people?${asked.toString()}`
  })
}

async function plant(url: string, made: readonly Made[]): Promise<string> {
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
    const random = chance(3)
    const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)]!
    const planted = made.map((one) => ({
      ...one,
      id: newId(),
      region: pick(regions),
      languages: random() < 0.4 ? [pick(languages)] : [],
      skills: random() < 0.5 ? [pick(skills)] : [],
      madeAt: hub.now(),
    }))
    // Not all at once: a statement has thirty seconds.
    for (let at = 0; at < planted.length; at += 4_000) await addPeople(root.db, planted.slice(at, at + 4_000))
    await root.db.rows('vacuum analyze people.person, people.found_by')
    const player = await bring({ hub, root }, 'coordinator')
    return await sessionFor({ hub, root }, player)
  } finally {
    await root.close()
    await opened.close()
  }
}

/** Asks each question once, eight at a time. @returns milliseconds of each, in order of length */
async function timesOf(port: number, session: string, paths: readonly string[]): Promise<number[]> {
  const times: number[] = []
  const left = [...paths]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        const began = performance.now()
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
          headers: { cookie: `tent=${session}`, 'accept-encoding': 'identity' },
          redirect: 'manual',
        })
        await answer.text()
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
        times.push(performance.now() - began)
      }
    }),
  )
  return times.toSorted((one, other) => one - other)
}

/**
 * A coordinator looks for people among 100,000, through whole pages of fifty from one process: every question
 * different, eight at a time, from the question to the last byte of the page.
 */
export const bench: Bench = {
  name: 'people-search',
  async run() {
    const database = await freshDatabase()
    const made = peopleOf(everybody)
    const session = await plant(database.superuser, made)
    const hub = start('served.ts', { STAGE_DATABASE: database.app })
    try {
      const port = Number(await hub.line())
      const paths = questionsOf(made, questions)
      await timesOf(port, session, paths.slice(0, 200))
      const times = await timesOf(port, session, paths)
      const at = (share: number): number => times[Math.floor(times.length * share)]!
      if (process.env['BENCH_ROUNDS'])
        console.error(`half within ${at(0.5).toFixed(0)} ms, 99 of 100 within ${at(0.99).toFixed(0)} ms`)
      return [
        {
          name: 'people search over 100,000, 95 of 100 pages within',
          value: at(0.95),
          promise: 100,
          sense: 'most',
          unit: 'ms',
        },
      ]
    } finally {
      await hub.end()
      await database.drop()
    }
  },
}
