/**
 * Passkeys. A form with `data-passkey` (`get` or `create`) is shown where the browser knows passkeys; its button asks
 * for one, and the answer is sent with the form. With `data-autofill` the browser also offers passkeys in the field
 * for the address. The conversions are our own: Safari before 18.4 and some password managers lack the native ones.
 */

/** @param {string} text */
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

/** @param {ArrayBuffer | null | undefined} buffer */
const base64url = (buffer) =>
  buffer
    ? btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '')
    : undefined

/** @param {{ id: string }[] | undefined} list */
const known = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }))

/** @type {AbortController | undefined} */
let waiting

/**
 * @param {HTMLFormElement} form
 * @param {CredentialMediationRequirement} [mediation]
 */
async function ask(form, mediation) {
  waiting?.abort()
  waiting = new AbortController()
  const told = JSON.parse(form.dataset.options ?? '{}')
  const challenge = bytes(told.challenge)
  const asked =
    form.dataset.passkey === 'create'
      ? navigator.credentials.create({
          signal: waiting.signal,
          publicKey: {
            ...told,
            challenge,
            user: { ...told.user, id: bytes(told.user.id) },
            excludeCredentials: known(told.excludeCredentials),
          },
        })
      : navigator.credentials.get({
          signal: waiting.signal,
          mediation,
          publicKey: { ...told, challenge, allowCredentials: known(told.allowCredentials) },
        })
  const given = /** @type {PublicKeyCredential | null} */ (await asked)
  if (!given) return
  const response = /** @type {any} */ (given.response)
  const field = form.elements.namedItem('answer')
  if (!(field instanceof HTMLInputElement)) return
  field.value = JSON.stringify({
    id: given.id,
    rawId: base64url(given.rawId),
    type: given.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url(response.clientDataJSON),
      attestationObject: base64url(response.attestationObject),
      authenticatorData: base64url(response.authenticatorData),
      signature: base64url(response.signature),
      userHandle: base64url(response.userHandle),
      transports: response.getTransports?.(),
    },
  })
  form.submit()
}

/**
 * Says in the words of the page what went wrong.
 * @param {HTMLFormElement} form
 * @param {unknown} fault
 */
function say(form, fault) {
  const name = fault instanceof DOMException ? fault.name : ''
  if (name === 'AbortError') return
  const place = form.querySelector('[data-said]')
  const words = name === 'NotAllowedError' ? 'cancelled' : name === 'InvalidStateError' ? 'known' : 'failed'
  if (place) place.textContent = form.dataset[words] ?? form.dataset.failed ?? ''
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!(form instanceof HTMLFormElement)) continue
  if (!('PublicKeyCredential' in globalThis)) {
    form.remove()
    continue
  }
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask(form).catch((fault) => say(form, fault))
  })
  if ('autofill' in form.dataset) {
    void PublicKeyCredential.isConditionalMediationAvailable?.().then((can) => {
      if (can) ask(form, 'conditional').catch(() => undefined)
    })
  }
}
