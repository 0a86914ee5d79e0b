import type { Answers } from '../../../platform/web/read.ts'
import type { Happened, VersionKept } from '../../../rooms/volunteering/bulk-store.ts'
import type { Happening } from '../../../rooms/volunteering/opportunities/history-store.ts'
import type { Chance } from '../chance.ts'

/** What is kept of one way to help while it is written: its versions, and what happened to it. */
export class WayRecord {
  readonly versions: VersionKept[] = []
  readonly happened: Happened[] = []
  readonly #id: string
  readonly #chance: Chance

  constructor(id: string, chance: Chance) {
    this.#id = id
    this.#chance = chance
  }

  get version(): number {
    return this.versions.length
  }

  get last(): VersionKept {
    return this.versions.at(-1)!
  }

  keep(answers: Answers, by: string, at: Temporal.Instant): void {
    this.versions.push({ opportunityId: this.#id, number: this.version + 1, answers, by, at })
  }

  note(what: Happening, by: string | null, at: Temporal.Instant, words: string | null = null): void {
    this.happened.push({
      id: this.#chance.idAt(at),
      opportunityId: this.#id,
      version: this.version,
      what,
      words,
      by,
      at,
    })
  }

  lastOf(what: Happening): Temporal.Instant | null {
    return this.happened.findLast((one) => one.what === what)?.at ?? null
  }
}
