import { byTime } from '../../../platform/clock.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import type { Shown } from '../../../platform/web/form.ts'
import { open } from '../../../platform/web/gate.ts'
import { hit } from '../../../platform/limits/limits.ts'
import { readForm, type FormRead } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import type { Outcome } from '../../../platform/outcome.ts'
import type { Phrase } from '../../../platform/words/words.ts'
import { mayPutBack, putBack } from '../answers/put-back.ts'
import { guardianFaults, guardianForm, guardianNamed } from '../confirming/forms.ts'
import { guardiansNamed } from '../confirming/purposes.ts'
import { acceptOffer, cancelPlace, changePlace, declineOffer } from '../answers/actions.ts'
import { checkInPath, openedBy } from '../links.ts'
import { barTo, wasTurnedAway } from '../places/barring.ts'
import { placeOne } from '../places/store.ts'
import { overlapping } from '../places/person-store.ts'
import { calendarFile, wholes } from '../telling/tell.ts'
import { isLive, type Place } from '../types.ts'
import { againForm, grownFaults, numberForm, pressForm } from './forms.ts'
import { barWords, placePage, tooYoungWords, type OwnPage } from './pages.ts'
import { qrCode } from './qr.ts'
import { say } from './words.ts'

/** How long after the end a place's own page still opens. */
const openAfterDays = 90
const bySecret = open('the secret address in our letter opens one place, and nothing else')

async function placeHere(c: Turn): Promise<Place> {
  const { hub } = c.var.visit
  const id = openedBy(hub, 'place', c.req.param('secret') ?? '')
  const place = id && (await placeOne(hub.db, id))
  if (!place) throw new NotHere()
  return place
}

async function shownHere(c: Turn, place: Place): Promise<OwnPage> {
  const { visit } = c.var
  const { hub } = visit
  const [whole] = await wholes(hub, hub.db, [place])
  if (!whole || byTime(whole.gathering.endsAt.add({ hours: openAfterDays * 24 }), hub.now()) < 0)
    throw new NotHere()
  const isTheirs = place.personId !== null && visit.actor.personId === place.personId
  const others = isTheirs ? await overlapping(hub.db, place, whole.gathering) : []
  const isComing =
    place.state === 'confirmed' &&
    whole.gathering.state !== 'cancelled' &&
    byTime(whole.gathering.endsAt, hub.now()) > 0
  return {
    ...whole,
    again: await mayPutBack(hub, hub.db, place, whole.gathering),
    path: `/places/${c.req.param('secret')}`,
    atSameTime: (await wholes(hub, hub.db, others)).map((one) => one.told),
    code: isComing
      ? await qrCode(
          new URL(checkInPath(hub, place.id), hub.environment.publicUrl).href,
          visit.words.say(say.arriveLabel),
        )
      : null,
    ...((await wasTurnedAway(hub.db, place))
      ? { turnedAway: { bar: await barTo(hub, hub.db, whole.gathering, place.personId) } }
      : {}),
  }
}

/** Sentences for whatever was refused. */
const refusals: Readonly<Record<string, Phrase>> = {
  over: say.noOver,
  'not-here-any-more': say.noGone,
  'offer-gone': say.noOffer,
  cancelled: say.noCancelled,
  'no-room-for-more': say.noRoom,
  'answer-first': say.noAnswerFirst,
  'already-here': say.noAlready,
  'full-no-waiting-list': say.noFull,
  closed: say.noClosed,
  clash: say.noClash,
  'not-theirs-to-take': say.noReturn,
  'guardian-needed': say.noGuardian,
}

/** Shows the place after something was done with it, or says why not. */
async function after(
  c: Turn,
  place: Place,
  outcome: Outcome<Place, string>,
  done: string,
): Promise<Response> {
  const { visit } = c.var
  if (outcome.ok) return c.redirect(`/places/${c.req.param('secret')}?${done}`, 303)
  const shown = await shownHere(c, (await placeOne(visit.hub.db, place.id))!)
  const bar =
    outcome.refusal === 'barred'
      ? await barTo(visit.hub, visit.hub.db, shown.gathering, shown.place.personId)
      : null
  const words =
    outcome.refusal === 'too-large-a-group'
      ? visit.words.say(say.noTooLarge, { most: shown.gathering.largestGroup })
      : outcome.refusal === 'too-young'
        ? tooYoungWords(visit, shown)
        : bar
          ? barWords(visit, bar)
          : visit.words.say(refusals[outcome.refusal] ?? say.noOver)
  return c.html(placePage(visit, { ...shown, said: { kind: 'stop', words } }), 409)
}

const done: Readonly<Record<string, Phrase>> = {
  taken: say.accepted,
  number: say.numberKept,
  confirmed: say.confirmedNow,
  again: say.backAgain,
  line: say.inLineAgain,
  gone: say.backInLine,
}

const press =
  (act: (c: Turn, place: Place) => Promise<Outcome<Place, string>>, word: string) =>
  async (c: Turn): Promise<Response> => {
    const place = await placeHere(c)
    const form = await readForm(c, pressForm)
    if (!form.ok) throw new NotHere()
    return after(c, place, await act(c, place), word)
  }

export const ownRoutes = room('/places')
  .get('/:secret', bySecret, async (c) => {
    const { visit } = c.var
    const said = [...visit.url.searchParams.keys()]
      .map((key) => done[key])
      .find((phrase) => phrase !== undefined)
    const shown = await shownHere(c, await placeHere(c))
    if (visit.url.searchParams.has('young') && shown.place.state === 'cancelled')
      return c.html(placePage(visit, { ...shown, wasTooYoung: true }))
    return c.html(
      placePage(visit, said ? { ...shown, said: { kind: 'good', words: visit.words.say(said) } } : shown),
    )
  })
  .get('/:secret/calendar.ics', bySecret, async (c) => {
    const { hub, words } = c.var.visit
    const all = await wholes(hub, hub.db, [await placeHere(c)])
    return c.body(calendarFile(hub, words, all)!.text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="place.ics"',
    })
  })
  .post(
    '/:secret/give-back',
    bySecret,
    press((c, place) => cancelPlace(c.var.visit.hub, place.id), 'back'),
  )
  .post('/:secret/again', bySecret, async (c) => {
    const place = await placeHere(c)
    const form = await readForm(c, againForm)
    if (!form.ok) throw new NotHere()
    const outcome = await putBack(c.var.visit.hub, place.id)
    const isWaiting = outcome.ok && outcome.value.state === 'waiting'
    return after(c, place, outcome, isWaiting ? (form.value.hoped === 'place' ? 'gone' : 'line') : 'again')
  })
  .post('/:secret/accept', bySecret, async (c) => {
    const { hub, words } = c.var.visit
    const place = await placeHere(c)
    const typed = await readForm(c, guardianForm)
    const again = async (shown: Shown) =>
      c.html(placePage(c.var.visit, { ...(await shownHere(c, place)), namesGuardian: shown }), 422)
    if (!typed.ok) return again(typed)
    const { guardianEmail } = typed.value
    if (guardianEmail) await hit(hub, guardiansNamed, guardianEmail)
    const accepted = await acceptOffer(hub, place.id, guardianNamed(typed.value, place.email))
    if (accepted.ok || accepted.refusal !== 'guardian-needed')
      return after(c, place, accepted, accepted.ok && !isLive(accepted.value.state) ? 'barred' : 'taken')
    const isAsked = typed.answers['guardianName'] !== undefined
    const errors = isAsked ? inWords(words, guardianFaults(typed.value, place.email)) : undefined
    return again({ answers: typed.answers, ...(errors ? { errors } : {}) })
  })
  .post(
    '/:secret/decline',
    bySecret,
    press((c, place) => declineOffer(c.var.visit.hub, place.id), 'declined'),
  )
  .post('/:secret/number', bySecret, async (c) => {
    const { visit } = c.var
    const place = await placeHere(c)
    const again = async (typed: FormRead<unknown>) =>
      c.html(placePage(visit, { ...(await shownHere(c, place)), typed }), 422)
    const form = await readForm(c, numberForm)
    if (!form.ok) return again(form)
    const errors = inWords(visit.words, grownFaults(form.value, place))
    if (Object.keys(errors).length > 0) return again({ ok: false, answers: form.answers, errors })
    return after(c, place, await changePlace(visit.hub, place.id, form.value.people), 'number')
  })
