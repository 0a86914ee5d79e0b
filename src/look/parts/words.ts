import { html, safeUrl, type Child, type Html } from '../html.ts'
import type { Side } from './layout.ts'

/** Words that stand for themselves, in the serif; `by` says whose, and on what terms they are shared. */
export const statement = (paragraphs: readonly Child[], by?: Child): Html => {
  const words = html`<blockquote class="statement">
    ${paragraphs.map((one) => html`<p>${one}</p>`)}
  </blockquote>`
  return by
    ? html`<figure class="flow">
        ${words}
        <figcaption class="muted">${by}</figcaption>
      </figure>`
    : words
}

/** Paragraphs as they were typed; a blank line begins another. */
export const paragraphs = (text: string): Html[] =>
  text
    .split(/\n{2,}/)
    .filter(Boolean)
    .map(
      (one) =>
        html`<p dir="auto">${one.split('\n').map((line, at) => (at === 0 ? line : html`<br />${line}`))}</p>`,
    )

const point = /^[-•] /

/** Paragraphs as they were typed, and lists: lines that all begin with a dash. */
export const prose = (text: string): Html[] =>
  text
    .split(/\n{2,}/)
    .filter(Boolean)
    .flatMap((block) => {
      const lines = block.split('\n')
      if (!lines.every((line) => point.test(line))) return paragraphs(block)
      const points = lines.map((line) => html`<li dir="auto">${line.replace(point, '')}</li>`)
      return html`<ul>
        ${points}
      </ul>`
    })

/** A statement with its source and how fresh it is; `old` when a newer figure exists. */
export const claim = (
  words: Child,
  {
    id,
    cite,
    source,
    old,
  }: { id: string; cite?: { number: number; href: string; label: string }; source: Child; old?: boolean },
): Html =>
  html`<div class="claim${old && ' old'}" id="${id}">
    <p>
      ${words}${cite && html` <sup><a href="${safeUrl(cite.href)}" aria-label="${cite.label}">${cite.number}</a></sup>`}
    </p>
    <p class="src">${source}</p>
  </div>`

/** Sources, in the order in which they are cited. */
export const cites = (sources: readonly { id: string; words: Child }[]): Html =>
  html`<ol class="small cites">
    ${sources.map((source) => html`<li id="${source.id}">${source.words}</li>`)}
  </ol>`

/** What a thing was, and what it is now. */
export const changed = (was: Child, is: Child): Html =>
  html`${was && html`<del>${was}</del> `}${is && html`<ins>${is}</ins>`}`

/** Words to copy by eye: a reference, a recovery code. */
export const code = (words: string): Html => html`<span class="code">${words}</span>`

/** Lines a program sends or gets, under a caption that says which. */
export const sample = (caption: Child, lines: string): Html =>
  html`<figure class="flow g-2">
    <figcaption class="small muted">${caption}</figcaption>
    <pre class="sample">${lines}</pre>
  </figure>`

/** Recovery codes to write down. */
export const codes = (each: readonly string[], label: string): Html =>
  html`<ul class="codes" aria-label="${label}">
    ${each.map((one) => html`<li>${code(one)}</li>`)}
  </ul>`

/** A square code for a camera, always dark on white; `drawing` is its SVG. The same in letters stands beside it. */
export const qr = (drawing: Html): Html => html`<div class="qr">${drawing}</div>`

/** The four ways in; home only. */
export const give = (doors: readonly { side: Side; title: Child; text: Child; href: string }[]): Html =>
  html`<div class="give">
    ${doors.map((door) => html`<a data-side="${door.side}" href="${safeUrl(door.href)}"><b>${door.title}</b><span>${door.text}</span></a>`)}
  </div>`

/** The first view of a page, on night; once a page. */
export function hero(options: {
  heading: Child
  lede: Child
  acts: Child
  picture: Html
  level?: 1 | 2
}): Html {
  const { lede, acts, picture, level = 1 } = options
  const opening =
    level === 1 ? html`<h1>${options.heading}</h1>` : html`<h2 class="t-6">${options.heading}</h2>`
  return html`<section class="hero night">
    <div class="wrap">
      <div class="words">
        ${opening}
        <p class="lede">${lede}</p>
        <div class="row">${acts}</div>
      </div>
      ${picture}
    </div>
  </section>`
}
