import { html, type Html } from '../../../look/html.ts'
import { publicPage } from '../../../look/page.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { selectField, type Options } from '../../../look/parts/fields.ts'
import { row, title } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import { dayAt } from '../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import { addressOfSearch, programmesOpen, readSearch, sayInWords, type SavedSearch } from '../finder/saved.ts'
import { knownSearch, rhythms, visitorSearch } from './forms.ts'
import { mostSearches } from './rules.ts'
import type { KeptSearch } from './store.ts'
import { rhythmWords, say } from './words.ts'
import { labelsIn } from '../../../platform/words/labels.ts'

/** A search of somebody's in words, programmes by their names. */
const inWords = ({ words, hub }: Visit, search: SavedSearch): string =>
  sayInWords(words, search, programmesOpen(hub))

const rhythmOptions = (words: Words): Options =>
  rhythms.map((value) => ({ value, words: words.say(rhythmWords[value]) }))

const crumbOf = (visit: Visit) => ({ href: '/my', label: visit.frame.account?.label ?? '' })

export interface NewView {
  readonly search: SavedSearch
  readonly shown: Shown
  /** The words of the consent, as they are kept. */
  readonly basis: string
  readonly refusal?: 'too-many' | 'no-address'
}

/** Keeping a search: what it asks, how often we may write, and to whom. */
export function newPage(visit: Visit, { search, shown, basis, refusal }: NewView): Html {
  const { words, session, frame } = visit
  const { near } = search.question
  const faults = Object.keys(shown.errors ?? {}).length
  const fields = fieldsOf(session ? knownSearch : visitorSearch, shown, labelsIn(words))
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.newTitle), lede: words.say(say.newLede) })}
    ${refusal && refused(words, refusal)}
    ${fields.summary({ title: words.say(say.putRight, { count: faults }) })}
    ${card(
      html`<p><strong>${inWords(visit, search)}</strong></p>
        <p class="small"><a href="${addressOfSearch(search)}">${words.say(say.look)}</a></p>
        ${near !== '' && html`<p class="small muted">${words.say(say.district, { district: near })}</p>`}`,
      { title: words.say(say.search), id: 'search-h', sunk: true },
    )}
    ${form(
      html`${fields.hidden('search', search.query)}
        ${session ? notice(words.say(say.knownPerson, { name: session.name }), { icon: 'person' }) : visitorFields(words, shown)}
        ${fields.select('howOften', { label: words.say(say.howOften), width: 'm', options: rhythmOptions(words) })}
        <p class="small muted">${words.say(say.keepAgreeing)} ${basis}</p>
        <p class="row">${button(words.say(say.keep), { size: 'big' })}</p>`,
      { action: '/help/saved/new', unjudged: true, label: words.say(say.newTitle) },
    )}
  </div>`
  return publicPage(frame, { title: words.say(say.newTitle), main, robots: 'noindex' })
}

function visitorFields(words: Words, shown: Shown): Html {
  const fields = fieldsOf(visitorSearch, shown, labelsIn(words))
  return html`${fields.text('email', { label: words.say(say.email), type: 'email', autocomplete: 'email', width: 'm' })}
  ${fields.text('name', { label: words.say(say.name), hint: words.say(say.nameHint), autocomplete: 'name', width: 'm' })}`
}

const refused = (words: Words, refusal: NonNullable<NewView['refusal']>): Html =>
  refusal === 'too-many'
    ? notice(
        html`${words.say(say.tooMany, { most: mostSearches })}
          <a href="/my/searches">${words.say(say.mineTitle)}</a>`,
        { kind: 'stop', role: 'alert' },
      )
    : notice(html`${words.say(say.noAddress)} <a href="/my/keys">${words.say(say.addAddress)}</a>`, {
        kind: 'stop',
        role: 'alert',
      })

/** To a visitor who asked: their letter waits. */
export function checkPage({ words, frame }: Visit): Html {
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.checkTitle), lede: words.say(say.check) })}
    <p class="muted">${words.say(say.checkHint)}</p>
    <p>${linkButton(words.say(say.toFinder), '/help', { kind: 'quiet' })}</p>
  </div>`
  return publicPage(frame, { title: words.say(say.checkTitle), main, robots: 'noindex' })
}

const tellings = { kept: say.kept, changed: say.changed, stopped: say.stopped } as const
export type Told = keyof typeof tellings

/** The searches somebody keeps: how often we write, and the way to stop each. */
export function minePage(visit: Visit, kept: readonly KeptSearch[], told?: Told): Html {
  const { words, frame } = visit
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.mineTitle), lede: words.say(say.mineLede) })}
    ${told && notice(words.say(tellings[told]), { kind: 'good', role: 'status' })}
    ${
      kept.length === 0
        ? empty(words.say(say.mineEmpty), {
            title: words.say(say.mineEmptyTitle),
            acts: linkButton(words.say(say.toFinder), '/help'),
          })
        : kept.map((one) => searchCard(visit, one))
    }
  </div>`
  return publicPage(frame, {
    title: words.say(say.mineTitle),
    main,
    crumb: crumbOf(visit),
    robots: 'noindex',
  })
}

function searchCard(visit: Visit, { id, question, howOften, confirmedAt, lastSentAt }: KeptSearch): Html {
  const { words } = visit
  const search = readSearch(new URLSearchParams(question), visit.hub.places)
  const said = inWords(visit, search)
  const also = `: ${said}`
  const last = lastSentAt
    ? words.say(say.lastSent, { date: dateWords(words, dayAt(lastSentAt)) })
    : words.say(say.neverSent)
  return card(
    html`<p class="small muted">
        ${words.say(say.since, { date: dateWords(words, dayAt(confirmedAt!)) })} ${last}
        <a href="${addressOfSearch(search)}">${words.say(say.lookNow)}</a>
      </p>
      ${form(
        html`${selectField({ name: 'howOften', id: `f-how-often-${id}`, label: words.say(say.howOften), width: 'm', value: howOften, options: rhythmOptions(words) })}
        ${row([
          button(words.say(say.change), { kind: 'quiet', size: 'sm', also }),
          button(words.say(say.stop), {
            kind: 'bare',
            size: 'sm',
            also,
            formaction: `/my/searches/${id}/stop`,
          }),
        ])}`,
        { action: `/my/searches/${id}`, look: 'flow g-3' },
      )}`,
    { title: said, id: `search-${id}` },
  )
}

/** What somebody keeps, in short: for dossiers and cards. */
export const shortly = (visit: Visit, { question, howOften }: KeptSearch) => ({
  search: inWords(visit, readSearch(new URLSearchParams(question), visit.hub.places)),
  howOften: visit.words.say(rhythmWords[howOften]),
})

/** On their own page: the searches they keep, in a line each. */
export const tentCard = (visit: Visit, kept: readonly KeptSearch[]): Html =>
  card(
    html`${dl(kept.map((one) => shortly(visit, one)).map(({ search, howOften }) => [search, howOften] as const))}
      <p class="small"><a href="/my/searches">${visit.words.say(say.tentManage)}</a></p>`,
    { title: visit.words.say(say.mineTitle), id: 'searches-h' },
  )
