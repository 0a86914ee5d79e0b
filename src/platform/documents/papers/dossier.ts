import { template } from '../documents.ts'

/** What one room holds on somebody. */
export interface DossierRoom {
  readonly heading: string
  /** Why we hold it, and for how long. */
  readonly why: string | null
  readonly entries: readonly { readonly label: string; readonly values: readonly string[] }[]
  /** Said when there are no entries. */
  readonly nothing: string
}

/** Everything that is held on somebody, room by room, for them to read. */
export interface Dossier {
  readonly introduction: readonly string[]
  readonly rooms: readonly DossierRoom[]
  /** Such as who has looked, and when. */
  readonly tables: readonly {
    readonly heading: string
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
    readonly nothing: string
  }[]
}

export const dossier = template<Dossier>(new URL('dossier.typ', import.meta.url))
