import type { Context } from 'hono'
import type { Frame } from '../../look/frame.ts'
import type { Hub } from '../hub.ts'
import type { Actor } from '../permits/actor.ts'
import type { Permit } from '../permits/permit.ts'
import type { Words } from '../words/words.ts'

/** A session as the door knows it; null for somebody who has not come in. */
export interface Session {
  readonly id: string
  readonly personId: string
  readonly name: string
}

/** One request: who asks, in which language, and the hub acting for them. */
export interface Visit {
  readonly hub: Hub
  readonly actor: Actor
  readonly session: Session | null
  readonly words: Words
  readonly url: URL
  /** A keyed digest of the network they come from, for limits; the address itself is kept nowhere. */
  readonly network: string
  /** What every page's edge needs; made when a page first asks. */
  readonly frame: Frame
  /** The thing, if they may; else the request ends as if it were not there. */
  ask<Thing, One extends Thing>(permit: Permit<Thing>, thing: One | null | undefined): One
  /** Whether to show the way to something. */
  can<Thing>(permit: Permit<Thing>, thing: Thing): boolean
}

export interface HubEnv {
  Variables: { visit: Visit; asked: boolean; requestId: string }
  Bindings: { remote?: string; incoming?: unknown; outgoing?: unknown }
}

export type Turn = Context<HubEnv>
