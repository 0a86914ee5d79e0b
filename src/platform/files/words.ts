import { phrases, type Phrase } from '../words/words.ts'
import type { FileRefusal } from './kinds.ts'

const said = phrases('files', {
  empty: 'This file is empty. Choose another.',
  tooLarge: 'This file is too large. Choose a smaller one.',
  notThisKind: 'We cannot take this kind of file here. Choose one of the kinds named above.',
  tooManyPixels: 'This picture is too large for us. Make it smaller and send it again.',
  damaged: 'We cannot read this file; it may have been cut short. Save it again, or choose another.',
  twoKindsAtOnce: 'This file holds a second file inside it. Save it again in its own program, and send that.',
  unsafe:
    'This PDF can run or open things by itself, so we cannot take it. Print it to a new PDF and send that.',
  locked: 'This PDF is locked with a password. Save it without one and send it again.',
})

/** What we say when a file is refused. */
export const fileRefusals: Record<FileRefusal, Phrase> = {
  empty: said.empty,
  'too-large': said.tooLarge,
  'not-this-kind': said.notThisKind,
  'too-many-pixels': said.tooManyPixels,
  damaged: said.damaged,
  'two-kinds-at-once': said.twoKindsAtOnce,
  unsafe: said.unsafe,
  locked: said.locked,
}
