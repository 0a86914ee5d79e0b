import { after } from 'node:test'
import type { Hono } from 'hono'
import { openHub, type TestHub } from '../../../../test/hub.ts'
import type { Frame } from '../../../look/frame.ts'
import { html, type Html } from '../../../look/html.ts'
import { publicPage } from '../../../look/page.ts'
import type { Hub } from '../../hub.ts'
import type { Grant } from '../../permits/actor.ts'
import { addGrant } from '../../permits/grants/store.ts'
import type { Permit } from '../../permits/permit.ts'
import { webApp } from '../../web/app.ts'
import { may } from '../../web/gate.ts'
import { room, type Routes } from '../../web/routes.ts'
import type { HubEnv, Visit } from '../../web/visit.ts'
import { english, speak } from '../../words/words.ts'
import { claimAddress, openAccount } from '../accounts/store.ts'
import { newId } from '../../database/id.ts'
import { byAccount, knowPeople, people, type PeopleKnown } from '../people.ts'
import { identityRoutes } from '../routes.ts'
import { whoIs } from '../sessions/who.ts'
import { openSession } from '../sessions/actions.ts'
import { PlainBrowser, type Answer } from './plain-browser.ts'

const words = speak(english)

const frame: Frame = {
  lang: 'en-GB',
  dir: 'ltr',
  path: '/',
  charity: { name: 'Hineni', legal: 'A fictional charity' },
  nav: [],
  account: null,
  skipLabel: 'Skip to content',
  menuLabels: { main: 'Main', menu: 'Menu', languages: 'Languages' },
  footer: [],
  languages: [],
  stylesheets: [],
  scripts: [],
  worry: { label: 'A worry?', href: '/worry' },
}

// Not declared by `permit`: the list of the house's permits is not theirs.
const seeDesk: Permit = {
  name: 'see the desk of the trials',
  strength: 'strong',
  who: 'Coordinators',
  why: 'A page that only staff may see, strongly.',
  holds: (actor) =>
    actor.grants.some((grant) => grant.role === 'coordinator' || grant.role === 'administrator'),
}
const seeOwn: Permit = {
  name: 'see one’s own page of the trials',
  who: 'Everybody who came in',
  why: 'A page for whoever is in.',
  strength: 'link',
  holds: (actor) => actor.personId !== null,
}

/** Words on those pages that no one else may read. */
export const secretOfDesk = 'Referral of Amal, aged 17'
export const secretOfOwn = 'Allergic to nuts'

const pageWith = (visit: Visit, words: string): Html =>
  publicPage(visit.frame, {
    title: 'Behind the door',
    main: html`<h1>Behind the door</h1>
      <p>${words}</p>`,
  })

const pages = room('')
  .get('/my', may(seeOwn), (c) =>
    c.html(pageWith(c.var.visit, `${c.var.visit.session?.name} ${secretOfOwn}`)),
  )
  .get('/desk', may(seeDesk), (c) => c.html(pageWith(c.var.visit, secretOfDesk)))

export interface Surroundings {
  readonly routes?: readonly Routes[]
  readonly environment?: Record<string, string>
  /** What is known of people besides their accounts. */
  readonly people?: Partial<PeopleKnown>
}

/** A door with two pages behind it, one for whoever came in and one for staff. */
export interface Door {
  readonly test: TestHub
  readonly hub: Hub
  readonly app: Hono<HubEnv>
  browser(userAgent?: string): PlainBrowser
  /** Somebody with an account, with an address they proved unless `email` is null. */
  aPerson(name: string, told?: { email?: string | null; grants?: readonly Grant[] }): Promise<string>
  /** A browser in which somebody is in, as if they had come in a moment ago. */
  browserOf(personId: string, strength: 'link' | 'strong'): Promise<PlainBrowser>
  /** Asks for a link as a visitor would, finds it in the letter and presses its button. */
  comeInByLink(browser: PlainBrowser, email: string, onward?: string): Promise<Answer>
  /** The path of the link in the newest letter to an address. */
  linkFor(email: string): Promise<string>
  lettersTo(email: string): Promise<{ kind: string; words: string; subject: string }[]>
}

export const origin = 'https://hub.example.org'

/** Opens it within a test; both close when that test ends. */
export async function openDoor({
  routes = [],
  environment = {},
  people: known = {},
}: Surroundings = {}): Promise<Door> {
  const earlier = people()
  const test = await openHub({ environment })
  knowPeople({ ...byAccount, ...known })
  after(() => knowPeople(earlier))
  const { hub } = test
  const app = webApp({
    hub,
    routes: [pages, ...identityRoutes, ...routes],
    whoIs: (c) => whoIs(hub, c),
    wordsFor: () => words,
    frameFor: () => frame,
    endings: {
      notHere: () => html`<h1>Not here</h1>`,
      broken: (_visit, told) => html`<h1>Broken ${told.number}</h1>`,
      resting: () => html`<h1>Resting</h1>`,
      refused: (_visit, said) =>
        html`<h1>Refused</h1>
          <p>${said}</p>`,
    },
    door: { comeIn: '/door', showItIsYou: '/door/show' },
    log: (entry) => {
      if (entry['level'] === 'error') throw new Error(JSON.stringify(entry))
    },
  })
  const lettersTo = (email: string) =>
    test.root.db.rows<{ kind: string; words: string; subject: string }>(
      `select kind, words, subject from mail.letter where address like $1 order by queued_at, id`,
      [`%${email}%`],
    )
  const linkFor = async (email: string): Promise<string> => {
    await test.runJobs()
    const paths = (await lettersTo(email)).flatMap(
      ({ words }) => words.match(/\/door\/link\/[\w-]{43}/g) ?? [],
    )
    const path = paths.at(-1)
    if (!path) throw new Error(`No letter with a link went to ${email}`)
    return path
  }
  return {
    test,
    hub,
    app,
    browser: (userAgent) => new PlainBrowser(app, origin, userAgent),
    async aPerson(name, { email = `${name.toLowerCase()}@example.org`, grants = [] } = {}) {
      const id = newId()
      const at = hub.now()
      await openAccount(hub.db, { id, name }, at)
      if (email !== null) await claimAddress(hub.db, email, id, at)
      for (const grant of grants)
        await addGrant(hub.db, { personId: id, grant, givenBy: null, at, reason: 'for a test' })
      return id
    },
    lettersTo,
    linkFor,
    async browserOf(personId, strength) {
      const browser = new PlainBrowser(app, origin)
      const made = {
        accountId: personId,
        strength,
        cameBy: strength === 'strong' ? 'passkey' : 'link',
        device: 'Firefox on Linux',
      } as const
      const { token } = await openSession(hub, hub.db, made)
      browser.jar.set('__Host-tent', token)
      return browser
    },
    async comeInByLink(browser, email, onward = '/my') {
      await browser.post('/door', { email, onward })
      const link = await linkFor(email)
      return browser.fill(link, link)
    },
  }
}
