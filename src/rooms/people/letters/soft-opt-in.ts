import { day, type Day } from '../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'

/**
 * The day the soft opt-in of charities came into force: Privacy and Electronic Communications Regulations 2003,
 * regulation 22(3A), put in by the Data (Use and Access) Act 2025, section 114. It does not look back.
 */
export const softOptInSince = day('2026-02-05')

/** Who got the address: ourselves, a partner, or a platform for gifts. */
export const collectors = ['us', 'partner', 'platform'] as const
/** On which occasion: they showed interest, offered help, gave it; or bought something and no more. */
export const occasions = ['interest', 'offer', 'support', 'transaction'] as const

/** How an address came to us, as the law asks it. */
export interface Collected {
  readonly on: Day
  readonly by: (typeof collectors)[number]
  readonly occasion: (typeof occasions)[number]
  /** A simple way to say no stood in the form where it was given, and cost nothing. */
  readonly optOutOffered: boolean
}

export type NoSoftOptIn =
  | 'not-a-charity'
  | 'before-the-law'
  | 'not-our-own'
  | 'only-a-transaction'
  | 'other-purpose'
  | 'no-opt-out'
  | 'said-no'

/** Letters whose only purpose is to further the charity’s own. */
const furthering: readonly string[] = ['news', 'ways-to-help']

/**
 * Whether we may write although nobody said yes: the six conditions of the charitable soft opt-in. The sixth, a way out in
 * every letter, is kept by whoever sends (`platform/email/send.ts`). A no that was said before outlives it.
 */
export function softOptIn(
  { on, by, occasion, optOutOffered }: Collected,
  { purpose, isCharity, saidNo }: { purpose: string; isCharity: boolean; saidNo: boolean },
): Outcome<undefined, NoSoftOptIn> {
  if (!isCharity) return refuse('not-a-charity')
  if (on < softOptInSince) return refuse('before-the-law')
  if (by !== 'us') return refuse('not-our-own')
  if (occasion === 'transaction') return refuse('only-a-transaction')
  if (!furthering.includes(purpose)) return refuse('other-purpose')
  if (!optOutOffered) return refuse('no-opt-out')
  if (saidNo) return refuse('said-no')
  return allow()
}
