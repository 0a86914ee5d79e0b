import { record } from '../../../platform/audit/audit.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Outcome } from '../../../platform/outcome.ts'
import { signUp, type SignedUp } from '../places/actions.ts'
import type { NoPlace } from '../places/rules.ts'

interface OnBehalf {
  readonly gatheringId: string
  readonly personId: string
  /** Under 18: whose yes the place waits for. */
  readonly guardian: { readonly name: string; readonly email: string } | null
  readonly keepsBoth: boolean
}

/** One of us takes a place for somebody who asked them to, as if they had signed up themselves; who did it is written down. */
export const signUpFor = (
  hub: Hub,
  { gatheringId, personId, guardian, keepsBoth }: OnBehalf,
): Promise<Outcome<SignedUp, NoPlace>> =>
  hub.change(async (db) => {
    const signed = await signUp(hub, db, {
      gatheringIds: [gatheringId],
      who: { personId },
      guardian,
      keepsBoth,
    })
    if (!signed.ok) return signed
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'gatherings.added-by-hand',
      subject: { kind: 'gathering', id: gatheringId },
      person: personId,
    })
    return signed
  })
