import { scriptPath } from '../../look/assets.ts'
import type { Frame } from '../../look/frame.ts'
import { html, type Html } from '../../look/html.ts'
import { barePage } from '../../look/page.ts'
import { title } from '../../look/parts/layout.ts'
import { code } from '../../look/parts/words.ts'
import { mark } from '../../look/pictures/small.ts'

/*
 * An empty hub may become the demonstration at the press of a button. Only the program that runs can do so, where it
 * is one process with a database of its own; it says so with `offerDemonstration`.
 */

let become: (() => void) | null = null
let pressed = false

/** Says that this program can become the demonstration: `then` closes it, and starts it anew as that. */
export function offerDemonstration(then: () => void): void {
  become = then
}

/** Whether a button is worth showing; else the page names the command. */
export const isOffered = (): boolean => become !== null

export const isBeingMadeReady = (): boolean => pressed

/** Becomes the demonstration once the answer is on its way; a second press changes nothing. */
export function lookAround(): void {
  if (pressed || become === null) return
  pressed = true
  setImmediate(become)
}

/** Nothing leads away: whoever made the page may be closing, or not be there yet. */
const frame: Frame = {
  lang: 'en',
  dir: 'ltr',
  path: '/demo',
  charity: { name: 'Opentent', legal: 'Opentent, an open-source hub for refugee-support charities.' },
  nav: [],
  account: null,
  skipLabel: 'Skip to what this page is about',
  menuLabels: { main: 'Main', menu: 'Menu', languages: 'Languages' },
  footer: [],
  languages: [],
  stylesheets: [],
  scripts: [],
  worry: { label: 'In danger?', text: 'Ring 999.' },
}

/** Asked for by the page with the button already: when the next one is shown, nobody may be there to send it. */
export const goOnScripts: readonly string[] = [scriptPath('go-on')]

/** What is shown from the press until the demonstration answers; it asks again every three seconds. */
export function madeReadyPage(): Html {
  const main = html`<div class="wrap page slim flow">
    <p class="row brand-line">${mark} Opentent</p>
    ${title({ heading: 'The demonstration is being made ready.', lede: 'It takes up to twenty seconds.' })}
    <p data-go-on="/demo">
      This page goes there by itself. If it does not, <a href="/demo">open the demonstration</a>.
    </p>
    <h2>Your own hub</h2>
    <p>
      It is left untouched, and nothing of its set-up is used up. To come back to it, stop this program and
      start it again:
    </p>
    <p>${code('npm start')}</p>
  </div>`
  return barePage(frame, {
    title: 'The demonstration is being made ready',
    main,
    scripts: goOnScripts,
    head: html`<noscript><meta http-equiv="refresh" content="3; url=/demo" /></noscript>`,
  })
}
