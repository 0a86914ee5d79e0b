import { randomBytes } from 'node:crypto'
import { cannotWrite, isDatabaseGone } from '../database/database.ts'
import { faultWords } from '../fault.ts'
import type { Hub } from '../hub.ts'
import { Missing } from '../outcome.ts'
import { ComeIn, Foreign, NotHere, TooMany, Unreadable } from './endings.ts'
import type { Turn } from './visit.ts'

/** How a request ended that came to no answer of its own; told as a page, or to a program as a problem. */
export type Ending =
  | { readonly kind: 'not-here' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'come-in'; readonly how: ComeIn['how'] }
  | { readonly kind: 'too-many'; readonly retryAfter: number }
  | { readonly kind: 'unreadable'; readonly fault: Unreadable }
  | {
      readonly kind: 'resting'
      readonly writing: boolean
      readonly when: Temporal.Instant
      readonly retryAfter: number
    }
  | { readonly kind: 'broken'; readonly number: string; readonly when: Temporal.Instant }

/** Seconds until a database that is gone is worth another try. */
const restSeconds = 10

/** What a fault means for whoever asked. What nobody foresaw is logged with the number they are told. */
export function endingFor(
  c: Turn,
  { hub, log }: { hub: Hub; log: (entry: Record<string, unknown>) => void },
  fault: unknown,
): Ending {
  if (fault instanceof NotHere || fault instanceof Missing) return { kind: 'not-here' }
  if (fault instanceof Foreign) return { kind: 'foreign' }
  if (fault instanceof ComeIn) return { kind: 'come-in', how: fault.how }
  if (fault instanceof TooMany) return { kind: 'too-many', retryAfter: fault.retryAfter }
  if (fault instanceof Unreadable) return { kind: 'unreadable', fault }
  const when = hub.now()
  if (isDatabaseGone(fault) || cannotWrite(fault)) {
    hub.report(fault, `${c.req.method} ${c.req.routePath}`)
    return { kind: 'resting', writing: cannotWrite(fault), when, retryAfter: restSeconds }
  }
  const number = randomBytes(5).toString('hex').toUpperCase()
  log({
    level: 'error',
    number,
    at: when.toString(),
    method: c.req.method,
    route: c.req.routePath,
    fault: faultWords(fault),
  })
  return { kind: 'broken', number, when }
}
