import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { selectField } from '../../../../look/parts/fields.ts'
import { todo } from '../../../../look/parts/lists.ts'
import { dayAt } from '../../../../platform/clock.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dayWordsShort, dayWordsTight, timeWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { isWorkedOn } from '../asking.ts'
import { partsIn } from './own-part.ts'
import type { NoneFits } from './store.ts'
import type { Conversation, Slot } from './types.ts'
import { heldHow, standsWords } from './desk-words.ts'

export interface DeskView {
  readonly application: PlacedApplication
  readonly talks: readonly Conversation[]
  /** The times that may be booked for them. */
  readonly slots: readonly Slot[]
  readonly noneFits: NoneFits | null
  readonly mayRecord: boolean
  /** A conversation is still asked for. */
  readonly isAwaited: boolean
}

const slotWords = (words: Words, { startsAt, host, how }: Pick<Slot, 'startsAt' | 'host' | 'how'>): string =>
  `${dayWordsTight(words, dayAt(startsAt))}, ${timeWords(words, startsAt)}, ${host}, ${heldHow[how]}`

const tellings: Record<string, string> = {
  talk: 'The conversation is booked, and they have a letter about it.',
  recorded: 'What came of it is recorded.',
}

/** The conversations about an application, at the desk: what was held, and booking one for somebody who rang. */
export function deskPart(
  visit: Visit,
  { application, talks, slots, noneFits, mayRecord, isAwaited }: DeskView,
): Html {
  const { words } = visit
  const told = tellings[visit.url.searchParams.get('told') ?? '']
  const each = talks.map((talk) => ({
    icon: talk.state === 'booked' ? ('calendar' as const) : ('speak' as const),
    title: [
      dayWordsShort(words, dayAt(talk.startsAt)),
      ...(talk.dayOnly ? [] : [timeWords(words, talk.startsAt)]),
      talk.host,
    ].join(', '),
    text: `${heldHow[talk.how]}. ${standsWords(words, talk, visit.hub.now())}.`,
    ...(mayRecord && talk.state !== 'given-back' && talk.state !== 'called-off'
      ? {
          acts: linkButton(
            talk.state === 'booked' ? 'Open' : 'Open, with its notes',
            `/desk/conversations/${talk.id}`,
            {
              kind: 'quiet',
              size: 'sm',
            },
          ),
        }
      : {}),
  }))
  const waiting =
    noneFits &&
    notice(`They could talk: ${partsIn(words, noneFits.times)}.`, {
      kind: 'wait',
      lead: `No time suits them, since ${dayWordsShort(words, dayAt(noneFits.saidAt))}.`,
    })
  const booking =
    slots.length > 0
      ? form(
          html`${selectField({
              name: 'slot',
              id: 'f-slot',
              label: talks.some(({ state }) => state === 'booked') ? 'Move it to' : 'Book for them',
              required: true,
              options: [
                { value: '', words: 'Choose a time' },
                ...slots.map((slot) => ({ value: slot.id, words: slotWords(words, slot) })),
              ],
            })}
            <p>${button('Book it', { kind: 'quiet', size: 'sm' })}</p>`,
          { action: `/desk/conversations/for/${application.id}`, unjudged: true },
        )
      : mayRecord &&
        isAwaited &&
        html`<p>${linkButton('Offer times', '/desk/conversations/offer', { kind: 'quiet', size: 'sm' })}</p>`
  return card(
    html`${told && notice(told, { kind: 'good', role: 'status' })} ${waiting}
    ${each.length > 0 ? todo(each) : html`<p>No conversation yet.</p>`} ${booking}
    ${
      mayRecord &&
      isWorkedOn(application) &&
      !talks.some(({ state }) => state === 'booked') &&
      html`<p>
        ${linkButton('We talked without a booked time', `/desk/conversations/for/${application.id}/held`, { kind: 'quiet', size: 'sm' })}
      </p>`
    }`,
    { title: 'Conversation', id: 'conversation' },
  )
}
