import { createHmac } from 'node:crypto'
import { Hono } from 'hono'
import type { Frame } from '../../look/frame.ts'
import type { Html } from '../../look/html.ts'
import type { Hub } from '../hub.ts'
import { visitor, type Actor } from '../permits/actor.ts'
import { can, verdict, type Permit } from '../permits/permit.ts'
import { phrases, type Said, type Sentence, type Words } from '../words/words.ts'
import { endingFor, type Ending } from './ended.ts'
import { ComeIn, Foreign, NotHere, Unreadable } from './endings.ts'
import { fromOurPages, fromProgram, httpsOnly, networkOf, safeHeaders } from './guard.ts'
import { isForPrograms, readFromAnywhere } from './problem.ts'
import { answerMethods, problemOf } from './programs.ts'
import type { Route, Routes } from './routes.ts'
import type { HubEnv, Session, Turn, Visit } from './visit.ts'

/** What the web asks of those above it. */
export interface Host {
  readonly hub: Hub
  readonly routes: readonly Routes[]
  /** Who comes with this request. */
  whoIs(c: Turn): Promise<{ actor: Actor; session: Session | null }>
  /** The language a visitor reads. */
  wordsFor(c: Turn): Words
  frameFor(visit: Visit): Frame
  /** Pages for endings that are nobody's own. */
  readonly endings: {
    notHere(visit: Visit): Html
    broken(visit: Visit, told: { number: string; when: Temporal.Instant }): Html
    resting(visit: Visit, told: { writing: boolean; when: Temporal.Instant }): Html
    refused(visit: Visit, told: Said, status: number): Html
  }
  /** Where somebody comes in, and where they show it is them. */
  readonly door: { comeIn: string; showItIsYou: string }
  readonly log: (entry: Record<string, unknown>) => void
}

const say = phrases('refused', {
  foreign:
    'This form was sent from another site, so we did nothing with it. Open our page and send it from there.',
  tooMany: 'That was a lot at once from your network. Please wait a little, then try again.',
  noLength: 'The form did not say how long it is. Please send it again.',
  tooLarge: 'That is more than this page can take.',
})

const formBytes = 256 * 1024

/** The web application: every route behind its gate, and one place where requests end. */
export function webApp(host: Host): Hono<HubEnv> {
  const app = new Hono<HubEnv>({ strict: true })
  const own = ownOrigins(host.hub)
  const all = host.routes.flatMap((routes) => routes.all)
  for (const route of all) serve(app, host, route, own)
  for (const path of new Set(all.map((route) => route.path).filter(isForPrograms))) {
    const here = all.filter((route) => route.path === path)
    app.all(path, (c) => {
      beginUnknown(c, host)
      return finish(c, host, answerMethods(c, here))
    })
  }
  app.notFound(async (c) => {
    await begin(c, host)
    return endingOf(c, host, new NotHere())
  })
  app.onError(async (fault, c) => {
    if (!c.var.visit) beginUnknown(c, host)
    return endingOf(c, host, fault)
  })
  return app
}

const ownOrigins = (hub: Hub): string[] => [hub.environment.publicUrl.origin]

/** Without a PUBLIC_URL the hub answers to the name it was called by, as on localhost. */
const originsFor = (c: Turn, host: Host, own: string[]): string[] =>
  host.hub.environment.anyHost ? [...own, new URL(c.req.url).origin] : own

function serve(app: Hono<HubEnv>, host: Host, route: Route, own: string[]): void {
  app.on(route.method.toUpperCase(), route.path, async (c) => {
    if (route.method === 'post') {
      if (!mayPost(c, host, route, own)) {
        beginUnknown(c, host)
        return endingOf(c, host, new Foreign())
      }
      refuseLarge(c, route.terms.bytes ?? formBytes)
    }
    await begin(c, host, Boolean(route.terms.fromAnywhere ?? route.terms.shared))
    const answer = await pass(c, route)
    if (route.terms.shared)
      for (const [name, value] of Object.entries(readFromAnywhere)) answer.headers.set(name, value)
    return finish(c, host, answer)
  })
}

/** Whether a post may do anything here: it comes from a page of ours, or the route takes it from elsewhere. */
function mayPost(c: Turn, host: Host, { terms }: Route, own: string[]): boolean {
  const headers = { origin: c.req.header('origin'), site: c.req.header('sec-fetch-site') }
  if (terms.fromAnywhere === true) return true
  if (terms.fromAnywhere === 'programs' && fromProgram(headers)) return true
  return fromOurPages(headers, originsFor(c, host, own))
}

/** Says no before the body is read. Every form a browser sends tells its length; the server reads no more than that. */
function refuseLarge(c: Turn, bytes: number): void {
  const told = c.req.header('content-length')
  if (told === undefined && c.req.header('transfer-encoding') !== undefined) {
    throw new Unreadable(400, say.noLength)
  }
  if (Number(told ?? 0) > bytes) throw new Unreadable(413, say.tooLarge)
}

async function pass(c: Turn, route: Route): Promise<Response> {
  const { gate } = route
  if (gate.kind === 'may') {
    const may = verdict(gate.permit, c.var.visit.actor, undefined)
    if (may === 'come-in' || may === 'show-it-is-you') throw new ComeIn(may)
    if (may === 'no') throw new NotHere()
  }
  if (gate.kind === 'about' && c.var.visit.actor.personId === null && gate.permit.strength !== 'none') {
    throw new ComeIn('come-in')
  }
  const answer = await route.handle(c)
  if (gate.kind === 'about' && !c.get('asked') && answer.status < 400) {
    throw new Error(`${route.method} ${route.path} never asked its permit "${gate.permit.name}"`)
  }
  return answer
}

async function begin(c: Turn, host: Host, withoutSession = false): Promise<void> {
  const { actor, session } = withoutSession ? { actor: visitor, session: null } : await host.whoIs(c)
  c.set('visit', visitOf(c, host, actor, session))
}

const beginUnknown = (c: Turn, host: Host): void => c.set('visit', visitOf(c, host, visitor, null))

function visitOf(c: Turn, host: Host, actor: Actor, session: Session | null): Visit {
  let frame: Frame | undefined
  let network: string | undefined
  let url: URL | undefined
  let words: Words | undefined
  const visit: Visit = {
    hub: host.hub.as(actor),
    actor,
    session,
    get words() {
      return (words ??= host.wordsFor(c))
    },
    get url() {
      return (url ??= new URL(c.req.url))
    },
    get network() {
      return (network ??= createHmac('sha256', host.hub.secrets.derive('networks'))
        .update(networkOf(c, host.hub.environment.trustProxy))
        .digest('base64url')
        .slice(0, 22))
    },
    get frame() {
      return (frame ??= host.frameFor(visit))
    },
    ask<Thing, One extends Thing>(permit: Permit<Thing>, thing: One | null | undefined): One {
      c.set('asked', true)
      if (thing === null || thing === undefined) throw new NotHere()
      const may = verdict(permit, actor, thing)
      if (may === 'come-in' || may === 'show-it-is-you') throw new ComeIn(may)
      if (may === 'no') throw new NotHere()
      return thing
    },
    can: (permit, thing) => can(permit, actor, thing),
  }
  return visit
}

function finish(c: Turn, host: Host, answer: Response): Response {
  for (const [name, value] of Object.entries(safeHeaders)) {
    if (!answer.headers.has(name)) answer.headers.set(name, value)
  }
  if (host.hub.environment.publicUrl.protocol === 'https:') answer.headers.set(...httpsOnly)
  // What one person sees is not kept for the next one.
  if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'private, no-store')
  return answer
}

function endingOf(c: Turn, host: Host, fault: unknown): Response {
  const ending = endingFor(c, host, fault)
  if (ending.kind === 'too-many' || ending.kind === 'resting')
    c.header('retry-after', String(ending.retryAfter))
  const answer = isForPrograms(c.req.path) ? problemOf(c, ending) : pageOf(c, host, ending)
  return finish(c, host, answer)
}

// Markup is a String object, for which `c.html` answers with a promise; a plain text it answers at once.
function pageOf(c: Turn, { endings, door }: Host, ending: Ending): Response {
  const { visit } = c.var
  const refused = (why: Sentence, status: 400 | 403 | 413 | 415 | 429): Response =>
    c.html(String(endings.refused(visit, visit.words.tell(why), status)), status)
  switch (ending.kind) {
    case 'not-here':
      return c.html(String(endings.notHere(visit)), 404)
    case 'come-in': {
      const back = c.req.method === 'GET' ? `${visit.url.pathname}${visit.url.search}` : '/my'
      const where = ending.how === 'come-in' ? door.comeIn : door.showItIsYou
      return c.redirect(`${where}?then=${encodeURIComponent(back)}`, 303)
    }
    case 'foreign':
      return refused(say.foreign, 403)
    case 'too-many':
      return refused(say.tooMany, 429)
    case 'unreadable':
      return refused(ending.fault.sentence, ending.fault.status)
    case 'resting':
      return c.html(String(endings.resting(visit, ending)), 503)
    case 'broken':
      return c.html(String(endings.broken(visit, ending)), 500)
  }
}
