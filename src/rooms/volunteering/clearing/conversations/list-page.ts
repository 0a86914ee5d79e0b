import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, empty, fold, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { deskTitle, flow, grid } from '../../../../look/parts/layout.ts'
import { todo, type Todo } from '../../../../look/parts/lists.ts'
import { dataTable } from '../../../../look/parts/tables.ts'
import { byTime, dayAt } from '../../../../platform/clock.ts'
import { fileLink } from '../../../../platform/lists/face.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dayWordsShort, dayWordsTight, timeWords } from '../../../../platform/words/dates.ts'
import type { Listed, WithoutTime } from './desk-store.ts'
import { conversationsList } from './list.ts'
import { partsIn } from './own-part.ts'
import type { Slot } from './types.ts'
import { heldHow } from './desk-words.ts'

export interface ListView {
  readonly booked: readonly Listed[]
  readonly without: readonly WithoutTime[]
  readonly free: readonly Slot[]
  readonly roles: ReadonlyMap<string, string>
}

function toldOf({ url }: Visit): string | undefined {
  const [told, count = '', left = ''] = (url.searchParams.get('told') ?? '').split('.')
  if (told === 'gone') return 'The time is taken back. Whoever had it has a letter, and chooses another.'
  if (told !== 'offered' || !/^\d{1,3}$/.test(count)) return undefined
  const offered = count === '1' ? '1 time is offered' : `${count} times are offered`
  return /^[1-9]\d{0,2}$/.test(left)
    ? `${offered}. ${left} left out: they touch a day of rest, are over, or are taken already.`
    : `${offered}.`
}

const talkLine = ({ words }: Visit, talk: Listed): Todo => ({
  icon: 'calendar',
  title: `${dayWordsTight(words, dayAt(talk.startsAt))}, ${timeWords(words, talk.startsAt)}: ${talk.name}`,
  text: `${talk.role}, with ${talk.host}. ${heldHow[talk.how]}.`,
  acts: linkButton('Open', `/desk/conversations/${talk.id}`, {
    kind: 'quiet',
    size: 'sm',
    also: `: ${talk.name}`,
  }),
})

const withoutLine = ({ words }: Visit, one: WithoutTime): Todo => ({
  icon: one.times === null ? 'wait' : 'alert',
  ...(one.times === null ? {} : { tone: 'late' as const }),
  title: `${one.name}: no time yet`,
  text: `${one.role}, since ${dayWordsShort(words, dayAt(one.since))}. ${one.times === null ? 'They may choose one.' : `Nothing suits them; they could talk: ${partsIn(words, one.times)}.`}`,
  acts: linkButton('Book with them', `/desk/applications/${one.applicationId}#conversation`, {
    kind: 'quiet',
    size: 'sm',
    also: `: ${one.name}`,
  }),
})

function freeTable({ words }: Visit, { free, roles }: ListView): Html {
  return dataTable<Slot>({
    label: 'Times that are free',
    folds: true,
    rows: free,
    columns: [
      {
        label: 'When',
        cell: ({ startsAt }) => `${dayWordsTight(words, dayAt(startsAt))}, ${timeWords(words, startsAt)}`,
      },
      { label: 'Who holds it', cell: ({ host }) => host },
      { label: 'How', cell: ({ how }) => heldHow[how] },
      { label: 'For', cell: ({ roleId }) => (roleId === null ? 'Every role' : (roles.get(roleId) ?? '')) },
      {
        label: 'Action',
        cell: ({ id, startsAt }) =>
          form(
            button('Take back', {
              kind: 'bare',
              size: 'sm',
              also: `: ${dayWordsTight(words, dayAt(startsAt))}, ${timeWords(words, startsAt)}`,
            }),
            { action: `/desk/conversations/times/${id}/take-back`, look: 'row' },
          ),
      },
    ],
  })
}

/** “From Tue 24 Nov, 6:30pm to Thu 10 Dec, 11:30am”. */
function freeLine({ words }: Visit, free: readonly Slot[]): string {
  const at = ({ startsAt }: Slot): string =>
    `${dayWordsTight(words, dayAt(startsAt))}, ${timeWords(words, startsAt)}`
  const [first, last] = [free[0]!, free.at(-1)!]
  return first === last ? at(first) : `From ${at(first)} to ${at(last)}`
}

/** Conversations with applicants: what is to be recorded, what is ahead, who has no time, and which times are free. */
export function listPage(visit: Visit, view: ListView): Html {
  const now = visit.hub.now()
  const told = toldOf(visit)
  const over = view.booked.filter(({ endsAt }) => byTime(endsAt, now) <= 0)
  const ahead = view.booked.filter(({ endsAt }) => byTime(endsAt, now) > 0)
  const main = html`${deskTitle({
    heading: 'Conversations',
    line: 'Applicants choose a time themselves. Nothing is offered on a day of rest.',
    acts: html`${fileLink(visit, conversationsList)} ${linkButton('Offer times', '/desk/conversations/offer')}`,
  })}
  ${told && notice(told, { kind: 'good', role: 'status' })}
  ${grid(
    [
      flow([
        over.length > 0 &&
          card(todo(over.map((one) => talkLine(visit, one))), {
            title: 'Record what came of it',
            id: 'over-h',
          }),
        card(
          ahead.length > 0
            ? todo(
                ahead.map((one) => talkLine(visit, one)),
                { ordered: true },
              )
            : html`<p>Nothing is booked.</p>`,
          { title: 'Ahead', id: 'ahead-h' },
        ),
      ]),
      card(
        view.without.length > 0
          ? todo(view.without.map((one) => withoutLine(visit, one)))
          : html`<p>Everybody has a time, or has talked with us.</p>`,
        { title: 'Without a time', id: 'without-h' },
      ),
    ],
    { min: 24, align: 'tops' },
  )}
  ${
    view.free.length > 0
      ? card(
          fold(freeTable(visit, view), {
            title: view.free.length === 1 ? '1 time is free' : `${view.free.length} times are free`,
            line: freeLine(visit, view.free),
          }),
          { title: 'Free times', id: 'free-h' },
        )
      : empty('Offer a batch at once: Tuesdays from 6pm to 8pm, 30 minutes each, for four weeks.', {
          title: 'No time is free',
          acts: linkButton('Offer times', '/desk/conversations/offer', { kind: 'quiet' }),
        })
  }`
  return deskPage(visit.frame, { title: 'Conversations', main })
}
