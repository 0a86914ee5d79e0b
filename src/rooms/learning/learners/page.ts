import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { card, empty, tag } from '../../../look/parts/cards.ts'
import { segLinks } from '../../../look/parts/choices.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { pagination } from '../../../look/parts/pagination.ts'
import { dataTable } from '../../../look/parts/tables.ts'
import { dayAt } from '../../../platform/clock.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { countsOn, lapsesOn } from '../completions/rules.ts'
import { pagesOf } from '../courses/content.ts'
import type { Version, WholeCourse } from '../courses/types.ts'
import { wayWords } from '../words.ts'
import { learnersAPage, type LearnerRow } from './store.ts'

export const views = {
  all: 'Everybody',
  'under-way': 'Under way',
  completed: 'Completed',
  'ran-out': 'Ran out',
} as const
export type Which = keyof typeof views

export interface LearnersView {
  readonly course: WholeCourse
  readonly versions: readonly Version[]
  readonly learners: readonly LearnerRow[]
  readonly total: number
  readonly which: Which
  readonly page: number
}

/** Who is where with a course: how far, never what they answered. */
export function learnersPage(visit: Visit, view: LearnersView): Html {
  const { course, learners, total, which, page } = view
  const at = `/desk/courses/${course.id}`
  const path = (to: Which, number = 1): string =>
    `${at}/learners?which=${to}${number > 1 ? `&page=${number}` : ''}`
  const table = dataTable({
    label: 'People, and how far they are',
    folds: true,
    columns: [
      {
        label: 'Person',
        cell: ({ personId, name }: LearnerRow) =>
          html`<a href="/desk/people/${personId}/training">${name}</a>`,
      },
      { label: 'Under way', cell: (one) => underWayWords(visit, view, one) },
      { label: 'Completed', cell: (one) => completedWords(visit, course, one) },
    ],
    rows: learners,
  })
  const last = Math.max(1, Math.ceil(total / learnersAPage))
  const pages =
    last > 1 &&
    pagination({
      label: 'Pages of people',
      summary: `Page ${page} of ${last}`,
      ...(page > 1 ? { previous: { words: 'Before', href: path(which, page - 1) } } : {}),
      ...(page < last ? { next: { words: 'Next', href: path(which, page + 1) } } : {}),
    })
  return deskPage(visit.frame, {
    title: `Who is where: ${course.draft.name}`,
    main: html`${back(course.draft.name, at)}
    ${deskTitle({ heading: 'Who is where', line: `${course.draft.name}. How far people are, never what they answered.` })}
    ${segLinks(
      'Whom to show',
      (Object.keys(views) as Which[]).map((key) => ({
        words: views[key],
        href: path(key),
        current: key === which,
      })),
    )}
    ${learners.length === 0 ? empty('Nobody within your regions is here.', { title: 'Nobody yet' }) : card(html`${table} ${pages}`)}`,
  })
}

function underWayWords({ words }: Visit, { versions, course }: LearnersView, one: LearnerRow): Html | string {
  if (one.version === null || one.beganAt === null) return 'Not now'
  const version = versions.find(({ number }) => number === one.version) ?? course.published!
  const since = dateWords(words, dayAt(one.beganAt))
  return `${one.pages} of ${pagesOf(version.content).length} pages, version ${one.version}, begun ${since}`
}

function completedWords(visit: Visit, { months }: WholeCourse, { doneOn, how }: LearnerRow): Html | string {
  if (doneOn === null || how === null) return 'Not yet'
  const { words, hub } = visit
  const lapses = lapsesOn(doneOn, months)
  const counts = countsOn(doneOn, months, hub.today())
  const until =
    lapses === null
      ? 'for good'
      : counts
        ? `until ${dateWords(words, lapses)}`
        : `ran out ${dateWords(words, lapses)}`
  return html`${tag(counts ? 'Counts' : 'Ran out', counts ? 'ok' : 'wait')}
  ${`${dateWords(words, doneOn)}, ${until}. ${words.say(wayWords[how])}.`}`
}
