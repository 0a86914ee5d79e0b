import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, fold, folds, notice, tag } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { textArea } from '../../../look/parts/fields.ts'
import { aside, back, deskTitle, flow } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import { dayAt, type Day } from '../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import { answer } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { WholeCourse } from '../courses/types.ts'
import type { UnderWay } from '../studying/actions.ts'
import type { Phrase } from '../../../platform/words/words.ts'
import { wayWords } from '../words.ts'
import { recordForm } from './forms.ts'
import { countsOn, lapsesOn } from './rules.ts'
import type { WholeCompletion } from './types.ts'

export interface TrainingView {
  readonly personId: string
  readonly name: string
  readonly back: { readonly words: string; readonly href: string }
  readonly completions: readonly WholeCompletion[]
  readonly underWay: readonly UnderWay[]
  /** Every course that was ever published, by id. */
  readonly courses: ReadonlyMap<string, WholeCourse>
  readonly names: ReadonlyMap<string, string>
  readonly mayRecord: boolean
  /** Why this reader may not write these courses down, by course. */
  readonly notTheirs: ReadonlyMap<string, Phrase>
  readonly shown: Shown
  /** A record that could not be taken back, as it was typed. */
  readonly backing?: Shown & { readonly id: string }
}

const tellings: Record<string, string> = {
  recorded: 'It is recorded, with your name. They see it in their tent.',
  back: 'The record counts no more. It stays as it was, with your word beside it.',
}

const nameOf = ({ courses }: TrainingView, id: string): string =>
  courses.get(id)?.published?.content.name ?? 'A course'
const who = ({ names }: TrainingView, id: string | null): string =>
  names.get(id ?? '') ?? 'somebody no longer here'

/** What somebody learned, and the way to record what they learned elsewhere. */
export function trainingPage(visit: Visit, view: TrainingView): Html {
  const { name, completions, underWay, mayRecord } = view
  const told = tellings[visit.url.searchParams.get('told') ?? '']
  const fields = fieldsOf(recordForm, view.shown)
  const list =
    completions.length === 0
      ? empty('What they complete here stands on this page by itself.', { title: 'Nothing completed yet' })
      : card(folds(completions.map((one) => completionFold(visit, view, one))), {
          title: 'Completed',
          id: 'completed',
        })
  const now =
    underWay.length > 0 &&
    card(
      dl(
        underWay.map(({ start, version, standing }) => [
          version.content.name,
          `${standing.pagesDone} of ${standing.pages} pages, version ${version.number}, begun ${dateWords(visit.words, dayAt(start.beganAt))}`,
        ]),
      ),
      { title: 'Under way', id: 'under-way' },
    )
  const body = flow([now, list], { gap: 4 })
  return deskPage(visit.frame, {
    title: `Training of ${name}`,
    main: html`${back(view.back.words, view.back.href)}
    ${deskTitle({ heading: `Training of ${name}`, line: 'How far they are and what they completed, never what they answered.' })}
    ${told !== undefined && notice(told, { kind: 'good', role: 'status' })}
    ${fields.summary({ title: 'Nothing was recorded: please put this right' })}
    ${mayRecord ? aside(body, recordCard(visit, view, fields), { side: 22 }) : body}`,
  })
}

function recordCard(
  { words }: Visit,
  view: TrainingView,
  fields: ReturnType<typeof fieldsOf<typeof recordForm>>,
): Html {
  const { notTheirs, shown } = view
  const all = [...view.courses.values()].map(({ id }) => ({ value: id, words: nameOf(view, id) }))
  const options = shown.errors ? all : all.filter(({ value }) => !notTheirs.has(value))
  const others = [...notTheirs].map(
    ([id, why]) => html`<p class="small"><b>${nameOf(view, id)}.</b> ${words.say(why)}</p>`,
  )
  const record = form(
    html`${fields.select('course', { label: 'Course', options: [{ value: '', words: 'Choose' }, ...options] })}
      ${fields.text('on', { label: 'Completed on', type: 'date' })}
      ${fields.area('reason', { label: 'Where, and what you saw of it', rows: 3, hint: 'Such as Safeguarding level 2 with Ashgrove Council; I saw the certificate. They can read this.' })}
      <p>${button('Record it')}</p>`,
    { action: `/desk/people/${view.personId}/training`, unjudged: true },
  )
  return card(html`${(options.length > 0 || others.length === 0) && record} ${others}`, {
    title: 'Learned elsewhere',
    id: 'record',
  })
}

function stateOf(one: WholeCompletion, lapses: Day | null, counts: boolean): Html {
  if (one.takenBackAt !== null) return tag('Taken back', 'stop')
  if (!counts) return tag('Ran out', 'wait')
  return tag(lapses === null ? 'For good' : 'Counts', 'ok')
}

function completionFold(visit: Visit, view: TrainingView, one: WholeCompletion): Html {
  const { words, hub } = visit
  const months = view.courses.get(one.courseId)?.months ?? null
  const lapses = lapsesOn(one.on, months)
  const counts = countsOn(one.on, months, hub.today())
  const facts: (readonly [string, string])[] = [
    ['How', words.say(wayWords[one.how])],
    ...(one.version === null ? [] : [['Version', String(one.version)] as const]),
    ['Counts until', lapses ? dateWords(words, lapses) : 'No end'],
    ...(one.recordedBy ? [['Recorded by', who(view, one.recordedBy)] as const] : []),
    ...(one.reason ? [['Why', one.reason] as const] : []),
    ...(one.takenBackAt
      ? [
          [
            'Taken back',
            `${dateWords(words, dayAt(one.takenBackAt))}${one.takenBackBy ? `, by ${who(view, one.takenBackBy)}` : ''}${one.takenBackBecause ? `: ${one.takenBackBecause}` : ''}`,
          ] as const,
        ]
      : []),
  ]
  return fold(html`${dl(facts)} ${one.takenBackAt === null && acts(view, one)}`, {
    title: nameOf(view, one.courseId),
    line: dateWords(words, one.on),
    fact: stateOf(one, lapses, counts),
    open: view.backing?.id === one.id,
  })
}

function acts({ personId, mayRecord, backing }: TrainingView, { id }: WholeCompletion): Html {
  const at = `/desk/people/${personId}/training/${id}`
  const typed = backing?.id === id ? backing : undefined
  const takeBack = form(
    html`${textArea({
        name: 'reason',
        id: `f-reason-${id}`,
        label: 'Why the record is wrong',
        rows: 2,
        required: true,
        maxlength: 400,
        value: typed ? answer(typed.answers, 'reason') : '',
        error: typed?.errors?.['reason'],
      })}
      <p>${button('Take the record back', { kind: 'stop', size: 'sm' })}</p>`,
    { action: `${at}/take-back`, unjudged: true },
  )
  return html`<p>
      ${linkButton('Certificate (PDF)', `${at}/certificate`, { kind: 'quiet', size: 'sm', icon: 'down' })}
    </p>
    ${mayRecord && takeBack}`
}
