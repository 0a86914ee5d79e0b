import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card, empty, tag } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { selectField } from '../../../../look/parts/fields.ts'
import { deskTitle, flow } from '../../../../look/parts/layout.ts'
import { dataTable, sub } from '../../../../look/parts/tables.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords, dayWordsTight } from '../../../../platform/words/dates.ts'
import type { Asked } from '../exempting/types.ts'
import { becauseWords } from '../person/bars-part.ts'
import type { Role } from '../roles-store.ts'
import type { Named } from '../words.ts'
import type { Listed } from './load.ts'

export const weeksShown = [4, 8, 12, 26, 52] as const

/** An exemption that waits for another of us. */
export interface AskedListed extends Asked {
  readonly name: string
  readonly role: Role
}

export interface RenewalsView {
  readonly renewals: readonly Listed[]
  readonly asked: readonly AskedListed[]
  readonly weeks: number
  readonly named: Named
  readonly tools: Html
}

const personLink = ({ personId, name, role }: Pick<Listed, 'personId' | 'name' | 'role'>): Html =>
  html`<a href="/desk/people/${personId}/standing?role=${role.id}">${name}</a>${sub(role.name)}`

const shiftsWords = ({ words }: Visit, { shifts }: Listed): string =>
  shifts.length === 0
    ? 'None'
    : `${shifts
        .slice(0, 3)
        .map(({ title, on }) => `${title}, ${dayWordsTight(words, on)}`)
        .join('; ')}${shifts.length > 3 ? `, and ${shifts.length - 3} more` : ''}`

const tableOf = (visit: Visit, rows: readonly Listed[], named: Named, label: string, day: string): Html =>
  dataTable<Listed>({
    label,
    folds: true,
    rows,
    columns: [
      { label: 'Person', cell: personLink },
      {
        label: day,
        cell: ({ stopsOn }) => (stopsOn === null ? 'No end is known' : dateWords(visit.words, stopsOn)),
      },
      {
        label: 'Because',
        cell: ({ afterwards, today }) => becauseWords(visit.words, afterwards ?? today, named),
      },
      { label: 'Shifts it touches', cell: (one) => shiftsWords(visit, one) },
    ],
  })

/** Whose standing ran out, whose will, and which exemptions wait for a decision. */
export function renewalsPage(visit: Visit, { renewals, asked, weeks, named, tools }: RenewalsView): Html {
  const { words } = visit
  const lapsed = renewals.filter(({ today }) => today.state === 'lapsed')
  const exempted = renewals.filter(({ today, stopsOn }) => today.state === 'exempted' && stopsOn === null)
  const ahead = renewals.filter((one) => !lapsed.includes(one) && !exempted.includes(one))
  const look = form(
    html`${selectField({
      name: 'weeks',
      label: 'Look ahead',
      value: String(weeks),
      options: weeksShown.map((count) => ({ value: String(count), words: `${count} weeks` })),
    })}
    ${button('Show', { kind: 'quiet' })}`,
    { action: '/desk/renewals', method: 'get', look: 'row' },
  )
  const waiting =
    asked.length > 0 &&
    card(
      dataTable<AskedListed>({
        label: 'Exemptions that wait for a decision',
        folds: true,
        rows: asked,
        columns: [
          { label: 'Person', cell: personLink },
          { label: 'Until', cell: ({ until }) => dateWords(words, until) },
          { label: 'Why', cell: ({ reason }) => reason },
          {
            label: 'Decides',
            cell: ({ askedBy }) =>
              askedBy === visit.actor.personId ? 'Another of us' : tag('You can', 'wait'),
          },
        ],
      }),
      { title: 'Exemptions to decide', id: 'asked-h' },
    )
  const part = (rows: readonly Listed[], title: string, id: string, day: string): Html | false =>
    rows.length > 0 && card(tableOf(visit, rows, named, `People: ${title.toLowerCase()}`, day), { title, id })
  const main = html`${deskTitle({ heading: 'Renewals', line: 'Whoever has something due hears of it by letter, and once more when it is near. Places people have are never given back by themselves.', acts: look })}
  ${tools}
  ${
    renewals.length === 0 && asked.length === 0
      ? empty(`Nobody you look after stops within ${weeks} weeks.`, { title: 'Nothing runs out' })
      : flow(
          [
            part(lapsed, 'Run out', 'lapsed-h', 'Since'),
            waiting,
            part(ahead, `Runs out within ${weeks} weeks`, 'ahead-h', 'From'),
            part(exempted, 'Exempted, and in order by then', 'exempted-h', 'Stops'),
          ],
          { gap: 4 },
        )
  }`
  return deskPage(visit.frame, { title: 'Renewals', main })
}
