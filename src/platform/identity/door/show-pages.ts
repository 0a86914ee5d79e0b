import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { html, type Html } from '../../../look/html.ts'
import { publicPage } from '../../../look/page.ts'
import { button } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField } from '../../../look/parts/fields.ts'
import { codes, qr } from '../../../look/parts/words.ts'
import { charityProfile } from '../../settings/charity.ts'
import { fieldsOf, type Shown } from '../../web/form.ts'
import { safeReturn } from '../../web/guard.ts'
import type { Visit } from '../../web/visit.ts'
import type { Phrase } from '../../words/words.ts'
import type { OfferedCodes } from '../codes/actions.ts'
import { passkeyForm, passkeyScripts } from '../passkeys/part.ts'
import { codeForm, newCodesForm, recoveryCodeForm } from './forms.ts'
import { narrow, told } from './pages.ts'
import { say } from './words.ts'
import { labelsIn } from '../../words/labels.ts'

const asElse = (visit: Visit, onward: string): Html =>
  form(html`${hiddenField('onward', onward)}${button(visit.words.say(say.notMe), { kind: 'bare' })}`, {
    action: '/door/leave',
  })

interface ShowShown extends Shown {
  readonly name: string
  readonly onward: string
  /** Null when they have no passkey. */
  readonly options: PublicKeyCredentialRequestOptionsJSON | null
  readonly hasCodes: boolean
  readonly hasRecoveryCodes: boolean
  readonly trouble?: Phrase
}

/** Shows once more that it is them: by passkey, by a one-time code, or by a recovery code. */
export function showPage(visit: Visit, shown: ShowShown): Html {
  const { words, frame } = visit
  const code = fieldsOf(codeForm, shown, labelsIn(words))
  const recovery = fieldsOf(recoveryCodeForm, shown, labelsIn(words))
  const count = Object.keys(shown.errors ?? {}).length
  const onward = hiddenField('onward', shown.onward)
  const main = html`${told(visit, shown.trouble)} ${code.summary({ title: words.say(say.putRight, { count }) })}
    ${
      shown.options &&
      passkeyForm(words, {
        action: '/door/show/passkey',
        options: shown.options,
        label: words.say(say.passkey),
        hint: words.say(say.passkeyHint),
        onward: shown.onward,
      })
    }
    ${shown.options && html`<noscript><p>${words.say(say.noScript)}</p></noscript>`}
    ${
      shown.hasCodes &&
      form(
        html`${code.text('code', {
            label: words.say(say.showCode),
            hint: words.say(say.showCodeHint),
            inputmode: 'numeric',
            autocomplete: 'one-time-code',
            width: 's',
          })}${onward}
          <p>${button(words.say(say.showCodeButton), shown.options ? { kind: 'quiet' } : {})}</p>`,
        { action: '/door/show/code', unjudged: true },
      )
    }
    <details${shown.errors?.['recovery'] && html` open`}>
      <summary>${words.say(say.showRecovery)}</summary>
      <div class="flow">
        ${
          shown.hasRecoveryCodes &&
          form(
            html`${recovery.text('recovery', {
                label: words.say(say.recoveryCode),
                hint: words.say(say.recoveryHint),
                autocomplete: 'off',
                width: 'm',
                upper: true,
              })}${onward}
              <p>${button(words.say(say.recoveryButton), { kind: 'quiet' })}</p>`,
            { action: '/door/show/recovery', unjudged: true },
          )
        }
        <p><a href="/door/lost">${words.say(say.lostAll)}</a></p>
      </div>
    </details>
    ${asElse(visit, shown.onward)}`
  return publicPage(frame, {
    title: words.say(say.showTitle),
    main: narrow(
      visit,
      say.showTitle,
      words.say(visit.session ? say.showAgain : say.showLede, { name: shown.name }),
      main,
    ),
    robots: 'noindex',
    scripts: passkeyScripts,
  })
}

export interface NewKeyShown extends Shown {
  readonly onward: string
  readonly isRecovery: boolean
  readonly options: PublicKeyCredentialCreationOptionsJSON
  readonly offer: OfferedCodes
  readonly trouble?: Phrase
}

/** Makes a first key, or a new one after a recovery: a passkey, or an app for codes. */
export function newKeyPage(visit: Visit, shown: NewKeyShown): Html {
  const { words, frame } = visit
  const main = html`${told(visit, shown.trouble)}
  ${shown.isRecovery && html`<p>${words.say(say.newRecovery)}</p>`}
  ${card(
    html`${passkeyForm(words, {
        action: '/door/new-key/passkey',
        options: shown.options,
        label: words.say(say.newPasskeyButton),
        hint: words.say(say.newPasskeyHint),
        onward: shown.onward,
      })}<noscript><p>${words.say(say.noScript)}</p></noscript>`,
    { title: words.say(say.newPasskey), id: 'new-passkey' },
  )}
  ${card(codesForm(visit, shown, '/door/new-key/codes'), { title: words.say(say.newCodes), id: 'new-codes' })}
  ${asElse(visit, shown.onward)}`
  return publicPage(frame, {
    title: words.say(say.newTitle),
    main: narrow(visit, say.newTitle, say.newLede, main),
    robots: 'noindex',
    scripts: passkeyScripts,
  })
}

/** Sets up an app for codes: the square, the same in letters, and the first code as proof. */
export function codesForm(
  visit: Visit,
  shown: Shown & { offer: OfferedCodes; onward?: string },
  action: string,
): Html {
  const { words } = visit
  const fields = fieldsOf(newCodesForm, shown, labelsIn(words))
  const count = Object.keys(shown.errors ?? {}).length
  return html`${fields.summary({ title: words.say(say.putRight, { count }) })}
    <p>${words.say(say.newCodesScan)}</p>
    ${qr(shown.offer.qr)}
    <p>${words.say(say.newCodesKey)}: <code dir="ltr">${shown.offer.key}</code></p>
    ${form(
      html`${fields.text('code', {
          label: words.say(say.newCodesCode),
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
          width: 's',
          value: '',
        })}${hiddenField('closed', shown.offer.closed)}${shown.onward !== undefined && hiddenField('onward', shown.onward)}
        <p>${button(words.say(say.newCodesButton), { kind: 'quiet' })}</p>`,
      { action, unjudged: true },
    )}`
}

/** They must show their address anew before a key is made. */
export function stalePage(visit: Visit, onward: string): Html {
  const { words, frame } = visit
  const main = form(
    html`${hiddenField('onward', onward)}
      <p>${button(words.say(say.staleButton))}</p>`,
    {
      action: '/door/leave',
    },
  )
  return publicPage(frame, {
    title: words.say(say.staleTitle),
    main: narrow(visit, say.staleTitle, say.staleLede, main),
    robots: 'noindex',
  })
}

/** The only time recovery codes are seen. The file is the page's own words: nothing is fetched for it. */
export function keepCodesPage(visit: Visit, list: readonly string[], goOn: string): Html {
  const { words, frame } = visit
  const charity = visit.hub.setting(charityProfile).name
  const file = `${words.say(say.keepFileFirst, { charity })}\n\n${list.join('\n')}\n`
  const main = html`${codes(list, words.say(say.keepList))}
    <p>${words.say(say.keepHow)}</p>
    <p class="row no-print">
      <a
        class="btn quiet"
        download="recovery-codes.txt"
        href="data:text/plain;charset=utf-8,${encodeURIComponent(file)}"
        >${words.say(say.keepFile)}</a
      >
      <a class="btn" href="${safeReturn(goOn)}">${words.say(say.keepGoOn)}</a>
    </p>`
  return publicPage(frame, {
    title: words.say(say.keepTitle),
    main: narrow(visit, say.keepTitle, say.keepLede, main),
    robots: 'noindex',
  })
}
