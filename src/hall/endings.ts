import { html, mailto, type Html } from '../look/html.ts'
import { barePage, publicPage } from '../look/page.ts'
import { linkButton } from '../look/parts/buttons.ts'
import { dl } from '../look/parts/lists.ts'
import { emptyTent } from '../look/pictures/small.ts'
import { charityProfile } from '../platform/settings/charity.ts'
import type { Visit } from '../platform/web/visit.ts'
import { momentWords } from '../platform/words/dates.ts'
import { say } from './words.ts'

const tent = (heading: string, lede: string): Html =>
  html`<div class="empty start">
    ${emptyTent()}
    <h1>${heading}</h1>
    <p class="lede">${lede}</p>
  </div>`

/** Nothing is here, or nothing they may see: the same page, word for word. */
export function notHerePage({ frame, words }: Visit): Html {
  const main = html`<div class="wrap page slim flow">
    ${tent(words.say(say.notHereTitle), words.say(say.notHere))}
    <p class="row">
      ${linkButton(words.say(say.toHelp), '/help')}
      ${linkButton(words.say(say.toHome), '/', { kind: 'quiet' })}
    </p>
  </div>`
  return publicPage(frame, { title: words.say(say.notHereTitle), main, robots: 'noindex' })
}

/** A fault of ours, with a number to quote. */
export function brokenPage(visit: Visit, told: { number: string; when: Temporal.Instant }): Html {
  const { frame, words, hub } = visit
  const { phone } = hub.setting(charityProfile)
  const main = html`<div class="wrap page slim flow">
    ${tent(words.say(say.brokeTitle), words.say(say.broke))}
    <p>${words.say(say.brokeTyped)}</p>
    ${dl([
      [words.say(say.when), momentWords(words, told.when)],
      [words.say(say.quote), html`<span class="num">${told.number}</span>`],
      ...(phone ? [[words.say(say.orRing), phone] as const] : []),
    ])}
  </div>`
  return barePage(frame, { title: words.say(say.brokeTitle), main, holdDrafts: true })
}

/**
 * The database cannot be reached, or cannot be written. How to reach a person stands on the page itself: the pages
 * that tell more may be resting too.
 */
export function restingPage(visit: Visit, told: { writing: boolean; when: Temporal.Instant }): Html {
  const { frame, words, hub } = visit
  const { phone, email, worry } = hub.setting(charityProfile)
  const reach = [worry.name, worry.phone, worry.email].filter(Boolean).join(', ')
  const main = html`<div class="wrap page slim flow">
    ${tent(words.say(say.restingTitle), words.say(told.writing ? say.restingWrites : say.resting))}
    ${dl([
      [words.say(say.when), momentWords(words, told.when)],
      ...(phone ? [[words.say(say.orRing), phone] as const] : []),
      ...(email ? [[words.say(say.orWrite), html`<a href="${mailto(email)}">${email}</a>`] as const] : []),
    ])}
  </div>`
  const around = reach === '' ? frame : { ...frame, worry: { label: words.say(say.worryHere), text: reach } }
  return barePage(around, { title: words.say(say.restingTitle), main, holdDrafts: true })
}

/** We understood what was sent, and did nothing with it. */
export function refusedPage(visit: Visit, told: string, _status: number): Html {
  const { frame, words } = visit
  const main = html`<div class="wrap page slim flow">
    ${tent(words.say(say.refusedTitle), told)}
    <p class="row">${linkButton(words.say(say.toHome), '/', { kind: 'quiet' })}</p>
  </div>`
  return barePage(frame, { title: words.say(say.refusedTitle), main, holdDrafts: true })
}
