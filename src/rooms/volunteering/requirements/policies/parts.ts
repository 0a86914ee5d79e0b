import { html, type Child, type Html } from '../../../../look/html.ts'
import { dataTable, sub } from '../../../../look/parts/tables.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { Requirement } from '../types.ts'
import { howWords, recorderWords, deskRequirementName, validWords, warnWords, type Named } from '../words.ts'

interface Shown {
  readonly requirements: readonly Requirement[]
  /** What held before, so that what changed is seen: `ins` and `del`. */
  readonly before?: readonly Requirement[]
  readonly named: Named
  readonly words: Words
  /** What can be done with one. */
  readonly acts?: (one: Requirement) => Child
}

/** A cell that was something else before. */
const changed = (was: string | undefined, is: string): Child =>
  was === undefined || was === is
    ? is
    : html`${was !== '' && html`<del>${was}</del> `}${is !== '' && html`<ins>${is}</ins>`}`

/** What a version asks for, one row each. */
export function requirementsTable({ requirements, before, named, words, acts }: Shown): Html {
  const old = new Map((before ?? requirements).map((one) => [one.key, one]))
  const cell =
    (say: (one: Requirement) => string) =>
    (one: Requirement): Child => {
      const was = old.get(one.key)
      return was ? changed(say(was), say(one)) : html`<ins>${say(one)}</ins>`
    }
  return dataTable<Requirement>({
    label: 'What is asked',
    folds: true,
    rows: requirements,
    columns: [
      {
        label: 'Requirement',
        cell: (one) => html`${deskRequirementName(words, one, named)}${!old.has(one.key) && sub('new')}`,
      },
      { label: 'How', cell: cell((one) => howWords(one, named)) },
      { label: 'Good for', cell: cell(validWords) },
      { label: 'Warn', cell: cell(warnWords) },
      {
        label: 'Who may record',
        cell: cell(({ recordedBy }) => recordedBy.map((one) => recorderWords[one]).join('; ')),
      },
      ...(acts ? [{ label: 'Action', unseen: true, cell: acts }] : []),
    ],
  })
}
