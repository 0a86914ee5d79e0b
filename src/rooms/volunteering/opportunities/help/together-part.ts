import { html, type Child, type Html } from '../../../../look/html.ts'
import { fold } from '../../../../look/parts/cards.ts'
import { asks, choices, tick } from '../../../../look/parts/choices.ts'
import { hiddenField } from '../../../../look/parts/fields.ts'
import type { fieldsOf, Shown } from '../../../../platform/web/form.ts'
import { answerList } from '../../../../platform/web/read.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { Asks, signUpForms } from './forms.ts'
import { say } from './words.ts'

type Fields = Pick<
  ReturnType<typeof fieldsOf<ReturnType<typeof signUpForms>['visitor']>>,
  'text' | 'area' | 'tick'
>

const names = ['people', 'group', 'others', 'ages', 'young', 'responsible']

/** How many come, who the others are, and who of them is under 18; where only one at a time comes, nothing is asked. */
export function togetherFields(fields: Fields, words: Words, asked: Asks, shown: Shown): Child {
  const { errors = {}, answers } = shown
  const most = asked.largestGroup
  if (most === 1) return hiddenField('people', 1)
  const isOpened = names.some((name) => errors[name] !== undefined) || Number(answers['people'] ?? 1) > 1
  const inside = html`${fields.text('people', { label: words.say(say.howMany), type: 'number', hint: words.say(say.howManyHint, { most }), width: 's', optional: false, value: String(answers['people'] ?? 1) })}
  ${fields.text('group', { label: words.say(say.groupName), width: 'm' })}${fields.area('others', { label: words.say(say.others), rows: 3 })}
  ${agesFields(fields, words, asked, shown)}`
  return fold(inside, { title: words.say(say.together), open: isOpened })
}

/** Where only adults can come, one box for all; else whether some are under 18, who, and the word of an adult for them. */
function agesFields(
  fields: Fields,
  words: Words,
  { youngestAge }: Asks,
  { answers, errors = {} }: Shown,
): Html {
  const chosen = answerList(answers, 'ages')
  if (youngestAge >= 18)
    return tick({
      name: 'ages',
      value: 'adults',
      label: words.say(say.agesTick, { age: youngestAge }),
      checked: chosen.includes('adults'),
      error: errors['ages'],
      labels: labelsIn(words),
    })
  const first = choices({
    kind: 'radio',
    name: 'ages',
    legend: words.say(say.ages),
    error: errors['ages'],
    labels: labelsIn(words),
    values: chosen,
    choices: [
      { value: 'adults', words: words.say(say.agesAdults) },
      { value: 'young', words: words.say(say.agesYoung, { age: youngestAge }), opens: true },
    ],
  })
  const young = fields.area('young', {
    label: words.say(say.young),
    hint: words.say(say.youngHint),
    rows: 3,
    optional: false,
  })
  return asks(first, html`${young}${fields.tick('responsible', { label: words.say(say.responsible) })}`)
}
