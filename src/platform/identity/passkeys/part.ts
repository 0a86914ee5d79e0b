import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { attributes, html, type Child, type Html } from '../../../look/html.ts'
import { button, type ButtonKind } from '../../../look/parts/buttons.ts'
import { hiddenField } from '../../../look/parts/fields.ts'
import type { Words } from '../../words/words.ts'
import { passkeyScriptPath } from '../browser/script.ts'
import { say } from '../door/words.ts'

interface PasskeyForm {
  readonly action: string
  readonly options: PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON
  readonly label: string
  readonly hint?: string
  readonly onward?: string
  /** Also offered in the field for the address. */
  readonly autofill?: boolean
  readonly kind?: ButtonKind
  /** What stands after the button while passkeys are known, such as “or”. */
  readonly after?: Child
}

/**
 * A form for a passkey. It stays hidden until the browser module finds that the browser knows passkeys; the page
 * must offer another way, and name `passkeyScripts` among its scripts.
 */
export function passkeyForm(words: Words, told: PasskeyForm): Html {
  const said = attributes({
    method: 'post',
    action: told.action,
    class: 'flow g-2',
    'data-passkey': 'rp' in told.options ? 'create' : 'get',
    'data-options': JSON.stringify(told.options),
    'data-autofill': told.autofill,
    'data-cancelled': words.say(say.passkeyCancelled),
    'data-known': words.say(say.passkeyKnown),
    'data-failed': words.say(say.passkeyFailed),
    'data-keeps-room': true,
    hidden: true,
  })
  const look = { full: true, size: 'big', icon: 'key' } as const
  return html`<form${said}>
    ${hiddenField('answer', '')}${told.onward !== undefined && hiddenField('onward', told.onward)}
    <p>${button(told.label, { ...look, ...(told.kind ? { kind: told.kind } : {}) })}</p>
    <p class="hint"><strong role="status" data-said></strong> ${told.hint}</p>
    ${told.after}
  </form>`
}

export const passkeyScripts: readonly string[] = [passkeyScriptPath]
