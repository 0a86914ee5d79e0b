import { deskPage } from '../../look/desk.ts'
import { html, type Html } from '../../look/html.ts'
import { button, linkButton } from '../../look/parts/buttons.ts'
import { card, empty, frame as pageFrame, notice, tag } from '../../look/parts/cards.ts'
import { segLinks } from '../../look/parts/choices.ts'
import { form } from '../../look/parts/errors.ts'
import { back, deskTitle, row } from '../../look/parts/layout.ts'
import { dl } from '../../look/parts/lists.ts'
import { dataTable } from '../../look/parts/tables.ts'
import { moment } from '../../platform/database/values.ts'
import type { Message } from '../../platform/email/message.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { momentWords, momentWordsTight } from '../../platform/words/dates.ts'
import { seeRunning } from './permits.ts'
import type { Showing } from './showing.ts'
import type { LetterLine, LetterState } from './store.ts'
import { masked, withoutLinks } from './words.ts'

const stateWords: Record<LetterState, string> = {
  waiting: 'Waiting',
  sent: 'Sent',
  failed: 'Failed',
  returned: 'Came back',
  withdrawn: 'Withdrawn',
}
const stateTone = {
  waiting: 'wait',
  sent: 'ok',
  failed: 'stop',
  returned: 'stop',
  withdrawn: undefined,
} as const
export const letterStates = Object.keys(stateWords) as LetterState[]

export function outboxPage(
  visit: Visit,
  now: {
    letters: readonly LetterLine[]
    counts: Record<LetterState, number>
    state: LetterState | null
    more: string | null
  },
): Html {
  const { words, frame } = visit
  const link = (state: LetterState | null): string =>
    state === null ? '/desk/outbox' : `/desk/outbox?state=${state}`
  const table =
    now.letters.length === 0
      ? empty('Every letter the hub writes is listed here, sent or not.', { title: 'No letters here' })
      : dataTable({
          label: 'Letters',
          folds: true,
          columns: [
            {
              label: 'Letter',
              cell: (letter: LetterLine) => html`<a href="/desk/outbox/${letter.id}">${letter.subject}</a>`,
            },
            { label: 'To', cell: (letter) => masked(letter.address) },
            { label: 'Written', cell: (letter) => momentWordsTight(words, moment(letter.queuedAt)) },
            {
              label: 'State',
              cell: (letter) =>
                html`${tag(stateWords[letter.state], stateTone[letter.state])}
                ${letter.answer !== null && letter.state !== 'sent' && letter.answer}`,
            },
          ],
          rows: now.letters,
        })
  const main = html`${back('Running', '/desk/running')}
  ${deskTitle({ heading: 'Outbox', line: 'Every letter, newest first. What stands in one is shown when you open it; letters that open a door stay masked until you ask, and asking is logged and told to whose door it is.' })}
  ${segLinks('Show letters', [
    { words: 'All', href: link(null), current: now.state === null },
    ...letterStates.map((state) => ({
      words: `${stateWords[state]} ${now.counts[state]}`,
      href: link(state),
      current: now.state === state,
    })),
  ])}
  ${table}
  ${now.more !== null && html`<p>${linkButton('Older letters', `${link(now.state)}${now.state === null ? '?' : '&'}before=${now.more}`, { kind: 'quiet' })}</p>`}`
  return deskPage(frame, { title: 'Outbox', main })
}

const whyNoLinks: Record<Exclude<Showing, 'whole'>, Html> = {
  mailed: html`The mail server carries it, so nobody else needs them. If it does not reach them, help them in
    from <a href="/desk/keys">Getting back in</a>.`,
  trusted: html`It opens the account of somebody who is trusted with something here, so nobody else sees them.
    If they cannot come in, <a href="/desk/keys">two others agree to let them</a>.`,
}

/**
 * One letter. A masked one shows neither address nor words until it is asked for, and its links only where somebody has
 * to hand it on (`showing.ts`).
 */
export function letterPage(
  visit: Visit,
  letter: LetterLine & { words: string },
  { showing, asked }: { showing: Showing; asked: boolean },
): Html {
  const { words, frame } = visit
  const masks = letter.secret && !asked
  const hidesLinks = letter.secret && showing !== 'whole'
  const text = hidesLinks ? withoutLinks(letter.words) : letter.words
  const acts = row([
    masks &&
      form(
        button(
          hidesLinks
            ? 'Show it without its links, and log that I did'
            : 'Show it, log that I did, and tell them',
          { kind: 'quiet' },
        ),
        {
          action: `/desk/outbox/${letter.id}/show`,
          look: 'row',
        },
      ),
    ['failed', 'returned'].includes(letter.state) &&
      form(button('Send it again', { kind: 'quiet' }), {
        action: `/desk/outbox/${letter.id}/again`,
        look: 'row',
      }),
    letter.state === 'waiting' &&
      form(button('Do not send it', { kind: 'quiet' }), {
        action: `/desk/outbox/${letter.id}/withdraw`,
        look: 'row',
      }),
  ])
  const main = html`${back('Outbox', '/desk/outbox')}
  ${deskTitle({ heading: letter.subject, line: letter.kind })}
  ${card(
    dl([
      ['To', masks ? masked(letter.address) : letter.address],
      ['State', stateWords[letter.state]],
      ['Written', momentWords(words, moment(letter.queuedAt))],
      ['Not before', momentWords(words, moment(letter.notBefore))],
      ...(letter.sentAt === null ? [] : [['Sent', momentWords(words, moment(letter.sentAt))] as const]),
      ['Tries', letter.tries],
      ...(letter.answer === null ? [] : [['The mail server said', letter.answer] as const]),
    ]),
  )}
  ${acts}
  ${
    masks
      ? notice(
          'It carries a link that opens somebody’s door. Ask for it only to hand it to them, where no mail server does. They are told that you did.',
          { kind: 'wait', lead: 'This letter is masked.', icon: 'lock' },
        )
      : html`${hidesLinks && notice(whyNoLinks[showing], { kind: 'wait', lead: 'Its links are not shown.', icon: 'lock' })}
        ${visit.hub.environment.demo && openAsTheyWould(text)}${pageFrame(
          html`<pre class="letter">${text}</pre>`,
          {
            caption: 'As it will be read',
            id: 'letter',
          },
        )}`
  }`
  return deskPage(frame, { title: letter.subject, main })
}

/** In the demonstration no letter arrives anywhere: its button is pressed from here. */
function openAsTheyWould(letter: string): Html | false {
  const link = /https?:\/\/[^\s/]+(\/door\/link\/\S+)/.exec(letter)?.[1]
  return (
    link !== undefined &&
    html`<p>${linkButton('Press the button in this letter', link, { kind: 'quiet' })}</p>`
  )
}

const manners = {
  answer: 'At once, in answer to a press',
  notice: 'After the rest, by the hub itself',
  letter: 'After the rest, because they subscribed',
} as const

/** Every message the hub can send. */
export function messagesPage(visit: Visit, messages: readonly Message<never>[]): Html {
  const main = html`${visit.can(seeRunning, undefined) && back('Running', '/desk/running')}
  ${deskTitle({ heading: 'Every message this hub can send', line: `${messages.length} messages. Open one to read it with made-up details.` })}
  ${dataTable({
    label: 'Messages',
    folds: true,
    columns: [
      {
        label: 'Message',
        cell: (one: Message<never>) => html`<a href="/desk/messages/${one.kind}">${one.title}</a>`,
      },
      { label: 'Leaves', cell: (one) => manners[one.manner] },
      { label: 'Name', cell: (one) => one.kind },
    ],
    rows: messages.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
  })}`
  return deskPage(visit.frame, { title: 'Every message', main })
}

export function messagePage(
  visit: Visit,
  told: { title: string; kind: string; subject: string; text: string },
): Html {
  const main = html`${back('Every message', '/desk/messages')}
  ${deskTitle({ heading: told.title, line: `Subject: ${told.subject}`, acts: linkButton('As a letter', `/desk/messages/${told.kind}/letter`, { kind: 'quiet' }) })}
  ${pageFrame(html`<pre class="letter">${told.text}</pre>`, { caption: 'In plain text, with made-up details', id: 'letter' })}`
  return deskPage(visit.frame, { title: told.title, main })
}
