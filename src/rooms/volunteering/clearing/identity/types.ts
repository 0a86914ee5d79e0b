import type { Day } from '../../../../platform/clock.ts'

/**
 * Kinds of documents, after the groups of the DBS’s guidance on checking identity. They are kept broad on purpose: a
 * residence permit and the card of an armed force are both “with a photograph, of a government”, so that the record
 * never says what right somebody has to be here, or which help they get.
 */
export const documents = [
  'passport',
  'driving-licence',
  'birth-certificate',
  'government-photo',
  'government-other',
  'bank',
  'bill',
  'letter',
] as const
export type Document = (typeof documents)[number]

/** Documents that carry a photograph of their holder. */
export const withPhotograph: readonly Document[] = ['passport', 'driving-licence', 'government-photo']

export const waysSeen = ['in-person', 'video'] as const
export type WaySeen = (typeof waysSeen)[number]

/** That identity was seen. What stands in a document has no place here. */
export interface IdentitySeen {
  readonly documents: readonly Document[]
  readonly how: WaySeen
  readonly seenOn: Day
}

export interface KeptIdentity extends IdentitySeen {
  readonly id: string
  readonly personId: string
  readonly seenBy: string
}
