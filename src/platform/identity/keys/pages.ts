import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { html, type Child, type Html } from '../../../look/html.ts'
import { publicPage } from '../../../look/page.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, notice, tag } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField } from '../../../look/parts/fields.ts'
import { row, title } from '../../../look/parts/layout.ts'
import { dayAt } from '../../clock.ts'
import { addressTold } from '../../contact/forms.ts'
import { toldPart } from '../../contact/told.ts'
import { fieldsOf, type Shown } from '../../web/form.ts'
import type { Visit } from '../../web/visit.ts'
import { dateWords, momentWords } from '../../words/dates.ts'
import type { Phrase } from '../../words/words.ts'
import type { ProvedAddress, WaysIn } from '../accounts/store.ts'
import type { OfferedCodes } from '../codes/actions.ts'
import { codesForm } from '../door/show-pages.ts'
import { passkeyForm, passkeyScripts } from '../passkeys/part.ts'
import type { Passkey } from '../passkeys/store.ts'
import { deviceWords } from '../sessions/device.ts'
import type { SessionListed } from '../sessions/store.ts'
import { addressForm } from './forms.ts'
import { say } from './words.ts'
import { labelsIn } from '../../words/labels.ts'

export interface KeysShown extends Shown {
  readonly ways: WaysIn
  readonly passkeys: readonly Passkey[]
  readonly addresses: readonly ProvedAddress[]
  readonly places: readonly SessionListed[]
  readonly here: string
  readonly host: string
  /** Null while they must show again that it is them before they change anything. */
  readonly options: PublicKeyCredentialCreationOptionsJSON | null
  readonly trouble?: Phrase
  readonly done?: Phrase
}

const one = (label: Child, also: string, action: string, fields: Html): Html =>
  form(html`${fields}${button(label, { kind: 'quiet', size: 'sm', also: ` (${also})` })}`, {
    action,
    look: 'row',
  })

/** The ways in of whoever looks, and where they are in. */
export function keysPage(visit: Visit, shown: KeysShown): Html {
  const { words, frame } = visit
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.title), lede: words.say(say.lede) })}
    ${shown.done && notice(words.say(shown.done), { kind: 'good', role: 'status' })}
    ${shown.trouble && notice(words.say(shown.trouble), { kind: 'wait', role: 'alert' })}
    ${
      shown.options === null &&
      notice(
        html`${words.say(say.showFirst)} <a href="/door/show?then=/my/keys">${words.say(say.showButton)}</a>`,
      )
    }
    ${passkeysCard(visit, shown)} ${codesCard(visit, shown)} ${recoveryCard(visit, shown)}
    ${addressesCard(visit, shown)} ${placesCard(visit, shown)}
  </div>`
  return publicPage(frame, {
    title: words.say(say.title),
    main,
    robots: 'noindex',
    crumb: { href: '/my', label: words.say(say.back) },
    scripts: passkeyScripts,
  })
}

function passkeysCard(visit: Visit, shown: KeysShown): Html {
  const { words } = visit
  const date = (at: Temporal.Instant): string => dateWords(words, dayAt(at))
  const line = (key: Passkey): string =>
    key.lastUsedAt
      ? words.say(say.passkeyUsed, { made: date(key.madeAt), used: date(key.lastUsedAt) })
      : words.say(say.passkeyMade, { date: date(key.madeAt) })
  const each = shown.passkeys.map((key) =>
    row(
      html`<div>
          <strong>${deviceWords(words, key.name)}</strong>
          <p class="small muted">${line(key)}${key.synced && html`. ${words.say(say.passkeySynced)}`}</p>
          ${key.fellBackAt && html`<p>${tag(words.say(say.passkeyFell), 'stop')}</p>`}
          ${key.host !== shown.host && html`<p>${tag(words.say(say.passkeyOther, { host: key.host }), 'wait')}</p>`}
        </div>
        ${shown.options && one(words.say(say.remove), deviceWords(words, key.name), '/my/keys/passkey/remove', hiddenField('id', key.id))}`,
      { apart: true },
    ),
  )
  return card(
    html`${each.length > 0 ? each : html`<p>${words.say(say.noPasskeys)}</p>`}
    ${
      shown.options &&
      passkeyForm(words, {
        action: '/my/keys/passkey',
        options: shown.options,
        label: words.say(say.addPasskey),
        hint: words.say(say.addPasskeyHint),
        kind: 'quiet',
      })
    }`,
    { title: words.say(say.passkeys), id: 'passkeys' },
  )
}

function codesCard({ words }: Visit, { ways, options }: KeysShown): Html {
  const act = ways.hasCodes
    ? form(button(words.say(say.turnOff), { kind: 'quiet', size: 'sm' }), {
        action: '/my/keys/codes/off',
        look: 'row',
      })
    : html`<p>${linkButton(words.say(say.setUpCodes), '/my/keys/codes', { kind: 'quiet', size: 'sm' })}</p>`
  return card(
    html`<p>${words.say(ways.hasCodes ? say.codesOn : say.codesOff)}</p>
      ${options && act}`,
    {
      title: words.say(say.codes),
      id: 'codes',
    },
  )
}

function recoveryCard({ words }: Visit, { ways, options }: KeysShown): Html | false {
  if (ways.passkeys === 0 && !ways.hasCodes) return false
  return card(
    html`<p>${words.say(say.recoveryLeft, { count: ways.recoveryCodes })}</p>
      ${
        options &&
        form(
          html`${button(words.say(ways.recoveryCodes > 0 ? say.recoveryNew : say.recoveryMake), { kind: 'quiet', size: 'sm' })}
          ${ways.recoveryCodes > 0 && html`<span class="small muted">${words.say(say.recoveryNewHint)}</span>`}`,
          { action: '/my/keys/recovery-codes', look: 'row' },
        )
      }`,
    { title: words.say(say.recovery), id: 'recovery' },
  )
}

function addressesCard(visit: Visit, shown: KeysShown): Html {
  const { words } = visit
  const fields = fieldsOf(addressForm, shown, labelsIn(words))
  const count = Object.keys(shown.errors ?? {}).length
  const each = shown.addresses.map((address) =>
    row(
      html`<div>
          <strong dir="ltr">${address.email}</strong>
          <p class="small muted">
            ${words.say(say.addressProved, { date: dateWords(words, dayAt(address.confirmedAt)) })}
          </p>
        </div>
        ${
          shown.options &&
          one(
            words.say(say.remove),
            address.email,
            '/my/keys/address/remove',
            hiddenField('email', address.email),
          )
        }`,
      { apart: true },
    ),
  )
  return card(
    html`${each.length > 0 ? each : html`<p>${words.say(say.noAddresses)}</p>`}
    ${fields.summary({ title: words.say(say.putRight, { count }) })}
    ${
      shown.options &&
      form(
        html`${fields.text('email', { label: words.say(say.addAddress), hint: words.say(say.addAddressHint), type: 'email', autocomplete: 'email' })}
          ${toldPart(words, addressTold)}
          <p>${button(words.say(say.addAddressButton), { kind: 'quiet', size: 'sm' })}</p>`,
        { action: '/my/keys/address', unjudged: true },
      )
    }`,
    { title: words.say(say.addresses), id: 'addresses' },
  )
}

function placesCard({ words }: Visit, shown: KeysShown): Html {
  const each = shown.places.map((place) =>
    row(
      html`<div>
          <strong>${deviceWords(words, place.device)}</strong>
          <p class="small muted">
            ${words.say(say.placeSeen, { since: momentWords(words, place.madeAt), seen: momentWords(words, place.seenAt) })}
          </p>
        </div>
        ${
          place.id === shown.here
            ? tag(words.say(say.here), 'ok')
            : one(
                words.say(say.leave),
                deviceWords(words, place.device),
                '/my/keys/place/end',
                hiddenField('id', place.id),
              )
        }`,
      { apart: true },
    ),
  )
  return card(
    html`${each}
    ${
      shown.places.length > 1 &&
      form(button(words.say(say.leaveAll), { kind: 'quiet', size: 'sm' }), {
        action: '/my/keys/place/end-others',
        look: 'row',
      })
    }`,
    { title: words.say(say.places), id: 'places' },
  )
}

/** Setting up an app for codes, on a page of its own. */
export function setUpCodesPage(visit: Visit, shown: Shown & { offer: OfferedCodes; trouble?: Phrase }): Html {
  const { words, frame } = visit
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.setUpCodes) })}
    ${shown.trouble && notice(words.say(shown.trouble), { kind: 'wait', role: 'alert' })}
    ${codesForm(visit, shown, '/my/keys/codes')}
  </div>`
  return publicPage(frame, {
    title: words.say(say.setUpCodes),
    main,
    robots: 'noindex',
    crumb: { href: '/my/keys', label: words.say(say.title) },
  })
}
