import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { card, frame, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle, flow } from '../../../look/parts/layout.ts'
import { prose } from '../../../look/parts/words.ts'
import { dayAt } from '../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Placed, Question } from '../courses/content.ts'
import type { Version, WholeCourse } from '../courses/types.ts'
import type { NotPublished } from '../courses/actions.ts'
import { publishForm } from './forms.ts'

/** One page of the draft, as people will meet it. Nothing that is answered here is kept. */
export function previewPage(
  visit: Visit,
  course: WholeCourse,
  { page, module, at }: Placed,
  body: Html,
): Html {
  return deskPage(visit.frame, {
    title: `Preview: ${page.title}`,
    main: html`${back(course.draft.name, `/desk/courses/${course.id}`)}
    ${deskTitle({ heading: 'Preview', line: 'As people will meet it. Nothing you answer here is kept.' })}
    ${frame(
      flow([html`<p class="eyebrow">${module.title}, page ${at + 1} of ${module.pages.length}</p>`, body]),
      { caption: page.title, id: 'preview' },
    )}`,
  })
}

const questionPart = ({ ask, answers, more }: Question): Html =>
  html`<p><strong>${ask}</strong></p>
    <ul>
      ${answers.map((one) => html`<li>${one.words} ${one.right && html`<strong>Right.</strong>`} ${one.why}</li>`)}
    </ul>
    ${prose(more)}`

/** A version as it was published, all of it on one page. */
export function versionPage(visit: Visit, course: WholeCourse, version: Version): Html {
  const { content } = version
  const on = dateWords(visit.words, dayAt(version.publishedAt))
  return deskPage(visit.frame, {
    title: `${content.name}, version ${version.number}`,
    main: html`${back(course.draft.name, `/desk/courses/${course.id}`)}
    ${deskTitle({ heading: `${content.name}, version ${version.number}`, line: `Published on ${on}. It stays as it was.` })}
    ${flow(
      [
        card(prose(content.about), { title: 'About it', id: 'about' }),
        ...content.modules.map((module) =>
          card(
            module.pages.map(
              (page) =>
                html`<h3>${page.title}</h3>
                  ${page.picture && html`<p class="small muted">Picture: ${page.picture.alt}</p>`}
                  ${prose(page.text)} ${page.question && questionPart(page.question)}`,
            ),
            { title: module.title, id: `m-${module.id}` },
          ),
        ),
      ],
      { gap: 4 },
    )}`,
  })
}

const refusals: Record<Exclude<NotPublished, 'no-such-course'>, string> = {
  'no-about': 'Say first what the course is about, under About it.',
  'no-modules': 'It has no modules yet. Add the first one.',
  'empty-module': 'One of its modules has no pages. Write one, or take the module out.',
  'pass-mark': 'It asks for more right answers than it has questions. Change that under About it.',
  'nothing-new': 'There is nothing new in the draft: it is what was published last.',
  'changed-meanwhile':
    'Somebody changed the draft while you had this open. Look at it again, then publish it.',
  retired: 'The course is retired. Bring it back first.',
}

/** Before a draft goes out: what is new, and what becomes of those under way. */
export function publishPage(
  visit: Visit,
  course: WholeCourse,
  { underWay, shown, refusal }: { underWay: number; shown: Shown; refusal?: keyof typeof refusals },
): Html {
  const fields = fieldsOf(publishForm, shown)
  const at = `/desk/courses/${course.id}`
  const next = (course.published?.number ?? 0) + 1
  const people = underWay === 1 ? '1 person is' : `${underWay} people are`
  const under =
    underWay > 0 &&
    fields.radios('under', {
      legend: `${people} under way`,
      choices: [
        {
          value: 'finish',
          words: 'They finish the version they began',
          checked: true,
          hint: 'Right for small changes, and whenever you are in doubt.',
        },
        {
          value: 'over',
          words: 'They go over to this version',
          hint: 'What they read stays read; new pages wait for them. For when the old version says something wrong.',
        },
      ],
    })
  return deskPage(visit.frame, {
    title: `Publish ${course.draft.name}`,
    main: html`${back(course.draft.name, at)}
    ${deskTitle({ heading: `Publish version ${next}`, line: `${course.draft.name}. Once it is out it stays as it is; to change it, publish another.` })}
    ${refusal && notice(refusals[refusal], { kind: 'stop', role: 'alert' })}
    ${fields.summary({ title: 'Please put this right' })}
    ${card(
      form(
        html`${fields.hidden('edition', course.edition)}
          ${fields.area('changed', { label: 'What is new in it', rows: 3, hint: next === 1 ? 'Such as The first version' : 'One sentence, for whoever compares versions later.' })}
          ${under}
          <p>${button('Publish it')}</p>`,
        { action: `${at}/publish`, unjudged: true },
      ),
    )}`,
  })
}
