import { readFileSync } from 'node:fs'

/** The sheets in the order in which they are joined; `fonts` declares the order of the layers. */
const sheets = [
  'fonts',
  'tokens',
  'reset',
  'base',
  'layout',
  'shell',
  'welcome',
  'buttons',
  'fields',
  'choices',
  'cards',
  'folds',
  'lists',
  'journey',
  'numbers',
  'map',
  'words',
  'tables',
  'calendar',
  'desk',
  'matching',
  'lanes',
  'young',
  'media',
] as const

/** The one stylesheet, with every `fonts/NAME` replaced by the path under which that font is served. */
export function joinedStylesheet(fontPath: (file: string) => string): string {
  const text = sheets
    .map((sheet) => readFileSync(new URL(`css/${sheet}.css`, import.meta.url), 'utf8'))
    .join('\n')
  return lightened(text).replaceAll(/(["'])fonts\/([\w-]+\.woff2)\1/g, (_, quote: string, file: string) => {
    return `${quote}${fontPath(file)}${quote}`
  })
}

/** The same rules without comments and spare room; what stands between quotes is kept as it is. */
export function lightened(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split(/("[^"\n]*"|'[^'\n]*')/)
    .map((piece, at) => (at % 2 === 1 ? piece : squeezed(piece)))
    .join('')
    .replaceAll(';}', '}')
    .trim()
}

const squeezed = (piece: string): string =>
  piece
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(/([\w-]): /g, '$1:')
    .replaceAll(/([ (:,])0\./g, '$1.')
