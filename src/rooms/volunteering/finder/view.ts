import { html, raw, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { pagination } from '../../../look/parts/pagination.ts'
import type { Answers, FieldErrors } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Words } from '../../../platform/words/words.ts'
import type { Programme } from './filters.ts'
import type { Results, Ways } from './index/ways.ts'
import type { ResultParts } from './page-parts.ts'
import { printerFor } from './printed.ts'
import { address, addressOf, askedIn, asksNothing, pairsOf, type Question } from './question.ts'
import type { Relaxation } from './relax.ts'
import { remembered } from './remembered.ts'
import type { Asked } from './asked.ts'
import { sketchOf } from './sketch.ts'
import { toldOf } from './told.ts'
import { todayAt } from './way.ts'
import { unwired, type Print } from './wire.ts'
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

/** Pages that are the same for everybody may be found by search engines; what one person asked may not. */
export const isForAll = ({ words, near, age, page }: Question): boolean =>
  words === '' && near === '' && age === null && page === 1

/** Both say the district only. */
export function addressesOf(question: Question): { canonical: string; kept: string } {
  const pairs = pairsOf(question, 'district')
  return { canonical: addressOf(pairs), kept: addressOf(askedIn(pairs)) }
}

export const ledeOf = (words: Words, { asked, results, ways }: FinderView): string =>
  asksNothing(asked.question)
    ? remembered(words, say.ledeAll, { open: ways.openAt(asked.now) })
    : remembered(words, say.lede, { total: results.total, open: ways.openAt(asked.now) })

const mark = 'told-here-4c1d'

/** What the folded filters say on a phone. */
export function summaryOf(words: Words, { asked: { question }, programmes }: FinderView): string {
  const told = toldOf(words, question, programmes)
  if (told.length === 0) return words.say(say.change)
  // What somebody typed is put in afterwards, so that no sentence with it in is remembered.
  return remembered(words, say.changeThese, { told: mark }).replace(
    mark,
    () => `${told.slice(0, 3).join(', ')}${told.length > 3 ? '…' : ''}`,
  )
}

const countWords = {
  best: say.countBest,
  near: say.countNear,
  soon: say.countSoon,
  needed: say.countNeeded,
} as const

/** The same parts, with a list that is printed where it stands. */
type PrintedParts = Omit<ResultParts, 'list'> & { readonly list: Print }

/** The part of the page that answers each change: the map, how many, the list, and the way onwards. */
export function resultParts({ words }: Pick<Visit, 'words'>, view: FinderView): PrintedParts {
  const { asked, results, ways } = view
  const { question } = asked
  const listed = results.fits.map((fit) => ({ fit, way: ways.of(fit) }))
  const sketch = sketchOf(words, listed, asked)
  const each = listed.map(({ fit, way }) => ({ fit, way, pin: sketch?.pins.get(fit.slot) }))
  const pastEnd = () =>
    html`<p>
      ${words.say(say.pastEnd)}
      <a href="/help${address({ ...question, page: 1 })}">${words.say(say.firstPage)}</a>
    </p>`
  return {
    sketch: sketch ? sketch.html : html`<p class="hint">${words.say(say.noMap)}</p>`,
    count: remembered(words, countWords[question.sort], { count: results.total }),
    sort: question.sort,
    list:
      listed.length === 0
        ? (sheet) => sheet.write(String(pastEnd()))
        : (sheet) =>
            printerFor(ways, words).print(sheet, each, {
              asked,
              facts: ways.facts,
              today: todayAt(asked.now),
            }),
    onwards: onwards(words, view),
  }
}

export const inMarkup = (parts: PrintedParts): ResultParts => ({
  ...parts,
  list: raw(unwired(parts.list)),
})

/** First a longer page, then further pages. */
function onwards(words: Words, { asked, results }: FinderView): Html | false {
  const { question } = asked
  const show = Number(question.show)
  if (results.total <= show) return false
  if (question.page === 1 && question.show === '20') {
    const more = Math.min(30, results.total - show)
    return html`<p class="row">
      ${linkButton(words.say(say.showMore, { count: more }), `/help${address({ ...question, show: '50' })}`, { kind: 'quiet' })}
    </p>`
  }
  const here = pairsOf({ ...question, page: 1 })
  const to = (page: number, label: string) => ({
    words: label,
    href: `/help${addressOf(page === 1 ? here : [...here, ['page', String(page)]])}`,
  })
  const from = (question.page - 1) * show
  return pagination({
    label: words.say(say.pages),
    summary: remembered(words, say.pageOf, {
      from: Math.min(from + 1, results.total),
      to: Math.min(from + show, results.total),
      total: results.total,
    }),
    ...(question.page > 1 ? { previous: to(question.page - 1, words.say(say.previous)) } : {}),
    ...(from + show < results.total ? { next: to(question.page + 1, words.say(say.next)) } : {}),
  })
}
