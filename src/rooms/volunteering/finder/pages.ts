import { raw, type Html } from '../../../look/html.ts'
import { errorSummary } from '../../../look/parts/errors.ts'
import { takeSheet } from '../../../platform/web/sheet.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Words } from '../../../platform/words/words.ts'
import { filterFields } from './filters.ts'
import { stateOf, typedState } from './form-part.ts'
import { listFacts } from './list-facts.ts'
import { nothingFits } from './nothing-fits.ts'
import { pageOf } from './page-parts.ts'
import { shellFor } from './shell.ts'
import { pageSwiftly } from './swift-page.ts'
import { addressesOf, inMarkup, isForAll, ledeOf, resultParts, summaryOf, type FinderView } from './view.ts'
import { unwired } from './wire.ts'
import { say } from './words.ts'

/** The finder: what somebody told us beside what fits it, best first. */
export function finderPage(visit: Visit, view: FinderView): Buffer<ArrayBuffer> {
  const isPlain = view.typed !== null || view.results.total === 0 || visit.session !== null
  if (isPlain) return Buffer.from(String(pagePlainly(visit, view)))
  const sheet = takeSheet()
  pageSwiftly(sheet, visit, view, shellFor(visit, isForAll(view.asked.question)))
  const page = Buffer.from(sheet.written)
  sheet.giveBack()
  return page
}

/** The page put together part by part. */
export function pagePlainly(visit: Visit, view: FinderView): Html {
  const { words } = visit
  const { question } = view.asked
  const addresses = addressesOf(question)
  const state = view.typed
    ? typedState(view.typed.answers, view.typed.errors, view.programmes)
    : stateOf(question, view.programmes)
  return pageOf(words, {
    shell: shellFor(visit, view.typed === null && isForAll(question)),
    canonical: addresses.canonical,
    kept: addresses.kept,
    own: visit.hub.environment.publicUrl.origin,
    facts: raw(unwired((sheet) => listFacts(sheet, visit, view))),
    lede: ledeOf(words, view),
    faults: faults(words, view),
    isOpen: view.typed !== null,
    summary: summaryOf(words, view),
    filters: filterFields(words, state),
    results: view.results.total === 0 ? nothingFits(words, view) : inMarkup(resultParts(visit, view)),
    placed: question.near !== '',
  })
}

function faults(words: Words, { typed }: FinderView): Html | false {
  if (!typed) return false
  const each = Object.entries(typed.errors).map(([name, said]) => ({ name, words: said }))
  return errorSummary(each, { title: words.say(say.errorTitle, { count: each.length }) })
}
