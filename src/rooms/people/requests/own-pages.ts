import { html, type Html } from '../../../look/html.ts'
import { publicPage } from '../../../look/page.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, notice, tag, tags } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { journey } from '../../../look/parts/journey.ts'
import { facts } from '../../../look/parts/lists.ts'
import { title } from '../../../look/parts/layout.ts'
import { periodOf } from '../../../platform/retention/kept.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import type { Stood } from './actions.ts'
import type { StepWords } from './opening.ts'
import { ownForm, publicForm } from './forms.ts'
import { requestKinds } from './lists.ts'
import { requestsKept } from './keeping.ts'
import { shownSteps } from './step-rules.ts'
import { kindNames, kindTitles, say, stageNames, stepNames } from './words.ts'

/** What somebody is told beside the form, and what is kept with what they send. */
export const toldWords = ({ words, hub }: Visit): string =>
  words.say(say.told, { years: periodOf(hub, requestsKept) })

const errorTitle = ({ words }: Visit, { errors = {} }: Shown) => ({
  title: words.say(say.putRight, { count: Object.keys(errors).length }),
})

/** The law asks for more ways than one: whoever tells any of us has asked. */
function otherWays({ words, hub }: Visit): Html | false {
  const { phone, email, address } = hub.setting(charityProfile)
  const ways = [phone, email, address].filter(Boolean).join('; ')
  return ways !== '' && html`<p class="small">${words.say(say.otherWays, { ways })}</p>`
}

/** For whoever has not come in: anybody may ask, and nobody is given anything before we know who they are. */
export function askPage(visit: Visit, shown: Shown): Html {
  const { words, frame, session } = visit
  const fields = fieldsOf(publicForm, shown, labelsIn(words))
  const way = session
    ? notice(words.rich(say.signedInLink, { a: (inner) => html`<a href="/my/requests">${inner}</a>` }), {
        icon: 'person',
        lead: words.say(say.signedIn, { name: session.name }),
      })
    : html`<p>${words.say(say.comeIn)}</p>
        <p>
          ${linkButton(words.say(say.comeInButton), '/door?then=/my/requests', { kind: 'quiet', icon: 'key' })}
        </p>`
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.title), lede: words.say(say.lede) })} ${way}
    ${fields.summary(errorTitle(visit, shown))}
    ${form(
      html`${fields.radios('kind', { legend: words.say(say.kind), choices: kindChoices(visit) })}
      ${wordsField(visit, (field) => fields.area('words', field))}
      ${fields.text('name', { label: words.say(say.name), autocomplete: 'name', width: 'm' })}
      ${fields.text('email', { label: words.say(say.email), hint: words.say(say.emailHint), type: 'email', autocomplete: 'email', width: 'm' })}
      ${fields.area('reach', { label: words.say(say.reach), hint: words.say(say.reachHint), rows: 2, private: true })}
      ${otherWays(visit)} ${closing(visit)}`,
      { action: '/privacy/ask', unjudged: true },
    )}
  </div>`
  return publicPage(frame, { title: words.say(say.title), main, crumb: privacy(visit) })
}

const privacy = ({ words }: Visit) => ({ href: '/privacy', label: words.say(say.crumb) })

const kindChoices = ({ words }: Visit) =>
  requestKinds.map((value) => ({ value, words: words.say(kindNames[value]) }))

type Area = Parameters<ReturnType<typeof fieldsOf<typeof ownForm>>['area']>[1]

const wordsField = ({ words }: Visit, area: (field: Area) => Html): Html =>
  area({
    label: words.say(say.words),
    hint: html`${words.say(say.wordsHint)} ${words.say(say.wordsHintComplaint)}`,
    rows: 6,
    private: true,
  })

const closing = (visit: Visit): Html =>
  html`<p class="small">${visit.words.say(say.by)}</p>
    <p class="small muted">${toldWords(visit)}</p>
    <p>${button(visit.words.say(say.send))}</p>`

/** After sending, for somebody nobody knows: the number, and by when they hear. */
export function sentPage(visit: Visit, { request, standing }: Stood): Html {
  const { words, frame } = visit
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.sentTitle), lede: sentWords(visit, { request, standing }) })}
    <p>${words.say(request.email === null ? say.sentByReach : say.sentByEmail)}</p>
    <p class="small muted">${words.say(say.commissioner)}</p>
  </div>`
  return publicPage(frame, {
    title: words.say(say.sentTitle),
    main,
    crumb: privacy(visit),
    robots: 'noindex',
  })
}

function sentWords({ words }: Visit, { request, standing }: Pick<Stood, 'request' | 'standing'>): string {
  const { clock } = standing
  const date = clock === null ? request.receivedOn : clock.is === 'running' ? clock.due : clock.dueIfHeard
  return words.say(say.sent, {
    number: request.number,
    kind: words.say(kindTitles[request.kind]),
    date: dateWords(words, date),
  })
}

export interface OwnView extends Shown {
  readonly requests: readonly Stood[]
  readonly said: StepWords
  readonly notice?: 'sent' | 'taken-back'
}

/** In one's own tent: what can be done at once, what was asked and what came of it, and room to ask. */
export function ownPage(visit: Visit, shown: OwnView): Html {
  const { words, frame } = visit
  const fields = fieldsOf(ownForm, shown, labelsIn(words))
  const { requests, said } = shown
  const newest = requests[0]
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.title), lede: words.say(say.lede) })}
    ${shown.notice === 'sent' && newest && notice(sentWords(visit, newest), { kind: 'good', role: 'status', lead: words.say(say.sentTitle) })}
    ${shown.notice === 'taken-back' && notice(words.say(say.takenBack), { kind: 'good', role: 'status' })}
    <p>${words.say(say.ledeTent)}</p>
    ${facts([
      { icon: 'eye', words: html`<a href="/my/data">${words.say(say.selfSee)}</a>` },
      { icon: 'edit', words: html`<a href="/my/details">${words.say(say.selfChange)}</a>` },
      { icon: 'minus', words: html`<a href="/my/forget">${words.say(say.selfForget)}</a>` },
    ])}
    <h2>${words.say(say.yours)}</h2>
    ${requests.length === 0 ? html`<p>${words.say(say.noneYet)}</p>` : requests.map((one) => ownCard(visit, one, said))}
    <h2>${words.say(say.kind)}</h2>
    ${fields.summary(errorTitle(visit, shown))}
    ${form(
      html`${fields.radios('kind', { legend: words.say(say.kind), unseenLegend: true, choices: kindChoices(visit) })}
      ${wordsField(visit, (field) => fields.area('words', field))} ${closing(visit)}`,
      { action: '/my/requests', unjudged: true },
    )}
  </div>`
  return publicPage(frame, {
    title: words.say(say.title),
    main,
    crumb: { href: '/my', label: frame.account?.label ?? '' },
    robots: 'noindex',
  })
}

/** One of theirs, each step with its words. */
function ownCard(visit: Visit, { request, steps, standing }: Stood, said: StepWords): Html {
  const { words } = visit
  const { clock } = standing
  const kind = words.say(kindTitles[request.kind])
  const by =
    clock === null
      ? ''
      : clock.is === 'paused'
        ? words.say(say.weWait)
        : clock.daysLeft < 0
          ? words.say(say.overdue)
          : words.say(say.dueBy, { date: dateWords(words, clock.due) })
  const done = shownSteps(steps).map(({ id, what, onDay }) => ({
    title: words.say(say.on, { what: words.say(stepNames[what]), date: dateWords(words, onDay) }),
    text: typedLines(said.get(id)),
    state: 'done' as const,
  }))
  return card(
    html`${tags(tag(words.say(stageNames[standing.stage]), tones[standing.stage]), html`<span>${words.say(say.number, { number: request.number })}</span>`)}
    ${by && html`<p>${by}</p>`} ${journey(done, { low: true, label: kind, labels: labelsIn(words) })}
    ${clock !== null && form(button(words.say(say.takeBack), { kind: 'bare', size: 'sm', also: `: ${kind}` }), { action: `/my/requests/${request.id}/take-back`, look: 'row' })}`,
    { title: kind, id: `request-${request.number}`, level: 3 },
  )
}

/** What somebody typed, line by line. */
export const typedLines = (typed: string | undefined): Html | undefined =>
  typed === undefined
    ? undefined
    : html`<span dir="auto"
        >${typed.split(/\n+/).map((line, at) => html`${at > 0 && html`<br />`}${line}`)}</span
      >`

export const tones = {
  received: 'info',
  acknowledged: 'info',
  waiting: 'wait',
  extended: 'wait',
  answered: 'ok',
  refused: 'soft',
  withdrawn: 'soft',
} as const
