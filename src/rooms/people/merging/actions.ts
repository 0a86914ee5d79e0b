import { record } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { doors, type Pair } from '../../../platform/merging/doors.ts'
import { Steps, putBack, type Step } from '../../../platform/merging/steps.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import * as store from './store.ts'

export type NotMerged = 'not-here' | 'changed-meanwhile' | 'hindered'
export type NotUndone = 'not-here' | 'later-merge-first'

/** What a merge does, or its way back, before anybody decides. */
export interface Summary {
  /** What moves, in words with its number. */
  readonly moves: readonly string[]
  /** What stays as it is, or cannot go back, in sentences. */
  readonly stays: readonly string[]
}

/** What both records were when somebody looked; a merge that was decided upon another sight is refused. */
export const sightOf = (one: { readonly version: number }, other: { readonly version: number }): string =>
  `${one.version}.${other.version}`

/** So many rows of each kind, as its door calls them; what needs no word is left out. */
function counted(steps: readonly Step[]): string[] {
  const names = Object.assign({}, ...doors().map(({ moves }) => moves)) as Record<
    string,
    readonly [string, string] | null
  >
  const counts = new Map<string, number>()
  for (const { table, became } of steps) if (became !== null) counts.set(table, (counts.get(table) ?? 0) + 1)
  return [...counts].flatMap(([table, count]) => {
    const name = names[table]
    return name ? [`${count} ${count === 1 ? name[0] : name[1]}`] : []
  })
}

interface Done {
  readonly id: string
  readonly summary: Summary
}

async function merged(hub: Hub, db: Db, pair: Pair, seen: string | null): Promise<Outcome<Done, NotMerged>> {
  const both = await store.lockTwo(db, pair)
  const [from, into] = [pair.from, pair.into].map((id) => both.find((one) => one.id === id))
  if (!from || !into || from.sameAs !== null || into.sameAs !== null) return refuse('not-here')
  if (seen !== null && seen !== sightOf(into, from)) return refuse('changed-meanwhile')
  if ((await hindrances(hub, db, pair)).length > 0) return refuse('hindered')

  const id = newId()
  const steps = new Steps(db)
  const stays: string[] = []
  await store.standBehind(db, pair)
  for (const door of doors()) stays.push(...(await door.merge(hub, db, pair, steps)))
  const at = hub.now()
  await store.countOn(db, pair.into)
  await store.addMerge(db, id, pair, { by: hub.actor.personId, at })
  await store.addSteps(db, id, steps.made)
  for (const person of [pair.into, pair.from])
    await record(db, { at, by: hub.by, act: 'people.merged', subject: { kind: 'merge', id }, person })
  return allow({ id, summary: { moves: counted(steps.made), stays: [...new Set(stays)] } })
}

/** Why two records cannot become one yet, in sentences that say what to do first. */
export async function hindrances(hub: Hub, db: Db, pair: Pair): Promise<string[]> {
  const found: string[] = []
  for (const door of doors()) found.push(...((await door.hinders?.(hub, db, pair)) ?? []))
  return found
}

/** Everything a merge would do, found by doing it and taking it back; null when the two cannot become one. */
export async function foreseen(hub: Hub, pair: Pair): Promise<Summary | null> {
  let summary: Summary | null = null
  await hub.change(async (db) => {
    const done = await merged(hub, db, pair, null)
    if (done.ok) summary = done.value.summary
    return refuse('only-looking')
  })
  return summary
}

/**
 * Two records become one: one steps aside, and what is its own goes to the other through every room's door, in one
 * transaction. Nothing is overwritten; each change is kept, so that it can be taken back.
 * @param seen both records as they were when the summary was read (`sightOf`)
 */
export const mergeTwo = (hub: Hub, pair: Pair, seen: string): Promise<Outcome<string, NotMerged>> =>
  hub.change(async (db) => {
    const done = await merged(hub, db, pair, seen)
    return done.ok ? allow(done.value.id) : done
  })

async function undone(hub: Hub, db: Db, mergeId: string): Promise<Outcome<Summary, NotUndone>> {
  const merge = await store.lockMerge(db, mergeId)
  if (!merge || merge.undoneAt !== null) return refuse('not-here')
  const both = await store.lockTwo(db, merge)
  if (both.length < 2) return refuse('not-here')
  if (both.find(({ id }) => id === merge.into)!.sameAs !== null) return refuse('later-merge-first')

  const [back, stuck]: [store.KeptStep[], store.KeptStep[]] = [[], []]
  for (const step of await store.stepsBack(db, mergeId)) {
    const own = doors().find(({ putsBack }) => putsBack?.table === step.table)?.putsBack
    const isBack = own ? await own.step(db, merge, step) : await putBack(db, step)
    ;(isBack ? back : stuck).push(step)
  }
  const at = hub.now()
  await store.standAlone(db, merge.from)
  await store.countOn(db, merge.into)
  await store.keepUndone(
    db,
    mergeId,
    stuck.map(({ number }) => number),
    { by: hub.actor.personId, at },
  )
  for (const person of [merge.into, merge.from])
    await record(db, {
      at,
      by: hub.by,
      act: 'people.merge-undone',
      subject: { kind: 'merge', id: mergeId },
      person,
    })
  /** In the order in which they moved; what was taken away and stands again counts as gone back. */
  const said = (steps: readonly Step[]): string[] =>
    counted(steps.toReversed().map((step) => ({ ...step, became: step.became ?? step.was })))
  return allow({ moves: said(back), stays: said(stuck) })
}

/** What would go back, and what cannot any more because somebody changed it since. */
export async function foreseenBack(hub: Hub, mergeId: string): Promise<Summary | null> {
  let summary: Summary | null = null
  await hub.change(async (db) => {
    const done = await undone(hub, db, mergeId)
    if (done.ok) summary = done.value
    return refuse('only-looking')
  })
  return summary
}

/** Takes a merge back: each change that nobody changed since is again as it was; the rest stays with the survivor. */
export const undoMerge = (hub: Hub, mergeId: string): Promise<Outcome<Summary, NotUndone>> =>
  hub.change((db) => undone(hub, db, mergeId))

/** Somebody who knows says that two who look alike are two people; they are not shown as likely the same again. */
export const sayTwoPeople = (hub: Hub, pair: Pair): Promise<void> =>
  hub.transact(async (db) => {
    const at = hub.now()
    await store.keepTwoPeople(db, pair, { by: hub.actor.personId, at })
    for (const person of [pair.into, pair.from])
      await record(db, {
        at,
        by: hub.by,
        act: 'people.said-to-be-two',
        subject: { kind: 'record', id: person },
        person,
      })
  })
