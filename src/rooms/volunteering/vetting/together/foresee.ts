import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { cardOf, cardsOf } from '../../../people/face.ts'
import type { Stands } from '../pipeline/rules.ts'
import { readBy, versionFor } from '../wordings/filling.ts'
import type { Read } from '../wordings/letter-part.ts'
import { wordingOf, type Wording, type WordingVersion } from '../wordings/store.ts'
import { leftOut, type NotDone } from './rules.ts'
import { lastWritten } from './store.ts'
import type { Step } from './types.ts'

/** Who would be in a step, who would not and why, and what they would read. */
export interface Foreseen {
  readonly goes: readonly Stands[]
  readonly left: readonly { readonly row: Stands; readonly why: NotDone }[]
  readonly wording: Wording | null
  /** What the first of them reads. */
  readonly reads: Read | null
}

/** What each reads: words changed for this once, else the wording’s in their language. */
export const wordsFor = (
  hub: Hub,
  step: Extract<Step, { kind: 'write' }>,
  wording: Wording,
  reader: { readonly lang: string } | undefined,
):
  | {
      readonly words: Pick<WordingVersion, 'subject' | 'body' | 'lang'>
      readonly from: WordingVersion | null
    }
  | undefined => {
  if (step.changed) return { words: { ...step.changed, lang: hub.words.lang }, from: null }
  const version = versionFor(hub, wording.newest, reader)
  return version && { words: version, from: version }
}

export const nameOf = async (hub: Hub, db: Db): Promise<string> =>
  (hub.actor.personId === null ? undefined : await cardOf(db, hub.actor.personId))?.name ?? ''

/** Looks at what a step would do, and does nothing. */
export async function foresee(hub: Hub, db: Db, step: Step, rows: readonly Stands[]): Promise<Foreseen> {
  const ids = rows.map(({ personId }) => personId)
  const cards = new Map((await cardsOf(db, ids)).map((card) => [card.id, card]))
  const wording = step.kind === 'write' ? ((await wordingOf(db, step.wordingId)) ?? null) : null
  const written = wording ? await lastWritten(db, wording.id, ids) : new Map<string, Temporal.Instant>()
  const judged = rows.map((row) => ({
    row,
    why:
      step.kind === 'write' && wording === null
        ? ('no-wording' as const)
        : leftOut(
            step,
            row,
            {
              hasAddress: Boolean(cards.get(row.personId)?.email),
              writtenAt: written.get(row.personId) ?? null,
            },
            { now: hub.now(), me: hub.actor.personId },
          ),
  }))
  const goes = judged.flatMap(({ row, why }) => (why === null ? [row] : []))
  const first = goes[0]
  const words =
    step.kind === 'write' && wording && first
      ? wordsFor(hub, step, wording, cards.get(first.personId))
      : undefined
  return {
    goes,
    left: judged.flatMap(({ row, why }) => (why === null ? [] : [{ row, why }])),
    wording,
    reads: words && first ? readBy(hub, first, await nameOf(hub, db), words.words) : null,
  }
}
