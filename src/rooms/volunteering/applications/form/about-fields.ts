import { html, type Html } from '../../../../look/html.ts'
import { asks, choices, chips } from '../../../../look/parts/choices.ts'
import { textArea, textField } from '../../../../look/parts/fields.ts'
import { notice } from '../../../../look/parts/cards.ts'
import type { Shown } from '../../../../platform/web/form.ts'
import { answer, answerList } from '../../../../platform/web/read.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { guardianFields } from '../../opportunities/help/age-part.ts'
import { say as help } from '../../opportunities/help/words.ts'
import { languageWords } from '../../list-words.ts'
import { languages } from '../../lists.ts'
import type { Known } from './known.ts'
import { say } from './words.ts'

/** Who they are, as far as nobody knows yet: what we hold is not asked again. */
export function aboutPart(words: Words, known: Known, shown: Shown): Html {
  const { person, asker } = known
  const { answers, errors = {} } = shown
  const labels = labelsIn(words)
  return html`<p>
      ${words.say(say.youAre, { name: person.name })} <a href="/my/details">${words.say(say.change)}</a>
    </p>
    ${
      person.phone === null &&
      textField({
        name: 'phone',
        label: words.say(say.phone),
        type: 'tel',
        autocomplete: 'tel',
        optional: true,
        width: 'm',
        value: answer(answers, 'phone'),
        error: errors['phone'],
        labels,
      })
    }
    ${
      person.languages.length === 0 &&
      chips({
        kind: 'checkbox',
        name: 'languages',
        legend: words.say(say.languages),
        hint: words.say(say.languagesHint),
        optional: true,
        values: answerList(answers, 'languages'),
        error: errors['languages'],
        choices: languages.map((value) => ({ value, words: words.say(languageWords[value]) })),
        labels,
      })
    }
    ${asker.isYoung === null ? ageQuestion(words, known, shown) : asker.isYoung && youngPart(words, known, shown)}
    ${asks(
      choices({
        kind: 'radio',
        name: 'knows',
        legend: words.say(say.knows),
        hint: words.say(say.knowsHint),
        values: answerList(answers, 'knows'),
        error: errors['knows'],
        cards: true,
        columns: true,
        choices: [
          { value: 'yes', words: words.say(say.yes), opens: true },
          { value: 'no', words: words.say(say.no) },
        ],
        labels,
      }),
      textArea({
        name: 'knowsWhom',
        label: words.say(say.knowsWhom),
        rows: 2,
        maxlength: 600,
        value: answer(answers, 'knowsWhom'),
        error: errors['knowsWhom'],
        labels,
      }),
    )}`
}

const textOf = (words: Words, shown: Shown) => ({
  text: (
    name: 'guardianName' | 'guardianEmail',
    field: { label: string; optional: boolean; type?: 'email'; hint?: string; value?: string },
  ): Html =>
    textField({
      name,
      ...field,
      value: field.value ?? answer(shown.answers, name),
      error: shown.errors?.[name],
      labels: labelsIn(words),
    }),
})

const guardianPart = (words: Words, { guardian, asker }: Known, shown: Shown): Html =>
  guardianFields(textOf(words, shown), words, {
    ...shown,
    age: { years: null, isYoung: asker.isYoung ?? false, guardian },
    guardianHint: say.guardianHint,
  })

const youngPart = (words: Words, known: Known, shown: Shown): Html =>
  html`${notice(words.say(say.youngLede), { icon: 'people' })} ${guardianPart(words, known, shown)}`

/** Nobody asked them before. Where only adults can take it on, there is no younger answer. */
function ageQuestion(words: Words, known: Known, shown: Shown): Html {
  const { answers, errors = {} } = shown
  const { youngestAge } = known.asker
  const adultsOnly = youngestAge >= 18
  const first = choices({
    kind: 'radio',
    name: 'age',
    legend: words.say(say.over18),
    values: answerList(answers, 'age'),
    error: errors['age'],
    labels: labelsIn(words),
    cards: true,
    columns: true,
    choices: [
      { value: 'adult', words: words.say(help.isOver18) },
      {
        value: 'young',
        words: adultsOnly ? words.say(say.under18) : words.say(help.isUnder18, { age: youngestAge }),
        opens: !adultsOnly,
      },
    ],
  })
  return adultsOnly ? first : asks(first, guardianPart(words, known, shown))
}
