import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { districts } from '../../src/hall/demonstration/districts.ts'
import { addDistricts } from '../../src/hall/demonstration/store.ts'
import { openDatabase, type Database } from '../../src/platform/database/database.ts'
import type { Hub } from '../../src/platform/hub.ts'
import { bump } from '../../src/platform/models/models.ts'
import { secretsOf } from '../../src/platform/secrets.ts'
import { charityProfile, openedAt } from '../../src/platform/settings/charity.ts'
import { readEnvironment } from '../../src/platform/settings/environment.ts'
import { keepSetting } from '../../src/platform/settings/house.ts'
import { addOrganisation, nameOurselves } from '../../src/rooms/network/face.ts'
import { addProgramme, addRegion } from '../../src/rooms/programmes/face.ts'
import { newId } from '../../src/platform/database/id.ts'
import { openHub } from '../../src/start/open.ts'
import { bring, sessionFor, type Part, type Player } from '../cast.ts'
import { freshDatabase } from '../cluster.ts'
import { mailbox, type Mailbox } from './mailbox.ts'
import { postOffice } from '../post-office.ts'
import { freePort, freshProgram } from '../program.ts'
import type { Session } from './furnished.ts'

/** The real program, on a charity that has just begun, with a mail server that takes its letters. */
export interface Ashgrove {
  readonly url: string
  readonly mail: Mailbox
  /** The same hub seen by its owner, to set the stage and to look at what remains. */
  readonly hub: Hub
  readonly root: Database
  readonly columba: string
  readonly kitchen: string
  /** Somebody who works here, in with a passkey. */
  readonly staff: (part: Part) => Promise<Player & { readonly session: Session }>
}

const key = '5a'.repeat(32)

async function furnish(hub: Hub): Promise<{ columba: string; kitchen: string }> {
  const now = hub.now()
  await hub.transact(async (db) => {
    const by = { personId: null, at: now }
    await keepSetting(
      db,
      charityProfile,
      {
        ...charityProfile.standard,
        name: 'Hineni',
        line: 'Refugee Action',
        phone: '020 7946 0112',
        email: 'hello@hineni.example.org',
        worry: { name: 'Miriam Levy', phone: '020 7946 0119', email: 'worry@hineni.example.org' },
      },
      by,
    )
    await keepSetting(db, openedAt, now.toString(), by)
    await nameOurselves(
      db,
      newId(),
      { name: 'Hineni Refugee Action', town: null, email: null, phone: null },
      now,
    )
    await addDistricts(db, districts)
    await bump(db, 'settings')
    await bump(db, 'places')
  })
  const columba = await addOrganisation(hub, {
    name: 'St Columba’s Welcome',
    shortName: 'St Columba’s',
    kind: 'faith-group',
    town: 'Ashgrove',
    web: null,
    email: null,
    phone: null,
  })
  const kitchen = await addProgramme(hub, {
    name: 'Kitchen',
    side: 'supporting',
    summary: 'Eating together.',
  })
  await addRegion(hub, 'North London')
  if (!columba.ok || !kitchen.ok) throw new Error('Ashgrove could not be furnished')
  return { columba: columba.value, kitchen: kitchen.value }
}

/** As the program says it in its letters and its cookies: without https, as on a machine of one's own. */
async function begin(): Promise<Ashgrove & { end(): Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'opentent-ashgrove-'))
  const [database, office, port] = [await freshDatabase(), await postOffice(), await freePort()]
  const url = `http://localhost:${port}`
  const environment = {
    DATABASE_URL: database.superuser,
    OPENTENT_KEY: key,
    PUBLIC_URL: url,
    PORT: String(port),
    SMTP_URL: office.url,
    MAIL_FROM: 'Hineni <hello@hineni.example.org>',
  }
  const opened = await openHub({
    environment: readEnvironment({ ...environment, DATA: data }),
    secrets: secretsOf(Buffer.from(key, 'hex')),
    url: database.superuser,
    log: () => undefined,
    connections: 4,
  })
  const root = openDatabase({ url: database.superuser, connections: 2 })
  const { hub } = opened
  const { columba, kitchen } = await furnish(hub)
  const program = await freshProgram({ data, environment })
  const known = new Map<Part, Promise<Player>>()
  return {
    url,
    mail: mailbox(office),
    hub,
    root,
    columba,
    kitchen,
    async staff(part) {
      const player = known.get(part) ?? bring({ hub, root }, part)
      known.set(part, player)
      const who = await player
      return { ...who, session: { url, token: await sessionFor({ hub, root }, who) } }
    },
    async end() {
      await program.stop()
      await opened.close()
      await office.close()
      await root.close()
      await database.drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

let begun: ReturnType<typeof begin> | undefined

// Once, after the last test of all: the journeys share one program.
after(async () => (await begun)?.end())

export const ashgrove = (): Promise<Ashgrove> => (begun ??= begin())
