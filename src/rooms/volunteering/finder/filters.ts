import { html, type Child, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { fold } from '../../../look/parts/cards.ts'
import { chips, choices, tick, type Choice } from '../../../look/parts/choices.ts'
import { selectField, textField, type Options } from '../../../look/parts/fields.ts'
import { row } from '../../../look/parts/layout.ts'
import type { FieldErrors } from '../../../platform/web/read.ts'
import type { Phrase, Words } from '../../../platform/words/words.ts'
import { commitmentWords, kindWords, languageWords, sideWords, skillWords } from '../list-words.ts'
import { commitments, kinds, languages, partsOfDay, sides, skills, weekdays } from '../lists.ts'
import { gifts, lengths, reaches, usualReach, type QuestionField } from './forms.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import { giftWords, lengthWords, partName, reachWords, weekdayShort } from './choice-words.ts'
import { say } from './words.ts'

/** A programme that has something open. */
export interface Programme {
  readonly id: string
  readonly name: string
}

/** What the filters show: the values chosen and the words typed, field by field. */
export interface FilterState {
  readonly text: (name: QuestionField) => string
  readonly chosen: (name: QuestionField) => readonly string[]
  readonly errors: FieldErrors
  readonly programmes: readonly Programme[]
  /** Whether one of the seldom used fields says something. */
  readonly moreOpen: boolean
}

/**
 * Everything somebody may tell the finder, in the order of a clean address. A choice that goes without saying has
 * an empty value, so that it stays out of the address.
 */
export function filterFields(words: Words, state: FilterState): Html {
  const labels = labelsIn(words)
  const about = (name: QuestionField) => ({ name, error: state.errors[name], labels })
  const many = <Value extends string>(
    name: QuestionField,
    legend: Phrase,
    list: readonly Value[],
    said: Record<Value, Phrase>,
  ): Html =>
    chips({
      ...about(name),
      kind: 'checkbox',
      legend: words.say(legend),
      values: state.chosen(name),
      choices: list.map((value): Choice => ({ value, words: words.say(said[value]) })),
    })
  const one = (name: QuestionField, label: Phrase, options: Options): Html =>
    selectField({ ...about(name), label: words.say(label), value: state.chosen(name)[0] ?? '', options })
  const listed = <Value extends string>(list: readonly Value[], said: Record<Value, Phrase>): Options =>
    list.map((value) => ({ value, words: words.say(said[value]) }))
  const first = (phrase: Phrase) => ({ value: '', words: words.say(phrase) })

  return html`<div class="flow g-5">
    ${textField({ ...about('words'), label: words.say(say.words), type: 'search', value: state.text('words'), maxlength: 100 })}
    ${textField({
      ...about('near'),
      label: words.say(say.near),
      hint: words.say(say.nearHint),
      value: state.text('near'),
      width: 's',
      upper: true,
      autocomplete: 'postal-code',
      maxlength: 24,
    })}
    ${one(
      'within',
      say.within,
      reaches.map((value) => ({
        value: value === usualReach ? '' : value,
        words: words.say(reachWords[value]),
      })),
    )}
    ${one('where', say.where, [
      first(say.whereBoth),
      { value: 'place', words: words.say(say.wherePlace) },
      { value: 'home', words: words.say(say.whereHome) },
    ])}
    ${one('give', say.give, [first(say.giveAny), ...listed(gifts, giftWords)])}
    ${many('day', say.when, weekdays, weekdayShort)} ${many('part', say.parts, partsOfDay, partName)}
    ${many('often', say.often, commitments, commitmentWords)}
    ${one('long', say.long, [first(say.longAny), ...listed(lengths, lengthWords)])}
    ${many('language', say.languages, languages, languageWords)}
    ${many('skill', say.skills, skills, skillWords)} ${moreFields(words, state, { many, one })}
    ${choices({
      ...about('start'),
      kind: 'radio',
      legend: words.say(say.checks),
      values: state.chosen('start').length === 0 ? [''] : state.chosen('start'),
      choices: [
        { value: '', words: words.say(say.checksAll), hint: words.say(say.checksAllHint) },
        { value: 'week', words: words.say(say.checksWeek), hint: words.say(say.checksWeekHint) },
      ],
    })}
    ${textField({
      ...about('age'),
      label: words.say(say.age),
      type: 'number',
      min: 5,
      max: 120,
      width: 's',
      value: state.text('age'),
    })}
    ${tick({ ...about('stepfree'), value: 'yes', label: words.say(say.stepFree), checked: state.chosen('stepfree').includes('yes') })}
    ${row([button(words.say(say.show)), html`<a href="/help">${words.say(say.clear)}</a>`])}
  </div>`
}

/** What few people ask: folded away, and open where it says something. */
function moreFields(
  words: Words,
  state: FilterState,
  {
    many,
    one,
  }: {
    many: <Value extends string>(
      name: QuestionField,
      legend: Phrase,
      list: readonly Value[],
      said: Record<Value, Phrase>,
    ) => Html
    one: (name: QuestionField, label: Phrase, options: Options) => Html
  },
): Html {
  const programmes = state.programmes.map(({ id, name }) => ({ value: id, words: name }))
  const inside: Child = [
    many('side', say.side, sides, sideWords),
    many('kind', say.kind, kinds, kindWords),
    programmes.length > 0 &&
      one('programme', say.programme, [{ value: '', words: words.say(say.programmeAny) }, ...programmes]),
  ]
  return fold(inside, { title: words.say(say.more), open: state.moreOpen })
}
