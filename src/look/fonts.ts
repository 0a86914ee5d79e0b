import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The font files that the stylesheet names, by the package each comes from. All SIL Open Font License 1.1. */
const packages = {
  'frank-ruhl-libre': ['latin', 'hebrew'],
  'atkinson-hyperlegible-next': ['latin', 'latin-ext'],
  'noto-sans-hebrew': ['hebrew'],
  'noto-sans-arabic': ['arabic'],
  'noto-sans-ethiopic': ['ethiopic'],
} as const

/** Every font file the pages may need, with its bytes. */
export function fontFiles(): { file: string; bytes: Buffer }[] {
  return Object.entries(packages).flatMap(([family, alphabets]) =>
    alphabets.map((alphabet) => {
      const file = `${family}-${alphabet}-wght-normal.woff2`
      const place = import.meta.resolve(`@fontsource-variable/${family}/files/${file}`)
      return { file, bytes: readFileSync(fileURLToPath(place)) }
    }),
  )
}
