import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { selectField } from '../../../../look/parts/fields.ts'
import { back, deskTitle, grid } from '../../../../look/parts/layout.ts'
import { dataTable } from '../../../../look/parts/tables.ts'
import { momentWords } from '../../../../platform/words/dates.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { Version } from '../history-store.ts'
import { titleOf } from '../standing.ts'
import type { Opportunity } from '../store.ts'
import { labelOf, wordsOf } from '../writing/labels.ts'
import { differences, type Difference } from '../writing/pieces.ts'

const versionWords = ({ number, name, at }: Version, words: Words): string =>
  `Version ${number}, ${name ?? 'the hub'}, ${momentWords(words, at)}`

/** Two versions side by side, field by field: what was, and what is. */
export function versionsPage(
  { frame, words }: Visit,
  {
    opportunity,
    versions,
    older,
    newer,
  }: { opportunity: Opportunity; versions: readonly Version[]; older: Version; newer: Version },
): Html {
  const title = titleOf(opportunity)
  const options = versions.map((one) => ({ value: String(one.number), words: versionWords(one, words) }))
  const choose = (name: string, label: string, version: Version): Html =>
    selectField({ name, label, value: String(version.number), options })
  const found = differences(older.answers, newer.answers)
  const table = dataTable<Difference>({
    label: 'What differs between the two versions',
    folds: true,
    rows: found,
    columns: [
      { label: 'Field', cell: ({ key }) => labelOf(key, words) },
      {
        label: `Version ${older.number}`,
        cell: ({ key, was }) => (was === null ? '' : html`<del>${wordsOf(key, was, words)}</del>`),
      },
      {
        label: `Version ${newer.number}`,
        cell: ({ key, is }) => (is === null ? '' : html`<ins>${wordsOf(key, is, words)}</ins>`),
      },
    ],
  })
  return deskPage(frame, {
    title: `${title}: versions`,
    main: html`${back(title, `/desk/opportunities/${opportunity.id}`)}${deskTitle({ heading: 'All versions, side by side', line: title })}
    ${card(
      form(
        html`${grid([choose('one', 'From', older), choose('other', 'To', newer)], { min: 15, gap: 3 })}
          <p>${button('Show', { kind: 'quiet' })}</p>`,
        { action: `/desk/opportunities/${opportunity.id}/versions`, method: 'get' },
      ),
    )}${found.length === 0 ? html`<p>The two say the same.</p>` : table}`,
  })
}
