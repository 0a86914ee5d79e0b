import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { empty, fold, tag } from '../../../look/parts/cards.ts'
import { deskTitle } from '../../../look/parts/layout.ts'
import { dataTable, sub } from '../../../look/parts/tables.ts'
import { dayAt } from '../../../platform/clock.ts'
import { fileLink } from '../../../platform/lists/face.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Stood } from './actions.ts'
import { standingWords } from './clock-words.ts'
import { byDeadline } from './deadline.ts'
import { requestsList } from './list.ts'
import { tones } from './own-pages.ts'
import { urgencyOf } from './rules.ts'
import { requestCustoms } from './settings.ts'
import { cameByNames, kindTitles, stageNames } from './words.ts'

const clockTones = { late: 'stop', soon: 'wait', quiet: undefined } as const

/** The desk of requests about data, and complaints: one list by deadline, the clock in words. */
export function requestsPage(
  visit: Visit,
  { open, ended }: { open: readonly Stood[]; ended: readonly Stood[] },
): Html {
  const { words, hub } = visit
  const { warnDays } = hub.setting(requestCustoms)
  const heading = 'Requests about data'
  const who = {
    label: 'Who and what',
    cell: ({ request }: Stood) =>
      html`<a href="/desk/requests/${request.id}">${request.name}</a
        >${sub(`${words.say(kindTitles[request.kind])}, number ${request.number}`)}`,
  }
  const state = {
    label: 'State',
    cell: ({ standing }: Stood) => tag(words.say(stageNames[standing.stage]), tones[standing.stage]),
  }
  const came = {
    label: 'Came',
    cell: ({ request }: Stood) =>
      `${dateWords(words, request.receivedOn)}, ${words.say(cameByNames[request.cameBy])}`,
  }
  const late = open.filter(({ standing }) => urgencyOf(standing.clock!, warnDays) === 'late').length
  const line =
    open.length === 0
      ? 'Nothing is open.'
      : `${open.length} open${late > 0 ? `, ${late} late` : ''}. What is due first stands first.`
  const table =
    open.length === 0
      ? empty('Everybody who asked about their data, or complained, has an answer.', {
          title: 'Nobody is waiting',
        })
      : dataTable<Stood>({
          label: 'Open requests, by the day they are due',
          folds: true,
          rows: byDeadline(open),
          columns: [
            who,
            state,
            {
              label: 'Clock',
              cell: ({ standing }) => {
                const clock = standing.clock!
                const urgency = urgencyOf(clock, warnDays)
                const said = standingWords(words, standing)
                const due = clock.is === 'running' && sub(`By ${dateWords(words, clock.due)}`)
                return html`${urgency === 'quiet' ? said : tag(said, clockTones[urgency])}${due}`
              },
            },
            came,
          ],
        })
  const before =
    ended.length > 0 &&
    fold(
      dataTable<Stood>({
        label: 'Ended requests',
        folds: true,
        rows: ended,
        columns: [
          who,
          state,
          { label: 'Ended', cell: ({ request }) => dateWords(words, dayAt(request.endedAt!)) },
          came,
        ],
      }),
      { title: 'Ended', line: 'The newest first', fact: String(ended.length) },
    )
  return deskPage(visit.frame, {
    title: heading,
    main: html`${deskTitle({ heading, line, acts: html`${fileLink(visit, requestsList)} ${linkButton('Write one down', '/desk/requests/new', { icon: 'plus' })}` })}
    ${table} ${before}`,
  })
}
