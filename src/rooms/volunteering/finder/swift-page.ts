import { escapeText, raw } from '../../../look/html.ts'
import type { Sheet } from '../../../platform/web/sheet.ts'
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

/** Prints the same page from a stencil: what hardly ever changes was put together before. A test holds one to the other. */
export function pageSwiftly(
  sheet: Sheet,
  visit: Pick<Visit, 'words' | 'hub'>,
  view: FinderView,
  shell: Shell,
): void {
  const { words } = visit
  const { question } = view.asked
  const pairs = pairsOf(question)
  const { canonical, kept } = addressesOf(question)
  const results = resultParts(visit, view)
  stencilFor(visit, shell, question.near !== '', view.programmes).fill(sheet, chosenIn(pairs), {
    words: escapeText(question.words),
    near: question.near,
    age: question.age === null ? '' : String(question.age),
    canonical: escapeText(canonical),
    kept: escapeText(kept),
    facts: (sheet) => listFacts(sheet, visit, view),
    lede: escapeText(ledeOf(words, view)),
    summary: escapeText(summaryOf(words, view)),
    sketch: String(results.sketch),
    count: escapeText(results.count),
    list: results.list,
    onwards: results.onwards ? String(results.onwards) : '',
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
