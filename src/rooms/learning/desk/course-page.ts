import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { aside, back, deskTitle, flow, grid } from '../../../look/parts/layout.ts'
import { dl, todo } from '../../../look/parts/lists.ts'
import { dataTable } from '../../../look/parts/tables.ts'
import { dayAt } from '../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { minutesOf, pagesOf, questionsOf, type Module } from '../courses/content.ts'
import type { Version, WholeCourse } from '../courses/types.ts'
import { seeLearners, writeCourses } from '../permits.ts'
import { moduleForm } from './forms.ts'
import { monthsWords, stateTag } from './list-page.ts'
import { moveButtons } from './moving.ts'

export interface CourseView {
  readonly course: WholeCourse
  readonly versions: readonly Version[]
  readonly underWay: number
  /** Live sessions, where this reader runs any. */
  readonly sessions: Html | false
  /** Who published what, by id. */
  readonly names: ReadonlyMap<string, string>
  /** A module that could not be added, as it was typed. */
  readonly shown: Shown
}

const tellings: Record<string, string> = {
  kept: 'It is kept. Nobody else sees it until you publish it.',
  published: 'It is published. Whoever begins the course from now on reads this version.',
  retired: 'Nobody begins it any more. Whoever is under way may finish.',
  back: 'People may begin it again.',
  session: 'The live session is kept.',
  cancelled: 'The live session is cancelled. Everybody with a place hears of it.',
  meanwhile: 'Nothing was moved: somebody changed this course while you had it open. Look at it again.',
}

/** A course at the desk: how it stands, what is in it, its versions and its live sessions. */
export function courseDeskPage(visit: Visit, view: CourseView): Html {
  const { course } = view
  const { draft } = course
  const at = `/desk/courses/${course.id}`
  const mayWrite = visit.can(writeCourses, undefined)
  const told = visit.url.searchParams.get('told') ?? ''
  const acts = html`${pagesOf(draft).length > 0 && linkButton('Preview', `${at}/preview`, { kind: 'quiet', icon: 'eye' })}
  ${mayWrite && course.retiredAt === null && course.hasChanges && linkButton('Publish', `${at}/publish`)}`
  const main = html`${back('Courses', '/desk/courses')}
  ${deskTitle({ heading: draft.name, line: stateTag(course), acts })}
  ${tellings[told] !== undefined && notice(tellings[told], { kind: told === 'meanwhile' ? 'wait' : 'good', role: 'status' })}
  ${aside(flow([modulesCard(view, mayWrite), view.sessions], { gap: 4 }), flow([aboutCard(visit, view, mayWrite), versionsCard(visit, view), retireCard(course, mayWrite)], { gap: 4 }), { side: 22 })}`
  return deskPage(visit.frame, { title: draft.name, main })
}

function modulesCard({ course, shown }: CourseView, mayWrite: boolean): Html {
  const { draft, edition, id } = course
  const at = `/desk/courses/${id}`
  const { modules } = draft
  const table = dataTable({
    label: 'Modules, in the order in which they are read',
    folds: true,
    columns: [
      {
        label: 'Module',
        cell: ({ id: moduleId, title }: Module) =>
          mayWrite ? html`<a href="${at}/modules/${moduleId}">${title}</a>` : title,
      },
      { label: 'Pages', cell: ({ pages }) => pages.length },
      { label: 'Minutes', cell: ({ minutes }) => minutes },
      ...(mayWrite
        ? [
            {
              label: 'Order',
              cell: (module: Module) =>
                moveButtons(`${at}/modules/${module.id}/move`, {
                  edition,
                  name: module.title,
                  isFirst: module === modules[0],
                  isLast: module === modules.at(-1),
                }),
            },
          ]
        : []),
    ],
    rows: modules,
  })
  const list =
    modules.length === 0
      ? empty('A module is one sitting: a few pages, and a question or two.', {
          title: 'No modules yet',
          level: 3,
        })
      : table
  const fields = fieldsOf(moduleForm, shown)
  const add =
    mayWrite &&
    form(
      html`<h3>Add a module</h3>
        ${fields.summary({ title: 'Please put this right' })} ${fields.hidden('edition', edition)}
        ${grid([fields.text('title', { label: 'Title' }), fields.text('minutes', { label: 'Minutes it takes', type: 'number', width: 's' })], { min: 12, gap: 3, align: 'ends' })}
        <p>${button('Add this module', { kind: 'quiet', size: 'sm' })}</p>`,
      { action: `${at}/modules`, unjudged: true },
    )
  return card(html`${list} ${add}`, { title: 'Modules', id: 'modules' })
}

function aboutCard(visit: Visit, { course, underWay }: CourseView, mayWrite: boolean): Html {
  const { draft, months, id } = course
  const questions = questionsOf(draft).length
  const learners = visit.can(seeLearners, undefined)
  return card(
    html`<p>${draft.about === '' ? 'Nothing is said about it yet.' : draft.about}</p>
      ${dl([
        ['Takes', `About ${minutesOf(draft)} minutes`],
        ['To pass', questions === 0 ? 'Read every page' : `${draft.passMark} of ${questions} questions`],
        ['Counts for', monthsWords(months)],
        [
          'Under way',
          learners ? html`<a href="/desk/learners?course=${id}">${underWay}: who is where</a>` : underWay,
        ],
      ])}
      ${
        mayWrite &&
        html`<p>
          ${linkButton('Change this', `/desk/courses/${id}/about`, { kind: 'quiet', size: 'sm', icon: 'edit' })}
        </p>`
      }`,
    { title: 'About it', id: 'about' },
  )
}

const versionsCard = ({ words }: Visit, { course, versions, names }: CourseView): Html | false =>
  versions.length > 0 &&
  card(
    todo(
      versions.map((one) => ({
        icon: 'doc' as const,
        title: html`<a href="/desk/courses/${course.id}/versions/${one.number}">Version ${one.number}</a>`,
        text: `${dateWords(words, dayAt(one.publishedAt))}, ${names.get(one.publishedBy ?? '') ?? 'somebody no longer here'}. ${one.changed}${one.takesOver ? ' Those under way went over to it.' : ''}`,
      })),
    ),
    { title: 'Versions', id: 'versions' },
  )

const retireCard = ({ id, retiredAt, published }: WholeCourse, mayWrite: boolean): Html | false =>
  mayWrite &&
  published !== null &&
  card(
    form(
      html`<p>
          ${retiredAt === null ? 'Once it is retired, nobody begins it any more. Whoever is under way may finish, and what was completed counts on.' : 'Nobody begins it any more.'}
        </p>
        <input type="hidden" name="retires" value="${retiredAt === null ? 'yes' : 'no'}" />
        <p>
          ${button(retiredAt === null ? 'Retire this course' : 'Bring it back', { kind: retiredAt === null ? 'stop' : 'quiet', size: 'sm' })}
        </p>`,
      { action: `/desk/courses/${id}/retire` },
    ),
    { title: retiredAt === null ? 'Retire it' : 'It is retired', id: 'retire' },
  )
