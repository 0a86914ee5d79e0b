import type { Frame } from '../../look/frame.ts'
import { html } from '../../look/html.ts'
import { publicPage } from '../../look/page.ts'
import type { Hub } from '../../platform/hub.ts'
import { PlainBrowser } from '../../platform/identity/trials/plain-browser.ts'
import { visitor, type Actor, type Grant } from '../../platform/permits/actor.ts'
import { webApp } from '../../platform/web/app.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { english, speak } from '../../platform/words/words.ts'
import { gatherings } from './room.ts'

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

const ending = (visit: Visit, words: string) =>
  publicPage(visit.frame, { title: words, main: html`<h1>${words}</h1>` })
const words = speak(english)

/** Faults that reached the edge; there should be none. */
export const webFaults: Record<string, unknown>[] = []

function appOf(hub: Hub, actor: Actor) {
  return webApp({
    hub,
    routes: gatherings.routes,
    whoIs: async () => ({
      actor,
      session:
        actor.personId === null
          ? null
          : { id: actor.personId, personId: actor.personId, name: 'Dalia Marcus' },
    }),
    wordsFor: () => words,
    frameFor: () => frame,
    endings: {
      notHere: (visit) => ending(visit, 'Not here'),
      broken: (visit) => ending(visit, 'Broken'),
      resting: (visit) => ending(visit, 'Resting'),
      refused: (visit, said) => ending(visit, said),
    },
    door: { comeIn: '/door', showItIsYou: '/door/show' },
    log: (entry) => void webFaults.push(entry),
  })
}

const origin = 'https://hub.example.org'

/** A browser without script in which this actor is in already. */
export const browserOf = (hub: Hub, actor: Actor = visitor): PlainBrowser =>
  new PlainBrowser(appOf(hub, actor), origin)

/** Asks as a program does, and shows the whole answer. */
export function requester(hub: Hub): (path: string, headers?: Record<string, string>) => Promise<Response> {
  const app = appOf(hub, visitor)
  return async (path, headers = {}) => app.request(new Request(`${origin}${path}`, { headers }))
}

export const actorOf = (personId: string, ...grants: Grant[]): Actor => ({
  personId,
  strength: 'strong',
  grants,
})
