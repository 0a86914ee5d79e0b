import { html, raw, type Html } from '../../../look/html.ts'
import { notice } from '../../../look/parts/cards.ts'
import { copyAddress } from '../../../look/parts/copying.ts'
import { selectField } from '../../../look/parts/fields.ts'
import { title } from '../../../look/parts/layout.ts'
import type { Words } from '../../../platform/words/words.ts'
import { sorts, type Sort } from './forms.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import type { Shell } from './shell.ts'
import { sortWords } from './choice-words.ts'
import { say } from './words.ts'

/** The parts of the finder's page, each already in words or markup. */
export interface PageParts {
  readonly shell: Shell
  /** The clean address of this page, with a postcode's district only. */
  readonly canonical: string
  /** The question alone, without its place in the list: what is kept, shared and put into calendars. */
  readonly kept: string
  readonly own: string
  readonly facts: Html | false
  readonly lede: string
  readonly faults: Html | false
  readonly isOpen: boolean
  readonly summary: string
  readonly filters: Html
  readonly results: ResultParts | Html
  /** Whether somebody said where they are, so that an address to share differs from their own. */
  readonly placed: boolean
}

export interface ResultParts {
  readonly sketch: Html
  readonly count: string
  readonly sort: Sort | null
  readonly list: Html
  readonly onwards: Html | false
}

/** The whole page from its parts. */
export function pageOf(words: Words, parts: PageParts): Html {
  const head = html`<link rel="canonical" href="${parts.own}/help${parts.canonical}" />
    <link
      rel="alternate"
      type="text/calendar"
      href="/help.ics${parts.kept}"
      title="${words.say(say.feedLabel)}"
    />
    ${parts.facts}`
  const main = html`<div class="wrap page flow">
    ${title({ heading: words.say(say.title), lede: parts.lede })}${guidedLine(words, parts.kept)}${parts.faults}
    <form class="aside start side-18" action="/help" method="get" data-live="results">
      <details class="filters" ${parts.isOpen && raw(' open')}>
        <summary>${parts.summary}</summary>
        ${parts.filters}
      </details>
      <div class="flow" id="results">
        ${'list' in parts.results ? resultsOf(words, parts.results) : parts.results}${keepPart(words, parts)}
      </div>
    </form>
  </div>`
  return raw(`${parts.shell.start}${String(head)}${parts.shell.middle}${String(main)}${parts.shell.end}`)
}

/** The way to the questions one by one, with what was told already. */
const guidedLine = (words: Words, kept: string): Html =>
  html`<p>${words.rich(say.guided, { a: (inner) => html`<a href="/give-time${kept}">${inner}</a>` })}</p>`

const resultsOf = (words: Words, { sketch, count, sort, list, onwards }: ResultParts): Html =>
  html`${sketch}
    <div class="row apart">
      <h2 id="results-list" data-count>${count}</h2>
      ${sortField(words, sort)}
    </div>
    ${list}${onwards}`

const sortField = (words: Words, sort: Sort | null): Html =>
  selectField({
    name: 'sort',
    label: words.say(say.sort),
    beside: true,
    labels: labelsIn(words),
    value: sort === 'best' ? '' : sort,
    options: sorts.map((value) => ({
      value: value === 'best' ? '' : value,
      words: words.say(sortWords[value]),
    })),
  })

/** Ways to keep a search: letters, a calendar, an address to share. None of them says more of a postcode than its district. */
const keepPart = (words: Words, { kept, own, placed }: PageParts): Html =>
  html`${notice(words.rich(say.saveWords, { a: (inner) => html`<a href="/help/saved/new${kept}">${inner}</a>` }), { icon: 'mail', lead: words.say(say.saveLead) })}
    <p class="small">
      ${words.rich(say.feedWords, { a: (inner) => html`<a href="/help.ics${kept}">${inner}</a>` })}
    </p>
    ${placed && copyAddress(`${own}/help${kept}`, { name: 'share', label: words.say(say.share), hint: words.say(say.shareHint), labels: labelsIn(words) })}`
