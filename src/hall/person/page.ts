import { deskPage } from '../../look/desk.ts'
import { html, mailto, type Html } from '../../look/html.ts'
import { button, linkButton } from '../../look/parts/buttons.ts'
import { card, notice, tag, tags } from '../../look/parts/cards.ts'
import { form } from '../../look/parts/errors.ts'
import { aside, back, deskTitle, flow } from '../../look/parts/layout.ts'
import { dl, todo } from '../../look/parts/lists.ts'
import { dataTable } from '../../look/parts/tables.ts'
import type { Seen } from '../../platform/audit/questions.ts'
import { dayAt } from '../../platform/clock.ts'
import { moment } from '../../platform/database/values.ts'
import { spokenMinutes } from '../../platform/identity/face.ts'
import type { TentCard } from '../../platform/room.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { dateWords, momentWordsTight } from '../../platform/words/dates.ts'
import {
  languageNames,
  skillNames,
  type Basis,
  type Person,
  softOptInSince,
} from '../../rooms/people/face.ts'
import type { Phrase } from '../../platform/words/words.ts'
import { actWords, reasonWords } from './act-words.ts'

export interface AtDesk {
  readonly person: Person
  readonly bases: readonly Basis[]
  readonly cards: readonly TentCard[]
  readonly seen: readonly (Seen & { name: string })[]
  /** This reader may help them in by a code that is read out; `needed` when they have no address for a link. */
  readonly code: { readonly needed: boolean } | null
  /** Their address is one that the desk typed and nobody proved, and this reader may take it away. */
  readonly mayTakeAway: boolean
  /** They have no address of their own, so this reader may change what we hold, or pass on that it shall go. */
  readonly mayChange: boolean
  readonly mayForget: boolean
  /** What was just done, or why it was not. */
  readonly done: 'added' | 'changed' | 'address-taken' | 'address-theirs' | null
}

const words = (visit: Visit, names: Readonly<Record<string, Phrase>>, values: readonly string[]): string =>
  values.length === 0
    ? 'Not told'
    : values.map((value) => (names[value] ? visit.words.say(names[value]) : value)).join(', ')

const purposeWords: Record<string, string> = {
  news: 'News',
  'ways-to-help': 'When help is needed',
  contact: 'About what they take part in',
  'own-places': 'About their own places',
  'saved-searches': 'What is new to a search they keep',
}

const basisWords: Record<Basis['basis'], string> = {
  consent: 'They said yes',
  'soft-opt-in': 'They did not say no (the charitable soft opt-in)',
  service: 'For what they take part in',
  refused: 'They said no',
}

/** Of a soft opt-in: what makes it lawful. */
function howCollected(visit: Visit, { collected }: Basis): string {
  if (collected === null) return ''
  const { on, by, optOutOffered } = collected
  const whom = by === 'us' ? 'by ourselves' : by === 'partner' ? 'by a partner' : 'by a platform for gifts'
  return ` Collected ${whom} on ${dateWords(visit.words, on)}, ${optOutOffered ? 'with' : 'without'} a way to say no. The law is in force since ${dateWords(visit.words, softOptInSince)}.`
}

/** How somebody gets out of it. */
const outWords = ({ basis }: Basis): string =>
  basis === 'service' ? 'Out: by asking us, or their own page.' : 'Out: any letter, or their own page.'

function basisList(visit: Visit, bases: readonly Basis[]): Html {
  const standing = bases.filter((basis) => basis.endedAt === null)
  if (standing.length === 0)
    return html`<p>Only about things they signed up for. They were never asked about letters.</p>`
  return todo(
    standing.map((basis) => {
      const yes = basis.basis !== 'refused'
      const when = dateWords(visit.words, dayAt(moment(basis.givenAt)))
      return {
        icon: yes ? ('check' as const) : ('no' as const),
        title: `${purposeWords[basis.purpose] ?? basis.purpose}: ${yes ? 'yes' : 'no'}`,
        text: yes
          ? `${basisWords[basis.basis]}: “${basis.words}” ${basis.form}, ${when}.${howCollected(visit, basis)} ${outWords(basis)}`
          : `They said no on ${when}.`,
      }
    }),
  )
}

/** The way in for somebody without an address; whoever has one asks for a link, and needs help only rarely. */
function codeCard({ id, email }: Person, { needed }: { readonly needed: boolean }): Html {
  const inside = needed
    ? html`<p>
          ${email ? 'They have come in by no email yet.' : 'They have no email for a link.'} Check that it is
          them, then read a code out or print it. It works once, for ${spokenMinutes} minutes, and it is
          written down that you made it.
        </p>
        ${form(button('Give a code to come in'), { action: `/desk/keys/${id}/code` })}`
    : html`<p>They ask for a link at the door. When they cannot read their mail, you can help.</p>
        <p>${linkButton('Help them in', `/desk/keys/${id}`, { kind: 'quiet', size: 'sm' })}</p>`
  return card(inside, { title: 'Coming in', id: 'coming-in' })
}

/** An address that nobody has come in by may be a slip: then letters about them go to a stranger. */
const unprovedPart = ({ id, email }: Person): Html =>
  html`<p class="small muted">
      Nobody has come in by this address yet. If it is wrong, take it away: we write there no more.
    </p>
    ${form(button('Take this address away', { kind: 'quiet', size: 'sm', also: ` (${email})` }), { action: `/desk/people/${id}/address/take-away`, look: 'row' })}`

/** Whoever has no address cannot do it themselves, and was promised that it is done at any time. */
const forThemCard = ({ id, name }: Person, { mayChange, mayForget }: AtDesk): Html =>
  card(
    html`<p>They have come in by no address, so do it for them when they ask.</p>
      <p class="row">
        ${mayChange && linkButton('Change what we hold', `/desk/people/${id}/change`, { kind: 'quiet', size: 'sm', also: ` (${name})` })}
        ${mayForget && linkButton('They ask to be forgotten', `/desk/people/${id}/forget`, { kind: 'bare', size: 'sm', also: ` (${name})` })}
      </p>`,
    { title: 'Changed, or taken away', id: 'for-them' },
  )

function doneNotice({ person, code, done }: AtDesk): Html | false {
  switch (done) {
    case 'added':
      return notice(
        [
          `${person.name} is added.`,
          ...(person.email ? ['We wrote to their address, so that they can come in.'] : []),
          ...(code?.needed && !person.email
            ? ['They have no email, so give them a code when they want to come in.']
            : []),
        ].join(' '),
        { kind: 'good', role: 'status' },
      )
    case 'changed':
      return notice('Kept. They can see on their own page that you changed it.', {
        kind: 'good',
        role: 'status',
      })
    case 'address-taken':
      return notice('The address is taken away. Nobody is written to there about them any more.', {
        kind: 'good',
        role: 'status',
      })
    case 'address-theirs':
      return notice('They have come in by this address, so it is theirs: only they can take it away.', {
        kind: 'wait',
        role: 'alert',
      })
    case null:
      return false
  }
}

/** Somebody, as those may see them who arrange help. What is sealed stays closed here. */
export function personPage(visit: Visit, shown: AtDesk): Html {
  const { person, bases, cards, seen, code, mayTakeAway } = shown
  const since = dateWords(visit.words, dayAt(moment(person.madeAt)))
  const placed = (where: TentCard['where']): Html[] =>
    cards
      .filter((one) => one.where === where)
      .toSorted((a, b) => a.order - b.order)
      .map((one) => one.html)
  const about = card(
    html`${dl([
      ['Email', person.email ? html`<a href="${mailto(person.email)}">${person.email}</a>` : 'None'],
      [
        'Mobile',
        person.phone ? html`<a href="tel:${person.phone.replaceAll(' ', '')}">${person.phone}</a>` : 'None',
      ],
      ['Speaks', words(visit, languageNames, person.languages)],
      ['Can', words(visit, skillNames, person.skills)],
      ['Date of birth', person.bornOn ? dateWords(visit.words, person.bornOn) : 'Not told'],
      ['Region', person.region ?? 'Not known'],
    ])}
    ${mayTakeAway && unprovedPart(person)}`,
    { title: 'Who they are', id: 'who' },
  )
  const looked = card(
    seen.length === 0
      ? html`<p>Nothing yet.</p>`
      : dataTable({
          label: 'Looks and changes',
          caption: 'The newest. They see who looked on their own page.',
          folds: true,
          columns: [
            { label: 'When', cell: (one: Seen & { name: string }) => momentWordsTight(visit.words, one.at) },
            { label: 'Who', cell: (one) => one.name },
            { label: 'What', cell: (one) => actWords(one.act) },
            { label: 'Reason', cell: (one) => reasonWords(one.reason) },
          ],
          rows: seen,
        }),
    { title: 'Who looked, and what changed', id: 'looked' },
  )
  const main = html`${back('People', '/desk/people')}
  ${deskTitle({ heading: person.name, line: `With us since ${since}.` })} ${doneNotice(shown)}
  ${person.region && tags(tag(person.region))}
  ${notice('Health, needs and faith are sealed. Whoever leads a shift sees them on the day; a worry about safety never goes here.', { icon: 'lock' })}
  ${aside(flow([about, ...placed('main'), looked]), flow([...(code ? [codeCard(person, code)] : []), ...(shown.mayChange || shown.mayForget ? [forThemCard(person, shown)] : []), ...placed('aside'), card(basisList(visit, bases), { title: 'May we write to them?', id: 'letters' })]), { side: 22 })}`
  return deskPage(visit.frame, { title: person.name, main })
}
