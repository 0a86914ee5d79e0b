import type { Phrase } from '../../words/words.ts'
import { say } from './words.ts'

/** One sentence for each way in which a passkey may be refused. */
export const passkeyTrouble: Readonly<
  Record<'too-old' | 'not-verified' | 'unknown-passkey' | 'fell-back' | 'already-kept' | 'not-fresh', Phrase>
> = {
  'too-old': say.passkeyOld,
  'not-verified': say.passkeyFailed,
  'unknown-passkey': say.passkeyUnknown,
  'fell-back': say.passkeyFellBack,
  'already-kept': say.passkeyKept,
  'not-fresh': say.over,
}
