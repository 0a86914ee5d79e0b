import { deskPage } from '../../../../look/desk.ts'
import { html, mailto, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, notice, tag, tags } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { hiddenField, selectField } from '../../../../look/parts/fields.ts'
import { journey } from '../../../../look/parts/journey.ts'
import { aside, back, deskTitle, flow } from '../../../../look/parts/layout.ts'
import { dl } from '../../../../look/parts/lists.ts'
import { dayAt } from '../../../../platform/clock.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords, momentWords } from '../../../../platform/words/dates.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import { stageLimits } from '../clocks/settings.ts'
import type { Step } from '../panels.ts'
import { tones } from '../status/pages.ts'
import { stages } from '../types.ts'
import type { DeskView } from './loading.ts'
import {
  ageWords,
  colourTones,
  colourWords,
  deskStates,
  deskWaits,
  moveWords,
  stageOptions,
} from './words.ts'

export type Told = 'moved' | 'paused' | 'withdrawn' | 'declined' | 'back' | 'guardian'

const toldWords: Readonly<Record<Told, string>> = {
  moved: 'Moved. Its applicant sees it on their page.',
  paused: 'It rests. They have a letter.',
  withdrawn: 'It is withdrawn. They have a letter, and can come back.',
  declined: 'It is declined, and the letter is on its way.',
  back: 'It goes on. They have a letter.',
  guardian: 'Written down. They have a letter.',
}

export const pathOf = ({ id }: { readonly id: string }, step = ''): string =>
  `/desk/applications/${id}${step === '' ? '' : `/${step}`}`

/** “Companion: Appointment companion”; a way to help that begins with its role’s name says it once. */
const whatFor = ({ role, title }: DeskView): string =>
  title.startsWith(role) ? title : `${role}: ${title}`

/** One application at the desk: where it stands, what each alcove brings, what was done, and what can be done now. */
export function applicationPage(
  visit: Visit,
  view: DeskView,
  said: { readonly told?: Told; readonly trouble?: string } = {},
): Html {
  const { hub } = visit
  const { application, age } = view
  const { state, stage } = application
  const isOpen = state === 'open' || state === 'paused'
  const { limits } = hub.setting(stageLimits)
  const main = html`${back('Applications', '/desk/applications')}
  ${deskTitle({ heading: view.name, line: whatFor(view) })}
  ${said.told && notice(toldWords[said.told], { kind: 'good', role: 'status' })}
  ${said.trouble && notice(said.trouble, { kind: 'wait', role: 'alert' })}
  ${tags(
    tag(deskStates[state], tones[state]),
    isOpen && age.colour !== 'still' && tag(colourWords[age.colour], colourTones[age.colour]),
    isOpen && html`<span>${ageWords(stage, age, limits)}</span>`,
  )}
  ${aside(
    flow([stepsCard(visit, view), ...view.panels, historyCard(visit, view)]),
    flow([actsCard(visit, view), answersCard(visit, view), whoCard(visit, view)]),
    { side: 22 },
  )}`
  return deskPage(visit.frame, { title: `${view.name}, ${view.title}`, main })
}

function stepsCard({ words }: Visit, { steps }: DeskView): Html {
  const line = ({ who, state, since }: Step): string => {
    const date = since === null ? '' : dateWords(words, dayAt(since))
    if (state === 'not-needed') return 'There from before'
    if (state === 'done') return date === '' ? 'Done' : `Done on ${date}`
    if (state === 'later') return ''
    const whom = deskWaits[who]
    return date === '' ? whom : `${whom}, since ${date}`
  }
  const each = steps.map((step) => ({
    title: step.atDesk,
    text: line(step) || undefined,
    ...(step.state === 'later' ? {} : { state: step.state === 'now' ? ('now' as const) : ('done' as const) }),
  }))
  return card(journey(each, { low: true, label: 'Steps', labels: labelsIn(words) }), {
    title: 'Steps',
    id: 'steps',
  })
}

function historyCard({ words }: Visit, { moves, names }: DeskView): Html {
  const pairs = moves.map(
    (move, at) =>
      [
        momentWords(words, move.at),
        html`${moveWords(move, moves[at - 1])}${move.by !== null && `, by ${names.get(move.by) ?? 'somebody who left'}`}`,
      ] as const,
  )
  return card(dl(pairs.toReversed()), { title: 'History', id: 'history' })
}

/** What can be done now; what cannot says why. */
function actsCard(visit: Visit, { application, isCleared }: DeskView): Html {
  const { state, stage, version, guardian } = application
  const press = (words: string, step: string): Html =>
    form(html`${hiddenField('version', version)}${button(words, { kind: 'quiet', full: true })}`, {
      action: pathOf(application, step),
    })
  const link = (words: string, step: string): Html =>
    linkButton(words, pathOf(application, step), { kind: 'quiet', full: true })
  const move =
    state === 'open' &&
    form(
      html`${hiddenField('version', version)}
      ${selectField({
        name: 'to',
        label: 'Move to',
        value: stages[stages.indexOf(stage) + 1],
        options: stageOptions.filter(({ value }) => value !== stage),
      })}
      ${button('Move', { kind: 'quiet' })}`,
      { action: pathOf(application, 'stage') },
    )
  const clear =
    state === 'open' &&
    (isCleared
      ? form(
          html`${hiddenField('version', version)}${hiddenField('to', 'cleared')}${button('Cleared: they may begin', { full: true })}`,
          { action: pathOf(application, 'stage') },
        )
      : html`<p class="small muted">Cleared once everything the role asks for is there.</p>`)
  return card(
    html`${clear} ${move} ${guardian === 'waiting' && link('What the parent or guardian says', 'guardian')}
    ${(state === 'paused' || state === 'withdrawn') && press('They come back', 'back')}
    ${state === 'declined' && press('Take it up again', 'back')}
    ${(state === 'open' || state === 'paused') && link('They pause or withdraw', 'leave')}
    ${(state === 'open' || state === 'paused') && link('Decline…', 'decline')}`,
    { title: 'What you can do now', id: 'acts' },
  )
}

function answersCard({ words }: Visit, { application, names }: DeskView): Html {
  const { readAt, readBy } = application
  const said = readAt
    ? html`<p>
          ${`Read since ${momentWords(words, readAt)}, first by ${(readBy && names.get(readBy)) || 'somebody who left'}. The answers no longer change.`}
        </p>
        <p>${linkButton('Open the answers', pathOf(application, 'answers'), { kind: 'quiet' })}</p>`
    : html`<p>Nobody has opened them. From the first opening on, the applicant cannot change them.</p>
        ${form(button('Begin to read'), { action: pathOf(application, 'read') })}`
  return card(
    html`${said}
      <p class="small muted">Each opening is logged, and they see who looked.</p>`,
    { title: 'Answers', id: 'answers' },
  )
}

function whoCard({ words }: Visit, view: DeskView): Html {
  const { application, person, guardianSaid, names } = view
  const { guardian, sentAt } = application
  const guardianWords = {
    'not-needed': null,
    waiting: 'Asked, and waited for',
    yes: 'Said yes',
    no: 'Said no',
  }[guardian]
  const how =
    guardianSaid &&
    `${dateWords(words, dayAt(guardianSaid.at))}, ${guardianSaid.by === null ? 'by their own link' : `written down by ${names.get(guardianSaid.by) ?? 'somebody who left'}`}`
  return card(
    html`${dl([
      ['Email', person?.email ? html`<a href="${mailto(person.email)}">${person.email}</a>` : 'None shown'],
      [
        'Mobile',
        person?.phone
          ? html`<a href="tel:${person.phone.replaceAll(' ', '')}">${person.phone}</a>`
          : 'None shown',
      ],
      ['Sent', sentAt ? momentWords(words, sentAt) : ''],
      ...(guardianWords === null
        ? []
        : [['Parent or guardian', [guardianWords, how].filter(Boolean).join(': ')] as const]),
    ])}
    ${view.mayOpenPerson && person && html`<p>${linkButton('Open their record', `/desk/people/${person.id}`, { kind: 'quiet', size: 'sm' })}</p>`}`,
    { title: 'Who they are', id: 'who' },
  )
}
