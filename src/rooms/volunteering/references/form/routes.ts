import { restAt } from '../../../../platform/calendar/rest.ts'
import { restOf } from '../../../../platform/calendar/in-force.ts'
import { hit } from '../../../../platform/limits/limits.ts'
import { periodWords } from '../../../../platform/retention/kept.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { inWords, type Faults } from '../../../../platform/web/faults.ts'
import type { Shown } from '../../../../platform/web/form.ts'
import { open } from '../../../../platform/web/gate.ts'
import { onlyPressed, readAnswers, typedAnswers, type Answers } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { refereeDetails } from '../keeping.ts'
import { linkDigest } from '../link.ts'
import { questionsFor, referenceWording } from '../questions.ts'
import { callSlots } from '../rules.ts'
import { referenceCustoms } from '../settings.ts'
import * as actions from './actions.ts'
import {
  callFaults,
  replyForm,
  rightForm,
  shownWords,
  wayFault,
  wordFaults,
  wordsOf,
  type Reply,
} from './forms.ts'
import { endPage, isEnding, notMePage, replyPage, type Ending } from './pages.ts'
import { say } from './words.ts'

const theLink = 'the link itself shows whose referee it is; it is theirs alone, and looking changes nothing'

const gone = (c: Turn): Response | Promise<Response> => c.html(endPage(c.var.visit, 'gone'), 410)
const done = (c: Turn, how: Ending): Response => c.redirect(`/reference/done/${how}`, 303)
const tokenIn = (c: Turn): string => (c.req.param('token') ?? '').slice(0, 200)

const slotsFor = ({ hub }: Turn['var']['visit']): Temporal.Instant[] =>
  callSlots(hub.now(), hub.setting(referenceCustoms), (moment) => restAt(restOf(hub), moment) !== null)

const keptWords = ({ hub, words }: Turn['var']['visit']): string => periodWords(hub, words, refereeDetails)

/** What stands in the fields when nothing was sent just now: what they kept, else what we wrote down. */
function shownAtFirst({ written, invited }: actions.Opened): Answers {
  if (written.draft) return written.draft
  const told = invited.state === 'to-confirm' ? written.words?.reference.told : undefined
  return told ? shownWords(told) : { way: invited.callAt === null ? 'write' : 'call' }
}

async function page(
  c: Turn,
  opened: actions.Opened,
  shown: Shown,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { invited, contact, written } = opened
  const { kind, name } = invited
  const own = visit.hub.setting(referenceWording)[kind]
  return c.html(
    replyPage(visit, {
      token: tokenIn(c),
      invited,
      referee: contact.name ?? '',
      keptAt: written.keptAt,
      questions: questionsFor(visit.words, kind, { name, own }),
      slots: slotsFor(visit),
      kept: keptWords(visit),
      shown,
    }),
    status,
  )
}

/** Counts a press before anything is looked up, by network and by link. */
async function counted(c: Turn): Promise<void> {
  const { hub, network } = c.var.visit
  await hit(hub, actions.pressesFromNetwork, network)
  await hit(hub, actions.pressesOfLink, linkDigest(hub, tokenIn(c)).toString('hex'))
}

/** Only what was typed into the fields that are kept; neither the button pressed nor a number. */
const draftOf = (answers: Answers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).filter(
      (pair): pair is [string, string] =>
        typeof pair[1] === 'string' && pair[0] !== 'act' && pair[0] !== 'phone' && pair[0] !== 'slot',
    ),
  )

/** What a press comes to: done, or the page again with what to put right. */
type Pressed =
  | { readonly ok: true; readonly ending: Ending | 'here' }
  | { readonly ok: false; readonly faults: Faults }

async function replied(c: Turn, value: Reply, answers: Answers): Promise<Pressed | 'gone'> {
  const { visit } = c.var
  const { hub, words } = visit
  const token = tokenIn(c)
  const phoneTold = words.say(say.phoneHint, { kept: keptWords(visit) })
  const way = value.act === 'call' ? 'call' : value.way
  const ended = (answered: { ok: boolean }, ending: Ending | 'here'): Pressed | 'gone' =>
    answered.ok ? { ok: true, ending } : 'gone'
  if (value.act === 'keep') return ended(await actions.keepForLater(hub, token, draftOf(answers)), 'here')
  if (way === undefined) return { ok: false, faults: wayFault }
  if (way === 'no') return ended(await actions.decline(hub, token), 'declined')
  if (way === 'call') {
    const slots = slotsFor(visit)
    const faults = callFaults(
      value,
      slots.map((slot) => slot.toString()),
    )
    if (Object.keys(faults).length > 0) return { ok: false, faults }
    const at = slots.find((slot) => slot.toString() === value.slot) ?? null
    return ended(await actions.askForCall(hub, token, { at, phone: value.phone!, phoneTold }), 'here')
  }
  const faults = wordFaults(value)
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  return ended(
    await actions.sendWords(hub, token, { told: wordsOf(value), phone: value.phone, phoneTold, words }),
    'sent',
  )
}

/** A referee’s private page. Wrong, old and used links answer alike, for the same work. */
export const formRoutes = room('/reference')
  .get('/done/:how', open('after a referee is done; it shows nothing of anybody'), (c) => {
    const how = c.req.param('how')
    if (!isEnding(how)) throw new NotHere()
    return c.html(endPage(c.var.visit, how))
  })
  .get('/:token', open(theLink), async (c) => {
    const opened = await actions.openLink(c.var.visit.hub, tokenIn(c))
    return opened ? page(c, opened, { answers: shownAtFirst(opened) }) : gone(c)
  })
  .post('/:token', open(theLink), async (c) => {
    const { hub, words } = c.var.visit
    await counted(c)
    const opened = await actions.openLink(hub, tokenIn(c))
    if (!opened) return gone(c)
    const answers = await typedAnswers(c)
    const isRight = opened.invited.state === 'to-confirm'
    const read = readAnswers(answers, isRight ? rightForm : replyForm, words)
    if (!read.ok) return page(c, opened, read, 422)
    const pressed = await replied(
      c,
      isRight ? { ...read.value, way: 'write', phone: undefined, slot: undefined } : (read.value as Reply),
      answers,
    )
    if (pressed === 'gone') return gone(c)
    if (!pressed.ok) return page(c, opened, { answers, errors: inWords(words, pressed.faults) }, 422)
    return pressed.ending === 'here' ? c.redirect(`/reference/${tokenIn(c)}`, 303) : done(c, pressed.ending)
  })
  .get('/:token/not-me', open(theLink), async (c) => {
    const opened = await actions.openLink(c.var.visit.hub, tokenIn(c))
    if (!opened) return gone(c)
    return c.html(notMePage(c.var.visit, { token: tokenIn(c), name: opened.invited.name }))
  })
  .post('/:token/not-me', open(theLink), async (c) => {
    await counted(c)
    await onlyPressed(c)
    const ended = await actions.notThem(c.var.visit.hub, tokenIn(c))
    return ended.ok ? done(c, 'not-them') : gone(c)
  })
