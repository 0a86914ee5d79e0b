import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { ReadModel, ReadModels } from '../../../platform/models/models.ts'
import { gatheringsAhead, gatheringsChangedSince, gatheringsOf } from '../store.ts'
import type { Counts, Gathering } from '../types.ts'

/**
 * Steps carry the moment their action began; one may wait for its lock up to the database's statement timeout
 * (30 seconds) before it shows. So far back each look goes again.
 */
const overlapSeconds = 45
/** All gatherings ahead are read anew so often, whatever was or was not heard. */
const afreshSeconds = 600

/**
 * Every gathering ahead and how full it is, in memory. What this process writes shows at once; what others write, within
 * a second. It follows the history by time, never by ids, and bumps no version: one row that every sign-up writes
 * would let only one sign-up happen at a time.
 */
export class Board implements ReadModel {
  readonly topics: readonly string[] = []
  /** Told of every gathering that became other than it was known. */
  readonly heardBy: ((gathering: Gathering) => void)[] = []
  readonly #hub: Pick<Hub, 'now' | 'whole'>
  #gatherings = new Map<string, Gathering>()
  #readAt: Temporal.Instant | null = null
  #wholeAt: Temporal.Instant | null = null

  constructor(hub: Pick<Hub, 'now' | 'whole'>) {
    this.#hub = hub
  }

  get(id: string): Gathering | undefined {
    return this.#gatherings.get(id)
  }

  /** Called each second. */
  async read(db: Db): Promise<void> {
    const now = this.#hub.now()
    const isOld = (at: Temporal.Instant | null, seconds: number) =>
      at === null || Math.abs(at.until(now).total('seconds')) >= seconds
    if (isOld(this.#wholeAt, afreshSeconds)) {
      const ahead = await gatheringsAhead(db, now)
      const known = this.#gatherings
      this.#gatherings = new Map()
      for (const gathering of ahead) this.keep(gathering, known.get(gathering.id))
      this.#wholeAt = now
    } else {
      for (const gathering of await gatheringsChangedSince(
        db,
        this.#readAt!.subtract({ seconds: overlapSeconds }),
      ))
        this.keep(gathering)
    }
    this.#readAt = now
  }

  /** Takes in a gathering as it was just written or read; an older view of it changes nothing. */
  keep(gathering: Gathering, known = this.#gatherings.get(gathering.id)): void {
    const newest = known && known.turn > gathering.turn ? known : gathering
    this.#gatherings.set(newest.id, newest)
    if (known?.turn === newest.turn) return
    this.#hub.whole.forget(pageTag(newest.id))
    for (const hear of this.heardBy) hear(newest)
  }

  count(id: string, counts: Counts): void {
    const known = this.#gatherings.get(id)
    if (known && known.turn < counts.turn) this.keep({ ...known, ...counts }, known)
  }
}

/** The tag of whole pages that show how full a gathering is. */
export const pageTag = (gatheringId: string): string => `gathering:${gatheringId}`

const boards = new WeakMap<ReadModels, Board>()

/** The board of this process. */
export function boardOf(hub: Hub): Board {
  let board = boards.get(hub.models)
  if (!board) boards.set(hub.models, (board = new Board(hub)))
  return board
}

/** Gatherings with their counts: from memory where they lie ahead, else from the database. */
export async function gatheringsKnown(hub: Hub, db: Db, ids: readonly string[]): Promise<Gathering[]> {
  const board = boardOf(hub)
  const known = ids.map((id) => board.get(id)).filter((one) => one !== undefined)
  const missing = ids.filter((id) => !board.get(id))
  return missing.length === 0 ? known : [...known, ...(await gatheringsOf(db, missing))]
}
