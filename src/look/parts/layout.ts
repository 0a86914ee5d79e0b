import { html, raw, safeUrl, type Child, type Html } from '../html.ts'
import { icon } from '../icons.ts'

/** Room between things, from none (0) to wide (7). Parts have their own where it is left out. */
export type Gap = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The sides of the tent: Advocating (n), Supporting (e), Mobilising (s), Thriving (w). */
export type Side = 'n' | 'e' | 's' | 'w'

/** The level of a heading; parts take it so that a page keeps its order. */
export type Level = 2 | 3 | 4

const gapClass = (gap: Gap | undefined): string => (gap === undefined ? '' : ` g-${gap}`)

/** Things one under another. */
export const flow = (children: Child, { gap }: { gap?: Gap } = {}): Html =>
  html`<div class="flow${gapClass(gap)}">${children}</div>`

/** Things beside one another, which wrap; `apart` pushes the last to the far end. */
export const row = (children: Child, { gap, apart }: { gap?: Gap; apart?: boolean } = {}): Html =>
  html`<div class="row${gapClass(gap)}${apart && ' apart'}">${children}</div>`

/** Columns as many as fit, each at least `min` rem wide (18 where it is left out). */
export function grid(
  children: Child,
  { gap, min, align }: { gap?: Gap; min?: 8 | 9 | 12 | 15 | 20 | 24; align?: 'tops' | 'ends' } = {},
): Html {
  return html`<div class="grid${gapClass(gap)}${min && ` min-${min}`}${align && ` ${align}`}">
    ${children}
  </div>`
}

/**
 * A column beside the main one, `side` rem wide (21 where it is left out); under it on a narrow screen. With an
 * `opening`, the column comes between that and the main one there.
 */
export function aside(
  main: Child,
  beside: Child,
  { side, start, opening }: { side?: 16 | 18 | 22 | 24; start?: boolean; opening?: Child } = {},
): Html {
  const columns = opening ? [opening, beside, main] : start ? [beside, main] : [main, beside]
  return html`<div class="aside${start && ' start'}${opening && ' opened'}${side && ` side-${side}`}">
    ${columns}
  </div>`
}

export type Opening = {
  eyebrow?: Child
  heading: Child
  lede?: Child
  /** Heading and lede were typed by people, and run as their own language does, whatever the page's. */
  typed?: boolean
}

/** The opening of a page: its one `h1`, what it belongs to, and one sentence. */
export const title = ({ eyebrow, heading, lede, typed }: Opening): Html =>
  html`<div class="title">
    ${eyebrow && html`<p class="eyebrow">${eyebrow}</p>`}
    <h1${typed && html` dir="auto"`}>${heading}</h1>
    ${lede && html`<p class="lede" ${typed && html` dir="auto"`}>${lede}</p>`}
  </div>`

/** The opening of a page at the desk, with what can be done on it. */
export const deskTitle = ({ heading, line, acts }: { heading: Child; line?: Child; acts?: Child }): Html =>
  html`<div class="row apart">
    <div class="grow">
      <h1>${heading}</h1>
      ${line && html`<p class="muted">${line}</p>`}
    </div>
    ${acts && html`<div class="row g-2">${acts}</div>`}
  </div>`

/** A heading of a level chosen by the page; `typed` by people, it runs as its own language does. */
export function heading(
  level: Level,
  words: Child,
  { id, look, typed }: { id?: string; look?: string; typed?: boolean } = {},
): Html {
  const tag = raw(`h${level}`)
  return html`<${tag}${id && html` id="${id}"`}${look && html` class="${look}"`}${typed && html` dir="auto"`}>${words}</${tag}>`
}

const backSign = icon('back', { flip: true })

/** A way back, above the title at the desk. */
export const back = (words: Child, href: string): Html =>
  html`<p class="back"><a href="${safeUrl(href)}">${backSign} ${words}</a></p>`

/** The word between two ways of doing one thing. */
export const or = (word: Child): Html => html`<p class="or">${word}</p>`

/** Woven cloth where a photograph would be: celebration only, never forms, briefings or the desk. */
export const quilt = (): Html => html`<div class="quilt"></div>`
