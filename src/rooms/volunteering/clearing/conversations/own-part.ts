import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, fold, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { facts } from '../../../../look/parts/lists.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { charityProfile } from '../../../../platform/settings/charity.ts'
import { fieldsOf, nothingTyped, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dayWords, dayWordsShort, timeWords } from '../../../../platform/words/dates.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { clearingCustoms } from '../settings.ts'
import { bookForm, noneFitsForm } from './forms.ts'
import { changeable } from './rules.ts'
import type { NoneFits } from './store.ts'
import { partsOfWeek, type Conversation, type PartOfWeek, type Slot } from './types.ts'
import { howWords, partWords, say } from './words.ts'

/** How an application stands towards its conversation, as its applicant sees it. */
export interface OwnView {
  readonly applicationId: string
  readonly ahead: Conversation | null
  /** The times that can be chosen. */
  readonly slots: readonly Slot[]
  readonly noneFits: NoneFits | null
  readonly told?: string
  readonly choosing?: Shown
  readonly saying?: Shown
}

export const partsIn = (words: Words, times: readonly PartOfWeek[]): string =>
  new Intl.ListFormat(words.lang).format(
    partsOfWeek.filter((one) => times.includes(one)).map((one) => words.say(partWords[one])),
  )

const minutesOf = ({ startsAt, endsAt }: Slot): number => startsAt.until(endsAt).total('minutes')

/** The times as choices, each with its day. */
function choicesOf(words: Words, slots: readonly Slot[]) {
  return slots.map((slot) => ({
    value: slot.id,
    words: html`<strong>${dayWordsShort(words, dayAt(slot.startsAt))}</strong>,
      ${words.say(say.with, {
        time: timeWords(words, slot.startsAt),
        minutes: minutesOf(slot),
        host: slot.host,
      })}`,
    hint: words.say(howWords[slot.how]),
  }))
}

function chooser({ words }: Visit, { applicationId, slots, ahead, choosing = nothingTyped }: OwnView): Html {
  const fields = fieldsOf(bookForm, choosing, labelsIn(words))
  if (slots.length === 0) return ahead ? html`` : html`<p>${words.say(say.noTimes)}</p>`
  return form(
    html`${fields.radios('slot', { legend: words.say(say.times), hint: words.say(say.timesHint), choices: choicesOf(words, slots) })}
      <p>${button(words.say(ahead ? say.chooseAnother : say.choose), ahead ? { kind: 'quiet' } : {})}</p>`,
    { action: `/my/applications/${applicationId}/conversation`, unjudged: true },
  )
}

function noneFitsPart({ words }: Visit, { applicationId, noneFits, slots, saying }: OwnView): Html {
  const shown = saying ?? { answers: { times: noneFits?.times ?? [] } }
  const fields = fieldsOf(noneFitsForm, shown, labelsIn(words))
  const asks = html`<p>${words.say(say.noneFitsLead)}</p>
    ${form(
      html`${fields.chips('times', {
          legend: words.say(say.parts),
          choices: partsOfWeek.map((value) => ({ value, words: words.say(partWords[value]) })),
        })}
        <p>${button(words.say(say.tellUs), { kind: 'quiet' })}</p>`,
      { action: `/my/applications/${applicationId}/conversation/none-fits`, unjudged: true },
    )}`
  const told =
    noneFits &&
    html`<p class="small">
      ${words.say(say.toldUs, { day: dayWordsShort(words, dayAt(noneFits.saidAt)), times: partsIn(words, noneFits.times) })}
    </p>`
  if (slots.length === 0) return html`${told} ${asks}`
  return html`${told} ${fold(asks, { title: words.say(say.noneFits), open: saying !== undefined })}`
}

function aheadPart(visit: Visit, view: OwnView, talk: Conversation): Html {
  const { words, hub } = visit
  const { changeHours } = hub.setting(clearingCustoms)
  const at = `/my/applications/${view.applicationId}/conversation`
  const mayChange = changeable(talk, { changeHours }, hub.now()).ok
  const where = [words.say(howWords[talk.how]), talk.how === 'place' ? talk.at : null]
    .filter(Boolean)
    .join(': ')
  const video = talk.how === 'video' && talk.at !== null
  return html`${facts([
      {
        icon: 'calendar',
        words: html`<strong
          >${dayWords(words, dayAt(talk.startsAt))}, ${timeWords(words, talk.startsAt)}</strong
        >`,
      },
      { icon: 'person', words: talk.host },
      {
        icon: talk.how === 'telephone' ? 'phone' : talk.how === 'place' ? 'pin' : 'speak',
        words: video ? html`<a href="${talk.at}" rel="noreferrer">${where}</a>` : where,
      },
    ])}
    <p>
      ${linkButton(words.say(say.calendar), `${at}/calendar.ics`, { kind: 'quiet', size: 'sm', icon: 'calendar', download: true })}
    </p>
    ${
      mayChange
        ? html`${view.slots.length > 0 && fold(chooser(visit, view), { title: words.say(say.change), open: view.choosing !== undefined })}
            ${form(button(words.say(say.giveBack), { kind: 'bare' }), { action: `${at}/give-back`, look: 'row' })}
            <p class="small muted">${words.say(say.giveBackHint)}</p>`
        : html`<p class="small">
            ${words.say(say.tooLate, { hours: changeHours, phone: hub.setting(charityProfile).phone })}
          </p>`
    }`
}

const tellings = {
  'talk-booked': say.toldBooked,
  'talk-back': say.toldBack,
  'talk-told': say.toldTold,
} as const

/** The conversation on the page of an application: the time that is theirs, or the times they can choose. */
export function ownPart(visit: Visit, view: OwnView): Html {
  const { words } = visit
  const told = tellings[view.told as keyof typeof tellings]
  return card(
    html`${told && notice(words.say(told), { kind: 'good', role: 'status' })}
    ${
      view.ahead
        ? aheadPart(visit, view, view.ahead)
        : html`<p>${words.say(say.lede)}</p>
            ${chooser(visit, view)} ${noneFitsPart(visit, view)}`
    }`,
    {
      title: words.say(say.title),
      id: 'conversation',
      pressing: view.ahead === null && view.slots.length > 0,
    },
  )
}
