import type { NotMovedHere } from '../../applications/actions.ts'
import type { Look } from './forms.ts'
import type { Question, Stands } from './rules.ts'
import type { Choices, Counted } from './store.ts'
import type { Html } from '../../../../look/html.ts'
import type { Options } from '../../../../look/parts/fields.ts'

/** Cards a stage shows on the board; the others are one press away. */
export const cardsAStage = 25
export const rowsAPage = 50

/** The list of applications as one page shows it. */
export interface PipelineView {
  readonly asked: Question
  readonly as: Look
  readonly page: number
  readonly rows: readonly Stands[]
  readonly counts: readonly Counted[]
  readonly choices: Choices
  /** Views that were kept, and the way to a file. */
  readonly tools: Html
  /** A card that was moved, or could not be. */
  readonly told: { readonly id: string; readonly refusal: NotMovedHere | null } | null
  /** Steps that several can take at once. */
  readonly steps: Options
}
