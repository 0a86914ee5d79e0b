import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, tag } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { dataTable, sub } from '../../../look/parts/tables.ts'
import { dayAt } from '../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { WholeCourse } from '../courses/types.ts'
import { seeLearners, writeCourses } from '../permits.ts'
import { newCourseForm } from './forms.ts'

/** How a course stands, as a tag. */
export const stateTag = ({ retiredAt, published, hasChanges }: WholeCourse): Html =>
  retiredAt !== null
    ? tag('Retired', 'soft')
    : published === null
      ? tag('Not published', 'wait')
      : hasChanges
        ? tag('Changes waiting', 'wait')
        : tag('Published', 'ok')

export const monthsWords = (months: number | null): string =>
  months === null ? 'For good' : months === 1 ? '1 month' : `${months} months`

/** All courses, and how many are under way with each. */
export function coursesPage(
  visit: Visit,
  courses: readonly WholeCourse[],
  underWay: ReadonlyMap<string, number>,
): Html {
  const write =
    visit.can(writeCourses, undefined) && linkButton('Write a course', '/desk/courses/new', { icon: 'plus' })
  const table = dataTable({
    label: 'Courses, with how they stand',
    folds: true,
    columns: [
      {
        label: 'Course',
        cell: (one: WholeCourse) =>
          html`<a href="/desk/courses/${one.id}">${one.draft.name}</a>${sub(
              one.published
                ? `Version ${one.published.number}, ${dateWords(visit.words, dayAt(one.published.publishedAt))}`
                : 'A draft',
            )}`,
      },
      { label: 'State', cell: stateTag },
      { label: 'Counts for', cell: ({ months }) => monthsWords(months) },
      {
        label: 'Under way',
        end: true,
        cell: ({ id }) => {
          const count = underWay.get(id) ?? 0
          return visit.can(seeLearners, undefined)
            ? html`<a href="/desk/learners?course=${id}"
                >${count}<span class="hide"> under way: who is where</span></a
              >`
            : count
        },
      },
    ],
    rows: courses,
  })
  return deskPage(visit.frame, {
    title: 'Courses',
    main: html`${deskTitle({ heading: 'Courses', line: 'What people learn here: written, previewed and published by us. A published version stays as it was.', acts: write })}
    ${courses.length === 0 ? empty('Write the first one; nobody sees it before you publish it.', { title: 'No courses yet', acts: write }) : card(table)}`,
  })
}

export function newCoursePage(visit: Visit, shown: Shown): Html {
  const fields = fieldsOf(newCourseForm, shown)
  return deskPage(visit.frame, {
    title: 'Write a course',
    main: html`${back('Courses', '/desk/courses')}
    ${deskTitle({ heading: 'Write a course', line: 'Only those at the desk see it until you publish it.' })}
    ${fields.summary({ title: 'Please put this right' })}
    ${card(
      form(
        html`${fields.text('name', { label: 'What the course is called', hint: 'Such as Safeguarding for befrienders' })}
          <p>${button('Begin writing')}</p>`,
        { action: '/desk/courses/new', unjudged: true },
      ),
    )}`,
  })
}
