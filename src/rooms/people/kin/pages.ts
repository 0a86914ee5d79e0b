import { deskPage } from '../../../look/desk.ts'
import { html, mailto, type Html } from '../../../look/html.ts'
import { publicPage } from '../../../look/page.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle, title } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import type { Person } from '../store.ts'
import { kinForm, openForm } from './forms.ts'
import { reasonsFor, type Kin, type KinKind, type Opened } from './lists.ts'
import { kinNames, kinWords, say } from './words.ts'

type Named = Pick<Person, 'id' | 'name'>

/** One kind of them, with what is kept where the reader sees it, and the form that takes its place. */
function kinCard(
  visit: Visit,
  { kind, base, shown, kept }: { kind: KinKind; base: string; shown: Shown; kept: Kin | null | 'closed' },
): Html {
  const { words } = visit
  const fields = fieldsOf(kinForm, shown, labelsIn(words))
  const known =
    kept !== 'closed' &&
    (kept === null ? html`<p>${words.say(say.nobody)}</p>` : html`<p>${kinWords(kept)}</p>`)
  const takeBack =
    kept !== null &&
    form(
      button(words.say(say.takeBack), { kind: 'quiet', size: 'sm', also: ` (${words.say(kinNames[kind])})` }),
      {
        action: `${base}/${kind}/take-back`,
      },
    )
  return card(
    html`<p class="muted">${words.say(kind === 'emergency' ? say.emergencyHint : say.guardianHint)}</p>
      ${known} ${takeBack}
      ${form(
        html`${fields.text('name', { label: words.say(say.name), autocomplete: 'off', width: 'm', id: `${kind}-name` })}
          ${fields.text('relation', { label: words.say(say.relation), hint: words.say(say.relationHint), autocomplete: 'off', width: 'm', id: `${kind}-relation` })}
          ${fields.text('phone', { label: words.say(say.phone), type: 'tel', autocomplete: 'off', width: 'm', id: `${kind}-phone` })}
          ${fields.text('email', { label: words.say(say.email), type: 'email', autocomplete: 'off', width: 'm', id: `${kind}-email` })}
          <p>${button(words.say(say.keep), { icon: 'lock', also: ` (${words.say(kinNames[kind])})` })}</p>`,
        { action: `${base}/${kind}`, unjudged: true },
      )}`,
    { title: words.say(kinNames[kind]), id: kind },
  )
}

export interface KinShown extends Shown {
  /** Which form came back with something to put right. */
  readonly at: KinKind | null
  readonly kinds: readonly KinKind[]
  /** `closed`: somebody is named, and this page does not say who. */
  readonly kept: Readonly<Partial<Record<KinKind, Kin | 'closed'>>>
}

const cards = (visit: Visit, { at, kinds, kept, ...shown }: KinShown, base: string): Html =>
  html`${fieldsOf(kinForm, shown).summary({ title: visit.words.say(say.errorTitle), idOf: (name) => `${at}-${name}` })}
  ${kinds.map((kind) => kinCard(visit, { kind, base, shown: at === kind ? shown : { answers: {} }, kept: kept[kind] ?? null }))}`

/** On somebody's own page. */
export function ownKinPage(visit: Visit, shown: KinShown): Html {
  const { words, frame } = visit
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.title), lede: words.say(say.lede) })} ${cards(visit, shown, '/my/kin')}
  </div>`
  return publicPage(frame, {
    title: words.say(say.title),
    main,
    crumb: { href: '/my', label: frame.account?.label ?? '' },
    robots: 'noindex',
  })
}

/** At the desk, for somebody who cannot do it themselves. */
export function kinPage(visit: Visit, { id, name }: Named, shown: KinShown): Html {
  const path = `/desk/people/${id}`
  const main = html`${back(name, path)}
  ${deskTitle({ heading: `Whom to ring for ${name}`, line: 'As they tell you. What you keep takes the place of what is there, and they can see that you did.' })}
  ${cards(visit, shown, `${path}/kin`)}`
  return deskPage(visit.frame, { title: `Whom to ring for ${name}`, main })
}

const openedNames: Record<Opened, string> = {
  emergency: 'Emergency contact',
  guardian: 'Parent or guardian',
  needs: 'What they need to take part',
}

interface OpeningShown extends Shown {
  readonly what: Opened
  /** What it says, once it was opened; null before. */
  readonly told: readonly (Kin | string)[] | null
}

const asRead = (one: Kin | string): Html =>
  typeof one === 'string'
    ? html`<p>${one}</p>`
    : dl([
        ['Name', one.name],
        ...(one.relation ? [['What they are to them', one.relation] as const] : []),
        ...(one.phone
          ? [['Number', html`<a href="tel:${one.phone.replaceAll(' ', '')}">${one.phone}</a>`] as const]
          : []),
        ...(one.email ? [['Email', html`<a href="${mailto(one.email)}">${one.email}</a>`] as const] : []),
      ])

/** Something closed: first why, then what it says. */
export function openingPage(visit: Visit, { id, name }: Named, { what, told, ...shown }: OpeningShown): Html {
  const path = `/desk/people/${id}`
  const fields = fieldsOf(openForm(what), shown)
  const heading = `${openedNames[what]}: ${name}`
  const choices = reasonsFor[what].map((value) => ({
    value,
    words: value.charAt(0).toUpperCase() + value.slice(1),
  }))
  const ask = form(
    html`${fields.radios('reason', { legend: 'Why do you open it?', choices })}
      <p class="row">
        ${button('Open it', { icon: 'lock' })}${linkButton('Leave it closed', path, { kind: 'quiet' })}
      </p>`,
    { action: `${path}/open/${what}`, unjudged: true },
  )
  const main = html`${back(name, path)}
  ${deskTitle({ heading, line: 'Sealed. Your name and your reason are written down, and they can read them.' })}
  ${fields.summary({ title: 'Please put this right' })}
  ${told === null ? card(ask) : told.length === 0 ? notice('They have told us nothing here.') : card(html`${told.map(asRead)}`)}`
  return deskPage(visit.frame, { title: heading, main })
}

/** On somebody's page at the desk: whether anybody is named, and the ways to open it. */
export function kinOnPage(
  { id, name }: Named,
  shown: {
    readonly named: readonly KinKind[]
    readonly isYoung: boolean
    readonly may: readonly Opened[]
    readonly mayChange: boolean
  },
): Html {
  const { named, isYoung, may, mayChange } = shown
  const open = (what: Opened): Html | false =>
    may.includes(what) &&
    linkButton('Open', `/desk/people/${id}/open/${what}`, {
      kind: 'quiet',
      size: 'sm',
      icon: 'lock',
      also: `: ${openedNames[what]}`,
    })
  const kin = (kind: KinKind) =>
    [openedNames[kind], named.includes(kind) ? html`Named. ${open(kind)}` : 'Nobody is named'] as const
  return card(
    html`${isYoung && !named.includes('guardian') && notice('They are under 18, and no parent or guardian is on record.', { kind: 'wait' })}
    ${dl([
      kin('emergency'),
      ...(isYoung || named.includes('guardian') ? [kin('guardian')] : []),
      ...(may.includes('needs') ? [[openedNames.needs, html`Sealed. ${open('needs')}`] as const] : []),
    ])}
    ${mayChange && html`<p>${linkButton('Write down whom to ring', `/desk/people/${id}/kin`, { kind: 'quiet', size: 'sm', also: ` (${name})` })}</p>`}`,
    { title: 'Opened with a reason', id: 'opened' },
  )
}
