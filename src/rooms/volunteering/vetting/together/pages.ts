import { deskPage } from '../../../../look/desk.ts'
import { html, type Child, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, fold, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { hiddenField, textArea, textField } from '../../../../look/parts/fields.ts'
import { back, deskTitle, flow } from '../../../../look/parts/layout.ts'
import { dl, todo } from '../../../../look/parts/lists.ts'
import { fieldsOf } from '../../../../platform/web/form.ts'
import type { FieldErrors } from '../../../../platform/web/read.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { momentWordsTight, timeWords } from '../../../../platform/words/dates.ts'
import { toldForm, type Colleague } from '../../../people/face.ts'
import { letterPart } from '../wordings/letter-part.ts'
import type { StepOf } from './doings.ts'
import type { Foreseen } from './foresee.ts'
import { mostAtOnce, type NotDone } from './rules.ts'
import type { Together, TogetherRow } from './store.ts'
import { taskOf } from './tasking.ts'
import { stepName, type Step } from './types.ts'
import { doneTitle, notDone, stepTitle } from './words.ts'

const path = '/desk/applications'

export interface SummaryView {
  readonly step: Step
  readonly foreseen: Foreseen
  /** The question of the list they were chosen from. */
  readonly question: string
  /** When letters leave. */
  readonly leaves: Temporal.Instant
  /** What could not be done, before anything was. */
  readonly trouble: 'nobody' | 'too-many' | 'places' | null
  /** Who may have a task. */
  readonly colleagues: readonly Colleague[]
  /** What to put right in a task. */
  readonly errors?: FieldErrors
}

const troubles = {
  nobody: 'Nobody was chosen. Tick people in the list, or take all that fit.',
  'too-many': `More than ${mostAtOnce} at once is more than anybody looks through. Narrow the list first.`,
  places: 'Some words stand in braces that nothing fills. Look at the list of places in Wordings.',
} as const

const leftList = (left: readonly { readonly name: string; readonly why: NotDone }[]): Html =>
  todo(left.map(({ name, why }) => ({ icon: 'no', title: name, text: notDone[why] })))

/** What a step would do: who is in it, who is left out and why, what they read. Nothing has happened yet. */
export function summaryPage(visit: Visit, view: SummaryView): Html {
  const { step, foreseen, question, trouble } = view
  const { goes, named, facts } = foreseen
  const left = [...foreseen.left.map(({ row, why }) => ({ name: row.name, why })), ...foreseen.over]
  const heading =
    trouble === 'nobody' || trouble === 'too-many' ? 'Several at once' : stepTitle(step, goes.length, named)
  const names = goes.map(({ name }) => name).join(', ')
  return deskPage(visit.frame, {
    title: heading,
    main: html`${back('Applications', `${path}${question}`)}
    ${deskTitle({ heading, line: 'Step 2 of 2. Nothing has happened yet.' })}
    ${trouble && notice(troubles[trouble], { kind: 'stop', role: 'alert' })}
    ${
      trouble !== 'nobody' &&
      trouble !== 'too-many' &&
      flow(
        [
          card(
            dl([
              [
                'In it',
                html`<strong>${goes.length}</strong
                  >${goes.length > 0 && html` <span class="muted">${names}</span>`}`,
              ],
              [
                'Left out',
                html`<strong>${left.length}</strong>${left.length > 0 && ', each with its reason'}`,
              ],
              ...facts,
            ]),
          ),
          left.length > 0 &&
            card(leftList(left), {
              title: 'Left out',
              id: 'left',
            }),
          goes.length === 0 && step.kind !== 'task'
            ? html`<p>${linkButton('Back', `${path}${question}`, { kind: 'quiet' })}</p>`
            : goPart(visit, view),
        ],
        { gap: 3 },
      )
    }`,
  })
}

function goPart(visit: Visit, view: SummaryView): Html {
  const { step, foreseen, question, leaves } = view
  const { goes, left, wording, reads } = foreseen
  // Whom another colleague may know is seen only once that colleague is chosen.
  const asked = step.kind === 'task' ? [...goes, ...left.map(({ row }) => row)] : goes
  const chosen = asked.map(({ id, version }) => `${id}:${version}`).join(',')
  const written = step.kind === 'write' && wording
  const own = written ? (step.changed ?? wording.newest[0]) : undefined
  const letters =
    written &&
    html`${
        reads &&
        html`<h2 class="t-3">What ${reads.to} reads</h2>
          ${letterPart(reads)}`
      }
      ${
        own &&
        fold(
          html`${textField({ name: 'subject', label: 'Subject', value: own.subject, maxlength: 200 })}
            ${textArea({ name: 'body', label: 'Words', value: own.body, rows: 10, maxlength: 6_000 })}
            <p>${button('See how it reads', { name: 'act', value: 'look', kind: 'quiet', size: 'sm' })}</p>`,
          {
            title: 'Change these words for this once',
            line: `The wording “${wording.name}” stays as it is.`,
            open: step.changed !== null,
          },
        )
      }
      <p class="small muted">
        Leaves ${momentWordsTight(visit.words, leaves)}. Kept on each person. You can call it back until then.
      </p>`
  return form(
    html`${hiddenField('chosen', chosen)} ${hiddenField('step', stepName(step))}
      ${question && hiddenField('question', question)} ${letters}
      ${step.kind === 'task' && taskPart(visit, step, view)}
      <p class="row">
        ${goes.length > 0 && button(goLabel(visit, step, goes.length, leaves), { name: 'act', value: 'take' })}
        ${linkButton('Back', `${path}${question}`, { kind: 'quiet' })}
      </p>`,
    { action: `${path}/together/take`, look: 'card flow g-3', unjudged: true },
  )
}

/** What is to do about each, who does it, and by when. */
function taskPart(visit: Visit, step: StepOf<'task'>, { colleagues, errors = {} }: SummaryView): Html {
  const { what, forId, dueOn } = taskOf(visit.hub, step)
  const fields = fieldsOf(toldForm, { answers: { what, forWhom: forId, dueOn }, errors })
  return html`${fields.summary({ title: 'No task was given: please put this right' })}
    ${fields.text('what', { label: 'What is to do', hint: 'The same for each of them.' })}
    ${fields.select('forWhom', {
      label: 'Who does it',
      options: colleagues.map(({ id, name }) => ({ value: id, words: name })),
    })}
    ${fields.text('dueOn', { label: 'By when', type: 'date', width: 's' })}
    <p>${button('See who would be in it', { name: 'act', value: 'look', kind: 'quiet', size: 'sm' })}</p>`
}

function goLabel({ words }: Visit, step: Step, count: number, leaves: Temporal.Instant): string {
  const people = count === 1 ? '1 person' : `${count} people`
  switch (step.kind) {
    case 'move':
      return `Move ${people}`
    case 'write':
      return `Write to ${people} at ${timeWords(words, leaves)}`
    case 'look-after':
      return step.by === null ? `Look after ${people}` : `Give ${people}`
    case 'offer-times':
      return `Ask ${people} to choose`
    case 'remind-referees':
      return `Remind the referees of ${people}`
    case 'task':
      return `Give the task about ${people}`
  }
}

export interface DoneView {
  readonly together: Together
  readonly rows: readonly TogetherRow[]
  readonly named: string | null
  /** How many letters can still be called back, and until when. */
  readonly waiting: { readonly count: number; readonly until: Temporal.Instant } | null
  readonly calledBack: number
}

/** What became of each. */
export function donePage(visit: Visit, { together, rows, named, waiting, calledBack }: DoneView): Html {
  const done = rows.filter(({ refusal }) => refusal === null)
  const left = rows.flatMap(({ name, refusal }) => (refusal === null ? [] : [{ name, why: refusal }]))
  const heading = doneTitle(together.step, done.length, named)
  const names = (each: readonly TogetherRow[]): Child =>
    each.map(
      ({ applicationId, name }, at) => html`${at > 0 && ', '}<a href="${path}/${applicationId}">${name}</a>`,
    )
  return deskPage(visit.frame, {
    title: heading,
    main: html`${back('Applications', path)}
    ${deskTitle({ heading, line: `${momentWordsTight(visit.words, together.takenAt)}, by you.` })}
    ${
      calledBack > 0 &&
      notice(
        calledBack === 1
          ? '1 letter was called back. Its reader sees nothing of it.'
          : `${calledBack} letters were called back. Their readers see nothing of them.`,
        { kind: 'good', role: 'status' },
      )
    }
    ${
      waiting &&
      card(
        html`<p>
            ${waiting.count === 1 ? '1 letter waits' : `${waiting.count} letters wait`} until
            ${momentWordsTight(visit.words, waiting.until)}.
          </p>
          ${form(button('Call them back', { kind: 'stop' }), { action: `${path}/together/${together.id}/call-back` })}`,
        { title: 'Sent by mistake?', id: 'call-back' },
      )
    }
    ${done.length > 0 && card(html`<p>${names(done)}</p>`, { title: `Done: ${done.length}`, id: 'done' })}
    ${left.length > 0 && card(leftList(left), { title: `Not done: ${left.length}`, id: 'not-done' })}`,
  })
}
