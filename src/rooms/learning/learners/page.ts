import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { card, empty, tag } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle, grid } from '../../../look/parts/layout.ts'
import { pagination } from '../../../look/parts/pagination.ts'
import { dataTable } from '../../../look/parts/tables.ts'
import { dayAt } from '../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Course } from '../courses/store.ts'
import { wayWords } from '../words.ts'
import type { Learner } from './learners.ts'
import { countsFor, learnersForm } from './list.ts'
import type { LearnersAsked, Which } from './store.ts'

export const learnersAPage = 50

const whichNames: Readonly<Record<Which, string>> = {
  all: 'Everybody',
  'under-way': 'Under way',
  completed: 'Completed, and it counts',
  'ran-out': 'Ran out',
}

interface LearnersView extends LearnersAsked, Shown {
  readonly courses: readonly Course[]
  readonly learners: readonly Learner[]
  readonly total: number
  readonly page: number
  /** Views that are kept of the list, and the ways to keep and to take it. */
  readonly tools: Html
}

/** Who is where with which course: how far, never what they answered. */
export function learnersPage(visit: Visit, view: LearnersView): Html {
  const { courses, courseId, learners, total, which, page } = view
  const fields = fieldsOf(learnersForm, view)
  const path = (number: number): string =>
    `/desk/learners?${new URLSearchParams({ ...(courseId && { course: courseId }), which, page: String(number) }).toString()}`
  const choose = card(
    form(
      html`${grid(
          [
            fields.select('course', {
              label: 'Course',
              options: [
                { value: '', words: 'All of them' },
                ...courses.map(({ id, name }) => ({ value: id, words: name })),
              ],
              optional: undefined,
            }),
            fields.select('which', {
              label: 'Whom to show',
              options: Object.entries(whichNames).map(([value, words]) => ({ value, words })),
              optional: undefined,
            }),
          ],
          { min: 15, gap: 3 },
        )}
        <p>${button('Show', { kind: 'quiet', icon: 'find' })}</p>`,
      { action: '/desk/learners', method: 'get' },
    ),
  )
  const table = dataTable<Learner>({
    label: 'People, and how far they are',
    caption: `${total.toLocaleString('en-GB')} in all`,
    folds: true,
    columns: [
      {
        label: 'Person',
        cell: ({ personId, name }) => html`<a href="/desk/people/${personId}/training">${name}</a>`,
      },
      ...(courseId === null
        ? [
            {
              label: 'Course',
              cell: (one: Learner) => html`<a href="/desk/courses/${one.courseId}">${one.course}</a>`,
            },
          ]
        : []),
      { label: 'Under way', cell: (one) => underWayWords(visit, one) },
      { label: 'Completed', cell: (one) => completedWords(visit, one) },
    ],
    rows: learners,
  })
  const last = Math.max(1, Math.ceil(total / learnersAPage))
  const pages =
    last > 1 &&
    pagination({
      label: 'Pages of people',
      summary: `Page ${page} of ${last}`,
      ...(page > 1 ? { previous: { words: 'Before', href: path(page - 1) } } : {}),
      ...(page < last ? { next: { words: 'Next', href: path(page + 1) } } : {}),
    })
  const chosen = courses.find(({ id }) => id === courseId)
  return deskPage(visit.frame, {
    title: chosen ? `Who is where: ${chosen.name}` : 'Who is where',
    main: html`${chosen ? back(chosen.name, `/desk/courses/${chosen.id}`) : back('Courses', '/desk/courses')}
    ${deskTitle({ heading: 'Who is where', line: `${chosen ? `${chosen.name}. ` : ''}How far people are, never what they answered.` })}
    ${view.tools} ${choose}
    ${learners.length === 0 ? empty('Nobody within your regions is here.', { title: 'Nobody yet', level: 2 }) : html`${table} ${pages}`}`,
  })
}

function underWayWords({ words }: Visit, one: Learner): string {
  if (one.beganAt === null) return 'Not now'
  const since = dateWords(words, dayAt(one.beganAt))
  return `${one.pagesDone} of ${one.pages} pages, version ${one.version}, begun ${since}`
}

function completedWords(visit: Visit, one: Learner): Html | string {
  const known = countsFor(visit, one)
  if (known === null || one.doneOn === null || one.how === null) return 'Not yet'
  const { words } = visit
  const { lapses, counts } = known
  const until =
    lapses === null
      ? 'for good'
      : counts
        ? `until ${dateWords(words, lapses)}`
        : `ran out ${dateWords(words, lapses)}`
  return html`${tag(counts ? 'Counts' : 'Ran out', counts ? 'ok' : 'wait')}
  ${`${dateWords(words, one.doneOn)}, ${until}. ${words.say(wayWords[one.how])}.`}`
}
