import { html, type Html } from '../../../../look/html.ts'
import { asks, choices, tick } from '../../../../look/parts/choices.ts'
import { grid } from '../../../../look/parts/layout.ts'
import type { Shown } from '../../../../platform/web/form.ts'
import { answerList } from '../../../../platform/web/read.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import type { Phrase, Words } from '../../../../platform/words/words.ts'
import type { KnownAge } from './known-age.ts'
import { say } from './words.ts'

/** The fields of any form that asks for a parent or guardian. */
interface Fields {
  text(
    name: 'guardianName' | 'guardianEmail',
    field: { label: string; optional: boolean; type?: 'email'; hint?: string; value?: string },
  ): Html
}

/** What is asked of somebody’s age, and what they told us of it before. */
export interface AgeView extends Shown {
  readonly youngestAge: number
  readonly age: KnownAge | null
  /** What becomes of a parent’s or guardian’s address. */
  readonly guardianHint?: Phrase
}

/** Nobody asked them before: the press says it. */
export const saysTheirAge = ({ youngestAge }: Pick<AgeView, 'youngestAge'>, words: Words): Html =>
  html`<p class="hint">
    ${words.say(say.knownOver, { age: Math.max(18, youngestAge) })}
    ${youngestAge < 18 && html`<a href="/my/details">${words.say(say.knownYounger)}</a>`}
  </p>`

/** Whose yes it needs; for somebody known, whoever said it last stands there already. */
export function guardianFields(fields: Fields, words: Words, view: Omit<AgeView, 'youngestAge'>): Html {
  const { answers, age, guardianHint = say.guardianHint } = view
  const said = (name: 'guardianName' | 'guardianEmail', known: string | undefined) =>
    answers[name] === undefined && known !== undefined ? { value: known } : {}
  return grid(
    [
      fields.text('guardianName', {
        label: words.say(say.guardianName),
        optional: false,
        ...said('guardianName', age?.guardian?.name),
      }),
      fields.text('guardianEmail', {
        label: words.say(say.guardianEmail),
        type: 'email',
        optional: false,
        hint: words.say(guardianHint),
        ...said('guardianEmail', age?.guardian?.email),
      }),
    ],
    { min: 12, gap: 3 },
  )
}

/** Adults only: one box. Younger people too: their age, and then whose yes they need. */
export function ageFields(fields: Fields, words: Words, view: AgeView): Html {
  const { answers, errors = {}, youngestAge } = view
  if (youngestAge >= 18) {
    return tick({
      name: 'age',
      value: 'adult',
      label: words.say(say.ageTick, { age: youngestAge }),
      checked: answers['age'] === 'adult',
      error: errors['age'],
      labels: labelsIn(words),
    })
  }
  const first = choices({
    kind: 'radio',
    name: 'age',
    legend: words.say(say.over18),
    error: errors['age'],
    labels: labelsIn(words),
    values: answerList(answers, 'age'),
    choices: [
      { value: 'adult', words: words.say(say.isOver18) },
      { value: 'young', words: words.say(say.isUnder18, { age: youngestAge }), opens: true },
    ],
  })
  return asks(first, guardianFields(fields, words, view))
}
