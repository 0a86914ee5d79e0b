import { html, raw, type Html } from '../../../look/html.ts'
import { jsonLd } from '../../../look/frame.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { empty, notice } from '../../../look/parts/cards.ts'
import { copyAddress } from '../../../look/parts/copying.ts'
import { errorSummary } from '../../../look/parts/errors.ts'
import { selectField } from '../../../look/parts/fields.ts'
import { title } from '../../../look/parts/layout.ts'
import { pagination } from '../../../look/parts/pagination.ts'
import type { Answers, FieldErrors } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Words } from '../../../platform/words/words.ts'
import type { Programme } from './filters.ts'
import { filtersFor, filtersTyped } from './form-part.ts'
import { sorts, type Sort } from './forms.ts'
import type { Results, Ways } from './index/ways.ts'
import { labelsIn } from './labels.ts'
import { printerFor } from './printed.ts'
import { address, asksNothing, fromTheTop, type Question } from './question.ts'
import type { Relaxation } from './relax.ts'
import { pathOf } from './result.ts'
import type { Asked } from './rules.ts'
import { remembered } from './remembered.ts'
import { shellFor } from './shell.ts'
import { sketchOf } from './sketch.ts'
import { sayChange } from './spoken.ts'
import { toldOf } from './told.ts'
import { say, sortWords } from './words.ts'

/** All the finder's page shows. */
export interface FinderView {
  readonly asked: Asked
  readonly results: Results
  readonly ways: Ways
  /** What somebody typed that needs mending; null when all of it was understood. */
  readonly typed: { readonly answers: Answers; readonly errors: FieldErrors } | null
  readonly relaxations: readonly Relaxation[]
  readonly programmes: readonly Programme[]
}

/** The finder: what somebody told us beside what fits it, best first. */
export function finderPage(visit: Visit, view: FinderView): Html {
  const { words, hub } = visit
  const { question } = view.asked
  const own = hub.environment.publicUrl.origin
  const shell = shellFor(visit, isForAll(question))
  const head = html`<link rel="canonical" href="${own}/help${address(question, 'district')}">
<link rel="alternate" type="text/calendar" href="/help.ics${address(fromTheTop(question), 'district')}" title="${words.say(say.feedLabel)}">
${isForAll(question) && listFacts(own, view)}`
  const main = html`<div class="wrap page flow">
    ${title({ heading: words.say(say.title), lede: ledeOf(words, view) })}${faults(words, view)}
    <form class="aside start side-18" action="/help" method="get" data-live="results">
      <details class="filters"${view.typed && raw(' open')}>
        <summary>${summaryOf(words, question)}</summary>
        ${view.typed ? filtersTyped(words, view.typed.answers, view.typed.errors, view.programmes) : filtersFor(words, question, view.programmes)}
      </details>
      <div class="flow" id="results">${resultsPart(visit, view)}</div>
    </form>
  </div>`
  return raw(`${shell.start}${String(head)}${shell.middle}${String(main)}${shell.end}`)
}

/** Pages that are the same for everybody may be found by search engines; what one person asked may not. */
const isForAll = ({ words, near, age, page }: Question): boolean => words === '' && near === '' && age === null && page === 1

const ledeOf = (words: Words, { asked, results, ways }: FinderView): string =>
  asksNothing(asked.question)
    ? remembered(words, say.ledeAll, { open: ways.count })
    : remembered(words, say.lede, { total: results.total, open: ways.count })

function summaryOf(words: Words, question: Question): string {
  const told = toldOf(words, question)
  if (told.length === 0) return words.say(say.change)
  return words.say(say.changeThese, { told: `${told.slice(0, 3).join(', ')}${told.length > 3 ? '…' : ''}` })
}

function faults(words: Words, { typed }: FinderView): Html | false {
  if (!typed) return false
  const each = Object.entries(typed.errors).map(([name, said]) => ({ name, words: said }))
  return errorSummary(each, { title: words.say(say.errorTitle, { count: each.length }) })
}

const countWords = { best: say.countBest, near: say.countNear, soon: say.countSoon, needed: say.countNeeded } as const

/** The part of the page that answers each change: the map, the list, and what to do with it. */
function resultsPart(visit: Visit, view: FinderView): Html {
  const { words } = visit
  const { asked, results, ways } = view
  if (results.total === 0) return html`${nothingFits(words, view)}${keepPart(visit, asked.question)}`
  const listed = results.fits.map((fit) => ({ fit, way: ways.of(fit) }))
  const sketch = sketchOf(words, listed.map(({ fit, way }) => ({ fit, point: way.point })), asked)
  const each = listed.map((one) => ({ ...one, pin: sketch?.pins.get(one.fit.slot) }))
  const printed = printerFor(ways, words).print(each, { asked, facts: ways.facts, today: visit.hub.today() })
  const count = remembered(words, countWords[asked.question.sort], { count: results.total })
  return html`${sketch ? sketch.html : html`<p class="hint">${words.say(say.noMap)}</p>`}
    <div class="row apart"><h2 id="results-list" data-count>${count}</h2>${sortField(words, asked.question.sort)}</div>
    ${listed.length > 0 ? printed : html`<p>${words.say(say.pastEnd)} <a href="/help${address({ ...asked.question, page: 1 })}">${words.say(say.firstPage)}</a></p>`}
    ${onwards(words, view)}${keepPart(visit, asked.question)}`
}

const sortField = (words: Words, sort: Sort): Html =>
  selectField({
    name: 'sort',
    label: words.say(say.sort),
    beside: true,
    labels: labelsIn(words),
    value: sort === 'best' ? '' : sort,
    options: sorts.map((value) => ({ value: value === 'best' ? '' : value, words: words.say(sortWords[value]) })),
  })

/** First a longer page, then further pages. */
function onwards(words: Words, { asked, results }: FinderView): Html | false {
  const { question } = asked
  const show = Number(question.show)
  if (results.total <= show) return false
  if (question.page === 1 && question.show === '20') {
    const more = Math.min(30, results.total - show)
    return html`<p class="row">${linkButton(words.say(say.showMore, { count: more }), `/help${address({ ...question, show: '50' })}`, { kind: 'quiet' })}</p>`
  }
  const to = (page: number, label: string) => ({ words: label, href: `/help${address({ ...question, page })}` })
  const from = (question.page - 1) * show
  return pagination({
    label: words.say(say.pages),
    summary: remembered(words, say.pageOf, { from: Math.min(from + 1, results.total), to: Math.min(from + show, results.total), total: results.total }),
    ...(question.page > 1 ? { previous: to(question.page - 1, words.say(say.previous)) } : {}),
    ...(from + show < results.total ? { next: to(question.page + 1, words.say(say.next)) } : {}),
  })
}

/** Nothing fits: the one change that would find something, as links that make it. */
function nothingFits(words: Words, { relaxations, ways }: FinderView): Html {
  const everything = linkButton(words.say(say.everything, { count: ways.count }), '/help', { kind: 'quiet' })
  if (ways.count === 0) return empty(words.say(say.noneOpen), { title: html`<span id="results-list" data-count>${words.say(say.noneTitle)}</span>` })
  const links = relaxations.map((one) => html`<li><a href="/help${address(one.question)}">${sayChange(words, one)}</a></li>`)
  return html`${empty(words.say(links.length > 0 ? say.noneOne : say.noneAtAll), {
    title: html`<span id="results-list" data-count>${words.say(say.noneTitle)}</span>`,
    acts: links.length > 0 ? html`<ul class="flow g-2">${links}</ul>` : everything,
  })}${links.length > 0 && html`<p class="row">${everything}</p>`}`
}

/** Ways to keep a search: letters, a calendar, an address to share. None of them says more of a postcode than its district. */
function keepPart(visit: Visit, question: Question): Html {
  const { words, hub } = visit
  const kept = address(fromTheTop(question), 'district')
  return html`${notice(words.rich(say.saveWords, { a: (inner) => html`<a href="/searches/new${kept}">${inner}</a>` }), { icon: 'mail', lead: words.say(say.saveLead) })}
    <p class="small">${words.rich(say.feedWords, { a: (inner) => html`<a href="/help.ics${kept}">${inner}</a>` })}</p>
    ${question.near !== '' && copyAddress(`${hub.environment.publicUrl.origin}/help${kept}`, { name: 'share', label: words.say(say.share), hint: words.say(say.shareHint), labels: labelsIn(words) })}`
}

/** The list for search engines (schema.org ItemList). */
const listFacts = (own: string, { results, ways }: FinderView): Html =>
  jsonLd({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    numberOfItems: results.total,
    itemListElement: results.fits.map((fit, at) => {
      const way = ways.of(fit)
      return { '@type': 'ListItem', position: at + 1, name: way.title, url: own + pathOf(way) }
    }),
  })

