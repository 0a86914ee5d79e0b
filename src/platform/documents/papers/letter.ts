import { template } from '../documents.ts'

/** A letter for the post, with the same words as by email. Its subject is the paper's title. */
export interface PaperLetter {
  /** Name and address, as they go on the envelope. */
  readonly to: readonly string[]
  readonly day: string
  readonly paragraphs: readonly string[]
  /** Who sends it and why. */
  readonly foot: readonly string[]
}

export const paperLetter = template<PaperLetter>(new URL('letter.typ', import.meta.url))
