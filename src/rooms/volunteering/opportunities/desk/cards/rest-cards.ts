import { html, type Html } from '../../../../../look/html.ts'
import { icon } from '../../../../../look/icons.ts'
import { card } from '../../../../../look/parts/cards.ts'
import { choices } from '../../../../../look/parts/choices.ts'
import { textField } from '../../../../../look/parts/fields.ts'
import { dayWords } from '../../../../../platform/words/dates.ts'
import type { Words } from '../../../../../platform/words/words.ts'
import { choiceValue, decisionName, reasonName } from '../../publishing/decisions.ts'
import type { Editing } from '../editing.ts'
import { offerWords, spanWords, touchWords } from '../rest-words.ts'

/** How many decisions are asked at once; the next come when these are kept. */
const atOnce = 6

/** Each shift that touches rest and needs a word, with what could be done about it. */
export function restDecisions({ undecided, faults }: Editing, words: Words): Html {
  const later = undecided.length - atOnce
  return html`${undecided.slice(0, atOnce).map(({ known, offers }, at) => {
    const { shift } = known
    const [name, reason] = [decisionName(shift.key), reasonName(shift.key)]
    return card(
      html`<p>${touchWords(known, words)}</p>
        ${choices({
          kind: 'radio',
          name,
          legend: 'What shall happen?',
          error: faults[name],
          choices: offers.map((offer) => ({ value: choiceValue(offer), ...offerWords(offer, known, words) })),
        })}
        ${textField({ name: reason, label: 'Why', hint: 'Needed to keep it as it is; people who come read it otherwise.', error: faults[reason], maxlength: 200, optional: true })}`,
      {
        title: html`${icon('moon')} ${dayWords(words, shift.on)}, ${spanWords(words, shift)}`,
        id: at === 0 ? 'to-decide' : `to-decide-${at + 1}`,
        level: 3,
        pressing: true,
      },
    )
  })}${later > 0 && html`<p class="small muted">${later} more ${later === 1 ? 'day needs' : 'days need'} a decision; they come when these are kept.</p>`}`
}
