import { html, type Html } from '../../../../look/html.ts'
import { icon } from '../../../../look/icons.ts'
import { barePage } from '../../../../look/page.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { fold, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { facts } from '../../../../look/parts/lists.ts'
import { heading, title } from '../../../../look/parts/layout.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { charityProfile } from '../../../../platform/settings/charity.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dayWordsShort, momentWords, timeWords } from '../../../../platform/words/dates.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import type { Phrase, Words } from '../../../../platform/words/words.ts'
import type { Question } from '../questions.ts'
import type { Invited } from '../store.ts'
import type { Told } from '../types.ts'
import { replyForm, rightForm } from './forms.ts'
import { wordFields } from './fields-part.ts'
import { say } from './words.ts'

export interface ReplyView {
  readonly token: string
  readonly invited: Invited
  /** The referee’s own name. */
  readonly referee: string
  readonly keptAt: Temporal.Instant | null
  readonly questions: Readonly<Record<keyof Told, Question>>
  /** Times at which we could ring. */
  readonly slots: readonly Temporal.Instant[]
  /** For how long after the decision their address is kept, in words. */
  readonly kept: string
  readonly shown: Shown
}

const slotWords = ({ words }: Visit, slot: Temporal.Instant): string =>
  `${dayWordsShort(words, dayAt(slot))}, ${timeWords(words, slot)}`

const aboutAddress = ({ words }: Visit, { invited: { name }, kept }: ReplyView): Html =>
  notice(words.say(say.addressFrom, { name, kept }), { lead: words.say(say.nothingElse) })

/** “Kept at 10:14am”; what was kept on an earlier day, with its date. */
export const keptWords = (words: Words, at: Temporal.Instant, now: Temporal.Instant): string =>
  words.say(say.keptAt, {
    at: dayAt(at) === dayAt(now) ? timeWords(words, at) : momentWords(words, at),
  })

function keepRow({ words, hub }: Visit, send: Phrase, keptAt: Temporal.Instant | null): Html {
  return html`<p class="row">
    ${button(words.say(send), { size: 'big', name: 'act', value: 'send' })}
    ${button(words.say(say.keep), { kind: 'quiet', icon: 'save', name: 'act', value: 'stop' })}
    <span class="small muted" data-saved role="status">${keptAt && keptWords(words, keptAt, hub.now())}</span>
  </p>`
}

function replyPart(visit: Visit, view: ReplyView): Html {
  const { words, hub } = visit
  const { invited, slots, shown, questions, token, kept, keptAt } = view
  const labels = labelsIn(words)
  const fields = fieldsOf(replyForm, shown, labels)
  const { name, lastDay } = invited
  const ways = fields.radios('way', {
    legend: words.say(say.way),
    cards: true,
    choices: [
      {
        value: 'write',
        words: html`<strong>${words.say(say.wayWrite)}</strong>`,
        hint: words.say(say.wayWriteHint, { day: dayWordsShort(words, lastDay) }),
      },
      {
        value: 'call',
        words: html`<strong>${words.say(say.wayCall)}</strong>`,
        hint: words.say(say.wayCallHint),
      },
      {
        value: 'no',
        words: html`<strong>${words.say(say.wayNo)}</strong>`,
        hint: words.say(say.wayNoHint, { name }),
      },
    ],
  })
  const charity = hub.setting(charityProfile)
  const call = fold(
    html`${
        slots.length === 0
          ? html`<p>${words.say(say.noSlots)}</p>`
          : fields.chips('slot', {
              legend: words.say(say.slot),
              kind: 'radio',
              choices: slots.map((slot) => ({ value: slot.toString(), words: slotWords(visit, slot) })),
            })
      }
      ${charity.phone !== '' && html`<p class="hint">${words.say(say.callFrom, { phone: charity.phone })}</p>`}
      <p>${button(words.say(say.callButton), { kind: 'quiet', name: 'act', value: 'call' })}</p>`,
    {
      title: words.say(say.call),
      line: words.say(say.callLine),
      open: fields.isWrong('slot') || fields.shown('way').includes('call') || invited.callAt !== null,
    },
  )
  return form(
    html`${ways} ${heading(2, words.say(say.words))} ${wordFields(fields, words, questions)}
    ${fields.text('phone', {
      label: words.say(say.phone),
      hint: words.say(say.phoneHint, { kept }),
      type: 'tel',
      autocomplete: 'tel',
      width: 'm',
      private: true,
    })}
    ${aboutAddress(visit, view)} ${keepRow(visit, say.send, keptAt)} ${call}`,
    {
      action: `/reference/${token}`,
      unjudged: true,
      attributes: { 'data-saves': words.say(say.keptNot) },
    },
  )
}

const rightPart = (visit: Visit, view: ReplyView): Html => {
  const { words } = visit
  const { shown, questions, token, keptAt } = view
  return form(
    html`${wordFields(fieldsOf(rightForm, shown, labelsIn(words)), words, questions)}
    ${aboutAddress(visit, view)} ${keepRow(visit, say.confirmSend, keptAt)}`,
    {
      action: `/reference/${token}`,
      unjudged: true,
      attributes: { 'data-saves': words.say(say.keptNot) },
    },
  )
}

/** A referee’s own page: what we ask, how to talk instead, and how to say no. Of the applicant the name and the role. */
export function replyPage(visit: Visit, view: ReplyView): Html {
  const { words, frame, hub } = visit
  const { invited, referee, shown, token } = view
  const { name, role, answerBy, lastDay, callAt } = invited
  const isRight = invited.state === 'to-confirm'
  const charity = hub.setting(charityProfile).name
  const fields = fieldsOf(replyForm, shown, labelsIn(words))
  const main = html`<div class="wrap slim page flow g-5">
    ${title({
      eyebrow: html`${icon('lock')} ${words.say(say.eyebrow, { referee })}`,
      heading: words.say(isRight ? say.confirmTitle : say.title, { name }),
      lede: isRight ? words.say(say.confirmLede) : words.say(say.lede, { name, role, charity }),
    })}
    ${fields.summary({ title: words.say(say.putRight) })}
    ${
      callAt !== null &&
      !isRight &&
      notice(
        words.say(say.callAsked, {
          day: dayWordsShort(words, dayAt(callAt)),
          time: timeWords(words, callAt),
        }),
        { kind: 'good', icon: 'phone', role: 'status' },
      )
    }
    ${facts([
      {
        icon: 'clock',
        words: words.say(isRight ? say.factReadOver : say.factTime, { day: dayWordsShort(words, answerBy) }),
      },
      { icon: 'eye', words: words.say(say.factRead, { charity, name }) },
      { icon: 'heart', words: words.say(say.factTrust, { name }) },
    ])}
    ${isRight ? rightPart(visit, view) : replyPart(visit, view)}
    <p class="small muted">${words.say(say.worry)}</p>
    <p class="small">
      ${words.say(say.linkYours, { name, day: dayWordsShort(words, lastDay) })}
      <a href="/reference/${token}/not-me">${words.say(say.notYou)}</a>
    </p>
  </div>`
  return barePage(frame, {
    title: words.say(isRight ? say.confirmTitle : say.title, { name }),
    main,
    holdDrafts: shown.errors !== undefined,
  })
}

/** Whoever reads an address that is not the referee’s says so with one press. */
export const notMePage = ({ words, frame }: Visit, { token, name }: { token: string; name: string }): Html =>
  barePage(frame, {
    title: words.say(say.notYouTitle),
    main: html`<div class="wrap slim page flow g-5">
      ${title({ heading: words.say(say.notYouTitle), lede: words.say(say.notYouLede, { name }) })}
      ${form(html`<p>${button(words.say(say.notYouButton))}</p>`, { action: `/reference/${token}/not-me` })}
      <p><a href="/reference/${token}">${words.say(say.notYouBack)}</a></p>
    </div>`,
  })

const endings = {
  sent: [say.doneSent, say.doneSentLede],
  declined: [say.doneDeclined, say.doneDeclinedLede],
  'not-them': [say.doneNotThem, say.doneNotThemLede],
  gone: [say.goneTitle, say.goneLede],
} as const
export type Ending = keyof typeof endings
export const isEnding = (text: string | undefined): text is Ending =>
  text !== undefined && Object.hasOwn(endings, text)

/** After a referee is done, and for every link that opens nothing: the same words for a wrong, an old and a used one. */
export function endPage({ words, frame, hub }: Visit, how: Ending): Html {
  const [heading, lede] = endings[how]
  const { phone, email } = hub.setting(charityProfile)
  const reach = [phone, email].filter((one) => one !== '').join(', ')
  return barePage(frame, {
    title: words.say(heading),
    main: html`<div class="wrap slim page flow">
      ${title({ heading: words.say(heading), lede: words.say(lede) })}
      ${how === 'gone' && reach !== '' && html`<p>${reach}</p>`}
    </div>`,
  })
}
