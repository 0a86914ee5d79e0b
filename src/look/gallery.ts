import { acting } from './gallery/acting.ts'
import { asking } from './gallery/asking.ts'
import { choosing } from './gallery/choosing.ts'
import { counting } from './gallery/counting.ts'
import { keeping } from './gallery/keeping.ts'
import { telling } from './gallery/telling.ts'
import { html, type Html } from './html.ts'

/** Every part of the look in every state, under `h2` headings; the page that shows it brings the `h1`. */
export const gallery = (): Html =>
  html`<div class="flow g-7">${acting()}${telling()}${choosing()}${counting()}${asking()}${keeping()}</div>`
