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
import { endPage, isEnding, keptWords, notMePage, replyPage, type Ending } from './pages.ts'
import { say } from './words.ts'

const theLink = 'the link itself shows whose referee it is; it is theirs alone, and looking changes nothing'

const gone = (c: Turn): Response | Promise<Response> => c.html(endPage(c.var.visit, 'gone'), 410)
const done = (c: Turn, how: Ending): Response => c.redirect(`/reference/done/${how}`, 303)
const tokenIn = (c: Turn): string => (c.req.param('token') ?? '').slice(0, 200)

const slotsFor = ({ hub }: Turn['var']['visit']): Temporal.Instant[] =>
  callSlots(hub.now(), hub.setting(referenceCustoms), (moment) => restAt(restOf(hub), moment) !== null)

const howLong = ({ hub, words }: Turn['var']['visit']): string => periodWords(hub, words, refereeDetails)

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
      kept: howLong(visit),
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

const neverKept = new Set(['phone', 'slot'])

/** Only what is kept: no number and no time before they are sent. */
const draftOf = (typed: Answers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && !neverKept.has(pair[0]),
    ),
  )

/** Keeps it as it was typed; a script is told when, and whoever pressed sees it on the page. */
async function kept(c: Turn, typed: Readonly<Record<string, string>>): Promise<Response> {
  const { hub, words } = c.var.visit
  const { act, ...draft } = typed
  const keeps = await actions.keepForLater(hub, tokenIn(c), draft)
  if (!keeps.ok) return gone(c)
  return act === 'keep'
    ? c.text(keptWords(words, hub.now(), hub.now()))
    : c.redirect(`/reference/${tokenIn(c)}`, 303)
}

/** What a press comes to: done, or the page again with what to put right. */
type Pressed =
  | { readonly ok: true; readonly ending: Ending | 'here' }
  | { readonly ok: false; readonly faults: Faults }

async function replied(c: Turn, value: Reply): Promise<Pressed | 'gone'> {
  const { visit } = c.var
  const { hub, words } = visit
  const token = tokenIn(c)
  const phoneTold = words.say(say.phoneHint, { kept: howLong(visit) })
  const way = value.act === 'call' ? 'call' : value.way
  const ended = (answered: { ok: boolean }, ending: Ending | 'here'): Pressed | 'gone' =>
    answered.ok ? { ok: true, ending } : 'gone'
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
    const typed = await typedAnswers(c)
    const isToKeep = typed['act'] === 'keep' || typed['act'] === 'stop'
    const answers = isToKeep ? draftOf(typed) : typed
    const isRight = opened.invited.state === 'to-confirm'
    const read = readAnswers(answers, isRight ? rightForm : replyForm, words)
    if (!read.ok) return page(c, opened, { answers: typed, errors: read.errors }, 422)
    if (isToKeep) return kept(c, draftOf(typed))
    const value: Reply = isRight
      ? { ...read.value, way: 'write', phone: undefined, slot: undefined }
      : read.value
    const pressed = await replied(c, value)
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
