import { html, type Child, type Html } from '../../../../look/html.ts'
import { icon } from '../../../../look/icons.ts'
import { publicPage } from '../../../../look/page.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, notice } from '../../../../look/parts/cards.ts'
import { errorSummary, form } from '../../../../look/parts/errors.ts'
import { hiddenField } from '../../../../look/parts/fields.ts'
import { journey, steps } from '../../../../look/parts/journey.ts'
import { aside, flow, title } from '../../../../look/parts/layout.ts'
import type { KeptFile } from '../../../../platform/files/store.ts'
import { periodOf } from '../../../../platform/retention/kept.ts'
import type { FieldErrors } from '../../../../platform/web/read.ts'
import type { Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { momentWords, timeWords } from '../../../../platform/words/dates.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { sideWords } from '../../list-words.ts'
import { sideLetter } from '../../lists.ts'
import type { HelpView } from '../../opportunities/help/view.ts'
import { draftsKept } from '../keeping/retention.ts'
import type { Question } from '../questions/types.ts'
import type { PlacedApplication } from '../types.ts'
import { aboutPart } from './about-fields.ts'
import type { Ahead } from './ahead.ts'
import type { Known } from './known.ts'
import { questionFields } from './question-fields.ts'
import { sendPart } from './send-part.ts'
import { formSteps, type FormStep } from './types.ts'
import { say, stepNames } from './words.ts'

/** Everything the form’s pages show. */
export interface ApplyView extends Shown {
  readonly view: HelpView
  readonly step: FormStep
  readonly known: Known
  readonly questions: readonly Question[]
  readonly documents: ReadonlyMap<string, KeptFile>
  readonly ahead: Ahead
  /** Null before anything was kept. */
  readonly application: PlacedApplication | null
  readonly keptAt: Temporal.Instant | null
  readonly told?: 'link-sent' | 'read-meanwhile'
}

export const pathOf = ({ shelved }: HelpView): string => `/help/${shelved.opportunity.slug}/apply`

/** “Draft kept at 9:47am, here and on your other devices.”; on an earlier day, with its date. */
export function keptWords(words: Words, keptAt: Temporal.Instant, now: Temporal.Instant): string {
  const isToday = dayAt(keptAt) === dayAt(now)
  return words.say(say.keptAt, {
    time: isToday ? timeWords(words, keptAt) : momentWords(words, keptAt),
  })
}

/** One part of the form, with what happens next beside it. */
export function applyPage(visit: Visit, shown: ApplyView): Html {
  const { words, frame } = visit
  const { view, step, errors = {}, application } = shown
  const { content } = view
  const heading = words.say(say.title, { title: content.title })
  const isSent = application !== null && application.state !== 'draft'
  const at = formSteps.indexOf(step)
  const main = flow([
    html`<div data-side="${sideLetter[content.side]}">
      ${title({
        eyebrow: html`${icon('heart')} ${words.say(sideWords[content.side])}`,
        heading,
        lede: words.say(isSent ? say.ledeSent : say.lede),
      })}
    </div>`,
    steps(
      words.say(say.progress),
      formSteps.map((one, place) => ({
        words: words.say(stepNames[one]),
        ...(place < at ? { state: 'done' as const } : place === at ? { state: 'now' as const } : {}),
      })),
      { labels: labelsIn(words) },
    ),
    shown.told === 'read-meanwhile' && notice(words.say(say.readMeanwhile), { kind: 'wait', role: 'alert' }),
    shown.told === 'link-sent' && notice(words.say(say.linkSent), { kind: 'good', role: 'status' }),
    !isSent && keptNotice(visit, shown),
    summary(words, errors),
    partForm(visit, shown, isSent),
    application?.state === 'draft' &&
      form(button(words.say(say.throwAway), { kind: 'bare', size: 'sm' }), {
        action: `${pathOf(view)}/drop`,
        look: 'row',
      }),
  ])
  return publicPage(frame, {
    title: heading,
    robots: 'noindex',
    crumb: { href: `/help/${view.shelved.opportunity.slug}`, label: content.title },
    main: html`<div class="wrap page">${aside(main, besides(visit, shown))}</div>`,
  })
}

const summary = (words: Words, errors: FieldErrors): Html | false => {
  const faults = Object.entries(errors).map(([name, said]) => ({
    ...(name === 'form' ? {} : { name }),
    words: said,
  }))
  return (
    faults.length > 0 && errorSummary(faults, { title: words.say(say.putRight, { count: faults.length }) })
  )
}

/** That the draft is kept, until when, and how to go on with it elsewhere. */
function keptNotice({ words, hub }: Visit, { keptAt, known, view }: ApplyView): Html {
  const said = keptAt === null ? '' : keptWords(words, keptAt, hub.now())
  const until = words.say(say.keptUntil, { days: periodOf(hub, draftsKept) })
  const way =
    known.person.email !== null &&
    keptAt !== null &&
    form(button(words.say(say.linkToIt), { kind: 'bare', size: 'sm', icon: 'mail' }), {
      action: `${pathOf(view)}/link`,
      look: 'row',
    })
  const kept = html`<span data-saved role="status">${said}</span> ${until}`
  return html`${notice(kept, keptAt === null ? {} : { kind: 'good' })}${way}`
}

function partForm(visit: Visit, shown: ApplyView, isSent: boolean): Html {
  const { words } = visit
  const { view, step } = shown
  const inside: Child =
    step === 'about'
      ? aboutPart(words, shown.known, shown)
      : step === 'answers'
        ? questionFields(words, shown)
        : sendPart(words, shown)
  const hasFiles = step === 'answers' && shown.questions.some(({ kind }) => kind === 'file')
  const before = formSteps[formSteps.indexOf(step) - 1]
  const press =
    step === 'send'
      ? button(words.say(isSent ? say.keepChanges : say.send), { size: 'big', name: 'act', value: 'send' })
      : button(words.say(say.goOn), { size: 'big', iconAfter: 'go', name: 'act', value: 'on' })
  return form(
    html`${hiddenField('step', step)}
      ${step !== 'send' && html`<p class="small muted">${words.say(say.everythingNeeded)}</p>`} ${inside}
      <p class="row">
        ${press} ${button(words.say(say.stop), { kind: 'quiet', name: 'act', value: 'stop' })}
        ${before && linkButton(words.say(say.back), `${pathOf(view)}?step=${before}`, { kind: 'bare' })}
      </p>
      <p class="hint">${words.say(say.changeLater)}</p>`,
    {
      action: pathOf(view),
      unjudged: true,
      files: hasFiles,
      label: view.content.title,
      ...(isSent || step === 'send' ? {} : { attributes: { 'data-saves': words.say(say.keptNot) } }),
    },
  )
}

/** What happens next, what we have already, and who reads it. */
function besides({ words }: Visit, { ahead, known, view }: ApplyView): Html {
  const reader = view.content.contact.name
  return html`<aside class="flow" aria-labelledby="next">
    ${card(
      html`${journey(
        [{ title: words.say(say.youSend), text: words.say(say.waitingOnYou), state: 'now' }, ...ahead.lines],
        { labels: labelsIn(words) },
      )}
      ${ahead.measured && html`<p class="small muted">${ahead.measured}</p>`}`,
      { title: words.say(say.next), id: 'next', side: sideLetter[view.content.side] },
    )}
    ${
      known.have.length > 0 &&
      card(
        html`<p class="t-1">${words.say(say.askedOnceLede)}</p>
          <ul class="t-1">
            ${known.have.map((one) => html`<li>${one}</li>`)}
          </ul>`,
        { title: words.say(say.askedOnce), id: 'asked-once', gap: 2 },
      )
    }
    ${card(
      html`<p class="t-1">
          ${reader === '' ? words.say(say.whoReadsUnnamed) : words.say(say.whoReadsNamed, { name: reader })}
          ${words.say(say.sealed)}
        </p>
        <p class="t-1"><a href="/privacy">${words.say(say.yourData)}</a></p>`,
      { title: words.say(say.whoReads), id: 'who-reads', gap: 2 },
    )}
  </aside>`
}
