import type { Content } from './content.ts'

/** A course as the desk writes it. */
export interface WholeCourse {
  readonly id: string
  readonly months: number | null
  readonly draft: Content
  /** How often the draft changed. */
  readonly edition: number
  readonly retiredAt: Temporal.Instant | null
  /** The newest version; null while none was published. */
  readonly published: Version | null
  /** Whether the draft says something else than the newest version. */
  readonly hasChanges: boolean
}

/** A version that was published, and stays as it was. */
export interface Version {
  readonly courseId: string
  readonly number: number
  readonly content: Content
  readonly changed: string
  readonly takesOver: boolean
  readonly publishedAt: Temporal.Instant
  readonly publishedBy: string | null
}
