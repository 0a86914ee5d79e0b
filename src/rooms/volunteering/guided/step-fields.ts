import { html, type Html } from '../../../look/html.ts'
import { chips, choices, tick } from '../../../look/parts/choices.ts'
import { selectField, textField } from '../../../look/parts/fields.ts'
import type { Phrase, Words } from '../../../platform/words/words.ts'
import { giftWords, lengthWords, partName, reachWords, weekdayName } from '../finder/choice-words.ts'
import type { FilterState } from '../finder/filters.ts'
import { gifts, lengths, reaches, usualReach, type QuestionField } from '../finder/forms.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import { say as finderSays } from '../finder/words.ts'
import { commitmentWords, languageWords, skillWords } from '../list-words.ts'
import { commitments, languages, partsOfDay, skills, weekdays } from '../lists.ts'
import type { Asking } from './steps.ts'
import { giftHints, questionWords, say } from './words.ts'

/** The fields of one question. Names and values are the finder's own, so that its schema reads them. */
export const fieldsOfStep = (words: Words, step: Asking, state: FilterState): Html =>
  ({ give: giveFields, when: whenFields, can: canFields, speak: speakFields, where: whereFields })[step](
    words,
    state,
  )

const about = (words: Words, { errors }: FilterState, name: QuestionField) => ({
  name,
  error: errors[name],
  labels: labelsIn(words),
})

/** What is chosen of a field, or the choice that goes without saying. */
const chosenOr = ({ chosen }: FilterState, name: QuestionField): readonly string[] =>
  chosen(name).length === 0 ? [''] : chosen(name)

function giveFields(words: Words, state: FilterState): Html {
  return choices({
    ...about(words, state, 'give'),
    kind: 'radio',
    legend: words.say(questionWords.give),
    unseenLegend: true,
    cards: true,
    values: chosenOr(state, 'give'),
    choices: [
      ...gifts.map((gift) => ({
        value: gift,
        words: words.say(giftWords[gift]),
        hint: words.say(giftHints[gift]),
      })),
      { value: '', words: words.say(say.unsure), hint: words.say(say.unsureHint) },
    ],
  })
}

/** Many short choices, any number of which may be chosen. */
const many = <Value extends string>(
  words: Words,
  state: FilterState,
  {
    name,
    legend,
    unseen,
    list,
    said,
  }: {
    name: QuestionField
    legend: Phrase
    unseen?: boolean
    list: readonly Value[]
    said: Record<Value, Phrase>
  },
): Html =>
  chips({
    ...about(words, state, name),
    kind: 'checkbox',
    legend: words.say(legend),
    unseenLegend: unseen,
    values: state.chosen(name),
    choices: list.map((value) => ({ value, words: words.say(said[value]) })),
  })

const whenFields = (words: Words, state: FilterState): Html =>
  html`${many(words, state, { name: 'day', legend: finderSays.when, list: weekdays, said: weekdayName })}
    ${many(words, state, { name: 'part', legend: finderSays.parts, list: partsOfDay, said: partName })}
    ${many(words, state, { name: 'often', legend: finderSays.often, list: commitments, said: commitmentWords })}
    ${selectField({
      ...about(words, state, 'long'),
      label: words.say(finderSays.long),
      value: state.chosen('long')[0] ?? '',
      options: [
        { value: '', words: words.say(finderSays.longAny) },
        ...lengths.map((value) => ({ value, words: words.say(lengthWords[value]) })),
      ],
    })}
    <p class="hint">${words.say(say.oftenHint)}</p>`

const canFields = (words: Words, state: FilterState): Html =>
  many(words, state, {
    name: 'skill',
    legend: questionWords.can,
    unseen: true,
    list: skills,
    said: skillWords,
  })

const speakFields = (words: Words, state: FilterState): Html =>
  many(words, state, {
    name: 'language',
    legend: questionWords.speak,
    unseen: true,
    list: languages,
    said: languageWords,
  })

const whereFields = (words: Words, state: FilterState): Html =>
  html`${textField({
    ...about(words, state, 'near'),
    label: words.say(finderSays.near),
    hint: words.say(finderSays.nearHint),
    value: state.text('near'),
    width: 's',
    upper: true,
    autocomplete: 'postal-code',
    maxlength: 24,
  })}
  ${selectField({
    ...about(words, state, 'within'),
    label: words.say(finderSays.within),
    value: state.chosen('within')[0] ?? '',
    options: reaches.map((value) => ({
      value: value === usualReach ? '' : value,
      words: words.say(reachWords[value]),
    })),
  })}
  ${choices({
    ...about(words, state, 'where'),
    kind: 'radio',
    legend: words.say(finderSays.where),
    values: chosenOr(state, 'where'),
    choices: [
      { value: '', words: words.say(finderSays.whereBoth) },
      { value: 'place', words: words.say(finderSays.wherePlace) },
      { value: 'home', words: words.say(finderSays.whereHome) },
    ],
  })}
  ${tick({ ...about(words, state, 'stepfree'), value: 'yes', label: words.say(finderSays.stepFree), checked: state.chosen('stepfree').includes('yes') })}
  ${textField({
    ...about(words, state, 'age'),
    label: words.say(finderSays.age),
    type: 'number',
    min: 5,
    max: 120,
    width: 's',
    value: state.text('age'),
  })}`
