import type { Hono } from 'hono'
import { hostOf } from '../src/hall/host.ts'
import type { HubEnv } from '../src/platform/web/visit.ts'
import { bring, sessionFor, usualGrants, type Part, type Player } from './cast.ts'
import type { TestHub } from './hub.ts'
import type { Grant } from '../src/platform/permits/actor.ts'
import { faults } from './hub.ts'

export type FormAnswers = Record<string, string | number | readonly string[] | undefined>

/** Somebody at a browser: keeps cookies, sends forms as our own pages send them. */
export class Visitor {
  readonly player: Player | null
  readonly #app: Hono<HubEnv>
  readonly #cookies = new Map<string, string>()

  constructor(app: Hono<HubEnv>, player: Player | null = null, session?: string) {
    this.#app = app
    this.player = player
    if (session) this.#cookies.set('__Host-tent', session)
  }

  /** Who they are; throws for a visitor nobody knows. */
  get id(): string {
    if (!this.player) throw new Error('A visitor has no id')
    return this.player.id
  }

  async request(
    method: string,
    path: string,
    {
      headers = {},
      body,
    }: { headers?: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> } = {},
  ): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#app.fetch(
      new Request(`https://hub.example.org${path}`, {
        method,
        headers: { ...(cookie ? { cookie } : {}), ...headers },
        ...(body === undefined ? {} : { body }),
      }),
      { remote: '203.0.113.7' },
    )
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return answer
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.request('GET', path, { headers })
  }

  /** A page as text, with its status checked. */
  async page(path: string, status = 200): Promise<string> {
    const answer = await this.get(path)
    const text = await answer.text()
    if (answer.status !== status)
      throw new Error(`${path} answered ${answer.status}, not ${status}: ${text.slice(0, 300)}`)
    return text
  }

  /** Sends a form as a page of ours does. */
  post(path: string, answers: FormAnswers = {}, headers: Record<string, string> = {}): Promise<Response> {
    const body = encoded(answers)
    return this.request('POST', path, {
      headers: {
        origin: 'https://hub.example.org',
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
        ...headers,
      },
      body,
    })
  }

  /** Sends a form that takes a file, with one or without. */
  async postFile(
    path: string,
    answers: Readonly<Record<string, string>>,
    file?: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  ): Promise<Response> {
    const form = new FormData()
    for (const [name, value] of Object.entries(answers)) form.append(name, value)
    form.append(file?.name ?? 'file', file ? new Blob([file.bytes]) : new Blob(), file ? 'file' : '')
    const sent = new Response(form)
    const body = await sent.bytes()
    return this.request('POST', path, {
      headers: {
        origin: 'https://hub.example.org',
        'content-type': sent.headers.get('content-type')!,
        'content-length': String(body.length),
      },
      body,
    })
  }
}

export function encoded(answers: FormAnswers): string {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(answers)) {
    if (value === undefined) continue
    if (typeof value === 'object') for (const one of value) form.append(name, one)
    else form.append(name, String(value))
  }
  return form.toString()
}

const apps = new WeakMap<TestHub, Hono<HubEnv>>()

export function appOf(house: TestHub): Hono<HubEnv> {
  let app = apps.get(house)
  if (!app) {
    app = hostOf(house.hub, (entry) => {
      house.faults.push(entry)
      faults.push(entry)
    })
    apps.set(house, app)
  }
  return app
}

/** Somebody nobody knows. */
export const visitor = (house: TestHub): Visitor => new Visitor(appOf(house))

/** One of the cast, come in strongly, with what they are trusted with. */
export async function as(
  house: TestHub,
  part: Part,
  grants: readonly Grant[] = usualGrants(part),
  strength: 'link' | 'strong' = 'strong',
): Promise<Visitor> {
  const player = await bring(house, part, grants)
  return new Visitor(appOf(house), player, await sessionFor(house, player, strength))
}
