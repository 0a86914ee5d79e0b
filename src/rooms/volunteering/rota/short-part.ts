import { html, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card, fold } from '../../../look/parts/cards.ts'
import { todo, type Todo } from '../../../look/parts/lists.ts'
import { dayAt } from '../../../platform/clock.ts'
import { dayWordsShort } from '../../../platform/words/dates.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { askForHelp } from '../permits.ts'
import type { WeekShift } from './load.ts'
import { daysUntil } from './rules.ts'

export const many = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`

/** What a shift that takes nobody on is called. */
export const pausedWord = ({ facts }: WeekShift): string => (facts.state === 'closed' ? 'Closed' : 'Paused')

const inDays = (days: number): string => (days === 0 ? 'Today' : days === 1 ? 'Tomorrow' : `In ${days} days`)

/** A shift with open places, and what can be done about it. */
function openItem(visit: Visit, shift: WeekShift): Todo {
  const { words, hub } = visit
  const { facts, staffing } = shift
  const days = daysUntil(shift.startsAt, hub.now())
  const on = dayWordsShort(words, dayAt(shift.startsAt))
  const asked = facts.asked > 0 ? ` ${many(facts.asked, 'person was', 'people were')} asked.` : ''
  return {
    ...(staffing === 'short' ? { icon: 'alert', tone: 'late' } : { icon: 'clock' }),
    title: `${on}, ${facts.title}, ${many(shift.missing, 'place', 'places')}`,
    text: `${inDays(days)}.${asked}`,
    ...(visit.can(askForHelp, { ...facts, id: facts.opportunityId })
      ? {
          acts: linkButton('Ask for help', `/desk/rota/ask/${shift.id}`, {
            size: 'sm',
            kind: staffing === 'short' ? undefined : 'quiet',
            also: ` with ${facts.title}, ${on}`,
          }),
        }
      : {}),
  }
}

function pausedItem({ words }: Visit, shift: WeekShift): Todo {
  const people =
    shift.taken === 0 ? 'Nobody is signed up.' : `${many(shift.taken, 'person comes', 'people come')}.`
  return {
    icon: 'wait',
    title: `${dayWordsShort(words, dayAt(shift.startsAt))}, ${shift.facts.title}`,
    text: `${pausedWord(shift)}: nobody can sign up for now. ${people}`,
  }
}

/** Under the week: what is pressing first; behind it, in folds, what has time, and what is paused. */
export function shortCard(visit: Visit, shifts: readonly WeekShift[]): Html {
  const of = (one: WeekShift['staffing']): WeekShift[] => shifts.filter(({ staffing }) => staffing === one)
  const [short, open, paused] = [of('short'), of('open'), of('paused')]
  const pressing =
    short.length > 0
      ? todo(short.map((shift) => openItem(visit, shift)))
      : html`<p>
          ${open.length > 0 ? 'No shift of this week is pressing. Some still have places.' : 'Every shift of this week has the people it needs.'}
        </p>`
  const more =
    open.length > 0 &&
    fold(todo(open.map((shift) => openItem(visit, shift))), {
      title: 'Places still open',
      line: 'A few places, or time enough to fill them',
      fact: many(open.length, 'shift', 'shifts'),
    })
  const calm =
    paused.length > 0 &&
    fold(todo(paused.map((shift) => pausedItem(visit, shift))), {
      title: 'Paused',
      line: 'Nobody is missing while nobody can sign up',
      fact: many(paused.length, 'shift', 'shifts'),
    })
  return card(html`${pressing}${(more || calm) && html`<div>${more}${calm}</div>`}`, {
    title: short.length > 0 ? 'Short, nearest first' : 'Nothing is pressing',
    id: 'short-h',
  })
}
