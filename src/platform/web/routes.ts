import type { Gate } from './gate.ts'
import type { Operation } from './openapi.ts'
import type { Turn } from './visit.ts'

export type Handler = (c: Turn) => Response | Promise<Response>
export type Method = 'get' | 'post'

export interface Route {
  readonly method: Method
  readonly path: string
  readonly gate: Gate
  readonly handle: Handler
  readonly terms: Terms
}

/** What is unusual about a route. */
export interface Terms {
  /** The largest body it takes, in bytes. */
  readonly bytes?: number
  /**
   * Takes posts that come from no page of ours, and carries no session: one-press unsubscribe (RFC 8058). `programs`:
   * only such as name no origin, which every browser does; a page of another site is refused (the JSON API).
   */
  readonly fromAnywhere?: boolean | 'programs'
  /** A page of another site may read it: the public API. The same for everybody, so it carries no session. */
  readonly shared?: boolean
  /** How the description of the API tells it; every route under `/api` has one. */
  readonly told?: Operation
}

/** The routes of one room or platform part. */
export class Routes {
  readonly base: string
  readonly all: Route[] = []

  constructor(base: string) {
    this.base = base
  }

  get(path: string, gate: Gate, handle: Handler, terms: Terms = {}): this {
    return this.#add('get', path, gate, handle, terms)
  }

  post(path: string, gate: Gate, handle: Handler, terms: Terms = {}): this {
    return this.#add('post', path, gate, handle, terms)
  }

  #add(method: Method, path: string, gate: Gate, handle: Handler, terms: Terms): this {
    const whole = `${this.base}${path === '/' ? '' : path}` || '/'
    if (this.all.some((route) => route.method === method && route.path === whole)) {
      throw new Error(`Two routes for ${method} ${whole}`)
    }
    this.all.push({ method, path: whole, gate, handle, terms })
    return this
  }
}

export const room = (base: string): Routes => new Routes(base)
