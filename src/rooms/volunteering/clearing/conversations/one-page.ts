import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, notice, tag } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { aside, back, deskTitle, flow } from '../../../../look/parts/layout.ts'
import { dl } from '../../../../look/parts/lists.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dayWords, timeWords } from '../../../../platform/words/dates.ts'
import { paragraphs } from '../../../../look/parts/words.ts'
import { notNamedWords } from '../../requirements/words.ts'
import type { Naming } from '../../requirements/person/recording.ts'
import { recordForm } from './forms.ts'
import { recordable } from './rules.ts'
import { records, type Conversation, type Recorded } from './types.ts'
import { heldHow, standsWords } from './desk-words.ts'

export interface OneView {
  readonly talk: Conversation
  readonly name: string
  readonly role: string
  /** What was written about it; null: nothing. */
  readonly notes: string | null
  /** Whether the policy names this reader to record what came of it. */
  readonly naming: Naming
  readonly shown: Shown
}

export const recordWords: Record<Recorded, { readonly words: string; readonly hint: string }> = {
  'go-on': { words: 'Go on', hint: 'The conversation is done. It counts from today.' },
  'talk-again': { words: 'Not yet: talk once more', hint: 'They have a letter, and choose another time.' },
  'not-this-role': {
    words: 'Not for this role',
    hint: 'Next you write them a kind letter, with other ways to help.',
  },
  'did-not-come': { words: 'They did not come', hint: 'They have a letter, and choose another time.' },
}

export const notesHint =
  'Sealed: only who decides about this application reads it, and each opening is logged. They may ask to read it too, so write what you would say to them.'

const whereOf = (at: string): Html | string =>
  at.startsWith('https://') ? html`<a href="${at}" rel="noreferrer">${at}</a>` : at

/** One conversation at the desk: when and how, what came of it, and what was said, which is closed and read with care. */
export function onePage(visit: Visit, { talk, name, role, notes, naming, shown }: OneView): Html {
  const { words, frame, hub } = visit
  const fields = fieldsOf(recordForm, shown)
  const may = recordable(talk, hub.now())
  const isRecorded = talk.state === 'held' || talk.state === 'missed'
  // Words that were typed before the policy named others are not taken away.
  const isShown = naming.ok || shown.errors !== undefined
  const record = form(
    html`${fields.radios('recorded', {
        legend: 'What came of it?',
        unseenLegend: true,
        choices: records.map((value) => ({ value, ...recordWords[value] })),
      })}
      ${fields.area('notes', {
        label: 'What was said',
        rows: 6,
        private: true,
        hint: notesHint,
      })}
      <p>${button(isRecorded ? 'Put it right' : 'Record it')}</p>`,
    { action: `/desk/conversations/${talk.id}`, unjudged: true, leaving: 'What you wrote is not kept yet.' },
  )
  const main = html`${back(`Application of ${name}`, `/desk/applications/${talk.applicationId}`)}
  ${deskTitle({
    heading: `Conversation with ${name}`,
    line: html`${role}
    ${tag(standsWords(words, talk, hub.now()), isRecorded ? 'ok' : may.ok ? 'wait' : 'info')}`,
  })}
  ${fields.summary({ title: 'Nothing was recorded: please put this right' })}
  ${aside(
    flow([
      may.ok
        ? card(isShown ? record : html`<p>${words.say(notNamedWords[naming.refusal])}</p>`, {
            title: 'Afterwards',
            id: 'record-h',
          })
        : notice(
            may.refusal === 'not-held-yet'
              ? 'What came of it is recorded here once it has begun.'
              : 'It was given back or called off, so there is nothing to record.',
          ),
      notes !== null &&
        !(may.ok && isShown && fields.shown('notes').includes(notes)) &&
        card(html`<div class="prose">${paragraphs(notes)}</div>`, {
          title: 'What was written',
          id: 'notes-h',
          beside: tag('Sealed', 'soft', 'lock'),
        }),
    ]),
    card(
      html`${dl([
          [
            'When',
            talk.dayOnly
              ? dayWords(words, dayAt(talk.startsAt))
              : `${dayWords(words, dayAt(talk.startsAt))}, ${timeWords(words, talk.startsAt)} to ${timeWords(words, talk.endsAt)}`,
          ],
          ['Who holds it', talk.host],
          ['How', heldHow[talk.how]],
          ...(talk.at === null ? [] : [['Where', whereOf(talk.at)] as const]),
          talk.dayOnly
            ? ['Booked', 'Not booked: held by the way']
            : ['Booked by', talk.bookedBy === null ? 'Themselves' : 'One of us'],
        ])}
        ${
          talk.state === 'booked' &&
          !may.ok &&
          form(button('Call it off', { kind: 'bare', size: 'sm' }), {
            action: `/desk/conversations/times/${talk.slotId}/take-back`,
            look: 'row',
          })
        }
        <p>
          ${linkButton('All of the application', `/desk/applications/${talk.applicationId}`, { kind: 'quiet', size: 'sm' })}
        </p>`,
      { title: 'The conversation', id: 'talk-h' },
    ),
    { side: 22 },
  )}`
  return deskPage(frame, { title: `Conversation with ${name}`, main })
}
