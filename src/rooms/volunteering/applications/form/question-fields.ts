import { z } from 'zod'
import { html, type Html } from '../../../../look/html.ts'
import { asks, chips, choices, tick, type Choice } from '../../../../look/parts/choices.ts'
import { fileField, textArea, textField } from '../../../../look/parts/fields.ts'
import { addressOf } from '../../../../platform/files/files.ts'
import { acceptsOf } from '../../../../platform/files/purposes.ts'
import type { KeptFile } from '../../../../platform/files/store.ts'
import type { Shown } from '../../../../platform/web/form.ts'
import { answer, answerList } from '../../../../platform/web/read.ts'
import type { Day } from '../../../../platform/clock.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { inTheirWords } from '../questions/standard.ts'
import type { Question } from '../questions/types.ts'
import { applicationDocument } from './files.ts'
import { fieldOf } from './types.ts'
import { say } from './words.ts'

/** Few short answers stand as chips, where each carries its sign; more, or longer ones, one under another. */
const isShort = ({ choices: all }: Question): boolean =>
  all.length <= 8 && all.every((one) => one.length <= 28)

interface Asking extends Shown {
  readonly questions: readonly Question[]
  readonly documents: ReadonlyMap<string, KeptFile>
}

/** An answer in the reader’s language: yes and no and days are ours, the rest was typed. */
export function answerWords(words: Words, { kind }: Pick<Question, 'kind'>, one: string): string {
  if (kind === 'yes-no') return words.say(one === 'yes' ? say.yes : say.no)
  const isDay = kind === 'date' || kind === 'day-ahead'
  return isDay && z.iso.date().safeParse(one).success ? dateWords(words, one as Day) : one
}

/** What was handed in: “a PDF, 230 kB”. */
export function documentWords(words: Words, { type, bytes }: Pick<KeptFile, 'type' | 'bytes'>) {
  const isLarge = bytes >= 1_000_000
  const size = new Intl.NumberFormat(words.lang, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(Math.max(1, bytes / (isLarge ? 1_000_000 : 1_000)))
  return { kind: words.say(type === 'application/pdf' ? say.filePdf : say.filePicture), size }
}

/**
 * The questions as fields. A question that hangs on another stands inside it: browsers show it once that answer is
 * chosen, and where they cannot, it says of whom it is asked. The server reads both alike.
 */
export function questionFields(words: Words, asking: Asking): Html {
  const within = (key: string | null): Html[] =>
    asking.questions
      .filter(({ onlyIf }) => (onlyIf?.key ?? null) === key)
      .map((one) => {
        const after = within(one.key)
        return after.length === 0 ? field(words, asking, one, []) : opening(words, asking, one, after)
      })
  return html`${within(null)}`
}

function opening(words: Words, asking: Asking, one: Question, after: Html[]): Html {
  const opens = asking.questions.flatMap(({ onlyIf }) => (onlyIf?.key === one.key ? [onlyIf.is] : []))
  const said = asking.questions
    .filter(({ onlyIf }) => onlyIf?.key === one.key)
    .map(({ onlyIf }) =>
      words.say(say.ifAnswered, {
        question: inTheirWords(words, one.words),
        answer: answerWords(words, one, onlyIf!.is),
      }),
    )
  // Where one answer opens all of them, only a browser that cannot wait for it needs to be told.
  const isOne = new Set(opens).size === 1
  return asks(
    field(words, asking, one, opens),
    after.map(
      (inside, at) =>
        html`<p class="small muted${isOne && ' if-unsure'}">${said[at]}</p>
          ${inside}`,
    ),
  )
}

function field(words: Words, asking: Asking, one: Question, opens: readonly string[]): Html {
  const { answers, errors = {}, documents } = asking
  const name = fieldOf(one.key)
  const given = answerList(answers, name)
  const label = inTheirWords(words, one.words)
  const hint = one.hint === '' ? undefined : inTheirWords(words, one.hint)
  const said = { name, error: errors[name], hint, optional: one.optional, labels: labelsIn(words) }
  const options = (values: readonly string[]): Choice[] =>
    values.map((value) => ({
      value,
      words: answerWords(words, one, value),
      ...(opens.includes(value) ? { opens: true } : {}),
    }))
  const group = { ...said, legend: label, values: given }
  switch (one.kind) {
    case 'text':
      return textField({ ...said, label, value: answer(answers, name), maxlength: 300 })
    case 'long-text':
      return textArea({ ...said, label, value: answer(answers, name), rows: 4, maxlength: 4000 })
    case 'date':
    case 'day-ahead':
      return textField({ ...said, label, value: answer(answers, name), type: 'date', width: 'm' })
    case 'yes-no':
      return choices({ ...group, kind: 'radio', choices: options(['yes', 'no']), cards: true, columns: true })
    case 'one':
      return isShort(one)
        ? chips({ ...group, kind: 'radio', choices: options(one.choices) })
        : choices({ ...group, kind: 'radio', choices: options(one.choices) })
    case 'many':
      return isShort(one)
        ? chips({ ...group, kind: 'checkbox', choices: options(one.choices) })
        : choices({ ...group, kind: 'checkbox', choices: options(one.choices) })
    case 'file':
      return documentField(words, { ...said, label }, documents.get(one.key), one.key)
  }
}

function documentField(
  words: Words,
  said: Parameters<typeof fileField>[0],
  kept: KeptFile | undefined,
  key: string,
): Html {
  const choose = fileField({ ...said, accept: acceptsOf(applicationDocument) })
  if (!kept) return choose
  return html`${choose}
    <p class="small">
      ${words.say(say.fileKept, documentWords(words, kept))}
      <a href="${addressOf(kept)}">${words.say(say.fileSee)}</a> ${words.say(say.fileReplace)}
    </p>
    ${said.optional && tick({ name: `drop-${key}`, value: 'yes', label: words.say(say.fileDrop), near: true, labels: labelsIn(words) })}`
}
