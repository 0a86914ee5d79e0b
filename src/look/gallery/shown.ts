import { html, type Child, type Html } from '../html.ts'

/** One part with its name, as the gallery shows it. */
export const shown = (name: string, ...parts: Child[]): Html =>
  html`<section class="flow">
    <h3>${name}</h3>
    ${parts}
  </section>`

/** Several parts under one heading. */
export const chapter = (id: string, name: string, line: string, ...parts: Child[]): Html =>
  html`<section class="flow g-6" aria-labelledby="${id}">
    <div>
      <h2 id="${id}">${name}</h2>
      <p class="muted">${line}</p>
    </div>
    ${parts}
  </section>`
