import { byTime } from '../../../platform/clock.ts'
import { html, mailto, type Child, type Html } from '../../../look/html.ts'
import { publicPage } from '../../../look/page.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField } from '../../../look/parts/fields.ts'
import { aside, title } from '../../../look/parts/layout.ts'
import { facts } from '../../../look/parts/lists.ts'
import { qr } from '../../../look/parts/words.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import { blank, type FormRead } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { guardianPart } from '../confirming/guardian-part.ts'
import { hostWords, whereWords, type Bar } from '../kinds.ts'
import type { Whole } from '../telling/tell.ts'
import { dayAndTime, whenWords, type PlaceTold, type Told } from '../telling/told.ts'
import { say as letter } from '../telling/words.ts'
import { isLive } from '../types.ts'
import { numberForm } from './forms.ts'
import { say } from './words.ts'
import { labelsIn } from '../../../platform/words/labels.ts'

/** What the page of a place shows. */
export interface OwnPage extends Whole {
  /** The address of this page. */
  readonly path: string
  /** What others of theirs happen at the same time; only for the person themselves. */
  readonly atSameTime: readonly PlaceTold[]
  /** A drawing of the address that welcomes them; null when there is nothing to show. */
  readonly code: Html | null
  /** Of a place that was given back: what one press would take again. */
  readonly again: 'place' | 'line' | null
  /** What was just done, or why it was not. */
  readonly said?: { readonly kind: 'good' | 'stop'; readonly words: Child }
  readonly typed?: FormRead<unknown>
  /** Somebody under 18 takes an offered place: who their parent or guardian is, as it was typed. */
  readonly namesGuardian?: Shown
  /** It went to others, because by what we know they are younger than it asks for. */
  readonly wasTooYoung?: true
  /** It was never theirs, because they could not take it; with the bar that is still there. */
  readonly turnedAway?: { readonly bar: Bar | null }
}

export const tooYoungWords = ({ words }: Visit, { details }: Pick<OwnPage, 'details'>): string =>
  words.say(say.tooYoung, { age: Math.max(details.youngestAge ?? 0, 1) })

/** Why they cannot take it, and how to reach us: the charity, for whoever runs it is known to those who come. */
export function barWords({ words, hub }: Visit, bar: Bar): Html {
  const { phone, email } = hub.setting(charityProfile)
  const ways = phone || email ? html`${words.say(say.reachUs)} ${reach({ phone, email })}` : ''
  return html`${words.say(bar.words)} ${ways}`
}

/** When and where, and for those who come everything else. */
export function factsOf({ words }: Visit, told: Told, comes: boolean, people = 1): Html {
  const { gettingThere, bring, firstDay, access, contact } = told.details
  const lines: {
    icon: 'calendar' | 'pin' | 'go' | 'shield' | 'list' | 'access' | 'people' | 'phone'
    words: Child
  }[] = [
    { icon: 'calendar', words: whenWords(words, told) },
    { icon: 'pin', words: whereWords(words, told.details, comes) },
  ]
  if (comes && gettingThere) lines.push({ icon: 'go', words: gettingThere })
  if (comes && firstDay) lines.push({ icon: 'shield', words: `${words.say(letter.firstDay)}: ${firstDay}` })
  if (comes && bring) lines.push({ icon: 'list', words: `${words.say(letter.bring)}: ${bring}` })
  if (access) lines.push({ icon: 'access', words: access })
  if (people > 1) lines.push({ icon: 'people', words: words.say(letter.peopleComing, { people }) })
  if (comes && (contact.phone || contact.email)) {
    lines.push({
      icon: 'phone',
      words: html`${words.say(say.contact, { name: contact.name })} ${reach(contact)}`,
    })
  }
  return facts(lines)
}

export const reach = ({ phone, email }: Pick<Told['details']['contact'], 'phone' | 'email'>): Html =>
  html`${phone && html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone.replaceAll(' ', '\u00a0')}</a>`}${phone && email && ', '}${email && html`<a href="${mailto(email)}">${email}</a>`}`

/** Somebody's own place: what it is, and everything they can do with it. Nothing changes by looking. */
export function placePage(visit: Visit, shown: OwnPage): Html {
  const { words, frame } = visit
  const { details, told, place, gathering, said } = shown
  const now = visit.hub.now()
  const isAhead = gathering.state !== 'cancelled' && byTime(gathering.startsAt, now) > 0
  const comes = place.state === 'confirmed'
  const main = aside(
    html`<div class="flow">
      ${title({ eyebrow: words.say(say.eyebrow), heading: details.title, lede: hostWords(words, details) })}
      ${said && notice(said.words, { kind: said.kind, role: 'status' })} ${stateNotice(visit, shown)}
      ${isAhead && place.state === 'offered' && answers(visit, shown)}
      ${shown.atSameTime.map((other) =>
        notice(
          html`${words.say(say.atSameTimeAsk)}
            <a href="${other.path}">${words.say(say.atSameTimeOther, { title: other.details.title })}</a>`,
          {
            kind: 'wait',
            lead: words.say(say.atSameTime),
          },
        ),
      )}
      ${card(html`${factsOf(visit, told, comes, place.people)}${comes && isAhead && html`<p>${linkButton(words.say(say.calendarFile), `${shown.path}/calendar.ics`, { kind: 'quiet', size: 'sm', icon: 'calendar', download: true })}</p>`}`, { title: words.say(say.when), id: 'when' })}
      ${isAhead && isLive(place.state) && place.state !== 'offered' && numberPart(visit, shown)}
      ${isAhead && isLive(place.state) && place.state !== 'offered' && backPart(visit, shown)}
      ${shown.again && againPart(visit, shown.path, shown.again)}
      ${!isLive(place.state) && !shown.again && html`<p>${linkButton(words.say(say.askAgain), details.href, { kind: 'quiet' })}</p>`}
    </div>`,
    shown.code
      ? card(
          html`<p>${words.say(say.arrive)}</p>
            ${qr(shown.code)}`,
          { title: words.say(say.arriveTitle), id: 'arrive' },
        )
      : '',
  )
  return publicPage(frame, {
    title: details.title,
    main: html`<div class="wrap page">${main}</div>`,
    robots: 'noindex',
  })
}

function stateNotice(visit: Visit, shown: OwnPage): Html {
  const { place, gathering, told } = shown
  const { words, hub } = visit
  if (shown.wasTooYoung)
    return notice(
      html`${tooYoungWords(visit, shown)} <a href="/my/details">${words.say(say.tooYoungDetails)}</a>`,
    )
  if (shown.turnedAway)
    return shown.turnedAway.bar
      ? notice(barWords(visit, shown.turnedAway.bar), { kind: 'stop', lead: words.say(say.notTaken) })
      : notice(words.say(say.lapsed))
  const { startsAt, endsAt, cancelledBecause } = gathering
  if (gathering.state === 'cancelled') {
    return notice(
      cancelledBecause
        ? words.say(say.gatheringCancelledBecause, { because: cancelledBecause })
        : words.say(say.gatheringCancelled),
      { kind: 'stop' },
    )
  }
  if (isLive(place.state) && byTime(endsAt, hub.now()) <= 0)
    return notice(words.say(say.over), { kind: 'good' })
  if (isLive(place.state) && byTime(startsAt, hub.now()) <= 0) return notice(words.say(say.began))
  const until = place.answerBy ? dayAndTime(words, place.answerBy) : null
  const pause = told.rest && place.answerBy ? ` ${words.say(letter.pauses, { rest: told.rest })}` : ''
  switch (place.state) {
    case 'confirmed':
      return notice(words.say(say.confirmed), { kind: 'good' })
    case 'held':
      return until
        ? notice(
            `${words.say(place.waitsForGuardian && place.confirmedAt ? say.heldGuardian : say.held, until)}${pause}`,
            { kind: 'wait', lead: words.say(say.heldLead) },
          )
        : notice(words.say(say.heldLead), { kind: 'wait' })
    case 'waiting':
      return notice(`${words.say(letter.inLine, { before: told.before })} ${words.say(say.waiting)}`, {
        kind: 'wait',
        lead: words.say(say.waitingLead),
      })
    case 'offered':
      return until
        ? notice(`${words.say(say.offered, until)}${pause}`, {
            kind: 'good',
            lead: words.say(say.offeredLead),
          })
        : notice(words.say(say.offeredLead), { kind: 'good' })
    case 'cancelled':
      return notice(words.say(say.cancelled))
    case 'declined':
      return notice(words.say(say.declined))
    case 'lapsed':
      return notice(words.say(say.lapsed))
  }
}

const answers = ({ words }: Visit, { path, namesGuardian }: OwnPage): Html =>
  namesGuardian
    ? form(
        html`${notice(words.say(say.noGuardian), { kind: 'wait', role: 'alert' })}
          ${guardianPart(words, namesGuardian)}
          <p>${button(words.say(say.accept), { size: 'big' })}</p>`,
        { action: `${path}/accept`, unjudged: true },
      )
    : html`<div class="row">
        ${form(button(words.say(say.accept), { size: 'big' }), { action: `${path}/accept`, look: 'row' })}
        ${form(button(words.say(say.decline), { kind: 'quiet' }), { action: `${path}/decline`, look: 'row' })}
      </div>`

function numberPart({ words }: Visit, { path, place, gathering, typed, told }: OwnPage): Html | false {
  if (gathering.largestGroup === 1 && place.people === 1) return false
  const shown = typed && !typed.ok ? typed : { answers: { ...blank, people: String(place.people) } }
  const field = fieldsOf(numberForm, shown, labelsIn(words))
  return form(
    html`${field.summary({ title: words.say(say.wrongNumber) })}
      <h2>${words.say(say.numberTitle)}</h2>
      ${field.text('people', { label: words.say(say.number), type: 'number', optional: false, width: 's' })}
      ${gathering.largestGroup > place.people && field.tick('adults', { label: words.say(say.numberAdults, { age: Math.max(18, told.details.youngestAge ?? 0) }), hint: words.say(say.numberAdultsHint) })}
      <p>${button(words.say(say.numberKeep), { kind: 'quiet' })}</p>`,
    { action: `${path}/number` },
  )
}

/** The way back after a press that was a mistake. */
const againPart = ({ words }: Visit, path: string, hoped: 'place' | 'line'): Html =>
  form(
    html`<h2>${words.say(say.mistake)}</h2>
      <p>${words.say(hoped === 'place' ? say.mistakeFree : say.mistakeGone)}</p>
      ${hiddenField('hoped', hoped)}
      <p>${button(words.say(hoped === 'place' ? say.putBack : say.waitAgain), { kind: 'quiet' })}</p>`,
    { action: `${path}/again` },
  )

function backPart({ words, hub }: Visit, { path, place, gathering }: OwnPage): Html {
  const until = gathering.startsAt.subtract({ hours: gathering.changeHours })
  const isLate = byTime(hub.now(), until) > 0
  const lede = isLate ? words.say(say.backLate) : words.say(say.backEarly, dayAndTime(words, until))
  const waits = place.state === 'waiting'
  return form(
    html`<h2>${words.say(say.backTitle)}</h2>
      ${!waits && html`<p>${lede}</p>`}
      <p>${button(words.say(waits ? say.leaveList : say.back), { kind: 'stop' })}</p>`,
    { action: `${path}/give-back` },
  )
}
