import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { empty, tag } from '../../../../look/parts/cards.ts'
import { deskTitle } from '../../../../look/parts/layout.ts'
import { dataTable } from '../../../../look/parts/tables.ts'
import { fileLink } from '../../../../platform/lists/face.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { levelWords } from '../words.ts'
import { asksInWords, decisionStates, type DecisionState } from './again-words.ts'
import { decisionsList, type DecisionRow } from './list.ts'

const tones = { again: 'wait', never: 'wait', decided: 'ok', 'not-needed': 'soft' } as const

const stateTag = (state: DecisionState): Html => tag(decisionStates[state], tones[state])

/** Every way to help that asks for a DBS check or had one decided, those to decide first. */
export function decisionsPage(visit: Visit, sorted: readonly DecisionRow[]): Html {
  const { words } = visit
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
    main: html`${deskTitle({ heading, line: `${line} To ask for a level the law does not allow is an offence, so each is decided from what the role really is.`, acts: fileLink(visit, decisionsList) })}
    ${
      sorted.length === 0
        ? empty('No way to help within your reach asks people for a DBS check.', {
            title: 'Nothing to decide',
          })
        : dataTable<DecisionRow>({
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
