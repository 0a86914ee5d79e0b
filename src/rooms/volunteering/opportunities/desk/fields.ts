import { html, type Html } from '../../../../look/html.ts'
import { hiddenField, type Options, type TextField } from '../../../../look/parts/fields.ts'
import type { Choice } from '../../../../look/parts/choices.ts'
import { fieldsOf } from '../../../../platform/web/form.ts'
import { answerList, type Answers, type FieldErrors } from '../../../../platform/web/read.ts'
import type { Phrase, Words } from '../../../../platform/words/words.ts'
import { draftForm, isColumn, type DraftField } from '../writing/forms.ts'
import { labels } from '../writing/labels.ts'

type Name = keyof typeof labels
type Extra = { hint?: string; width?: 's' | 'm' }

/** The fields of the editor with their labels; none is needed to keep a draft, so none says that it may stay empty. */
export function editorFields(answers: Answers, errors: FieldErrors) {
  const fields = fieldsOf(draftForm, { answers, errors })
  const words = (name: Name) => ({ label: labels[name], optional: false, required: false })
  return {
    answers,
    errors,
    text: (name: Name, more: Extra & Partial<TextField> = {}): Html =>
      fields.text(name, { ...words(name), ...more }),
    area: (name: Name, more: Extra & { rows?: number } = {}): Html =>
      fields.area(name, { ...words(name), rows: 3, ...more }),
    select: (name: Name, options: Options, more: Extra = {}): Html =>
      fields.select(name, { ...words(name), options, ...more }),
    chips: (name: Name, choices: readonly Choice[], more: { hint?: string; note?: string } = {}): Html =>
      fields.chips(name, { legend: labels[name], choices, ...more }),
    ticks: (name: Name, choices: readonly Choice[], more: { hint?: string } = {}): Html =>
      fields.ticks(name, { legend: labels[name], choices, ...more }),
    tick: (name: Name, hint?: string): Html => fields.tick(name, { label: labels[name], hint }),
    /** Fields that are not shown now keep what was typed into them. */
    carry: (...names: readonly DraftField[]): Html =>
      html`${names.flatMap((name) => hiddenAnswers(answers, name))}`,
  }
}
export type EditorFields = ReturnType<typeof editorFields>

/** The name a field has in the form: columns of rows come several times, which brackets say. */
export const formName = (name: DraftField): string =>
  isColumn(name) || name === 'dates' ? `${name}[]` : name

/** An answer the form carries unseen. */
export const hiddenAnswers = (answers: Answers, name: DraftField): Html[] =>
  answerList(answers, name)
    .filter((typed) => typed !== '' || isColumn(name))
    .map((typed) => hiddenField(formName(name), typed))

/** What was sent, with the brackets taken off its names. */
export const withoutBrackets = (sent: Answers): Answers =>
  Object.fromEntries(Object.entries(sent).map(([name, typed]) => [name.replace(/\[\]$/, ''), typed]))

export const optionsOf = (
  said: Readonly<Record<string, Phrase>>,
  words: Words,
): { value: string; words: string }[] =>
  Object.entries(said).map(([value, phrase]) => ({ value, words: words.say(phrase) }))

export const plainOptions = (said: Readonly<Record<string, string>>): { value: string; words: string }[] =>
  Object.entries(said).map(([value, words]) => ({ value, words }))

/** The version an editor was opened at: what somebody else kept since is noticed. */
export const seenField = (version: number): Html => hiddenField('version', version)

/** How many of its contacts were forgotten when the editor was opened. */
export const forgottenField = (count: number): Html => hiddenField('contactsForgotten', count)
