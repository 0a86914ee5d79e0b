import { html, type Html } from '../../../look/html.ts'
import { button, buttonRow } from '../../../look/parts/buttons.ts'
import type { Asked } from '../../../platform/identity/face.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import type { Words } from '../../../platform/words/words.ts'
import { areYouFaults, areYouForm, type AreYou } from './forms.ts'
import type { Fact } from './rules.ts'
import { say } from './words.ts'

/** Asks whoever opens the letter whether they are the one; tells them no more than a first name. */
export const asksWhether = (name: string, charity: string, fact: Fact['kind'] | null): Asked<AreYou> => ({
  title: (words) => words.say(say.areYou, { name }),
  lede: (words) => words.say(say.areYouLede, { name, charity }),
  fields: (words, shown) => factField(words, shown, fact),
  buttons: (words) =>
    buttonRow(
      button(words.say(say.me), { size: 'big', name: 'answer', value: 'me' }),
      button(words.say(say.notMe), { kind: 'quiet', name: 'answer', value: 'not-me' }),
    ),
  faults: (told) => areYouFaults(told, fact),
})

function factField(words: Words, shown: Shown, fact: Fact['kind'] | null): Html {
  if (fact === null) return html``
  const fields = fieldsOf(areYouForm, shown, labelsIn(words))
  return fact === 'bornOn'
    ? fields.text('bornOn', {
        label: words.say(say.bornOn),
        hint: words.say(say.bornOnHint),
        type: 'date',
        autocomplete: 'bday',
        width: 's',
        optional: false,
      })
    : fields.text('phoneEnd', {
        label: words.say(say.phoneEnd),
        hint: words.say(say.phoneEndHint),
        inputmode: 'numeric',
        autocomplete: 'off',
        width: 's',
        optional: false,
      })
}
