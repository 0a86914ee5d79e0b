import { dayAt, plain, plusDays, systemClock } from '../../src/platform/clock.ts'
import { openDatabase, type Db } from '../../src/platform/database/database.ts'
import { openAccount, openSession } from '../../src/platform/identity/face.ts'
import { addGrant } from '../../src/platform/permits/grants/store.ts'
import { readSecrets } from '../../src/platform/secrets.ts'
import { charityProfile } from '../../src/platform/settings/charity.ts'
import { keepSetting } from '../../src/platform/settings/house.ts'
import { readEnvironment } from '../../src/platform/settings/environment.ts'
import { placePath } from '../../src/rooms/gatherings/face.ts'
import {
  ashgrove,
  aSupperClub,
  somebodyNamed,
} from '../../src/rooms/volunteering/opportunities/ashgrove.fixture.ts'
import { openHub } from '../../src/start/open.ts'
import { freePort } from '../program.ts'

/** The settings of every hub on this stage; it keeps its port when started again, and people come through a proxy. */
export const settings = async (more: Record<string, string> = {}): Promise<Record<string, string>> => ({
  PORT: String(await freePort()),
  TRUST_PROXY: 'yes',
  DATABASE_CONNECTIONS: '6',
  ...more,
})

/** Whom people reach when the hub cannot be. */
export const contact = {
  phone: '020 7946 0958',
  email: 'hello@hineni.example.org',
  worry: { name: 'Miriam Levy', phone: '020 7946 0111', email: 'worry@hineni.example.org' },
}

export interface Volunteer {
  readonly id: string
  readonly name: string
  readonly cookie: string
}

export interface Stage {
  /** The page of a supper club with several evenings. */
  readonly path: string
  readonly shifts: readonly string[]
  readonly volunteers: readonly Volunteer[]
  readonly administrator: Volunteer
  /** As superuser, to look at everything. */
  readonly db: Db
  placePath(placeId: string): string
  close(): Promise<void>
}

interface Furnishing {
  readonly data: string
  /** The migrated database, as superuser. */
  readonly url: string
  readonly environment: Record<string, string>
  readonly capacity?: number
  readonly shifts?: number
  readonly volunteers?: number
}

/** Puts a supper club and people with sessions into the database of a hub. */
export async function furnish({
  data,
  url,
  environment,
  capacity = 6,
  shifts = 3,
  volunteers = 4,
}: Furnishing): Promise<Stage> {
  const opened = await openHub({
    environment: readEnvironment({ ...environment, DATA: data }),
    secrets: await readSecrets(data, undefined),
    url,
    log: () => undefined,
    connections: 2,
  })
  const { hub } = opened
  const root = openDatabase({ url, connections: 2, idle: 500, onFault: () => undefined })
  await hub.transact((db) =>
    keepSetting(
      db,
      charityProfile,
      { ...charityProfile.standard, ...contact },
      { personId: null, at: hub.now() },
    ),
  )
  const first = plusDays(dayAt(systemClock.now()), 8)
  const { id, slug } = await aSupperClub(hub, await ashgrove(hub), {
    weekdays: [String(plain(first).dayOfWeek)],
    first,
    last: plusDays(first, 7 * (shifts - 1)),
    capacity: String(capacity),
  })
  const cameIn = async (name: string, role: 'administrator' | null): Promise<Volunteer> => {
    const person = await somebodyNamed(hub, name)
    const at = hub.now()
    const { token } = await hub.transact(async (db) => {
      await openAccount(db, { id: person, name }, at)
      if (role) await addGrant(db, { personId: person, grant: { role }, givenBy: null, at, reason: 'a test' })
      const how = role
        ? ({ strength: 'strong', cameBy: 'passkey' } as const)
        : ({ strength: 'link', cameBy: 'link' } as const)
      return openSession(hub, db, { accountId: person, device: 'a test', ...how })
    })
    return { id: person, name, cookie: `tent=${token}` }
  }
  const people: Volunteer[] = []
  for (let at = 1; at <= volunteers; at++) people.push(await cameIn(`Volunteer ${at}`, null))
  const gatherings = await root.db.rows<{ id: string }>(
    'select id from gatherings.gathering where part_of = $1 order by starts_at',
    [id],
  )
  return {
    path: `/help/${slug}`,
    shifts: gatherings.map((one) => one.id),
    volunteers: people,
    administrator: await cameIn('Tovah Ashworth', 'administrator'),
    db: root.db,
    placePath: (placeId) => placePath(hub, placeId),
    async close() {
      await opened.close()
      await root.close()
    },
  }
}

export interface Answered {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

interface Asking {
  readonly cookie?: string
  /** From which network, by number: ten thousand people are not one. */
  readonly from?: number
}

const headersOf = ({ cookie, from = 0 }: Asking): Record<string, string> => ({
  ...(cookie ? { cookie } : {}),
  'x-forwarded-for': `10.${from >> 16}.${(from >> 8) & 255}.${from & 255}`,
  'accept-encoding': 'identity',
})

const answered = async (asked: Promise<Response>): Promise<Answered | null> => {
  try {
    const answer = await asked
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  } catch {
    return null
  }
}

/** A page as somebody sees it; null when nobody answers. */
export const visit = (url: string, path: string, asking: Asking = {}): Promise<Answered | null> =>
  answered(fetch(`${url}${path}`, { headers: headersOf(asking), redirect: 'manual' }))

/** A form as a page of ours sends it; null when nobody answers. */
export const press = (
  url: string,
  path: string,
  answers: Record<string, string> = {},
  asking: Asking = {},
): Promise<Answered | null> =>
  answered(
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { ...headersOf(asking), origin: url },
      body: new URLSearchParams(answers),
      redirect: 'manual',
    }),
  )

/** What a visitor types who signs up. */
export const visitorNamed = (name: string, shift: string): Record<string, string> => ({
  shift,
  people: '1',
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@example.net`,
  age: 'adult',
})
