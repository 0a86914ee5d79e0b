import type { Db } from '../../../platform/database/database.ts'
import { byTime, plusDays } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { ReadModel, ReadModels } from '../../../platform/models/models.ts'
import { organisationOf, type Organisation } from '../../network/face.ts'
import { finderSees } from '../finder/finder.ts'
import { pageTag } from './acting.ts'
import { related, type Related } from './help/store.ts'
import { changedSince, opportunityAt, type Opportunity } from './store.ts'
import { liveShifts, type LiveRow } from './shift-store.ts'

/** What the public page of an opportunity shows, apart from how full its shifts are. */
export interface Shelved {
  readonly opportunity: Opportunity
  readonly organisation: Organisation
  readonly shifts: readonly LiveRow[]
  /** A few others, beside it. */
  readonly related: readonly Related[]
}

const most = 2_000
/** After so long it is read anew, whatever was heard: others beside it come and go. */
const freshFor = { minutes: 10 }

/**
 * Public opportunities that were asked for lately, in memory by their address. It follows the revisions of
 * opportunities: what changed anywhere is forgotten here within a second, and what this process changed, at once.
 */
export class Shelf implements ReadModel {
  readonly topics = ['opportunities', 'organisations']
  readonly #hub: Pick<Hub, 'whole' | 'today' | 'now'>
  readonly #kept = new Map<string, Shelved & { readonly until: Temporal.Instant }>()
  readonly #slugs = new Map<string, string>()
  #revision = 0
  #isRead = false
  /** Moves whenever something is forgotten, so that what was read before is not kept after. */
  #moves = 0

  constructor(hub: Pick<Hub, 'whole' | 'today' | 'now'>) {
    this.#hub = hub
  }

  async read(db: Db): Promise<void> {
    const changed = await changedSince(db, this.#revision)
    for (const { id, revision } of changed) {
      this.#revision = Math.max(this.#revision, revision)
      this.forget(id)
    }
    // An organisation was renamed: nobody can say which pages show it.
    if (changed.length === 0 && this.#isRead) this.forgetAll()
    this.#isRead = true
  }

  async at(db: Db, slug: string): Promise<Shelved | undefined> {
    const known = this.#kept.get(slug)
    if (known && byTime(known.until, this.#hub.now()) > 0) return known
    const moves = this.#moves
    const opportunity = await opportunityAt(db, slug)
    if (!opportunity) return undefined
    const organisation = (await organisationOf(db, opportunity.organisationId))!
    const shifts = await liveShifts(db, opportunity.id, plusDays(this.#hub.today(), -400))
    const shelved = { opportunity, organisation, shifts, related: await related(db, opportunity.id) }
    if (moves === this.#moves) this.#keep(shelved)
    return shelved
  }

  #keep(shelved: Shelved): void {
    if (this.#kept.size >= most) this.forgetAll()
    this.#kept.set(shelved.opportunity.slug, { ...shelved, until: this.#hub.now().add(freshFor) })
    this.#slugs.set(shelved.opportunity.id, shelved.opportunity.slug)
  }

  forget(id: string): void {
    this.#moves++
    const slug = this.#slugs.get(id)
    if (slug !== undefined) this.#kept.delete(slug)
    this.#slugs.delete(id)
    this.#hub.whole.forget(pageTag(id))
  }

  forgetAll(): void {
    this.#moves++
    for (const id of this.#slugs.keys()) this.#hub.whole.forget(pageTag(id))
    this.#kept.clear()
    this.#slugs.clear()
  }
}

const shelves = new WeakMap<ReadModels, Shelf>()

/** The shelf of this process. */
export function shelfOf(hub: Hub): Shelf {
  let shelf = shelves.get(hub.models)
  if (!shelf) shelves.set(hub.models, (shelf = new Shelf(hub)))
  return shelf
}

/** What lies at an address, if it has the form of one. */
export const shelvedAt = async (hub: Hub, slug: string): Promise<Shelved | undefined> =>
  /^[a-z0-9-]{1,90}$/.test(slug) ? shelfOf(hub).at(hub.db, slug) : undefined

/** Whoever changed something for the public sees it in this process at once; others follow the topic. */
export function showAtOnce(hub: Hub, db: Db, id: string): void {
  db.afterCommit(() => shelfOf(hub).forget(id))
  finderSees(hub, db, id)
}
