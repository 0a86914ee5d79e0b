import { attributes, html, type Child, type Html } from '../html.ts'
import { icon, type IconName } from '../icons.ts'
import { emptyTent } from '../pictures/small.ts'
import { heading, type Gap, type Level, type Side } from './layout.ts'

export type Card = {
  /** Given with `id`, the card is a section named by its title. */
  title?: Child
  id?: string
  level?: Level
  /** A coloured thread along its top, when its side means something. */
  side?: Side
  /** A flax edge: it asks for a decision. */
  pressing?: boolean
  sunk?: boolean
  gap?: Gap
  /** At the far end of the title. */
  beside?: Child
}

/** A thing with edges. */
export function card(
  children: Child,
  { title, id, level = 2, side, pressing, sunk, gap = 3, beside }: Card = {},
): Html {
  const looks = `card flow g-${gap}${side ? ' thread' : ''}${pressing ? ' pressing' : ''}${sunk ? ' sunk' : ''}`
  const opening = title && heading(level, title, { id, look: 't-3' })
  const inner = html`${beside ? html`<div class="row apart">${opening}${beside}</div>` : opening}${children}`
  const marks = attributes({ class: looks, 'data-side': side })
  return title && id
    ? html`<section${marks} aria-labelledby="${id}">${inner}</section>`
    : html`<div${marks}>${inner}</div>`
}

export type NoticeKind = 'wait' | 'good' | 'stop'

const noticeIcons = { wait: 'alert', good: 'check', stop: 'alert', plain: 'info' } as const

/** One or two sentences that must be seen; `lead` is the part in bold. It never vanishes by itself. */
export function notice(
  words: Child,
  options: { kind?: NoticeKind; icon?: IconName; lead?: Child; role?: 'alert' | 'status' } = {},
): Html {
  const { kind, lead, role } = options
  return html`<div class="notice${kind && ` ${kind}`}" ${attributes({ role })}>
    ${icon(options.icon ?? noticeIcons[kind ?? 'plain'])}
    <p>${lead && html`<strong>${lead}</strong> `}${words}</p>
  </div>`
}

export type Tone = 'ok' | 'wait' | 'stop' | 'info' | 'soft'

const toneIcons: Record<Tone, IconName | undefined> = {
  ok: 'check',
  wait: 'wait',
  stop: 'alert',
  info: undefined,
  soft: undefined,
}

/** The state of one thing, in three words at most. A state has an icon of its own; `null` leaves it out. */
export function tag(words: Child, tone?: Tone, sign?: IconName | null): Html {
  const name = sign === undefined ? tone && toneIcons[tone] : sign
  return html`<span class="tag${tone && ` ${tone}`}">${name && html`${icon(name)} `}${words}</span>`
}

/** Several tags in a line that wraps. */
export const tags = (...each: Child[]): Html => html`<p class="tags">${each}</p>`

/** A list with nothing in it: good news, or a first step. */
export function empty(words: Child, options: { title: Child; level?: Level; acts?: Child }): Html {
  return html`<div class="card empty">
    ${emptyTent()}${heading(options.level ?? 2, options.title)}
    <p>${words}</p>
    ${options.acts && html`<div class="row">${options.acts}</div>`}
  </div>`
}

/** A page or a message inside a page, named as such; `beside` holds the choice of views. */
export function frame(
  children: Child,
  { caption, id, beside, level = 2 }: { caption: Child; id: string; beside?: Child; level?: Level },
): Html {
  return html`<section class="frame" aria-labelledby="${id}">
    <div class="cap">${heading(level, caption, { id })}${beside}</div>
    <div class="in">${children}</div>
  </section>`
}

export type Fold = { title: Child; line?: Child; fact?: Child; open?: boolean }

/** A row that opens, with one fact on the closed row. Never a link inside the summary. */
export const fold = (children: Child, { title, line, fact, open }: Fold): Html =>
  html`<details class="fold" ${open && html` open`}>
    <summary>
      ${icon('open', { tone: 'turn' })}<span
        ><strong>${title}</strong>${line && html`<small>${line}</small>`}</span
      ><span>${fact}</span>
    </summary>
    <div class="flow g-2">${children}</div>
  </details>`

/** Rows that open, one under another. */
export const folds = (each: readonly Child[]): Html => html`<div>${each}</div>`

/** A card that folds to its title and one line: the parts of a long form. `lacks` says what is still to do in it. */
export const foldedCard = (
  children: Child,
  {
    title,
    id,
    line,
    lacks,
    open,
  }: { title: string; id: string; line?: string; lacks?: string; open: boolean },
): Html =>
  html`<details class="card folded" ${open && html` open`}>
    <summary>
      ${icon('open', { tone: 'turn' })}${heading(2, title, { id, look: 't-3' })}${lacks && tag(lacks, 'wait')}${line && html`<small>${line}</small>`}
    </summary>
    <div class="flow g-3">${children}</div>
  </details>`

/** A phone's tools that stay in reach at the lower edge. */
export const dock = (label: string, tools: Child): Html =>
  html`<nav class="dock no-print" aria-label="${label}"><div class="row one">${tools}</div></nav>`
