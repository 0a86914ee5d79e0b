import { deskPage } from '../../look/desk.ts'
import { html, type Html } from '../../look/html.ts'
import { button, linkButton } from '../../look/parts/buttons.ts'
import { card, empty, notice } from '../../look/parts/cards.ts'
import { form } from '../../look/parts/errors.ts'
import { back, deskTitle, row } from '../../look/parts/layout.ts'
import { dataTable } from '../../look/parts/tables.ts'
import { dayAt } from '../clock.ts'
import { moment } from '../database/values.ts'
import { fieldsOf, type Shown } from '../web/form.ts'
import type { Visit } from '../web/visit.ts'
import { dateWords } from '../words/dates.ts'
import { takeForm, viewForm } from './forms.ts'
import { askedIn, at, filtersIn, mostAlone, type DeskList } from './lists.ts'
import { removeView } from './permits.ts'
import type { View } from './store.ts'

/** The way to take a list as a file, with what narrows it: as in this address, unless told otherwise. */
export const fileLink = <Row>(
  visit: Visit,
  list: DeskList<Row>,
  asked = askedIn(list, visit.url),
): Html | false =>
  visit.can(list.takes, undefined) &&
  linkButton('Take as a file', at(`${list.path}/file`, asked), { kind: 'bare', size: 'sm', icon: 'down' })

/** On a list's own page: its views, the one that is shown now marked, and the ways to keep and to take it. */
export function toolsOf<Row>(visit: Visit, list: DeskList<Row>, views: readonly View[]): Html {
  const now = filtersIn(list, visit.url)
  const isView = views.some(({ query }) => query === now)
  const each = views.map((view) =>
    linkButton(view.name, at(list.path, view.query), {
      size: 'sm',
      ...(view.query === now ? { current: true } : { kind: 'quiet' as const }),
    }),
  )
  const ways = [
    now !== '' && !isView
      ? linkButton('Keep this as a view', at(`${list.path}/views`, now), { kind: 'bare', size: 'sm' })
      : views.length > 0 && linkButton('Change views', `${list.path}/views`, { kind: 'bare', size: 'sm' }),
    fileLink(visit, list),
  ]
  return html`<nav aria-label="Views of this list">${row([...each, ...ways], { gap: 2 })}</nav>`
}

interface ViewsShown extends Shown {
  readonly views: readonly View[]
  /** One was just taken away. */
  readonly done: boolean
  readonly trouble?: 'nothing-chosen'
}

const noFilter =
  'First choose a filter on the list. A view keeps what is chosen there, never words that were typed: they may name somebody.'

/** The views of a list: keep the one that was asked for under a name, and take others away. */
export function viewsPage<Row>(visit: Visit, list: DeskList<Row>, shown: ViewsShown): Html {
  const fields = fieldsOf(viewForm, shown)
  const now = filtersIn(list, visit.url)
  const here = `${list.path}/views`
  const keep =
    now === ''
      ? html`<p>${noFilter}</p>`
      : form(
          html`${fields.text('name', { label: 'What shall it be called?', hint: 'Say what it finds, such as “Arabic, Tuesdays”. Never somebody’s name.', autocomplete: 'off', width: 'm' })}
            ${fields.tick('isShared', { label: 'Share it', hint: 'Everybody who may open this list sees its name, and in it only whom they may see.' })}
            <p>${button('Keep this view')}</p>`,
          { action: at(here, now), unjudged: true },
        )
  const remove = (view: View): Html | string =>
    visit.can(removeView, view)
      ? form(button('Take away', { kind: 'quiet', size: 'sm', also: ` (${view.name})` }), {
          action: `${here}/${view.id}/remove`,
        })
      : ''
  const table =
    shown.views.length === 0
      ? empty('The first one you keep stands here, and above the list.', { title: 'No views yet', level: 2 })
      : dataTable({
          label: 'Views of this list',
          folds: true,
          rows: shown.views,
          columns: [
            {
              label: 'View',
              cell: (view) => html`<a href="${at(list.path, view.query)}">${view.name}</a>`,
            },
            { label: 'For', cell: (view) => (view.isShared ? 'Everybody who may open the list' : 'You') },
            { label: 'Kept by', cell: (view) => view.keeperName ?? 'Somebody no longer here' },
            { label: 'Since', cell: (view) => dateWords(visit.words, dayAt(moment(view.keptAt))) },
            { label: 'Take away', cell: remove, unseen: true },
          ],
        })
  const main = html`${back(list.heading, at(list.path, now))}
  ${deskTitle({ heading: `Views of ${list.heading}`, line: 'Filters you choose often, under a name.' })}
  ${shown.done && notice('The view is gone.', { kind: 'good', role: 'status' })}
  ${shown.trouble && notice(noFilter, { kind: 'wait', role: 'alert' })}
  ${fields.summary({ title: 'Please put this right' })} ${card(keep, { title: 'Keep a view', id: 'keep' })}
  ${table}`
  return deskPage(visit.frame, { title: `Views of ${list.heading}`, main })
}

interface FileShown extends Shown {
  /** How many rows it would hold; null when they are more than one takes alone. */
  readonly rows: number | null
}

/** Before a list is taken as a file: what is in it, and what for. */
export function filePage<Row>(visit: Visit, list: DeskList<Row>, shown: FileShown): Html {
  const fields = fieldsOf(takeForm, shown)
  const asked = askedIn(list, visit.url)
  const [one, many] = list.counts
  const labels = list
    .columns(visit)
    .map(({ label }) => label.toLowerCase())
    .join(', ')
  const count = (rows: number): string => `${rows.toLocaleString('en-GB')} ${rows === 1 ? one : many}`
  const isLarge = shown.rows === null
  const told = isLarge
    ? html`<p>
        More than ${count(mostAlone)} fit, with ${labels}. So many leave the hub only when a second person
        says yes: an administrator or a data lead. Choose more filters, or ask for all of it.
      </p>`
    : html`<p>
        ${count(shown.rows)}, with ${labels}. What is sealed is not in it. Keep the file where only you can
        open it, and delete it when you are done: from here on we cannot change or forget what is in it.
      </p>`
  const ask =
    shown.rows === 0
      ? empty('Take one of the filters away.', { title: 'Nobody fits', level: 2 })
      : card(
          html`${told}
          ${form(
            html`${fields.area('reason', { label: 'What is it for?', hint: 'It is written down with your name. Whoever is in the file can see that you took it.', rows: 2 })}
              <p>${isLarge ? button('Ask for the file') : button('Take the file', { icon: 'down' })}</p>`,
            { action: at(`${list.path}/file`, asked), unjudged: true },
          )}`,
        )
  const main = html`${back(list.heading, at(list.path, asked))}
  ${deskTitle({ heading: `${list.heading} as a file`, line: 'Comma-separated values, for a spreadsheet.' })}
  ${fields.summary({ title: 'Please put this right' })} ${ask}`
  return deskPage(visit.frame, { title: `${list.heading} as a file`, main })
}
