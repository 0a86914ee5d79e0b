import { escapeText, html, raw, type Html } from '../../../look/html.ts'
import { jsonLd } from '../../../look/frame.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { empty } from '../../../look/parts/cards.ts'
import { errorSummary } from '../../../look/parts/errors.ts'
import { pagination } from '../../../look/parts/pagination.ts'
import type { Answers, FieldErrors } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Words } from '../../../platform/words/words.ts'
import { filterFields, type Programme } from './filters.ts'
import { blankState, chosenIn, formMarks, stateOf, typedState } from './form-part.ts'
import type { Results, Ways } from './index/ways.ts'
import { pageOf, type PageParts, type ResultParts } from './page-parts.ts'
import { printerFor, tidy } from './printed.ts'
import { address, addressOf, asksNothing, pairsOf, type Question } from './question.ts'
import type { Relaxation } from './relax.ts'
import { remembered } from './remembered.ts'
import { pathOf } from './result.ts'
import type { Asked } from './rules.ts'
import { shellFor, type Shell } from './shell.ts'
import { sketchOf } from './sketch.ts'
import { sayChange } from './spoken.ts'
import { Stencil } from './stencil.ts'
import { toldOf } from './told.ts'
import { todayAt } from './way.ts'
import { unwired, wire, type Wire } from './wire.ts'
import { say } from './words.ts'

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
export function finderPage(visit: Visit, view: FinderView): Wire {
  const isPlain = view.typed !== null || view.results.total === 0 || visit.session !== null
  return isPlain ? wire(String(pagePlainly(visit, view))) : pageSwiftly(visit, view, shellFor(visit, isForAll(view.asked.question)))
}

/** The page put together part by part. */
export function pagePlainly(visit: Visit, view: FinderView): Html {
  const { words } = visit
  const { question } = view.asked
  const addresses = addressesOf(question)
  const state = view.typed ? typedState(view.typed.answers, view.typed.errors, view.programmes) : stateOf(question, view.programmes)
  return pageOf(words, {
    shell: shellFor(visit, isForAll(question)),
    canonical: addresses.canonical,
    kept: addresses.kept,
    own: visit.hub.environment.publicUrl.origin,
    facts: isForAll(question) && listFacts(visit, view),
    lede: ledeOf(words, view),
    faults: faults(words, view),
    isOpen: view.typed !== null,
    summary: summaryOf(words, question),
    filters: filterFields(words, state),
    results: view.results.total === 0 ? nothingFits(words, view) : inMarkup(resultParts(visit, view)),
    placed: question.near !== '',
  })
}

const marks = {
  ...formMarks,
  canonical: '?canonical-here-4c1d',
  kept: '?kept-here-4c1d',
  facts: 'facts-here-4c1d',
  lede: 'lede-here-4c1d',
  summary: 'summary-here-4c1d',
  sketch: 'sketch-here-4c1d',
  count: 'count-here-4c1d',
  list: 'list-here-4c1d',
  onwards: 'onwards-here-4c1d',
} as const
type Mark = keyof typeof marks

const stencils = new WeakMap<Shell, Map<string, Stencil<Mark>>>()

/** The same page from a stencil: what hardly ever changes was put together before. A test holds one to the other. */
export function pageSwiftly(visit: Pick<Visit, 'words' | 'hub'>, view: FinderView, shell: Shell): Wire {
  const { words } = visit
  const { question } = view.asked
  const pairs = pairsOf(question)
  const { canonical, kept } = addressesOf(question)
  const results = resultParts(visit, view)
  const text = (said: string): Wire => wire(escapeText(said))
  const part = (markup: Html | false): Wire => wire(markup ? String(markup) : '')
  return stencilFor(visit, shell, question.near !== '', view.programmes).fill(chosenIn(pairs), {
    words: text(question.words),
    near: question.near as Wire,
    age: (question.age === null ? '' : String(question.age)) as Wire,
    canonical: text(canonical),
    kept: text(kept),
    facts: part(isForAll(question) && listFacts(visit, view)),
    lede: text(ledeOf(words, view)),
    summary: text(summaryOf(words, question)),
    sketch: part(results.sketch),
    count: text(results.count),
    list: results.list,
    onwards: part(results.onwards),
  })
}

function stencilFor(visit: Pick<Visit, 'words' | 'hub'>, shell: Shell, placed: boolean, programmes: readonly Programme[]): Stencil<Mark> {
  const { words } = visit
  let own = stencils.get(shell)
  if (!own) stencils.set(shell, (own = new Map()))
  const key = `${placed}\n${programmes.map(({ id, name }) => `${id} ${name}`).join('\n')}`
  let stencil = own.get(key)
  if (!stencil) {
    if (own.size > 8) own.clear()
    const parts: PageParts = {
      shell,
      canonical: marks.canonical,
      kept: marks.kept,
      own: visit.hub.environment.publicUrl.origin,
      facts: raw(marks.facts),
      lede: marks.lede,
      faults: false,
      isOpen: false,
      summary: marks.summary,
      filters: filterFields(words, blankState(programmes)),
      results: { sketch: raw(marks.sketch), count: marks.count, sort: null, list: raw(marks.list), onwards: raw(marks.onwards) },
      placed,
    }
    own.set(key, (stencil = new Stencil(tidy(pageOf(words, parts)), marks)))
  }
  return stencil
}

/** Pages that are the same for everybody may be found by search engines; what one person asked may not. */
export const isForAll = ({ words, near, age, page }: Question): boolean => words === '' && near === '' && age === null && page === 1

const placeInList = new Set(['sort', 'show', 'page'])

/** Both say the district only. */
function addressesOf(question: Question): { canonical: string; kept: string } {
  const pairs = pairsOf(question, 'district')
  return { canonical: addressOf(pairs), kept: addressOf(pairs.filter(([name]) => !placeInList.has(name))) }
}

const ledeOf = (words: Words, { asked, results, ways }: FinderView): string =>
  asksNothing(asked.question)
    ? remembered(words, say.ledeAll, { open: ways.count })
    : remembered(words, say.lede, { total: results.total, open: ways.count })

function summaryOf(words: Words, question: Question): string {
  const told = toldOf(words, question)
  if (told.length === 0) return words.say(say.change)
  // What somebody typed is put in afterwards, so that no sentence with it in is remembered.
  return remembered(words, say.changeThese, { told: marks.summary }).replace(marks.summary, () => `${told.slice(0, 3).join(', ')}${told.length > 3 ? '…' : ''}`)
}

function faults(words: Words, { typed }: FinderView): Html | false {
  if (!typed) return false
  const each = Object.entries(typed.errors).map(([name, said]) => ({ name, words: said }))
  return errorSummary(each, { title: words.say(say.errorTitle, { count: each.length }) })
}

const countWords = { best: say.countBest, near: say.countNear, soon: say.countSoon, needed: say.countNeeded } as const

/** The part of the page that answers each change: the map, how many, the list, and the way onwards. */
function resultParts({ words }: Pick<Visit, 'words'>, view: FinderView): Omit<ResultParts, 'list'> & { readonly list: Wire } {
  const { asked, results, ways } = view
  const { question } = asked
  const listed = results.fits.map((fit) => ({ fit, way: ways.of(fit) }))
  const sketch = sketchOf(words, listed, asked)
  const each = listed.map(({ fit, way }) => ({ fit, way, pin: sketch?.pins.get(fit.slot) }))
  const pastEnd = () => html`<p>${words.say(say.pastEnd)} <a href="/help${address({ ...question, page: 1 })}">${words.say(say.firstPage)}</a></p>`
  return {
    sketch: sketch ? sketch.html : html`<p class="hint">${words.say(say.noMap)}</p>`,
    count: remembered(words, countWords[question.sort], { count: results.total }),
    sort: question.sort,
    list: listed.length === 0 ? wire(String(pastEnd())) : printerFor(ways, words).print(each, { asked, facts: ways.facts, today: todayAt(asked.now) }),
    onwards: onwards(words, view),
  }
}

const inMarkup = (parts: Omit<ResultParts, 'list'> & { readonly list: Wire }): ResultParts => ({ ...parts, list: raw(unwired(parts.list)) })

/** First a longer page, then further pages. */
function onwards(words: Words, { asked, results }: FinderView): Html | false {
  const { question } = asked
  const show = Number(question.show)
  if (results.total <= show) return false
  if (question.page === 1 && question.show === '20') {
    const more = Math.min(30, results.total - show)
    return html`<p class="row">${linkButton(words.say(say.showMore, { count: more }), `/help${address({ ...question, show: '50' })}`, { kind: 'quiet' })}</p>`
  }
  const here = pairsOf({ ...question, page: 1 })
  const to = (page: number, label: string) => ({ words: label, href: `/help${addressOf(page === 1 ? here : [...here, ['page', String(page)]])}` })
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
  const heading = html`<span id="results-list" data-count>${words.say(say.noneTitle)}</span>`
  if (ways.count === 0) return empty(words.say(say.noneOpen), { title: heading })
  const everything = linkButton(words.say(say.everything, { count: ways.count }), '/help', { kind: 'quiet' })
  if (relaxations.length === 0) return empty(words.say(say.noneAtAll), { title: heading, acts: everything })
  const links = relaxations.map((one) => html`<li><a href="/help${address(one.question)}">${sayChange(words, one)}</a></li>`)
  return html`${empty(words.say(say.noneOne), { title: heading, acts: html`<ul class="flow g-2">${links}</ul>` })}
    <p class="row">${everything}</p>`
}

/** The list for search engines (schema.org ItemList). */
function listFacts({ hub }: Pick<Visit, 'hub'>, { results, ways }: FinderView): Html {
  const own = hub.environment.publicUrl.origin
  return jsonLd({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    numberOfItems: results.total,
    itemListElement: results.fits.map((fit, at) => {
      const way = ways.of(fit)
      return { '@type': 'ListItem', position: at + 1, name: way.title, url: own + pathOf(way) }
    }),
  })
}
