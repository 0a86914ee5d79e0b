import { roles, type RoleKey } from '../../src/hall/demonstration/roles.ts'
import { furnish } from '../../src/hall/demonstration/demonstration.fixture.ts'
import { hostOf } from '../../src/hall/host.ts'
import { holderOf } from '../../src/platform/identity/face.ts'
import { bump } from '../../src/platform/models/models.ts'
import { openedAt } from '../../src/platform/settings/charity.ts'
import { keepSetting } from '../../src/platform/settings/house.ts'
import { serve } from '../../src/platform/web/serve.ts'
import { english, type Language } from '../../src/platform/words/words.ts'
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

interface ServeOptions {
  readonly language?: Language
  readonly demo?: boolean
}

/** Opens an empty house and serves it until the suite ends. */
async function served({ language = english, demo = false }: ServeOptions): Promise<Served> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const house = await openHub({ demo, environment: { PUBLIC_URL: url } })
  const host = hostOf(house.hub, (entry) => faults.push(entry), { language })
  const listening = await serve(host, {
    port,
    host: '127.0.0.1',
    whole: house.hub.whole,
    https: false,
    clock: () => house.clock.now().epochMilliseconds,
  })
  closeAfter(() => listening.close())
  return { house, url }
}

/** The demonstration, entered as anybody. */
export async function furnished(language: Language = english): Promise<Furnished> {
  const { house, url } = await served({ language, demo: true })
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

/** A hub in which there is nobody but its administrator, and nothing yet. */
export async function unfurnished(): Promise<Served & { readonly session: Session }> {
  const { house, url } = await served({})
  await house.root.transact(async (db) => {
    await keepSetting(db, openedAt, house.clock.now().toString(), { personId: null, at: house.clock.now() })
    await bump(db, 'settings')
  })
  await house.follow()
  const administrator = await bring(house, 'administrator')
  return { house, url, session: { url, token: await sessionFor(house, administrator) } }
}
