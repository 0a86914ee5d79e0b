import { hit } from '../../limits/limits.ts'
import { open } from '../../web/gate.ts'
import { safeReturn } from '../../web/guard.ts'
import { readForm } from '../../web/read.ts'
import { room } from '../../web/routes.ts'
import type { Turn } from '../../web/visit.ts'
import type { Shown } from '../../web/form.ts'
import type { Phrase } from '../../words/words.ts'
import { passkeyScript, passkeyScriptPath } from '../browser/script.ts'
import { triesFromNetwork } from '../limits.ts'
import { doorCode } from '../links/actions.ts'
import { comeInWithPasskey } from '../passkeys/actions.ts'
import { requestOptions, siteOf } from '../passkeys/ceremony.ts'
import { leave } from '../sessions/actions.ts'
import { arrivalOf } from '../sessions/arrive.ts'
import { doorMark, doorMarkOf, giveSession, takeSession } from '../sessions/cookies.ts'
import { deviceName } from '../sessions/device.ts'
import { atDoor, sessionOf } from '../sessions/who.ts'
import { comeInWithSpokenCode } from '../spoken/actions.ts'
import { askToComeIn } from './actions.ts'
import { comeInForm, leaveForm, passkeyForm, spokenForm } from './forms.ts'
import { comeInPage, sentPage, spokenPage, stoppedPage } from './pages.ts'
import { passkeyTrouble } from './troubles.ts'
import { say } from './words.ts'

const forEverybody = open('Everybody comes in here; the answer is the same for every address')

/** On to where they were going; whoever is half in shows more first. */
export async function goOn(c: Turn, token: string | null, onward: string): Promise<Response> {
  const { hub } = c.var.visit
  if (token === null) return c.redirect(onward, 303)
  giveSession(hub, c, token)
  const now = await sessionOf(hub, token)
  if (now?.standing !== 'half' || onward.startsWith('/door/')) return c.redirect(onward, 303)
  return c.redirect(`/door/show?then=${encodeURIComponent(onward)}`, 303)
}

const wanted = (c: Turn): string => safeReturn(c.var.visit.url.searchParams.get('then'))

async function comeInAgain(
  c: Turn,
  shown: Shown & { onward: string; trouble?: Phrase },
  status: 200 | 409 | 422,
) {
  const { hub, url } = c.var.visit
  const asked = { purpose: 'come-in', holder: doorMark(hub, c) } as const
  const options = await requestOptions(hub, siteOf(hub, url), asked)
  return c.html(comeInPage(c.var.visit, options, shown), status)
}

export const doorRoutes = room('/door')
  .get('/', forEverybody, async (c) => {
    const at = atDoor(c)
    if (at?.standing === 'half') return c.redirect(`/door/show?then=${encodeURIComponent(wanted(c))}`, 303)
    return comeInAgain(c, { answers: {}, onward: wanted(c) }, 200)
  })
  .post('/', forEverybody, async (c) => {
    const { visit } = c.var
    const form = await readForm(c, comeInForm)
    if (!form.ok)
      return comeInAgain(c, { ...form, onward: safeReturn(String(form.answers['onward'] ?? '')) }, 422)
    await askToComeIn(visit.hub, {
      email: form.value.email,
      onward: safeReturn(form.value.onward),
      device: deviceName(c.req.header('user-agent')),
      network: visit.network,
      door: doorMark(visit.hub, c),
    })
    return c.redirect('/door/sent', 303)
  })
  .get('/sent', forEverybody, (c) => {
    const { hub } = c.var.visit
    const mark = doorMarkOf(hub, c)
    return c.html(sentPage(c.var.visit, mark === undefined ? null : doorCode(hub, mark)))
  })
  .post('/passkey', forEverybody, async (c) => {
    const { hub, url, network } = c.var.visit
    await hit(hub, triesFromNetwork, network)
    const form = await readForm(c, passkeyForm)
    if (!form.ok) return comeInAgain(c, { answers: {}, onward: '/my', trouble: say.passkeyFailed }, 422)
    const onward = safeReturn(form.value.onward)
    const typed = {
      answer: form.value.answer,
      door: doorMark(hub, c),
      site: siteOf(hub, url),
      from: arrivalOf(hub, c),
      here: atDoor(c),
    }
    const came = await comeInWithPasskey(hub, typed)
    if (came.ok) return goOn(c, came.value.token, onward)
    return comeInAgain(c, { answers: {}, onward, trouble: passkeyTrouble[came.refusal] }, 409)
  })

  .get('/code', open('For a code that was read out'), (c) => c.html(spokenPage(c.var.visit, { answers: {} })))
  .post('/code', open('The code itself shows who they are'), async (c) => {
    const { hub, words } = c.var.visit
    const form = await readForm(c, spokenForm)
    if (!form.ok) return c.html(spokenPage(c.var.visit, form), 422)
    const typed = { code: form.value.spoken, from: arrivalOf(hub, c), here: atDoor(c) }
    const came = await comeInWithSpokenCode(hub, typed)
    if (came.ok) return goOn(c, came.value.token, came.value.isRecovery ? '/door/new-key' : '/my')
    const errors = { spoken: words.say(say.spokenWrong) }
    return c.html(spokenPage(c.var.visit, { answers: form.answers, errors }), 409)
  })

  .get('/stopped', open('Says that a request was stopped; shows nothing of anybody'), (c) =>
    c.html(stoppedPage(c.var.visit)),
  )
  .post('/leave', open('Everybody may leave'), async (c) => {
    const { hub } = c.var.visit
    const form = await readForm(c, leaveForm)
    const at = atDoor(c)
    if (at) await leave(hub, at.session.id)
    takeSession(hub, c)
    const onward =
      form.ok && form.value.onward ? `/door?then=${encodeURIComponent(safeReturn(form.value.onward))}` : '/'
    return c.redirect(onward, 303)
  })

  .get(passkeyScriptPath.slice('/door'.length), open('The browser module for passkeys'), (c) =>
    c.body(passkeyScript, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
