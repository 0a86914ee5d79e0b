import { escapeText, raw, type Html } from '../../../look/html.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { filterFields, type Programme } from './filters.ts'
import { blankState, chosenIn, formMarks } from './form-part.ts'
import { listFacts } from './list-facts.ts'
import { pageOf, type PageParts } from './page-parts.ts'
import { tidy } from './printed.ts'
import { pairsOf } from './question.ts'
import type { Shell } from './shell.ts'
import { Stencil } from './stencil.ts'
import { addressesOf, ledeOf, resultParts, summaryOf, type FinderView } from './view.ts'
import { wire, type Wire } from './wire.ts'

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
    facts: listFacts(visit, view),
    lede: text(ledeOf(words, view)),
    summary: text(summaryOf(words, view)),
    sketch: part(results.sketch),
    count: text(results.count),
    list: results.list,
    onwards: part(results.onwards),
  })
}

function stencilFor(
  visit: Pick<Visit, 'words' | 'hub'>,
  shell: Shell,
  placed: boolean,
  programmes: readonly Programme[],
): Stencil<Mark> {
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
      results: {
        sketch: raw(marks.sketch),
        count: marks.count,
        sort: null,
        list: raw(marks.list),
        onwards: raw(marks.onwards),
      },
      placed,
    }
    own.set(key, (stencil = new Stencil(tidy(pageOf(words, parts)), marks)))
  }
  return stencil
}
