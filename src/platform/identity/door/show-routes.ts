import { hit } from '../../limits/limits.ts'
import { open } from '../../web/gate.ts'
import { safeReturn } from '../../web/guard.ts'
import { answer, readForm } from '../../web/read.ts'
import { room } from '../../web/routes.ts'
import type { Shown } from '../../web/form.ts'
import type { Turn } from '../../web/visit.ts'
import type { Phrase } from '../../words/words.ts'
import { addressesOf, waysOf } from '../accounts/store.ts'
import { offerCodes, showCode, showRecoveryCode, turnOnCodes } from '../codes/actions.ts'
import { mayChangeWays, type Risen } from '../keys/rise.ts'
import { addPasskey, showPasskey } from '../passkeys/actions.ts'
import { creationOptions, requestOptions, siteOf } from '../passkeys/ceremony.ts'
import { passkeysOf } from '../passkeys/store.ts'
import { openRecovery } from '../recovery/actions.ts'
import { recoveryOfAccount } from '../recovery/store.ts'
import { giveSession } from '../sessions/cookies.ts'
import { deviceName } from '../sessions/device.ts'
import { atDoor, type AtDoor } from '../sessions/who.ts'
import { lostAsks } from '../limits.ts'
import { recoveryDelay } from '../settings.ts'
import { codeForm, lostForm, newCodesForm, passkeyForm, recoveryCodeForm } from './forms.ts'
import { lostPage } from './pages.ts'
import { keepCodesPage, newKeyPage, showPage, stalePage } from './show-pages.ts'
import { passkeyTrouble } from './troubles.ts'
import { say } from './words.ts'

const forThoseAtTheDoor = open(
  'Only for whoever has shown their address, in this browser; shows nothing but their own ways in',
)

const toComeIn = (c: Turn, onward: string): Response =>
  c.redirect(`/door?then=${encodeURIComponent(onward)}`, 303)
const onwards = (path: string, onward: string): string => `${path}?then=${encodeURIComponent(onward)}`

async function showAgain(
  c: Turn,
  at: AtDoor,
  onward: string,
  shown: Shown & { trouble?: Phrase },
  status: 200 | 409 | 422,
) {
  const { hub, url } = c.var.visit
  const { accountId, id, name } = at.session
  const ways = await waysOf(hub.db, accountId)
  if (at.session.recoveryId !== null || (ways.passkeys + ways.fallenPasskeys === 0 && !ways.hasCodes)) {
    return c.redirect(onwards('/door/new-key', onward), 303)
  }
  const known = (await passkeysOf(hub.db, accountId)).filter((one) => one.fellBackAt === null)
  const asked = { purpose: 'show', holder: id } as const
  const list = known.map((one) => ({ id: one.credentialId, transports: one.transports }))
  const options = known.length > 0 ? await requestOptions(hub, siteOf(hub, url), asked, list) : null
  const has = { hasCodes: ways.hasCodes, hasRecoveryCodes: ways.recoveryCodes > 0 }
  return c.html(showPage(c.var.visit, { ...shown, ...has, name, onward, options }), status)
}

async function newKeyAgain(
  c: Turn,
  at: AtDoor,
  onward: string,
  shown: Shown & { trouble?: Phrase },
  status: 200 | 409 | 422,
) {
  const { hub, url } = c.var.visit
  const { accountId, id, name, recoveryId } = at.session
  const fresh = await mayChangeWays(hub, hub.db, at)
  if (!fresh.ok) {
    const ways = await waysOf(hub.db, accountId)
    const hasAny = ways.passkeys + ways.fallenPasskeys > 0 || ways.hasCodes
    return hasAny ? c.redirect(onwards('/door/show', onward), 303) : c.html(stalePage(c.var.visit, onward))
  }
  const label = (await addressesOf(hub.db, accountId))[0]?.email ?? name
  const known = (await passkeysOf(hub.db, accountId)).map((one) => ({
    id: one.credentialId,
    transports: one.transports,
  }))
  const asked = { purpose: 'add', holder: id } as const
  // In a recovery the device at hand may hold an earlier passkey; it may make a new one all the same.
  const who = { accountId, name: label, known: recoveryId === null ? known : [] }
  const options = await creationOptions(hub, siteOf(hub, url), asked, who)
  const offer = await offerCodes(hub, id, label, answer(shown.answers, 'closed') || undefined)
  const page = { ...shown, onward, options, offer, isRecovery: recoveryId !== null }
  return c.html(newKeyPage(c.var.visit, page), status)
}

/** A new way in is kept: on with the new session, past the recovery codes where they were made now. */
function risen(c: Turn, { token, recoveryCodes }: Risen, onward: string): Response | Promise<Response> {
  giveSession(c.var.visit.hub, c, token)
  return recoveryCodes ? c.html(keepCodesPage(c.var.visit, recoveryCodes, onward)) : c.redirect(onward, 303)
}

const wanted = (c: Turn): string => safeReturn(c.var.visit.url.searchParams.get('then'))
const device = (c: Turn): string => deviceName(c.req.header('user-agent'))

export const showRoutes = room('/door')
  .get('/show', forThoseAtTheDoor, async (c) => {
    const at = atDoor(c)
    return at ? showAgain(c, at, wanted(c), { answers: {} }, 200) : toComeIn(c, wanted(c))
  })
  .post('/show/passkey', forThoseAtTheDoor, async (c) => {
    const { hub, url } = c.var.visit
    const form = await readForm(c, passkeyForm)
    const onward = safeReturn(answer(form.answers, 'onward'))
    const at = atDoor(c)
    if (!at) return toComeIn(c, onward)
    if (!form.ok) return showAgain(c, at, onward, { answers: {}, trouble: say.passkeyFailed }, 422)
    const shown = await showPasskey(hub, at, siteOf(hub, url), form.value.answer)
    if (!shown.ok)
      return showAgain(c, at, onward, { answers: {}, trouble: passkeyTrouble[shown.refusal] }, 409)
    if (shown.value === null) return toComeIn(c, onward)
    giveSession(hub, c, shown.value)
    return c.redirect(onward, 303)
  })
  .post('/show/code', forThoseAtTheDoor, async (c) => {
    const form = await readForm(c, codeForm)
    const onward = safeReturn(answer(form.answers, 'onward'))
    const at = atDoor(c)
    if (!at) return toComeIn(c, onward)
    if (!form.ok) return showAgain(c, at, onward, { answers: {}, errors: form.errors }, 422)
    const shown = await showCode(c.var.visit.hub, at, form.value.code)
    return afterCode(c, at, onward, shown, { code: say.codeWrong })
  })
  .post('/show/recovery', forThoseAtTheDoor, async (c) => {
    const form = await readForm(c, recoveryCodeForm)
    const onward = safeReturn(answer(form.answers, 'onward'))
    const at = atDoor(c)
    if (!at) return toComeIn(c, onward)
    if (!form.ok) return showAgain(c, at, onward, { answers: {}, errors: form.errors }, 422)
    const shown = await showRecoveryCode(c.var.visit.hub, at, form.value.recovery)
    return afterCode(c, at, onward, shown, { recovery: say.recoveryWrong })
  })

  .get('/new-key', forThoseAtTheDoor, async (c) => {
    const at = atDoor(c)
    return at ? newKeyAgain(c, at, wanted(c), { answers: {} }, 200) : toComeIn(c, wanted(c))
  })
  .post('/new-key/passkey', forThoseAtTheDoor, async (c) => {
    const { hub, url } = c.var.visit
    const form = await readForm(c, passkeyForm)
    const onward = safeReturn(answer(form.answers, 'onward'))
    const at = atDoor(c)
    if (!at) return toComeIn(c, onward)
    if (!form.ok) return newKeyAgain(c, at, onward, { answers: {}, trouble: say.passkeyFailed }, 422)
    const added = await addPasskey(hub, at, siteOf(hub, url), {
      answer: form.value.answer,
      device: device(c),
    })
    if (added.ok) return risen(c, added.value, onward)
    return newKeyAgain(c, at, onward, { answers: {}, trouble: passkeyTrouble[added.refusal] }, 409)
  })
  .post('/new-key/codes', forThoseAtTheDoor, async (c) => {
    const { hub, words } = c.var.visit
    const form = await readForm(c, newCodesForm)
    const onward = safeReturn(answer(form.answers, 'onward'))
    const at = atDoor(c)
    if (!at) return toComeIn(c, onward)
    if (!form.ok) return newKeyAgain(c, at, onward, form, 422)
    const turned = await turnOnCodes(hub, at, form.value, device(c))
    if (turned.ok) return risen(c, turned.value, onward)
    if (turned.refusal === 'wrong-code') {
      const errors = { code: words.say(say.codeWrong) }
      return newKeyAgain(c, at, onward, { answers: form.answers, errors }, 409)
    }
    const trouble = turned.refusal === 'too-old' ? say.codeOld : say.over
    return newKeyAgain(c, at, onward, { answers: {}, trouble }, 409)
  })

  .get('/lost', forThoseAtTheDoor, async (c) => {
    const at = atDoor(c)
    if (!at) return toComeIn(c, '/my')
    const { hub } = c.var.visit
    const isOpen = (await recoveryOfAccount(hub.db, at.session.accountId)) !== undefined
    return c.html(
      lostPage(c.var.visit, {
        answers: {},
        hours: hub.setting(recoveryDelay),
        state: isOpen ? 'open' : 'asking',
      }),
    )
  })
  .post('/lost', forThoseAtTheDoor, async (c) => {
    const at = atDoor(c)
    if (!at) return toComeIn(c, '/my')
    const { hub } = c.var.visit
    const hours = hub.setting(recoveryDelay)
    const form = await readForm(c, lostForm)
    if (!form.ok) return c.html(lostPage(c.var.visit, { ...form, hours, state: 'asking' }), 422)
    const { accountId } = at.session
    await hit(hub, lostAsks, accountId)
    const opened = await openRecovery(hub, { accountId, reason: form.value.reason, openedBy: accountId })
    return c.html(lostPage(c.var.visit, { answers: {}, hours, state: opened.ok ? 'done' : 'open' }))
  })

async function afterCode(
  c: Turn,
  at: AtDoor,
  onward: string,
  shown: Awaited<ReturnType<typeof showCode>>,
  wrong: Readonly<Record<string, Phrase>>,
): Promise<Response> {
  const { hub, words } = c.var.visit
  if (shown.ok) {
    giveSession(hub, c, shown.value)
    return c.redirect(onward, 303)
  }
  if (shown.refusal === 'over') return toComeIn(c, onward)
  const errors = Object.fromEntries(Object.entries(wrong).map(([name, phrase]) => [name, words.say(phrase)]))
  return showAgain(c, at, onward, { answers: {}, errors }, 409)
}
