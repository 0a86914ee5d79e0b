import type { Html } from '../../../look/html.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Sentence } from '../../../platform/words/words.ts'
import type { PlacedApplication } from './types.ts'

/** One step on the way, as the applicant reads it: who acts next, and since when. */
export interface Step {
  /** Unique among all steps of an application. */
  readonly key: string
  readonly name: Sentence
  /** The same at the desk, where nobody is spoken to. */
  readonly atDesk: string
  /** `both`: it is arranged, and nobody waits for the other. */
  readonly who: 'you' | 'us' | 'both' | 'referee' | 'guardian' | 'dbs'
  readonly state: 'done' | 'now' | 'later' | 'not-needed'
  /** Since when it waits, or when it was done. */
  readonly since: Temporal.Instant | null
  /** A sentence or two more: what happens, or what to do. */
  readonly words: Sentence | null
}

/** What an alcove brings to the pages of one application; smaller order first. */
export interface ApplicationPanel {
  readonly order: number
  /** On `/my/applications/:id`. */
  readonly forApplicant?: (visit: Visit, application: PlacedApplication) => Promise<Html | null>
  /** On `/desk/applications/:id`, to whoever handles it. */
  readonly forDesk?: (visit: Visit, application: PlacedApplication) => Promise<Html | null>
  readonly steps?: (hub: Hub, db: Db, application: PlacedApplication) => Promise<readonly Step[]>
}
