import type { Actor, Strength } from './actor.ts'

/** Who may do something, and why. Declared once in a room's `permits.ts`; asked by route, page and list alike. */
export interface Permit<Thing = void> {
  readonly name: string
  readonly why: string
  /** How sure we must be that it is them. */
  readonly strength: Strength
  /** Those who hold it, in words, for docs/permits.md. */
  readonly who: string
  readonly holds: (actor: Actor, thing: Thing) => boolean
}

const everyPermit = new Map<string, Permit<never>>()

/** Declares a permit. Names are unique; staff permits keep the default strength, `strong`. */
export function permit<Thing = void>(
  name: string,
  told: { why: string; who: string; strength?: Strength; holds: (actor: Actor, thing: Thing) => boolean },
): Permit<Thing> {
  if (everyPermit.has(name)) throw new Error(`Two permits share the name: ${name}`)
  const made: Permit<Thing> = {
    name,
    why: told.why,
    who: told.who,
    strength: told.strength ?? 'strong',
    holds: told.holds,
  }
  everyPermit.set(name, made)
  return made
}

export const allPermits = (): readonly Permit<never>[] => [...everyPermit.values()]

const steps: Record<Strength, number> = { none: 0, link: 1, strong: 2 }

export type Verdict = 'yes' | 'no' | 'come-in' | 'show-it-is-you'

/**
 * Whether somebody may. `come-in`: we do not know yet who they are; `show-it-is-you`: they may, once their
 * session is strong enough.
 */
export function verdict<Thing>(asked: Permit<Thing>, actor: Actor, thing: Thing): Verdict {
  const enough = steps[actor.strength] >= steps[asked.strength]
  if (asked.holds(actor, thing)) return enough ? 'yes' : actor.personId ? 'show-it-is-you' : 'come-in'
  return actor.personId === null && asked.strength !== 'none' ? 'come-in' : 'no'
}

/** For pages: whether to show a button at all. */
export const can = <Thing>(asked: Permit<Thing>, actor: Actor, thing: Thing): boolean =>
  verdict(asked, actor, thing) === 'yes'
