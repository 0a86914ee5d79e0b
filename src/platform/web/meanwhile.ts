import { html, type Html } from '../../look/html.ts'
import { notice } from '../../look/parts/cards.ts'
import { dataTable } from '../../look/parts/tables.ts'
import { phrases, type Words } from '../words/words.ts'
import type { Answers } from './read.ts'

const say = phrases('meanwhile', {
  lead: 'Somebody changed this while you had it open.',
  words:
    'The form below still holds what you typed. Look at what stands now, then keep yours, or change it first.',
  label: 'What stands now, and what you typed',
  field: 'Field',
  theirs: 'Stands now',
  yours: 'You typed',
})

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
  words: Words,
  labels: Readonly<Record<string, string>>,
  theirs: Answers,
  yours: Answers,
): Html {
  const rows = differences(labels, theirs, yours)
  return html`${notice(words.say(say.words), { kind: 'wait', lead: words.say(say.lead), role: 'alert' })}
  ${
    rows.length > 0 &&
    dataTable({
      label: words.say(say.label),
      folds: true,
      columns: [
        { label: words.say(say.field), cell: (row: Difference) => row.label },
        { label: words.say(say.theirs), cell: (row) => row.theirs },
        { label: words.say(say.yours), cell: (row) => row.yours },
      ],
      rows,
    })
  }`
}
