import { html, type Html } from '../../../../look/html.ts'
import { paragraphs } from '../../../../look/parts/words.ts'
import { directionOf } from './languages.ts'

/** Words as somebody reads them. */
export interface Letter {
  readonly subject: string
  readonly words: string
  readonly lang: string
}

/** A letter filled for a real reader. */
export interface Read extends Letter {
  readonly to: string
}

/** The words of a letter inside a page of the desk. */
export const letterPart = ({ subject, words, lang }: Letter): Html =>
  html`<blockquote class="card sunk flow g-2" lang="${lang}" dir="${directionOf(lang)}">
    <p><strong>${subject}</strong></p>
    ${paragraphs(words)}
  </blockquote>`
