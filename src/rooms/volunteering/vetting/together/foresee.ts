import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { can } from '../../../../platform/permits/permit.ts'
import { cardOf, cardsOf } from '../../../people/face.ts'
import { handleApplication } from '../../applications/permits.ts'
import { applicationsWithIds } from '../../applications/store.ts'
import { theseOf } from '../pipeline/load.ts'
import type { Stands } from '../pipeline/rules.ts'
import { readBy } from '../wordings/filling.ts'
import type { Read } from '../wordings/letter-part.ts'
import { wordingOf, type Wording } from '../wordings/store.ts'
import { doingOf } from './doings.ts'
import { over, type NotDone } from './rules.ts'
import type { Step } from './types.ts'
import { taskOf } from './tasking.ts'
import { nameOf, wordsFor } from './writing.ts'

/** Who would be in a step, who would not and why, and what they would read. */
export interface Foreseen {
  readonly goes: readonly Stands[]
  readonly left: readonly { readonly row: Stands; readonly why: NotDone }[]
  /** Whose application came to an end since they were chosen. */
  readonly over: readonly { readonly name: string; readonly why: NotDone }[]
  readonly wording: Wording | null
  /** What the step is called by: the wording, or whoever of us is meant. */
  readonly named: string | null
  /** What else is so of those who are in it. */
  readonly facts: readonly (readonly [string, string])[]
  /** What the first of them reads. */
  readonly reads: Read | null
}

/** The wording a step writes, or whoever of us it gives something to, by name. */
export async function namedIn(hub: Hub, db: Db, step: Step): Promise<string | null> {
  if (step.kind === 'write') return (await wordingOf(db, step.wordingId))?.name ?? null
  if (step.kind === 'look-after' && step.by !== null) return (await cardOf(db, step.by))?.name ?? null
  if (step.kind === 'task') return (await cardOf(db, taskOf(hub, step).forId))?.name ?? null
  return null
}

/** How many parents and guardians have a copy. */
function copies(step: Step, goes: readonly Stands[]): readonly (readonly [string, string])[] {
  const young = goes.filter(({ guardian }) => guardian === 'yes').length
  const writes = step.kind === 'write' || step.kind === 'offer-times'
  return writes && young > 0 ? [['Copies to a parent or guardian of those under 18', String(young)]] : []
}

/** Whose application is over since they were chosen, as far as whoever looks handles it. */
async function overSince(hub: Hub, db: Db, ids: readonly string[]): Promise<Foreseen['over']> {
  const found = (await applicationsWithIds(db, ids)).filter((one) => can(handleApplication, hub.actor, one))
  const cards = await cardsOf(
    db,
    found.map(({ personId }) => personId),
  )
  const names = new Map(cards.map(({ id, name }) => [id, name]))
  return found.flatMap(({ personId, state }) => {
    const why = over(state)
    return why === null ? [] : [{ name: names.get(personId) ?? '', why }]
  })
}

/** Looks at what a step would do for these applications, and does nothing. */
export async function foresee(hub: Hub, db: Db, step: Step, ids: readonly string[]): Promise<Foreseen> {
  const rows = await theseOf(hub, db, ids)
  const why = await doingOf(step).leftOut(hub, db, step, rows)
  const goes = rows.filter(({ id }) => !why.has(id))
  const first = goes[0]
  const wording = step.kind === 'write' ? ((await wordingOf(db, step.wordingId)) ?? null) : null
  const words =
    step.kind === 'write' && wording && first
      ? wordsFor(hub, step, wording, await cardOf(db, first.personId))
      : undefined
  return {
    goes,
    left: rows.flatMap((row) => (why.has(row.id) ? [{ row, why: why.get(row.id)! }] : [])),
    over: await overSince(hub, db, ids),
    wording,
    named: await namedIn(hub, db, step),
    facts: [...((await doingOf(step).facts?.(hub, db, step, goes)) ?? []), ...copies(step, goes)],
    reads: words && first ? readBy(hub, first, await nameOf(hub, db), words.words) : null,
  }
}
