import type { Width } from '../browsing.ts'

/** How people come to our pages: on a phone, at a table, and with script switched off. */
export const manners: readonly { readonly how: string; readonly width: Width; readonly withoutScript: boolean }[] = [
  { how: 'on a phone', width: 390, withoutScript: false },
  { how: 'at a table', width: 1280, withoutScript: false },
  { how: 'without script', width: 390, withoutScript: true },
]
