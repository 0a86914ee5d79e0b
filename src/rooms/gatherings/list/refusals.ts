import { phrases, type Phrase } from '../../../platform/words/words.ts'
import type { NoCancel } from '../places/rules.ts'
import type { NoGiving, NoWalkIn } from './actions.ts'
import type { NoWelcome } from './rules.ts'

export type Refused = NoWelcome | NoWalkIn | NoGiving | NoCancel

/** Why a press on the list changed nothing, and what to do next. */
export const refusals: Record<Refused, Phrase> = phrases('gatherings.list-refused', {
  'too-early': 'You can say who is here from twelve hours before the start.',
  'too-late': 'This was more than two weeks ago, so the list is closed.',
  'no-place': 'They have no place any more. Look at the list again.',
  cancelled: 'This was cancelled, so nothing was changed.',
  'more-than-came': 'That is more than they said would come. Add the others as people not on the list.',
  full: 'All places are taken. Take somebody off first who did not come, or add more places.',
  'already-here': 'They are on the list already.',
  'not-waiting': 'They are not on the waiting list any more.',
  over: 'This has begun, so say instead who did not come.',
  'not-here-any-more': 'They were off the list already.',
})
