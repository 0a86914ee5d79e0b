import { html, type Html } from '../../../../look/html.ts'
import { paragraphs } from '../../../../look/parts/words.ts'
import { changesOf } from './rules.ts'

/** The text as people read it. */
export const wholeText = (words: string): Html => html`<div class="prose">${paragraphs(words)}</div>`

/** What changed from one version to the next: paragraphs that went and came, between those that stayed. */
export const changesPart = (was: string, is: string): Html =>
  html`<div class="prose">
    ${changesOf(was, is).map((piece) =>
      piece.is === 'same'
        ? html`<p dir="auto">${piece.words}</p>`
        : piece.is === 'gone'
          ? html`<p dir="auto"><del>${piece.words}</del></p>`
          : html`<p dir="auto"><ins>${piece.words}</ins></p>`,
    )}
  </div>`
