import { allow, refuse, type Outcome } from '../../outcome.ts'
import type { Link } from './store.ts'

export type NoUse = 'gone' | 'in-another-browser' | 'wrong-code'

/** Minutes in which a second press of the same button is answered like the first. */
export const againMinutes = 5

const same = (one: Buffer | null, other: Buffer | null): boolean =>
  one !== null && other !== null && one.equals(other)

/** Whether this is the press that used the link up, sent twice. */
export const isSamePress = (link: Link, press: Buffer, now: Temporal.Instant): boolean =>
  link.usedAt !== null &&
  same(link.pressDigest, press) &&
  Temporal.Instant.compare(now, link.usedAt.add({ minutes: againMinutes })) < 0

/**
 * Whether a link may be used from here now. One that a browser asked for opens in that browser by a press alone;
 * anywhere else it wants the code which that browser shows, so that a link passed on is of no use by itself.
 */
export function mayUse(
  link: Link | undefined,
  from: { browser: Buffer | null; code: Buffer | null },
  now: Temporal.Instant,
): Outcome<Link, NoUse> {
  if (!link || link.usedAt || Temporal.Instant.compare(now, link.until) >= 0) return refuse('gone')
  if (link.browserDigest === null || same(link.browserDigest, from.browser)) return allow(link)
  if (from.code === null) return refuse('in-another-browser')
  return same(link.codeDigest, from.code) ? allow(link) : refuse('wrong-code')
}
