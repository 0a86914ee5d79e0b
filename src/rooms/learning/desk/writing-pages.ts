import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle, flow, grid } from '../../../look/parts/layout.ts'
import { dataTable } from '../../../look/parts/tables.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import { changedMeanwhile } from '../../../platform/web/meanwhile.ts'
import type { Answers } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { questionsOf, type Module, type Page } from '../courses/content.ts'
import type { WholeCourse } from '../courses/types.ts'
import { aboutForm, moduleForm, newPageForm } from './forms.ts'
import { moveButtons } from './moving.ts'

/** A form and what stands now, where somebody else changed it meanwhile. */
export type Edited = Shown & { readonly theirs?: Answers }

const put = { title: 'Please put this right' }

const aboutLabels = {
  name: 'What the course is called',
  about: 'What it is about',
  by: 'By whom it was written',
  support: 'Whom to turn to',
  passMark: 'Right answers needed',
  months: 'Months for which it counts',
}

/** What is said about a course, what it takes to pass it, and how long that counts. */
export function aboutPage(visit: Visit, course: WholeCourse, shown: Edited): Html {
  const fields = fieldsOf(aboutForm, shown)
  const at = `/desk/courses/${course.id}`
  const questions = questionsOf(course.draft).length
  return deskPage(visit.frame, {
    title: `About ${course.draft.name}`,
    main: html`${back(course.draft.name, at)} ${deskTitle({ heading: 'About this course' })}
    ${shown.theirs && changedMeanwhile(visit.words, aboutLabels, shown.theirs, shown.answers)}
    ${fields.summary(put)}
    ${card(
      form(
        html`${fields.hidden('edition')} ${fields.text('name', { label: aboutLabels.name })}
          ${fields.area('about', { label: aboutLabels.about, rows: 3, hint: 'Two sentences: what somebody can do after it, and whom it is for.' })}
          ${fields.text('by', { label: aboutLabels.by, hint: 'Stands under the course, like Ruth Adeyemi with four people who came here seeking safety' })}
          ${fields.text('support', { label: aboutLabels.support, hint: 'Stands under every page: a name and a number, for when a page brings something up.' })}
          ${fields.text('passMark', { label: aboutLabels.passMark, type: 'number', width: 's', hint: questions === 1 ? 'It has 1 question.' : `It has ${questions} questions.` })}
          ${fields.text('months', { label: aboutLabels.months, type: 'number', width: 's', hint: 'Leave it empty where it counts for good. This holds at once, also for what was completed before.' })}
          <p>${button('Keep this')}</p>`,
        { action: `${at}/about`, unjudged: true },
      ),
    )}`,
  })
}

const moduleLabels = { title: 'Title', minutes: 'Minutes it takes' }

/** One module: its title, and its pages in their order. */
export function modulePage(
  visit: Visit,
  course: WholeCourse,
  module: Module,
  { shown, page }: { shown: Edited; page: Shown },
): Html {
  const fields = fieldsOf(moduleForm, shown)
  const adding = fieldsOf(newPageForm, page)
  const at = `/desk/courses/${course.id}`
  const table = dataTable({
    label: 'Pages, in the order in which they are read',
    folds: true,
    columns: [
      { label: 'Page', cell: (one: Page) => html`<a href="${at}/pages/${one.id}">${one.title}</a>` },
      {
        label: 'What it is',
        cell: (one) =>
          [one.question ? 'With a question' : 'To read', one.picture ? 'with a picture' : '']
            .filter(Boolean)
            .join(', '),
      },
      {
        label: 'Order',
        cell: (one) =>
          moveButtons(`${at}/pages/${one.id}/move`, {
            edition: course.edition,
            name: one.title,
            isFirst: one === module.pages[0],
            isLast: one === module.pages.at(-1),
          }),
      },
    ],
    rows: module.pages,
  })
  const pages =
    module.pages.length === 0 ? empty('Add the first one below.', { title: 'No pages yet', level: 3 }) : table
  const add = form(
    html`<h3>Add a page</h3>
      ${adding.hidden('edition', course.edition)}
      ${adding.text('title', { label: 'Title of the page', id: 'f-page-title' })}
      <p>${button('Write this page', { kind: 'quiet', size: 'sm' })}</p>`,
    { action: `${at}/modules/${module.id}/pages`, unjudged: true },
  )
  const about = form(
    html`${fields.hidden('edition', course.edition)}
      ${grid([fields.text('title', { label: moduleLabels.title }), fields.text('minutes', { label: moduleLabels.minutes, type: 'number', width: 's' })], { min: 12, gap: 3, align: 'ends' })}
      <p>${button('Keep this', { kind: 'quiet', size: 'sm' })}</p>`,
    { action: `${at}/modules/${module.id}`, unjudged: true },
  )
  return deskPage(visit.frame, {
    title: module.title,
    main: html`${back(course.draft.name, at)}
    ${deskTitle({ heading: module.title, acts: module.pages.length > 0 && linkButton('Preview', `${at}/preview/${module.pages[0]!.id}`, { kind: 'quiet', icon: 'eye' }) })}
    ${shown.theirs && changedMeanwhile(visit.words, moduleLabels, shown.theirs, shown.answers)}
    ${fields.summary(put)} ${adding.summary(put)}
    ${flow([card(html`${pages} ${add}`, { title: 'Pages', id: 'pages' }), card(about, { title: 'The module', id: 'module' })], { gap: 4 })}`,
  })
}
