import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { Agreement } from './types.ts'

export type NotPublished = 'nothing-written' | 'nothing-changed'

/** Whether what is written may go out as the next version. */
export function publishable(
  { draft }: Pick<Agreement, 'draft'>,
  newestWords: string | null,
): Outcome<string, NotPublished> {
  if (draft === null || draft.trim() === '') return refuse('nothing-written')
  return draft.trim() === newestWords?.trim() ? refuse('nothing-changed') : allow(draft.trim())
}

/** A paragraph of two versions: in both, only in the older, or only in the newer. */
export interface Piece {
  readonly is: 'same' | 'gone' | 'new'
  readonly words: string
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n{2,}/)
    .map((one) => one.trim())
    .filter(Boolean)

/** What changed from one version to the next, paragraph by paragraph: the longest they share stays, the rest went or came. */
export function changesOf(was: string, is: string): Piece[] {
  const [older, newer] = [paragraphsOf(was), paragraphsOf(is)]
  // shared[i][j]: how many paragraphs those from i and from j have in common, in order.
  const shared = Array.from({ length: older.length + 1 }, () =>
    Array.from({ length: newer.length + 1 }, () => 0),
  )
  for (let i = older.length - 1; i >= 0; i--)
    for (let j = newer.length - 1; j >= 0; j--)
      shared[i]![j] =
        older[i] === newer[j] ? shared[i + 1]![j + 1]! + 1 : Math.max(shared[i + 1]![j]!, shared[i]![j + 1]!)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < older.length || j < newer.length) {
    if (i < older.length && j < newer.length && older[i] === newer[j]) {
      pieces.push({ is: 'same', words: older[i]! })
      i++
      j++
    } else if (i < older.length && (j === newer.length || shared[i + 1]![j]! >= shared[i]![j + 1]!))
      pieces.push({ is: 'gone', words: older[i++]! })
    else pieces.push({ is: 'new', words: newer[j++]! })
  }
  return pieces
}
