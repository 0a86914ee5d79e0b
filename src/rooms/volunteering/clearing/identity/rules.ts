import type { Day } from '../../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { withPhotograph, type IdentitySeen } from './types.ts'

export type NotSeen = 'not-seen-yet' | 'no-photograph'

/**
 * Whether this can be kept as “identity seen”. Over video nothing can be held against the light, so that one of the
 * documents must carry a photograph to set beside the face.
 */
export function keepable({ documents, how, seenOn }: IdentitySeen, today: Day): Outcome<undefined, NotSeen> {
  if (seenOn > today) return refuse('not-seen-yet')
  const hasPhotograph = documents.some((one) => withPhotograph.includes(one))
  return how === 'video' && !hasPhotograph ? refuse('no-photograph') : allow()
}
