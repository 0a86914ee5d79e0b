import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fontFiles } from './fonts.ts'
import { sprite, spritePath } from './icons.ts'
import { markFile } from './pictures/small.ts'
import { joinedStylesheet } from './stylesheet.ts'

/** A file the pages refer to. Its name carries a hash of its content, so it may be kept for ever. */
export type Asset = { readonly path: string; readonly bytes: Buffer; readonly type: string }

const assets = new Map<string, Asset>()

/** The file served under this path, or undefined. */
export const asset = (path: string): Asset | undefined => assets.get(path)

/** The paths of all files, for a service worker, a proxy or a test. */
export const assetPaths = (): readonly string[] => [...assets.keys()]

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12)

function keep(path: string, bytes: Buffer, type: string): string {
  assets.set(path, { path, bytes, type })
  return path
}

const fonts = new Map(
  fontFiles().map(({ file, bytes }) => {
    const path = `/assets/fonts/${file.replace('.woff2', '')}.${hashOf(bytes)}.woff2`
    return [file, keep(path, bytes, 'font/woff2')]
  }),
)

function fontPath(file: string): string {
  const path = fonts.get(file)
  if (!path) throw new Error(`The stylesheet names a font that fonts.ts does not list: ${file}`)
  return path
}

const stylesheet = Buffer.from(joinedStylesheet(fontPath))

/** The one stylesheet of every page. */
export const stylesheetPath = keep(
  `/assets/look.${hashOf(stylesheet)}.css`,
  stylesheet,
  'text/css; charset=utf-8',
)

/** The mark as a file of its own: what browsers show beside the title of a page. */
export const markFilePath = keep(
  `/assets/mark.${hashOf(Buffer.from(markFile))}.svg`,
  Buffer.from(markFile),
  'image/svg+xml',
)

keep(spritePath, Buffer.from(sprite), 'image/svg+xml')

const browserFolder = new URL('browser/', import.meta.url)

const scripts = new Map(
  readdirSync(browserFolder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const name = file.slice(0, -'.js'.length)
      const bytes = Buffer.from(withoutNotes(readFileSync(new URL(file, browserFolder), 'utf8')))
      return [name, keep(`/assets/${name}.${hashOf(bytes)}.js`, bytes, 'text/javascript; charset=utf-8')]
    }),
)

/** A browser module as it is sent: without whole-line comments and indents. */
function withoutNotes(source: string): string {
  return source
    .replaceAll(/^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*\n/gm, '')
    .replaceAll(/^[ \t]*\/\/.*\n/gm, '')
    .replaceAll(/^[ \t]+/gm, '')
    .replaceAll(/\n{2,}/g, '\n')
}

/** The path of a module of `browser/`, by its name without ending. */
export function scriptPath(name: string): string {
  const path = scripts.get(name)
  if (!path) throw new Error(`There is no browser module ${name}`)
  return path
}
