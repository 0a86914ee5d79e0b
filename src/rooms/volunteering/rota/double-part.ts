import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { choices } from '../../../look/parts/choices.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField } from '../../../look/parts/fields.ts'
import { dayAt } from '../../../platform/clock.ts'
import { dayWordsShort, timeWords } from '../../../platform/words/dates.ts'
import { roundMiles, sayMiles } from '../../../platform/places/distance.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { WeekShift } from './load.ts'
import type { Double } from './rules.ts'

const after = ({ waiting, missing, capacity, taken }: WeekShift): string => {
  if (waiting > 0)
    return `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for the other; the first is offered the place.`
  return capacity === null
    ? 'The other goes on with those who come.'
    : `Leaves the other with ${taken - 1} of ${capacity}${missing > 0 ? ', short already' : ''}.`
}

/** One person on two shifts at once: which shall they keep? */
export function doublesCard(
  { words }: Visit,
  double: Double,
  shifts: readonly WeekShift[],
  names: ReadonlyMap<string, string>,
): Html {
  const of = (id: string): WeekShift => shifts.find((shift) => shift.id === id)!
  const [first, second] = [of(double.first.shiftId), of(double.second.shiftId)]
  const who = names.get(double.personId) ?? 'Somebody'
  const far =
    double.miles !== null && double.miles >= 0.5 ? `, ${sayMiles(roundMiles(double.miles))} away` : ''
  const both = `${first.facts.title} ends at ${timeWords(words, first.endsAt)}; ${second.facts.title} starts at ${timeWords(words, second.startsAt)}${far}.`
  const id = `twice-${double.first.placeId}-${double.second.placeId}`
  return card(
    html`<p><strong>${who}</strong>, ${dayWordsShort(words, dayAt(first.startsAt))}. ${both}</p>
      ${form(
        html`${hiddenField('first', double.first.placeId)}${hiddenField('second', double.second.placeId)}
          ${choices({
            kind: 'radio',
            name: 'keep',
            id: `f-keep-${double.first.placeId}`,
            legend: `Which shall ${who} keep?`,
            choices: [
              { value: 'first', words: first.facts.title, hint: after(second) },
              { value: 'second', words: second.facts.title, hint: after(first) },
              { value: 'ask', words: `Ask ${who}`, hint: 'They get both choices by email.' },
            ],
          })}
          <p>${button('Do that, and tell them')}</p>`,
        { action: '/desk/rota/twice' },
      )}`,
    { title: 'Twice in one day', id, pressing: true },
  )
}
