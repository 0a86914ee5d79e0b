import type { Kind } from './kinds.ts'

/** What a file is for, and so what may be handed in. */
export interface FilePurpose {
  readonly key: string
  readonly takes: readonly Kind[]
  readonly mostBytes: number
  readonly mostPixels: number
  readonly longestSide: number
  /** Whether everybody who has the address may see it. */
  readonly public: boolean
}

const everyPurpose = new Map<string, FilePurpose>()

const usual = {
  mostBytes: 10 * 1024 * 1024,
  /** Telephones make 12 to 50 million. */
  mostPixels: 50_000_000,
  longestSide: 2_400,
}

/** Declares a purpose, keyed `room.what`: `filePurpose('people.portrait', { takes: ['image'], public: false })`. */
export function filePurpose(
  key: string,
  rule: Pick<FilePurpose, 'takes' | 'public'> & Partial<Omit<FilePurpose, 'key'>>,
): FilePurpose {
  if (everyPurpose.has(key)) throw new Error(`Two purposes of files share the key ${key}`)
  const made = { key, ...usual, ...rule }
  everyPurpose.set(key, made)
  return made
}

/** What a browser's file field may offer; the server judges by content. */
export const acceptsOf = (purpose: FilePurpose): string =>
  purpose.takes.map((kind) => offered[kind]).join(',')

const offered: Record<Kind, string> = {
  image: 'image/jpeg,image/png,image/webp,image/avif,image/gif',
  pdf: 'application/pdf',
  csv: 'text/csv,.csv',
  text: 'text/plain,.txt',
}
