import type { Permit } from '../permits/permit.ts'

/** What stands before a route. A route without a gate does not compile. */
export type Gate =
  | { readonly kind: 'open'; readonly reason: string }
  | { readonly kind: 'may'; readonly permit: Permit }
  | { readonly kind: 'about'; readonly permit: Permit<never> }

/** Anybody may pass; says why. */
export const open = (reason: string): Gate => ({ kind: 'open', reason })

/** Passes whoever holds the permit. */
export const may = (permit: Permit): Gate => ({ kind: 'may', permit })

/**
 * A permit about a particular thing: the handler loads it and asks `visit.ask(permit, thing)`.
 * A handler that never asks fails closed.
 */
export const about = <Thing>(permit: Permit<Thing>): Gate => ({ kind: 'about', permit })
