import { addressTold } from '../../contact/forms.ts'
import { toldWords } from '../../contact/told.ts'
import { may } from '../../web/gate.ts'
import { ComeIn, NotHere } from '../../web/endings.ts'
import { answer, readForm } from '../../web/read.ts'
import { room } from '../../web/routes.ts'
import type { Shown } from '../../web/form.ts'
import type { Turn } from '../../web/visit.ts'
import type { Outcome } from '../../outcome.ts'
import type { Phrase } from '../../words/words.ts'
import { addressesOf, waysOf } from '../accounts/store.ts'
import { offerCodes, renewRecoveryCodes, turnOffCodes, turnOnCodes } from '../codes/actions.ts'
import { newCodesForm, passkeyForm } from '../door/forms.ts'
import { keepCodesPage } from '../door/show-pages.ts'
import { passkeyTrouble } from '../door/troubles.ts'
import { say as doorSay } from '../door/words.ts'
import { addPasskey, removePasskey } from '../passkeys/actions.ts'
import { creationOptions, siteOf } from '../passkeys/ceremony.ts'
import { passkeysOf } from '../passkeys/store.ts'
import { keepOwnKeys } from '../permits.ts'
import { endAllSessions } from '../sessions/actions.ts'
import { giveSession } from '../sessions/cookies.ts'
import { deviceName } from '../sessions/device.ts'
import { endOwnSession, sessionsOf } from '../sessions/store.ts'
import { atDoor, type AtDoor } from '../sessions/who.ts'
import { stays } from '../settings.ts'
import { askForAddress, removeAddress } from './actions.ts'
import { addressForm, nothingForm, oneForm } from './forms.ts'
import { keysPage, setUpCodesPage } from './pages.ts'
import { mayChangeWays, type Risen } from './rise.ts'
import { say } from './words.ts'

/** Whoever passed the gate stands at the door. */
function mine(c: Turn): AtDoor {
  const at = atDoor(c)
  if (!at) throw new ComeIn('come-in')
  return at
}

const toShow = (c: Turn): Response => c.redirect('/door/show?then=/my/keys', 303)
const done = (c: Turn): Response => c.redirect('/my/keys?kept', 303)

type Told = Shown & { trouble?: Phrase; done?: Phrase }

async function page(c: Turn, told: Told, status: 200 | 409 | 422) {
  const { hub, url } = c.var.visit
  const at = mine(c)
  const { accountId, id, name } = at.session
  const [ways, passkeys, addresses] = [
    await waysOf(hub.db, accountId),
    await passkeysOf(hub.db, accountId),
    await addressesOf(hub.db, accountId),
  ]
  const since = hub.now().subtract({ hours: hub.setting(stays).idleDays * 24 })
  const site = siteOf(hub, url)
  const fresh = await mayChangeWays(hub, hub.db, at)
  const known = passkeys.map((one) => ({ id: one.credentialId, transports: one.transports }))
  const who = { accountId, name: addresses[0]?.email ?? name, known }
  const options = fresh.ok ? await creationOptions(hub, site, { purpose: 'add', holder: id }, who) : null
  const places = await sessionsOf(hub.db, accountId, since)
  const shown = { ...told, ways, passkeys, addresses, places, here: id, host: site.host, options }
  return c.html(keysPage(c.var.visit, shown), status)
}

/** After taking something away: done, or why not. */
function afterTaking(
  c: Turn,
  taken: Outcome<undefined, 'not-fresh' | 'last-one' | 'not-there'>,
  lastOne: Phrase,
) {
  if (taken.ok) return done(c)
  switch (taken.refusal) {
    case 'not-fresh':
      return toShow(c)
    case 'not-there':
      throw new NotHere()
    case 'last-one':
      return page(c, { answers: {}, trouble: lastOne }, 409)
  }
}

function risen(c: Turn, { token, recoveryCodes }: Risen): Response | Promise<Response> {
  giveSession(c.var.visit.hub, c, token)
  return recoveryCodes ? c.html(keepCodesPage(c.var.visit, recoveryCodes, '/my/keys')) : done(c)
}

async function codesPage(c: Turn, told: Shown & { trouble?: Phrase }, status: 200 | 409 | 422) {
  const { hub } = c.var.visit
  const { session } = mine(c)
  const label = (await addressesOf(hub.db, session.accountId))[0]?.email ?? session.name
  const offer = await offerCodes(hub, session.id, label, answer(told.answers, 'closed') || undefined)
  return c.html(setUpCodesPage(c.var.visit, { ...told, offer }), status)
}

const device = (c: Turn): string => deviceName(c.req.header('user-agent'))

export const keysRoutes = room('/my/keys')
  .get('/', may(keepOwnKeys), (c) => {
    const { searchParams } = c.var.visit.url
    const told = searchParams.has('kept')
      ? say.kept
      : searchParams.has('asked')
        ? say.addressAsked
        : undefined
    return page(c, { answers: {}, ...(told ? { done: told } : {}) }, 200)
  })
  .post('/passkey', may(keepOwnKeys), async (c) => {
    const { hub, url } = c.var.visit
    const form = await readForm(c, passkeyForm)
    if (!form.ok) return page(c, { answers: {}, trouble: doorSay.passkeyFailed }, 422)
    const added = await addPasskey(hub, mine(c), siteOf(hub, url), {
      answer: form.value.answer,
      device: device(c),
    })
    if (added.ok) return risen(c, added.value)
    if (added.refusal === 'not-fresh') return toShow(c)
    return page(c, { answers: {}, trouble: passkeyTrouble[added.refusal] }, 409)
  })
  .post('/passkey/remove', may(keepOwnKeys), async (c) => {
    const form = await readForm(c, oneForm)
    if (!form.ok) throw new NotHere()
    return afterTaking(c, await removePasskey(c.var.visit.hub, mine(c), form.value.id), say.lastOne)
  })

  .get('/codes', may(keepOwnKeys), async (c) => {
    const { hub } = c.var.visit
    const at = mine(c)
    const fresh = await mayChangeWays(hub, hub.db, at)
    return fresh.ok && !at.session.hasCodes ? codesPage(c, { answers: {} }, 200) : toShow(c)
  })
  .post('/codes', may(keepOwnKeys), async (c) => {
    const { hub, words } = c.var.visit
    const form = await readForm(c, newCodesForm)
    if (!form.ok) return codesPage(c, form, 422)
    const turned = await turnOnCodes(hub, mine(c), form.value, device(c))
    if (turned.ok) return risen(c, turned.value)
    switch (turned.refusal) {
      case 'not-fresh':
        return toShow(c)
      case 'too-old':
        return codesPage(c, { answers: {}, trouble: doorSay.codeOld }, 409)
      case 'wrong-code':
        return codesPage(c, { answers: form.answers, errors: { code: words.say(doorSay.codeWrong) } }, 409)
    }
  })
  .post('/codes/off', may(keepOwnKeys), async (c) => {
    const form = await readForm(c, nothingForm)
    if (!form.ok) throw new NotHere()
    return afterTaking(c, await turnOffCodes(c.var.visit.hub, mine(c)), say.lastOne)
  })
  .post('/recovery-codes', may(keepOwnKeys), async (c) => {
    const form = await readForm(c, nothingForm)
    if (!form.ok) throw new NotHere()
    const made = await renewRecoveryCodes(c.var.visit.hub, mine(c))
    return made.ok ? c.html(keepCodesPage(c.var.visit, made.value, '/my/keys')) : toShow(c)
  })

  .post('/address', may(keepOwnKeys), async (c) => {
    const form = await readForm(c, addressForm)
    if (!form.ok) return page(c, form, 422)
    const { hub, words } = c.var.visit
    const told = toldWords(words, addressTold)
    const asked = await askForAddress(hub, mine(c), { email: form.value.email, told })
    return asked.ok ? c.redirect('/my/keys?asked', 303) : toShow(c)
  })
  .post('/address/remove', may(keepOwnKeys), async (c) => {
    const form = await readForm(c, addressForm)
    if (!form.ok) throw new NotHere()
    return afterTaking(c, await removeAddress(c.var.visit.hub, mine(c), form.value.email), say.lastWay)
  })

  .post('/place/end', may(keepOwnKeys), async (c) => {
    const { hub } = c.var.visit
    const form = await readForm(c, oneForm)
    if (!form.ok) throw new NotHere()
    if (!(await endOwnSession(hub.db, mine(c).session.accountId, form.value.id, hub.now())))
      throw new NotHere()
    return done(c)
  })
  .post('/place/end-others', may(keepOwnKeys), async (c) => {
    const form = await readForm(c, nothingForm)
    if (!form.ok) throw new NotHere()
    const { session } = mine(c)
    await endAllSessions(c.var.visit.hub, session.accountId, session.id)
    return done(c)
  })
