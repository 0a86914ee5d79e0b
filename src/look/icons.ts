import { createHash } from 'node:crypto'
import { escapeText, raw, type Html } from './html.ts'

/** Each icon on a square of 24, drawn as a line in the colour of the text beside it. */
const drawings = {
  access: '<circle cx="12" cy="4.5" r="1.5"/><path d="M5 8.5c4 1 10 1 14 0M12 9v5l-3.5 7M12 14l3.5 7"/>',
  alert: '<path d="M12 4 2.5 20h19zM12 10v4.5M12 17.2v.1"/>',
  award: '<circle cx="12" cy="9" r="5.5"/><path d="m8.5 13.5-1.5 7.5 5-3 5 3-1.5-7.5"/>',
  back: '<path d="M20 12H5M11 6l-6 6 6 6"/>',
  book: '<path d="M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14"/>',
  calendar: '<path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"/>',
  chart: '<path d="M4 4v16h16M8 16v-4M12 16V8M16 16v-6"/>',
  check: '<path d="M4.5 12.5 10 18 20 6.5"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  copy: '<path d="M8 8h12v12H8zM8 16H4V4h12v4"/>',
  doc: '<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>',
  down: '<path d="M12 3v12M7 10.5l5 5 5-5M4 20.5h16"/>',
  edit: '<path d="M4 20h4L19.5 8.5l-4-4L4 16zM13 7l4 4"/>',
  eye: '<path d="M2.5 12C6 6.5 9 5 12 5s6 1.5 9.5 7C18 17.5 15 19 12 19s-6-1.5-9.5-7z"/><circle cx="12" cy="12" r="3"/>',
  feed: '<path d="M5 19v.1M5 13a6 6 0 0 1 6 6M5 6a13 13 0 0 1 13 13"/>',
  find: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>',
  flame: '<path d="M12 3c4 4 5.5 7 5.5 10.5a5.5 5.5 0 0 1-11 0C6.5 10 8 7 12 3z"/>',
  food: '<path d="M7 3v7a2 2 0 0 0 4 0V3M9 12v9M16 21v-7c-2 0-2-9 1-11v18"/>',
  gift: '<path d="M4 11h16v10H4zM3 7h18v4H3zM12 7v14M12 7c-6 0-6-5-3-5 2 0 3 3 3 5zM12 7c6 0 6-5 3-5-2 0-3 3-3 5z"/>',
  globe: '<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"/>',
  go: '<path d="M4 12h15M13 6l6 6-6 6"/>',
  heart: '<path d="M12 20C5 15 3 11.5 3 8.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.5c0 3-2 6.5-9 11.5z"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 7.8v.1"/>',
  key: '<circle cx="8" cy="14" r="4.5"/><path d="m11.5 11 8-8M16 6.5l3 3"/>',
  list: '<path d="M8 6h12M8 12h12M8 18h12M4 6v.1M4 12v.1M4 18v.1"/>',
  lock: '<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>',
  mail: '<path d="M3 5.5h18v13H3zM3.5 6l8.5 7 8.5-7"/>',
  menu: '<path d="M3 6h18M3 12h18M3 18h18"/>',
  minus: '<path d="M5 12h14"/>',
  moon: '<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"/>',
  no: '<circle cx="12" cy="12" r="8.5"/><path d="m6 6 12 12"/>',
  open: '<path d="m9 6 6 6-6 6"/>',
  pair: '<circle cx="7" cy="12" r="4"/><circle cx="17" cy="12" r="4"/><path d="M11 12h2"/>',
  people:
    '<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.7-3.7 3.2-5.5 6.5-5.5s5.8 1.8 6.5 5.5M15.5 4.8a3.5 3.5 0 0 1 0 6.4M17.5 15c2.2.7 3.5 2.3 4 5"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6"/>',
  phone: '<path d="M7 2.5h10v19H7zM10.5 18.5h3"/>',
  pin: '<path d="M12 21c5-5.5 7-8.4 7-11a7 7 0 1 0-14 0c0 2.6 2 5.5 7 11z"/><circle cx="12" cy="10" r="2.5"/>',
  plus: '<path d="M5 12h14M12 5v14"/>',
  print: '<path d="M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z"/>',
  run: '<path d="M4 7h9.5M18.5 7H20M4 17h1.5M10.5 17H20"/><circle cx="16" cy="7" r="2.5"/><circle cx="8" cy="17" r="2.5"/>',
  save: '<path d="M4 13v7h16v-7M12 3v11M8 10l4 4 4-4"/>',
  shield: '<path d="M12 3 4.5 6v6c0 4.5 3 7.5 7.5 9 4.5-1.5 7.5-4.5 7.5-9V6z"/>',
  speak: '<path d="M3 10v4h4l7 5V5L7 10zM17.5 9a4.5 4.5 0 0 1 0 6"/>',
  star: '<path d="M4 4h16v16H4zM4 4l16 16M20 4 4 20"/>',
  swap: '<path d="M4 8h15l-4-4M20 16H5l4 4"/>',
  undo: '<path d="M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9"/>',
  wait: '<path d="M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9M16 3c0 5-8 5-8 9s8 4 8 9"/>',
} as const

export type IconName = keyof typeof drawings

export const iconNames = Object.keys(drawings) as IconName[]

/** All icons in one file, which pages refer to: it is fetched once and kept. */
export const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${iconNames
  .map((name) => `<symbol id="i-${name}" viewBox="0 0 24 24">${drawings[name]}</symbol>`)
  .join('')}</svg>`

export const spritePath = `/assets/icons.${createHash('sha256').update(sprite).digest('hex').slice(0, 12)}.svg`

const drawn = (name: IconName, classes: string, said: string): Html =>
  raw(`<svg class="${classes}" ${said}><use href="${spritePath}#i-${name}"/></svg>`)

const plain = Object.fromEntries(
  iconNames.map((name) => [name, drawn(name, 'ic', 'aria-hidden="true"')]),
) as {
  readonly [Name in IconName]: Html
}

/**
 * An icon beside its words. Give `label` only where no words stand beside it; `flip` for icons that point,
 * so that they point the other way in right-to-left; `tone` for the desk's late and soon.
 */
export function icon(
  name: IconName,
  { label, flip, tone }: { label?: string; flip?: boolean; tone?: 'late' | 'soon' | 'turn' } = {},
): Html {
  if (!label && !flip && !tone) return plain[name]
  const classes = `ic${flip ? ' flip' : ''}${tone ? ` ${tone}` : ''}`
  return drawn(name, classes, label ? `role="img" aria-label="${escapeText(label)}"` : 'aria-hidden="true"')
}
