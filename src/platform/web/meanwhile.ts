import { html, type Html } from '../../look/html.ts'
import { notice } from '../../look/parts/cards.ts'
import { dataTable } from '../../look/parts/tables.ts'
import type { Answers } from './read.ts'

interface Difference {
  readonly label: string
  readonly theirs: string
  readonly yours: string
}

const plain = (value: string | readonly string[] | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.join(', ')

/** Where two people's answers to one form differ, field by field. */
export function differences(
  labels: Readonly<Record<string, string>>,
  theirs: Answers,
  yours: Answers,
): Difference[] {
  return Object.entries(labels)
    .map(([name, label]) => ({ label, theirs: plain(theirs[name]), yours: plain(yours[name]) }))
    .filter((one) => one.theirs !== one.yours)
}

/** For the second of two editors: what stands now, beside what they typed. Nothing they typed is lost. */
export function changedMeanwhile(
  labels: Readonly<Record<string, string>>,
  theirs: Answers,
  yours: Answers,
): Html {
  const rows = differences(labels, theirs, yours)
  return html`${notice(
    'The form below still holds what you typed. Look at what stands now, then keep yours, or change it first.',
    {
      kind: 'wait',
      lead: 'Somebody changed this while you had it open.',
      role: 'alert',
    },
  )}
  ${
    rows.length > 0 &&
    dataTable({
      label: 'What stands now, and what you typed',
      folds: true,
      columns: [
        { label: 'Field', cell: (row: Difference) => row.label },
        { label: 'Stands now', cell: (row) => row.theirs },
        { label: 'You typed', cell: (row) => row.yours },
      ],
      rows,
    })
  }`
}
