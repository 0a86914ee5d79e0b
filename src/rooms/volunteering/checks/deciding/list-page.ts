import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { empty, tag } from '../../../../look/parts/cards.ts'
import { deskTitle } from '../../../../look/parts/layout.ts'
import { dataTable } from '../../../../look/parts/tables.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { Opportunity } from '../../opportunities/store.ts'
import { levelWords } from '../words.ts'
import { asksInWords, stateOf, type DecisionState } from './again-words.ts'
import type { CheckAsked } from './asking.ts'

export interface DecisionRow {
  readonly opportunity: Opportunity
  readonly title: string
  readonly asked: CheckAsked
}

const order: readonly DecisionState[] = ['again', 'never', 'decided', 'not-needed']

const stateTag = (state: DecisionState): Html =>
  ({
    again: () => tag('Decide again', 'wait'),
    never: () => tag('Not decided', 'wait'),
    decided: () => tag('Decided', 'ok'),
    'not-needed': () => tag('Nothing asked', 'soft'),
  })[state]()

/** Every way to help that asks for a DBS check or had one decided, those to decide first. */
export function decisionsPage(visit: Visit, rows: readonly DecisionRow[]): Html {
  const { words } = visit
  const sorted = rows
    .map((row) => ({ ...row, state: stateOf(row.asked) }))
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
  const open = sorted.filter(({ state }) => state === 'again' || state === 'never').length
  const line =
    open === 0
      ? 'Nothing waits to be decided.'
      : open === 1
        ? '1 way to help waits to be decided.'
        : `${open} ways to help wait to be decided.`
  const heading = 'Which checks may we ask for?'
  return deskPage(visit.frame, {
    title: heading,
    main: html`${deskTitle({ heading, line: `${line} To ask for a level the law does not allow is an offence, so each is decided from what the role really is.` })}
    ${
      sorted.length === 0
        ? empty('No way to help within your reach asks people for a DBS check.', {
            title: 'Nothing to decide',
          })
        : dataTable<(typeof sorted)[number]>({
            label: 'Ways to help and their checks',
            folds: true,
            rows: sorted,
            columns: [
              {
                label: 'Way to help',
                cell: ({ opportunity, title }) =>
                  html`<a href="/desk/opportunities/${opportunity.id}/check">${title}</a>`,
              },
              { label: 'State', cell: ({ state }) => stateTag(state) },
              {
                label: 'Decided',
                cell: ({ asked }) => (asked.decision ? levelWords[asked.decision.level] : 'Not yet'),
              },
              { label: 'People are told', cell: ({ asked }) => asksInWords(asked.asks) },
              {
                label: 'Looked at again',
                cell: ({ asked }) => (asked.decision ? dateWords(words, asked.decision.lookAgainOn) : ''),
              },
            ],
          })
    }`,
  })
}
