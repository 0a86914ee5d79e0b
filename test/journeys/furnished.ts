import { roles, type RoleKey } from '../../src/hall/demonstration/roles.ts'
import { furnish } from '../../src/hall/demonstration/demonstration.fixture.ts'
import { hostOf } from '../../src/hall/host.ts'
import { holderOf } from '../../src/platform/identity/face.ts'
import { bump } from '../../src/platform/models/models.ts'
import { openedAt } from '../../src/platform/settings/charity.ts'
import { keepSetting } from '../../src/platform/settings/house.ts'
import { serve } from '../../src/platform/web/serve.ts'
import type { Language } from '../../src/platform/words/words.ts'
import type { Hub } from '../../src/platform/hub.ts'
import { openHub as openHouse } from '../../src/start/open.ts'
import { bring, sessionFor } from '../cast.ts'
import { closeAfter, faults, openHub, type TestHub } from '../hub.ts'
import { freePort } from '../program.ts'

export interface Session {
  readonly url: string
  readonly token: string
}

/** A house as a browser finds it, on a day that stands still. */
export interface Served {
  readonly house: TestHub
  readonly url: string
}

export interface Furnished extends Served {
  /** A session of somebody of the demonstration. */
  sessionOf(role: RoleKey, strength?: 'link' | 'strong'): Promise<Session>
}

async function listen(hub: Hub, port: number): Promise<void> {
  const listening = await serve(
    hostOf(hub, (entry) => faults.push(entry)),
    {
      port,
      host: '127.0.0.1',
      whole: hub.whole,
      https: false,
      clock: () => hub.now().epochMilliseconds,
    },
  )
  closeAfter(() => listening.close())
}

/** Opens an empty house and serves it until the suite ends. */
async function served({ demo = false }: { readonly demo?: boolean } = {}): Promise<Served> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const house = await openHub({ demo, environment: { PUBLIC_URL: url } })
  await listen(house.hub, port)
  return { house, url }
}

/** The demonstration, entered as anybody. */
export async function furnished(): Promise<Furnished> {
  const { house, url } = await served({ demo: true })
  await furnish(house)
  await house.follow()
  return {
    house,
    url,
    async sessionOf(role, strength) {
      const { name, email } = roles[role]
      const id = await house.hub.transact((db) => holderOf(db, email))
      if (id === null) throw new Error(`Nobody of the demonstration is ${role}`)
      return { url, token: await sessionFor(house, { id, name, email }, strength) }
    },
  }
}

/** The same house once more, beside it, for people who read another language. @returns its address */
export async function inAnotherLanguage({ house }: Served, language: Language): Promise<string> {
  const { environment, secrets } = house.hub
  const port = await freePort()
  const url = `http://localhost:${port}`
  const opened = await openHouse({
    environment: { ...environment, port, publicUrl: new URL(url) },
    secrets,
    url: house.database.app,
    clock: house.clock,
    log: (entry) => faults.push(entry),
    connections: 4,
    language,
  })
  await listen(opened.hub, port)
  closeAfter(() => opened.close())
  return url
}

/** A hub in which there is nobody but its administrator, and nothing yet. */
export async function unfurnished(): Promise<Served & { readonly session: Session }> {
  const { house, url } = await served()
  await house.root.transact(async (db) => {
    await keepSetting(db, openedAt, house.clock.now().toString(), { personId: null, at: house.clock.now() })
    await bump(db, 'settings')
  })
  await house.follow()
  const administrator = await bring(house, 'administrator')
  return { house, url, session: { url, token: await sessionFor(house, administrator) } }
}
