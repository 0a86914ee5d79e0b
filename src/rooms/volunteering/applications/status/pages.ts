import { html, type Child, type Html } from '../../../../look/html.ts'
import { publicPage } from '../../../../look/page.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, notice, tag, tags, type Tone } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { journey } from '../../../../look/parts/journey.ts'
import { aside, flow, title } from '../../../../look/parts/layout.ts'
import { dl } from '../../../../look/parts/lists.ts'
import { dayAt, type Day } from '../../../../platform/clock.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import type { Said, Words } from '../../../../platform/words/words.ts'
import { measuredWords, rangeWords } from '../clocks/range-words.ts'
import type { Waits } from '../clocks/rules.ts'
import type { Step } from '../panels.ts'
import { say as resting } from '../resting/words.ts'
import type { ApplicationState, PlacedApplication } from '../types.ts'
import { stageNames, stateNames } from '../words.ts'
import { say, waitingOn } from './words.ts'

export interface StatusView {
  readonly application: PlacedApplication
  /** What the role is called where the public reads of it. */
  readonly title: string
  /** The address of its form, while its answers may change. */
  readonly formHref: string | null
  readonly steps: readonly Step[]
  readonly waits: Waits
  readonly clocksStop: boolean
  /** What the alcoves bring. */
  readonly panels: readonly Html[]
  /** The last day on which an answer keeps one that rests without a day; null: nobody asked. */
  readonly answerBy: Day | null
  readonly told?: 'sent' | 'paused' | 'rests-on' | 'back' | 'withdrawn'
  readonly trouble?: 'not-back'
}

export const tones: Readonly<Record<ApplicationState, Tone>> = {
  draft: 'soft',
  open: 'info',
  paused: 'wait',
  cleared: 'ok',
  declined: 'soft',
  withdrawn: 'soft',
}

const toldWords = {
  sent: say.told,
  paused: say.toldPaused,
  'rests-on': resting.restsOn,
  back: say.toldBack,
  withdrawn: say.toldWithdrawn,
} as const

const crumb = (visit: Visit) => ({ href: '/my', label: visit.frame.account?.label ?? '' })

const lede = (words: Words, { application, steps }: StatusView): Said => {
  const { state, guardian, pausedUntil, endedAt } = application
  const date = endedAt ? dateWords(words, dayAt(endedAt)) : ''
  if (state === 'cleared') return words.say(say.ledeCleared)
  if (state === 'declined') return words.say(say.ledeDeclined, { date })
  if (state === 'withdrawn')
    return words.say(guardian === 'no' ? say.ledeGuardianNo : say.ledeWithdrawn, { date })
  if (state === 'paused')
    return pausedUntil
      ? words.say(say.ledePausedUntil, { date: dateWords(words, pausedUntil) })
      : words.say(say.ledePaused)
  const counted = steps.filter((step) => step.state !== 'not-needed')
  const done = counted.filter((step) => step.state === 'done').length
  return words.say(say.lede, { done, all: counted.length })
}

/** Who acts next and since when, or when it was done; then what there is to say. */
function stepText(words: Words, { who, state, since, words: said }: Step): Child {
  const date = since === null ? '' : dateWords(words, dayAt(since))
  const first =
    state === 'done'
      ? date && words.say(say.doneOn, { date })
      : state === 'not-needed'
        ? words.say(say.notNeeded)
        : state === 'now'
          ? date
            ? words.say(say.since, { who: words.say(waitingOn[who]), date })
            : words.say(waitingOn[who])
          : ''
  const more = said && words.tell(said)
  if (!first && !more) return undefined
  return html`${first && html`<strong>${first}.</strong>`} ${more}`
}

/** Every step of one’s own application: who acts next, since when, and how long it takes by our own figures. */
export function statusPage(visit: Visit, view: StatusView): Html {
  const { words, frame } = visit
  const { application, steps, told, trouble } = view
  const shown = journey(
    steps.map((step) => ({
      title: words.tell(step.name),
      text: stepText(words, step),
      ...(step.state === 'done' || step.state === 'not-needed'
        ? { state: 'done' as const }
        : step.state === 'now'
          ? { state: 'now' as const }
          : {}),
    })),
    { labels: labelsIn(words) },
  )
  const main = flow([
    title({ heading: view.title, lede: lede(words, view), typed: true }),
    tags(tag(words.say(stateNames[application.state]), tones[application.state])),
    told && notice(words.say(toldWords[told]), { kind: 'good', role: 'status' }),
    view.answerBy !== null &&
      notice(words.say(resting.asked, { date: dateWords(words, view.answerBy) }), { kind: 'wait' }),
    trouble && notice(words.say(say.comeBackGone), { kind: 'wait', role: 'alert' }),
    html`<h2>${words.say(say.steps)}</h2>
      ${shown}`,
    ...view.panels,
  ])
  return publicPage(frame, {
    title: view.title,
    robots: 'noindex',
    crumb: crumb(visit),
    main: html`<div class="wrap page">${aside(main, besides(visit, view))}</div>`,
  })
}

function besides(visit: Visit, view: StatusView): Html {
  const { words } = visit
  const { application, waits, clocksStop } = view
  const { stage, state } = application
  const isOpen = state === 'open'
  const range = waits.stages[stage]
  const pairs = [
    [words.say(say.inAll), words.tell(rangeWords(waits.whole))] as const,
    ...(isOpen && range
      ? [
          [
            words.say(say.stageNow, { stage: words.say(stageNames[stage]) }),
            words.tell(rangeWords(range)),
          ] as const,
        ]
      : []),
  ]
  return html`<aside class="flow" aria-labelledby="doings">
    ${card(doings(visit, view), { title: words.say(say.doings), id: 'doings' })}
    ${
      (isOpen || state === 'paused') &&
      card(
        html`${dl(pairs)}
        ${waits.whole && html`<p class="small muted">${words.tell(measuredWords(waits.whole, clocksStop))}</p>`}`,
        { title: words.say(say.howLong), id: 'how-long' },
      )
    }
  </aside>`
}

function doings({ words }: Visit, { application, formHref, answerBy }: StatusView): Html {
  const { id, state } = application
  const to = (path: string): string => `/my/applications/${id}/${path}`
  const link = (said: Said, href: string): Html =>
    html`<p>${linkButton(said, href, { kind: 'quiet', full: true })}</p>`
  const back =
    (state === 'paused' || state === 'withdrawn') &&
    form(button(words.say(say.comeBack), { full: true }), { action: to('come-back') })
  const restOn =
    answerBy !== null &&
    form(button(words.say(resting.restOn), { kind: 'quiet', full: true }), { action: to('rest-on') })
  return html`${back} ${restOn}
  ${formHref === null ? link(words.say(say.readAnswers), to('answers')) : link(words.say(say.changeAnswers), formHref)}
  ${state === 'open' && link(words.say(say.pause), to('pause'))}
  ${(state === 'open' || state === 'paused') && link(words.say(say.withdraw), to('withdraw'))}
  ${(state === 'declined' || state === 'withdrawn') && link(words.say(say.findOther), '/help')}`
}

/** What somebody sent, to themselves, once it no longer changes. */
export function sentAnswersPage(
  visit: Visit,
  told: { application: PlacedApplication; title: string; answers: Html },
) {
  const { words, frame } = visit
  const heading = words.say(say.yourAnswers, { title: told.title })
  return publicPage(frame, {
    title: heading,
    robots: 'noindex',
    crumb: { href: `/my/applications/${told.application.id}`, label: told.title },
    main: html`<div class="wrap page slim flow">${title({ heading })} ${told.answers}</div>`,
  })
}
