import { hit } from '../../limits/limits.ts'
import { inWords } from '../../web/faults.ts'
import type { Shown } from '../../web/form.ts'
import { open } from '../../web/gate.ts'
import { readAnswers, typedAnswers, type Answers } from '../../web/read.ts'
import { room } from '../../web/routes.ts'
import type { Turn } from '../../web/visit.ts'
import type { Phrase } from '../../words/words.ts'
import { triesFromNetwork } from '../limits.ts'
import { lookAtLink, pressLink } from '../links/actions.ts'
import type { LinkPurpose } from '../links/purposes.ts'
import { arrivalOf } from '../sessions/arrive.ts'
import { doorMarkOf } from '../sessions/cookies.ts'
import { atDoor } from '../sessions/who.ts'
import { mint } from '../tokens.ts'
import { linkForm } from './forms.ts'
import { gonePage, linkPage } from './pages.ts'
import { goOn } from './routes.ts'
import { say } from './words.ts'

type Look = Awaited<ReturnType<typeof lookAtLink>>

const lookFrom = (c: Turn): Promise<Look> => {
  const { hub } = c.var.visit
  return lookAtLink(hub, c.req.param('token') ?? '', doorMarkOf(hub, c))
}

/** What belongs to the press itself, and what the page asked besides. */
function parted({ press, code, ...told }: Answers): { pressed: Answers; told: Answers } {
  return {
    pressed: { ...(press === undefined ? {} : { press }), ...(code === undefined ? {} : { code }) },
    told,
  }
}

/** What is wrong with what was told; only what the page asks is judged. */
function faultsIn(c: Turn, look: Look, told: Answers): Shown['errors'] {
  const question = look.ok ? look.value.purpose.question : null
  if (!look.ok || !question) return undefined
  const { words } = c.var.visit
  const read = readAnswers(told, question.form, words)
  if (!read.ok) return read.errors
  const faults = look.value.asked?.faults(read.value) ?? {}
  return Object.keys(faults).length > 0 ? inWords(words, faults) : undefined
}

export const linkRoutes = room('/door')
  .get(
    '/link/:token',
    open('Looking at a link uses nothing up, so programs that follow links in mail do no harm'),
    async (c) => {
      const look = await lookFrom(c)
      if (!look.ok) return c.html(gonePage(c.var.visit), 410)
      const path = `/door/link/${c.req.param('token') ?? ''}`
      return c.html(linkPage(c.var.visit, { ...look.value, answers: {}, path, press: mint() }))
    },
  )
  .post('/link/:token', open('The link itself shows who they are'), async (c) => {
    const { hub, network, words } = c.var.visit
    const token = c.req.param('token') ?? ''
    await hit(hub, triesFromNetwork, network)
    const look = await lookFrom(c)
    // Of a link that was used up, the same press may come twice, with whatever it told.
    const asks = !look.ok || look.value.purpose.question !== null
    const typed = await typedAnswers(c)
    const { pressed: own, told } = asks ? parted(typed) : { pressed: typed, told: {} }
    const form = readAnswers(own, linkForm, words)
    const errors = form.ok ? faultsIn(c, look, told) : form.errors
    if (!form.ok || errors)
      return lookedAgain(c, look, { answers: told, ...(errors ? { errors } : {}) }, undefined, 422)
    const pressed = await pressLink(hub, {
      token,
      press: form.value.press,
      code: form.value.code,
      answers: told,
      door: doorMarkOf(hub, c),
      atDoor: atDoor(c),
      from: arrivalOf(hub, c),
    })
    if (pressed.ok) return goOn(c, pressed.value.token, pressed.value.goTo)
    if (pressed.refusal === 'gone') return c.html(gonePage(c.var.visit), 410)
    const wrong = { code: words.say(say.wrongDigits) }
    const shown = pressed.refusal === 'wrong-code' ? { answers: {}, errors: wrong } : { answers: told }
    return lookedAgain(c, await lookFrom(c), shown, pressed.refusal, 409)
  })

const linkTroubles: Readonly<Record<string, Phrase>> = {
  'held-by-another': say.heldByAnother,
  'come-in-first': say.comeInFirst,
  'account-closed': say.accountClosed,
}

/** The page of a link again, with what stood in the way. */
function lookedAgain(c: Turn, look: Look, shown: Shown, refusal: string | undefined, status: 409 | 422) {
  const { visit } = c.var
  if (!look.ok) return c.html(gonePage(visit), 410)
  const trouble = refusal === undefined ? undefined : troubleOf(look.value.purpose, refusal)
  const page = { ...shown, ...look.value, path: `/door/link/${c.req.param('token') ?? ''}`, press: mint() }
  return c.html(linkPage(visit, { ...page, ...(trouble ? { trouble } : {}) }), status)
}

const troubleOf = (purpose: LinkPurpose<never>, refusal: string): Phrase | undefined =>
  linkTroubles[refusal] ?? purpose.refusals[refusal]
