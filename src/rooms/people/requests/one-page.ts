import { deskPage } from '../../../look/desk.ts'
import { html, mailto, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card, notice, tag, tags } from '../../../look/parts/cards.ts'
import { journey } from '../../../look/parts/journey.ts'
import { aside, back, deskTitle, flow } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords, momentWords } from '../../../platform/words/dates.ts'
import type { Stood } from './actions.ts'
import type { StepWords } from './opening.ts'
import { standingWords } from './clock-words.ts'
import { letterOfStep } from './emails.ts'
import { deskSteps, type DeskStep } from './lists.ts'
import { tones, typedLines } from './own-pages.ts'
import { lookCard } from './look-card.ts'
import { makeCopy } from './permits.ts'
import { urgencyOf } from './rules.ts'
import { requestCustoms } from './settings.ts'
import { mayTake, shownSteps } from './step-rules.ts'
import { happened, offers } from './step-words.ts'
import { cameByNames, kindTitles, stageNames } from './words.ts'

export interface OneView extends Stood {
  readonly words: StepWords
  /** The name on the record it is about, where we know. */
  readonly record: { readonly id: string; readonly name: string; readonly mayOpen: boolean } | null
  /** The safeguarding leads who are asked to look through a copy: all but whoever asks for it. */
  readonly asked: readonly string[]
}

/** The steps that may be taken now, in the order they usually come. */
const offered = ({ request, standing }: Stood): DeskStep[] =>
  deskSteps.filter((what) => mayTake(what, request, standing).ok)

/** One request: how its clock runs, what was done, in every word, and what can be done now. */
export function onePage(visit: Visit, view: OneView, told: 'done' | 'written-down' | null): Html {
  const { request, record } = view
  const { words } = visit
  const heading = `${words.say(kindTitles[request.kind])}: ${request.name}`
  const steps = offered(view)
  const acts =
    steps.length > 0 &&
    card(
      html`<div class="flow g-2">
        ${steps.map((what) => stepLink(view, what, what === usual(view, steps)))}
      </div>`,
      { title: 'What you can do now', id: 'acts' },
    )
  const main = html`${back('Requests about data', '/desk/requests')}
  ${deskTitle({ heading, line: `Number ${request.number}. Came on ${dateWords(words, request.receivedOn)}, ${words.say(cameByNames[request.cameBy])}.` })}
  ${told === 'done' && notice(request.email === null ? 'Noted. They gave no email, so print the letter below and post it, or tell them yourself.' : 'Done. They have a letter, where they are to know.', { kind: 'good', role: 'status' })}
  ${told === 'written-down' && notice(`It is written down, as number ${request.number}. Tell them the number.`, { kind: 'good', role: 'status' })}
  ${aside(
    flow([clockCard(visit, view), theirWords(view), course(visit, view)]),
    flow([acts, lookCard(visit, view), copyCard(visit, view), who(visit, view, record)]),
    { side: 22 },
  )}`
  return deskPage(visit.frame, { title: heading, main })
}

/** What usually comes next stands out. */
function usual({ request, standing }: Stood, steps: readonly DeskStep[]): DeskStep | undefined {
  const next: DeskStep =
    standing.waitsFor === 'identity'
      ? 'identity-shown'
      : standing.waitsFor === 'clarification'
        ? 'heard'
        : standing.stage === 'received' && request.kind === 'complaint'
          ? 'acknowledged'
          : standing.isKnown
            ? 'answered'
            : 'identity-shown'
  return steps.includes(next) ? next : steps.find((what) => what === 'answered')
}

const stepLink = ({ request }: Stood, what: DeskStep, isUsual: boolean): Html =>
  linkButton(offers[what].title, `/desk/requests/${request.id}/steps/${what}`, {
    size: 'sm',
    ...(isUsual ? {} : { kind: 'quiet' }),
  })

function clockCard(visit: Visit, { request, standing }: Stood): Html {
  const { words, hub } = visit
  const { clock, stage } = standing
  const state = tag(words.say(stageNames[stage]), tones[stage])
  if (clock === null)
    return card(
      html`${tags(state)}
        <p>Ended ${momentWords(words, request.endedAt!)}.</p>`,
      {
        title: 'Clock',
        id: 'clock',
      },
    )
  const urgency = urgencyOf(clock, hub.setting(requestCustoms).warnDays)
  const law = {
    acknowledgement: 'The law wants a complaint acknowledged within 30 days.',
    answer: standing.facts.extendedOn
      ? 'The law gives one month, and two more where they were told why.'
      : 'The law gives one month.',
    aim: 'The law says without undue delay; the day is our own aim, on the settings page.',
  }
  const body =
    clock.is === 'paused'
      ? html`<p>${`If they answered today, it would be due on ${dateWords(words, clock.dueIfHeard)}.`}</p>`
      : html`<p>${`By ${dateWords(words, clock.due)}. ${law[clock.to]}`}</p>`
  const tone =
    urgency === 'late' ? 'stop' : urgency === 'soon' ? 'wait' : clock.is === 'paused' ? 'wait' : 'info'
  return card(
    html`<p class="t-2">${standingWords(words, standing)}</p>
      ${tags(state, urgency === 'late' && tag('Late', tone))}${body}`,
    {
      title: 'Clock',
      id: 'clock',
      pressing: urgency !== 'quiet',
    },
  )
}

/** What they wrote or said, as they did. */
function theirWords({ steps, words }: OneView): Html | false {
  const said = words.get(steps[0]?.id ?? '')
  return said !== undefined && card(html`<p>${typedLines(said)}</p>`, { title: 'What they ask', id: 'words' })
}

function course({ words }: Visit, { request, steps, words: said }: OneView): Html {
  const each = shownSteps(steps).map(({ id, what, onDay, at, byName }) => {
    const by = byName ?? (what === 'received' ? 'A visitor' : 'Somebody no longer here')
    const counted = what === 'heard' || what === 'identity-shown' || what === 'received'
    return {
      title: happened[what],
      text: html`<span class="muted"
          >${by}, ${momentWords(words, at)}${counted && `. Counts from ${dateWords(words, onDay)}`}</span
        >${what !== 'received' && said.has(id) && html`<br />${typedLines(said.get(id))}`}${request.email === null && letterOfStep(what) !== null && html`<br /><a href="/desk/requests/${request.id}/letters/${id}/pdf">Print the letter (PDF)</a>`}`,
      state: 'done' as const,
    }
  })
  return card(journey(each, { low: true, label: 'What was done' }), { title: 'What was done', id: 'course' })
}

function copyCard(visit: Visit, { request, standing }: OneView): Html | false {
  if (!visit.can(makeCopy, { asked: request, standing })) return false
  const at = `/desk/requests/${request.id}/copy`
  return card(
    html`<p>
        All we hold on them, as they would see it in their own tent, what is sealed included. That you make it
        is logged, and they see it. Read it before you send it: what is about somebody else does not belong in
        it.
      </p>
      <p class="row">
        ${linkButton('Make the copy (PDF)', `${at}/pdf`, { size: 'sm', icon: 'down' })}
        ${linkButton('For programs (JSON)', `${at}/json`, { size: 'sm', kind: 'quiet' })}
      </p>`,
    { title: 'The copy', id: 'copy' },
  )
}

function who(_visit: Visit, { request, standing }: OneView, record: OneView['record']): Html {
  const { email, reach } = request
  return card(
    html`${dl([
        ['Name', request.name],
        ['Email', email ? html`<a href="${mailto(email)}">${email}</a>` : 'None'],
        ...(reach ? [['Another way', typedLines(reach)!] as const] : []),
        [
          'Record',
          record === null
            ? standing.isKnown
              ? 'We hold none on them'
              : 'Not known yet'
            : record.mayOpen
              ? html`<a href="/desk/people/${record.id}">${record.name}</a>`
              : record.name,
        ],
        ['Who they are', standing.isKnown ? 'Known' : 'Not shown yet'],
      ])}
      ${email === null && html`<p class="small">They gave no email: ring or write to them, then note the step.</p>`}
      <p class="small muted">${`They were told: “${request.told}”`}</p>`,
    { title: 'Who asks', id: 'who' },
  )
}
