import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { foldedCard, notice } from '../../../../look/parts/cards.ts'
import { errorSummary, form } from '../../../../look/parts/errors.ts'
import { fieldId, hiddenField, selectField, textArea, textField } from '../../../../look/parts/fields.ts'
import { back, deskTitle, grid } from '../../../../look/parts/layout.ts'
import type { FieldErrors } from '../../../../platform/web/read.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { hangables, nameOf, type QuestionRow } from './rows.ts'
import { inTheirWords } from './standard.ts'
import type { QuestionKind } from './types.ts'

const kindNames: Readonly<Record<QuestionKind, string>> = {
  text: 'A line of words',
  'long-text': 'Several lines of words',
  one: 'One of several answers',
  many: 'One or more of several answers',
  'yes-no': 'Yes or no',
  date: 'A day',
  'day-ahead': 'A day from today on',
  file: 'A document (PDF or picture)',
}

export interface QuestionsView {
  readonly opportunityId: string
  readonly title: string
  /** The version on which the rows stand; 0: the standard questions. */
  readonly number: number
  readonly rows: readonly QuestionRow[]
  readonly errors?: FieldErrors
  /** The question that was just added or moved stands open. */
  readonly opened?: number
  readonly told?: 'kept' | 'changed-meanwhile'
}

/** What a role asks, question by question; each press brings the page again, and nothing holds before it is kept. */
export function questionsPage(visit: Visit, view: QuestionsView): Html {
  const { opportunityId, title, number, rows, errors = {}, told } = view
  const faults = Object.entries(errors).map(([name, words]) => ({
    ...(name === 'form' ? {} : { name }),
    words,
  }))
  const main = html`${back(title, `/desk/opportunities/${opportunityId}`)}
  ${deskTitle({
    heading: `What ${title} asks`,
    line:
      number === 0
        ? 'The standard questions. Change what you like; the first person who begins keeps what stands here then.'
        : `Version ${number}. Whoever began before keeps the questions they were asked.`,
  })}
  ${told === 'kept' && notice('Whoever begins now is asked this.', { kind: 'good', role: 'status', lead: 'Kept.' })}
  ${
    told === 'changed-meanwhile' &&
    notice(
      'Somebody kept another version while you had this open. Yours is below, not kept yet; theirs is what people are asked now.',
      {
        kind: 'wait',
        role: 'alert',
      },
    )
  }
  ${faults.length > 0 && errorSummary(faults, { title: 'Please put this right' })}
  ${notice('Name, phone, languages, age, and whether they know somebody here are asked by themselves, and once. Never ask for copies of passports or certificates.', { icon: 'info' })}
  ${form(
    html`${hiddenField('number', number)} ${hiddenField('count', rows.length)}
      ${rows.map((row, at) => questionCard(visit, view, row, at))}
      <p class="row">
        ${button('Add a question', { kind: 'quiet', name: 'act', value: 'add' })}
        ${button('Keep these questions', { name: 'act', value: 'keep' })}
      </p>`,
    { action: `/desk/opportunities/${opportunityId}/questions`, unjudged: true },
  )}`
  return deskPage(visit.frame, { title: `What ${title} asks`, main })
}

function questionCard(visit: Visit, view: QuestionsView, row: QuestionRow, at: number): Html {
  const { rows, errors = {}, opened } = view
  const field = (column: Parameters<typeof nameOf>[0]) => ({
    name: nameOf(column, at),
    error: errors[nameOf(column, at)],
  })
  const isWrong = ['words', 'kind', 'hint', 'choices', 'only'].some(
    (column) => errors[nameOf(column as 'words', at)] !== undefined,
  )
  const chooses = row.kind === 'one' || row.kind === 'many'
  const shown = inTheirWords(visit.words, row.words) || 'A new question'
  const first = { value: '', words: 'Everybody' }
  const only = hangables(rows, at).map(({ key, words, answers }) => ({
    group: words,
    options: answers.map((one) => ({ value: `${key}=${one}`, words: `Those who answered: ${one}` })),
  }))
  const lost =
    row.only !== '' && !only.some(({ options }) => options.some(({ value }) => value === row.only))
      ? [{ value: row.only, words: 'Those who answered a question that no longer stands before this one' }]
      : []
  const inside = html`${hiddenField(nameOf('key', at), row.key)}
    ${textField({ ...field('words'), label: 'Question', value: row.words, maxlength: 300 })}
    ${textField({ ...field('hint'), label: 'Hint below it', optional: true, value: row.hint, maxlength: 400 })}
    ${grid(
      [
        selectField({
          ...field('kind'),
          label: 'Answered by',
          value: row.kind,
          options: Object.entries(kindNames).map(([value, words]) => ({ value, words })),
        }),
        selectField({
          ...field('need'),
          label: 'Needed',
          value: row.need,
          options: [
            { value: 'needed', words: 'Yes' },
            { value: 'optional', words: 'No, it may stay empty' },
          ],
        }),
        selectField({
          ...field('only'),
          label: 'Asked of',
          value: row.only,
          options: [first, ...only, ...lost],
        }),
      ],
      { min: 12, gap: 3 },
    )}
    ${textArea({
      ...field('choices'),
      label: 'Answers to choose from, one a line',
      hint: chooses ? undefined : 'Only for one or more of several answers.',
      optional: !chooses,
      value: row.choices,
      rows: chooses ? 5 : 2,
    })}
    <p class="row g-2">
      ${at > 0 && press('Move up', `up-${at}`, shown)}
      ${at < rows.length - 1 && press('Move down', `down-${at}`, shown)}
      ${press('Remove', `remove-${at}`, shown)}
    </p>`
  return foldedCard(inside, {
    title: `${at + 1}. ${shown}`,
    id: `${fieldId('question')}-${at}`,
    line: [
      kindNames[row.kind as QuestionKind],
      row.need === 'optional' ? 'may stay empty' : '',
      row.only === '' ? '' : 'asked of some',
    ]
      .filter(Boolean)
      .join(', '),
    open: isWrong || opened === at || row.words === '',
  })
}

const press = (words: string, value: string, about: string): Html =>
  button(words, { kind: 'bare', size: 'sm', name: 'act', value, also: `: ${about}` })
