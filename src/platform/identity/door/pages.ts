import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { html, type Html } from '../../../look/html.ts'
import { barePage, publicPage } from '../../../look/page.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField, textField } from '../../../look/parts/fields.ts'
import { or, title } from '../../../look/parts/layout.ts'
import { code } from '../../../look/parts/words.ts'
import { charityProfile } from '../../settings/charity.ts'
import { fieldsOf, nothingTyped, type Shown } from '../../web/form.ts'
import type { Visit } from '../../web/visit.ts'
import type { Phrase } from '../../words/words.ts'
import type { Asked, LinkPurpose } from '../links/purposes.ts'
import { passkeyForm, passkeyScripts } from '../passkeys/part.ts'
import { comeInForm, linkForm, lostForm, spokenForm } from './forms.ts'
import { say } from './words.ts'
import { labelsIn } from '../../words/labels.ts'

type Door = Shown & { readonly onward: string; readonly trouble?: Phrase }

const faults = (shown: Shown): number => Object.keys(shown.errors ?? {}).length

export const told = (visit: Visit, trouble: Phrase | undefined): Html | false =>
  trouble !== undefined && notice(visit.words.say(trouble), { kind: 'wait', role: 'alert' })

export const narrow = (visit: Visit, heading: Phrase | string, lede: Phrase | string, main: Html): Html =>
  html`<div class="wrap page slim flow">
    ${title({ heading: typeof heading === 'string' ? heading : visit.words.say(heading), lede: typeof lede === 'string' ? lede : visit.words.say(lede) })}
    ${main}
  </div>`

export function comeInPage(visit: Visit, options: PublicKeyCredentialRequestOptionsJSON, shown: Door): Html {
  const { words, frame, session } = visit
  const fields = fieldsOf(comeInForm, shown, labelsIn(words))
  const { phone } = visit.hub.setting(charityProfile)
  const ring = phone === '' ? words.say(say.noMailWrite) : words.say(say.noMailRing, { phone })
  const main = html`${
      session &&
      notice(html`<a href="/my">${words.say(say.toTent)}</a>`, {
        lead: words.say(say.alreadyIn, { name: session.name }),
      })
    }
    ${told(visit, shown.trouble)}
    ${fields.summary({ title: words.say(say.putRight, { count: faults(shown) }) })}
    ${passkeyForm(words, {
      action: '/door/passkey',
      options,
      label: words.say(say.passkey),
      hint: words.say(say.passkeyHint),
      onward: shown.onward,
      autofill: true,
      after: or(words.say(say.or)),
    })}
    ${form(
      html`${fields.text('email', {
          label: words.say(say.email),
          hint: words.say(say.emailHint),
          type: 'email',
          autocomplete: 'username webauthn',
        })}${hiddenField('onward', shown.onward)}
        <p>${button(words.say(say.sendLink), { kind: 'quiet', icon: 'mail', full: true })}</p>`,
      { action: '/door', unjudged: true },
    )}
    <details>
      <summary>${words.say(say.noMail)}</summary>
      <p class="t-1">${ring}</p>
      <p><a href="/door/code">${words.say(say.haveCode)}</a></p>
    </details>
    <p class="small muted">${words.say(say.sameAnswer)}</p>`
  return publicPage(frame, {
    title: words.say(say.title),
    main: narrow(visit, say.title, say.lede, main),
    robots: 'noindex',
    scripts: passkeyScripts,
  })
}

/** The same for every address. `digits` are there while the browser that asked looks. */
export function sentPage(visit: Visit, digits: string | null): Html {
  const { words, frame } = visit
  const main = html`${
      digits !== null &&
      card(
        html`<p>${words.say(say.sentCode)}</p>
          <p class="big">${code(`${digits.slice(0, 3)} ${digits.slice(3)}`)}</p>
          <p class="small muted">${words.say(say.sentCodeSafe)}</p>`,
      )
    }
    <p>${words.say(say.sentNothing)}</p>
    <p class="row">${linkButton(words.say(say.again), '/door', { kind: 'quiet' })}</p>`
  return publicPage(frame, {
    title: words.say(say.sentTitle),
    main: narrow(visit, say.sentTitle, say.sentLede, main),
    robots: 'noindex',
  })
}

interface LinkShown extends Shown {
  readonly path: string
  readonly press: string
  readonly purpose: LinkPurpose<never>
  readonly needsCode: boolean
  readonly asked: Asked<never> | null
  readonly trouble?: Phrase
}

/** One button, and what is asked before it of some. Looking at the page uses nothing up, so a program that follows links in mail does no harm. */
export function linkPage(visit: Visit, shown: LinkShown): Html {
  const { words, frame } = visit
  const { page } = shown.purpose
  const { asked } = shown
  const fields = fieldsOf(linkForm, shown, labelsIn(words))
  const main = html`${told(visit, shown.trouble)}
  ${fields.summary({ title: words.say(say.putRight, { count: faults(shown) }) })}
  ${form(
    html`${hiddenField('press', shown.press)}
    ${
      shown.needsCode &&
      textField({
        name: 'code',
        label: words.say(say.linkCode),
        hint: words.say(say.linkCodeHint),
        inputmode: 'numeric',
        autocomplete: 'off',
        width: 's',
        required: true,
        error: shown.errors?.['code'],
      })
    }
    ${asked?.fields(words, shown)}
    ${asked?.buttons?.(words) ?? html`<p>${button(words.say(page.button), { size: 'big', full: true })}</p>`}`,
    { action: shown.path, unjudged: true },
  )}
  ${shown.needsCode && html`<p class="small muted">${words.say(say.linkNoCode)} <a href="/door">${words.say(say.again)}</a></p>`}`
  const heading = asked?.title?.(words) ?? words.say(page.title)
  const lede = asked?.lede(words) ?? words.say(page.lede)
  return barePage(frame, { title: heading, main: narrow(visit, heading, lede, main) })
}

/** Used, too old, or never one of ours: one page for all, with the way to a new one. */
export function gonePage(visit: Visit): Html {
  const { words, frame } = visit
  const fields = fieldsOf(comeInForm, nothingTyped, labelsIn(words))
  const main = form(
    html`${fields.text('email', { label: words.say(say.email), type: 'email', autocomplete: 'username' })}
      <p>${button(words.say(say.sendLink), { icon: 'mail', full: true })}</p>`,
    { action: '/door', unjudged: true },
  )
  return publicPage(frame, {
    title: words.say(say.goneTitle),
    main: narrow(visit, say.goneTitle, say.goneLede, main),
    robots: 'noindex',
  })
}

export function spokenPage(visit: Visit, shown: Shown): Html {
  const { words, frame } = visit
  const fields = fieldsOf(spokenForm, shown, labelsIn(words))
  const main = html`${fields.summary({ title: words.say(say.putRight, { count: faults(shown) }) })}
  ${form(
    html`${fields.text('spoken', {
        label: words.say(say.spokenCode),
        hint: words.say(say.spokenHint),
        autocomplete: 'off',
        width: 'm',
        upper: true,
      })}
      <p>${button(words.say(say.spokenButton))}</p>`,
    { action: '/door/code', unjudged: true },
  )}`
  return publicPage(frame, {
    title: words.say(say.spokenTitle),
    main: narrow(visit, say.spokenTitle, say.spokenLede, main),
    robots: 'noindex',
  })
}

export function lostPage(
  visit: Visit,
  shown: Shown & { hours: number; state: 'asking' | 'open' | 'done' },
): Html {
  const { words, frame } = visit
  const fields = fieldsOf(lostForm, shown, labelsIn(words))
  const steps = html`<ol>
    <li>${words.say(say.lostFirst)}</li>
    <li>${words.say(say.lostSecond)}</li>
    <li>${words.say(say.lostThird, { hours: shown.hours })}</li>
    <li>${words.say(say.lostFourth)}</li>
  </ol>`
  const main = html`${shown.state === 'open' && notice(words.say(say.lostOpen), { kind: 'wait' })}
  ${shown.state === 'done' && notice(words.say(say.lostDone), { kind: 'good', role: 'status' })}
  ${fields.summary({ title: words.say(say.putRight, { count: faults(shown) }) })} ${steps}
  ${
    shown.state === 'asking' &&
    form(
      html`${fields.area('reason', { label: words.say(say.lostReason), hint: words.say(say.lostReasonHint), rows: 3 })}
        <p>${button(words.say(say.lostButton))}</p>`,
      { action: '/door/lost', unjudged: true },
    )
  }`
  return publicPage(frame, {
    title: words.say(say.lostTitle),
    main: narrow(visit, say.lostTitle, say.lostLede, main),
    robots: 'noindex',
  })
}

export const stoppedPage = (visit: Visit): Html =>
  publicPage(visit.frame, {
    title: visit.words.say(say.stoppedTitle),
    main: narrow(visit, say.stoppedTitle, say.stoppedLede, html``),
    robots: 'noindex',
  })
