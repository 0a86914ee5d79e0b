import { html, type Child, type Html } from '../../look/html.ts'
import { barePage } from '../../look/page.ts'
import { button, linkButton } from '../../look/parts/buttons.ts'
import { notice } from '../../look/parts/cards.ts'
import { form } from '../../look/parts/errors.ts'
import { fileField } from '../../look/parts/fields.ts'
import { aside, title } from '../../look/parts/layout.ts'
import { code, codes } from '../../look/parts/words.ts'
import { mark } from '../../look/pictures/small.ts'
import { codesForm } from '../../platform/identity/door/show-pages.ts'
import type { FirstKeyOffer } from '../../platform/identity/face.ts'
import { passkeyForm, passkeyScripts } from '../../platform/identity/passkeys/part.ts'
import { firstTold } from '../../platform/contact/forms.ts'
import { toldPart } from '../../platform/contact/told.ts'
import { fieldsOf, type Shown } from '../../platform/web/form.ts'
import type { Visit } from '../../platform/web/visit.ts'
import type { Said } from '../../platform/words/words.ts'
import { profilePage, profileForm } from '../settings/charity.ts'
import { restFields } from '../settings/rest-fields.ts'
import { restForm } from '../settings/rest.ts'
import { youForm } from './forms.ts'
import { goOnScripts } from './look-around.ts'

const stepNames = [
  'Your charity',
  'Days of rest',
  'The first administrator',
  'Your key',
  'Open the tent',
] as const

function shell(
  visit: Visit,
  step: number,
  told: { heading: string; lede?: string; body: Child; scripts?: readonly string[] },
): Html {
  const steps = html`<ol class="journey">
    ${stepNames.map(
      (name, at) =>
        html`<li${at < step ? html` class="done"` : at === step ? html` class="now" aria-current="step"` : ''}><span class="dot"></span><div><p><strong>${name}</strong></p></div></li>`,
    )}
  </ol>`
  const body = html`<div class="wrap page">
    ${aside(
      html`<div class="flow">
        ${title({ eyebrow: `Step ${step + 1} of ${stepNames.length}`, heading: told.heading, ...(told.lede ? { lede: told.lede } : {}) })}
        ${told.body}
      </div>`,
      html`<section class="flow" aria-label="Steps">
        <p class="row brand-line">${mark} Opentent</p>
        ${steps}
      </section>`,
      { side: 16, start: true },
    )}
  </div>`
  return barePage(visit.frame, {
    title: `Set up your hub: ${told.heading}`,
    wholeTitle: true,
    main: body,
    scripts: told.scripts ?? [],
  })
}

/** The demonstration at a press, or where this program cannot become it, the command that starts it. */
const demonstrationPart = (token: string, offered: boolean): Html =>
  offered
    ? html`${form(html`<p>${button('Look around the demonstration', { kind: 'quiet' })}</p>`, { action: `/set-up/${token}/demonstration` })}
        <p class="hint">
          It takes up to twenty seconds to begin. Your own hub is left untouched: to come back to it, stop
          this program and start it again.
        </p>`
    : html`<p>Stop this program, and start it like this:</p>
        <p>${code('npm start -- --demo')}</p>`

/** The first page behind the printed link: two ways on. */
export function beginPage(visit: Visit, token: string, offered: boolean): Html {
  const main = html`<div class="wrap page slim flow">
    <p class="row brand-line">${mark} Opentent</p>
    ${title({ heading: 'Welcome. This tent is new.', lede: 'Set it up for your charity, or look around one that is already furnished.' })}
    ${form(html`<p>${button('Set up my charity', { size: 'big' })}</p>`, { action: `/set-up/${token}` })}
    <p class="hint">
      About ten minutes: who you are, when you rest, and your own key. You can stop and go on later.
    </p>
    <h2>Look around the demonstration</h2>
    <p>
      Hineni Refugee Action is an invented charity with three hundred people in it. It has a data folder of
      its own and sends nothing outside.
    </p>
    ${demonstrationPart(token, offered)}
  </div>`
  return barePage(visit.frame, { title: 'Welcome', main, scripts: offered ? goOnScripts : [] })
}

export function usedUpPage(visit: Visit): Html {
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: 'This link was used, or a newer one was made', lede: 'Start the program again: while the hub is empty, it prints a fresh link each time.' })}
  </div>`
  return barePage(visit.frame, { title: 'This link no longer opens', main })
}

export function charityStep(visit: Visit, shown: Shown & { logo: string | null; logoError?: Said }): Html {
  const fields = fieldsOf(profileForm, shown)
  const errors = { ...shown.errors, ...(shown.logoError ? { logo: shown.logoError } : {}) }
  const body = html`${fieldsOf(profileForm, { ...shown, errors }).summary({ title: 'Please put this right' })}
  ${form(
    html`${profilePage.fields(fields as never, visit.hub)}
      ${fileField({ name: 'logo', label: 'Your logo', hint: shown.logo ? 'We have one. Choose another to replace it.' : 'PNG, JPEG or WebP. Without one your name stands beside the tent.', accept: 'image/png,image/jpeg,image/webp', optional: true, error: shown.logoError })}
      <p class="row">${button('Keep and go on', { size: 'big' })}</p>`,
    { action: '/set-up/charity', unjudged: true, files: true, keep: 'set-up-charity' },
  )}`
  return shell(visit, 0, {
    heading: 'Your charity',
    lede: 'It stands on every page and in every letter. You can change all of it later.',
    body,
  })
}

export function restStep(visit: Visit, shown: Shown): Html {
  const fields = fieldsOf(restForm, shown)
  const body = html`${fields.summary({ title: 'Please put this right' })}
  ${form(
    html`${restFields(fields, visit.hub)}
      <p class="row">
        ${button('Keep and go on', { size: 'big' })}
        ${linkButton('Back', '/set-up/charity', { kind: 'bare' })}
      </p>`,
    { action: '/set-up/rest', unjudged: true },
  )}`
  return shell(visit, 1, {
    heading: 'When does your community rest?',
    lede: 'The hub sends nothing by itself and starts no clock in these hours. People can always read and book.',
    body,
  })
}

export function youStep(visit: Visit, shown: Shown): Html {
  const fields = fieldsOf(youForm, shown)
  const body = html`${fields.summary({ title: 'Please put this right' })}
  ${form(
    html`${fields.text('name', { label: 'Your name', autocomplete: 'name', width: 'm' })}
      ${fields.text('email', { label: 'Your email', type: 'email', autocomplete: 'email', width: 'm', hint: 'You can leave it empty. We send a link to prove it once mail works.' })}
      ${toldPart(visit.words, firstTold)}
      <p class="row">
        ${button('Keep and go on', { size: 'big' })} ${linkButton('Back', '/set-up/rest', { kind: 'bare' })}
      </p>`,
    { action: '/set-up/you', unjudged: true },
  )}`
  return shell(visit, 2, {
    heading: 'The first administrator',
    lede: 'That is you. You can let others in afterwards, and hand this on.',
    body,
  })
}

export function keyStep(visit: Visit, shown: Shown & { offer: FirstKeyOffer; trouble?: Said }): Html {
  const body = html`${shown.trouble && notice(shown.trouble, { kind: 'wait', role: 'alert' })}
    ${passkeyForm(visit.words, {
      action: '/set-up/key',
      options: shown.offer.passkey,
      label: 'Make a passkey',
      hint: 'Your face, fingerprint or phone code. It never leaves your device.',
      after: html`<p class="or">or</p>`,
    })}
    <section class="flow" aria-labelledby="codes-h">
      <h2 id="codes-h">An app that makes codes</h2>
      ${codesForm(visit, { ...shown, offer: shown.offer.codes }, '/set-up/code')}
    </section>
    <p>${linkButton('Back', '/set-up/you', { kind: 'bare' })}</p>`
  return shell(visit, 3, {
    heading: 'Your key',
    lede: 'There are no passwords here. A passkey is the easiest; an app that makes codes works too.',
    body,
    scripts: passkeyScripts,
  })
}

/** Shown once: what opens the hub when everything else is lost. */
export function openStep(
  visit: Visit,
  told: { recoveryCodes: readonly string[]; recoveryKey: string },
): Html {
  const body = html`${notice('This page is shown once. Print it, or write both down, before you go on.', { kind: 'wait' })}
    <h2>Your recovery codes</h2>
    <p>Each opens your account once, if you lose your key.</p>
    ${codes(told.recoveryCodes, 'Recovery codes')}
    <h2>The hub’s recovery key</h2>
    <p>
      What people tell you in confidence is sealed with a key that is never inside a backup. To bring a backup
      back you need this. Put it in two envelopes in two places, not on this computer.
    </p>
    <p>${code(told.recoveryKey)}</p>
    <p class="row no-print">${linkButton('I have them. Open the tent', '/desk', { size: 'big' })}</p>`
  return shell(visit, 4, {
    heading: 'Write these down',
    lede: 'The tent is pitched. Two things to keep safe before people come in.',
    body,
  })
}
