import { createHmac, randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { Frame } from '../../look/frame.ts'
import type { Html } from '../../look/html.ts'
import { cannotWrite, isDatabaseGone } from '../database/database.ts'
import { faultWords } from '../fault.ts'
import type { Hub } from '../hub.ts'
import { Missing } from '../outcome.ts'
import { visitor, type Actor } from '../permits/actor.ts'
import { can, verdict, type Permit } from '../permits/permit.ts'
import type { Words } from '../words/words.ts'
import { ComeIn, NotHere, TooMany, Unreadable } from './endings.ts'
import { fromOurPages, httpsOnly, networkOf, safeHeaders } from './guard.ts'
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
    refused(visit: Visit, words: string, status: number): Html
  }
  /** Where somebody comes in, and where they show it is them. */
  readonly door: { comeIn: string; showItIsYou: string }
  readonly log: (entry: Record<string, unknown>) => void
}

const formBytes = 256 * 1024

/** The web application: every route behind its gate, and one place where requests end. */
export function webApp(host: Host): Hono<HubEnv> {
  const app = new Hono<HubEnv>({ strict: true })
  const own = ownOrigins(host.hub)
  for (const routes of host.routes) for (const route of routes.all) serve(app, host, route, own)
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
      if (!route.terms.fromAnywhere) {
        const headers = { origin: c.req.header('origin'), site: c.req.header('sec-fetch-site') }
        if (!fromOurPages(headers, originsFor(c, host, own))) {
          beginUnknown(c, host)
          return c.html(
            String(
              host.endings.refused(
                c.var.visit,
                'This form was sent from another site, so we did nothing with it. Open our page and send it from there.',
                403,
              ),
            ),
            403,
          )
        }
      }
      refuseLarge(c, route.terms.bytes ?? formBytes)
    }
    await begin(c, host, route.terms.fromAnywhere)
    const answer = await pass(c, route)
    return finish(c, host, answer)
  })
}

/** Says no before the body is read. Every form a browser sends tells its length; the server reads no more than that. */
function refuseLarge(c: Turn, bytes: number): void {
  const told = c.req.header('content-length')
  if (told === undefined && c.req.header('transfer-encoding') !== undefined) {
    throw new Unreadable(400, 'The form did not say how long it is. Please send it again.')
  }
  if (Number(told ?? 0) > bytes) throw new Unreadable(413, 'That is more than this page can take.')
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

// Markup is a String object, for which `c.html` answers with a promise; a plain text it answers at once.
function endingOf(c: Turn, host: Host, fault: unknown): Response {
  const { visit } = c.var
  const { endings, door } = host
  if (fault instanceof NotHere || fault instanceof Missing)
    return finish(c, host, c.html(String(endings.notHere(visit)), 404))
  if (fault instanceof ComeIn) {
    const back = c.req.method === 'GET' ? `${visit.url.pathname}${visit.url.search}` : '/my'
    const where = fault.how === 'come-in' ? door.comeIn : door.showItIsYou
    return finish(c, host, c.redirect(`${where}?then=${encodeURIComponent(back)}`, 303))
  }
  if (fault instanceof TooMany) {
    c.header('retry-after', String(fault.retryAfter))
    return finish(
      c,
      host,
      c.html(
        String(
          endings.refused(
            visit,
            'That was a lot at once from your network. Please wait a little, then try again.',
            429,
          ),
        ),
        429,
      ),
    )
  }
  if (fault instanceof Unreadable)
    return finish(c, host, c.html(String(endings.refused(visit, fault.message, fault.status)), fault.status))
  const when = host.hub.now()
  if (isDatabaseGone(fault) || cannotWrite(fault)) {
    host.hub.report(fault, `${c.req.method} ${c.req.routePath}`)
    c.header('retry-after', '10')
    return finish(c, host, c.html(String(endings.resting(visit, { writing: cannotWrite(fault), when })), 503))
  }
  const number = randomBytes(5).toString('hex').toUpperCase()
  host.log({
    level: 'error',
    number,
    at: when.toString(),
    method: c.req.method,
    route: c.req.routePath,
    fault: faultWords(fault),
  })
  return finish(c, host, c.html(String(endings.broken(visit, { number, when })), 500))
}
