import { deskPage } from '../../../../look/desk.ts'
import { html, type Child, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, empty } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { selectField } from '../../../../look/parts/fields.ts'
import { back, deskTitle } from '../../../../look/parts/layout.ts'
import { barChart } from '../../../../look/parts/numbers.ts'
import { dataTable, sub } from '../../../../look/parts/tables.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { monthWords } from '../../../../platform/words/dates.ts'
import type { Limits } from '../../applications/clocks/settings.ts'
import { stages, type Stage } from '../../applications/types.ts'
import { stageNames } from '../../applications/desk/words.ts'
import type { Figures } from './load.ts'
import type { FigureRow, Told } from './rules.ts'

const path = '/desk/applications/figures'

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

function toldCell({ count, median, ideal, most }: Told): Child {
  if (count === 0) return html`<span class="muted">Nobody</span>`
  if (count === null) return html`<span class="muted">Not told</span>`
  return html`<strong>${days(median!)}</strong
    >${sub(`${count} people; ${ideal}% as we aim, ${most}% within the most`)}`
}

const heads = (limits: Limits, stage: Stage): string =>
  `${stageNames[stage]} (${limits[stage].ideal}, most ${limits[stage].most})`

const table = <Key>(
  label: string,
  first: { readonly label: string; readonly words: (key: Key) => string },
  rows: readonly FigureRow<Key>[],
  limits: Limits,
): Html =>
  dataTable<FigureRow<Key>>({
    label,
    caption: 'Half of the people took no longer than the days in bold.',
    folds: true,
    rows,
    columns: [
      { label: first.label, cell: ({ key }) => first.words(key) },
      ...stages.map((stage) => ({
        label: heads(limits, stage),
        cell: (row: FigureRow<Key>) => toldCell(row.stages[stage]),
      })),
    ],
  })

/** How long it takes, against what we aim at: by role and by month, in counts and medians. */
export function figuresPage(
  visit: Visit,
  {
    figures,
    limits,
    roleId,
  }: { readonly figures: Figures; readonly limits: Limits; readonly roleId: string | null },
): Html {
  const { words } = visit
  const { roles, byRole, byMonth } = figures
  const names = new Map(roles.map(({ id, name }) => [id, name]))
  const chosen = roleId === null ? 'All roles' : (names.get(roleId) ?? 'All roles')
  const heading = 'How long it takes'
  const checks = byMonth.toReversed().flatMap(({ key, stages: each }) =>
    each.checks.median === null
      ? []
      : [
          {
            name: monthWords(words, key, 'tight'),
            value: each.checks.median,
            words: days(each.checks.median),
          },
        ],
  )
  return deskPage(visit.frame, {
    title: heading,
    main: html`${back('Applications', '/desk/applications')}
    ${deskTitle({
      heading,
      line: 'Days in which the clock ran, of everybody who left a stage for the next one in the last twelve months. Pauses and days of rest do not count. Of one to four people nothing is told, nor of what they could be worked out from.',
      acts: linkButton('Take as a file', `${path}/file${roleId === null ? '' : `?role=${roleId}`}`, {
        kind: 'quiet',
        icon: 'down',
        download: true,
      }),
    })}
    ${
      roles.length === 0
        ? empty('When people have gone through a stage, it stands here how long they waited.', {
            title: 'Nothing to count yet',
          })
        : html`${card(
            table(
              'Days, by role',
              { label: 'Role', words: (id: string) => names.get(id) ?? '' },
              byRole,
              limits,
            ),
            { title: 'By role', id: 'by-role' },
          )}
          ${form(
            html`<div class="row ends">
              ${selectField({
                name: 'role',
                label: 'Role',
                value: roleId ?? '',
                options: [
                  { value: '', words: 'All roles' },
                  ...roles.map(({ id, name }) => ({ value: id, words: name })),
                ],
              })}
              ${button('Show', { kind: 'quiet' })}
            </div>`,
            { action: path, method: 'get', look: 'card flow' },
          )}
          ${
            checks.length > 0 &&
            card(barChart(checks), { title: `Checks, month by month: ${chosen}`, id: 'drawn' })
          }
          ${card(
            table(
              'Days, by month',
              { label: 'Month', words: (month: (typeof byMonth)[number]['key']) => monthWords(words, month) },
              byMonth,
              limits,
            ),
            { title: `By month: ${chosen}`, id: 'by-month' },
          )}`
    }`,
  })
}
