import { deskPage } from '../../../look/desk.ts'
import { attributes, html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, fold, folds } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { fileField } from '../../../look/parts/fields.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { acceptsOf } from '../../../platform/files/purposes.ts'
import { fieldsOf } from '../../../platform/web/form.ts'
import { changedMeanwhile } from '../../../platform/web/meanwhile.ts'
import { answer, type Answers } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Module, Page } from '../courses/content.ts'
import { coursePicture, type ShownPicture } from '../courses/picture.ts'
import type { WholeCourse } from '../courses/types.ts'
import { answerNumbers, writePageForm } from './forms.ts'
import type { Edited } from './writing-pages.ts'

const labels = {
  title: 'Title',
  text: 'What it says',
  alt: 'The picture in words',
  caption: 'Under the picture',
  ask: 'The question',
  more: 'Said after any answer',
}

/** A page as its form shows it. */
export function pageAnswers(page: Page, edition: number): Answers {
  const { question, picture } = page
  const answers: Record<string, string> = {
    edition: String(edition),
    title: page.title,
    text: page.text,
    alt: picture?.alt ?? '',
    caption: picture?.caption ?? '',
    ask: question?.ask ?? '',
    more: question?.more ?? '',
  }
  for (const number of answerNumbers) {
    const known = question?.answers[number - 1]
    answers[`answer${number}`] = known?.words ?? ''
    answers[`right${number}`] = known?.right ? 'yes' : ''
    answers[`why${number}`] = known?.why ?? ''
  }
  return answers
}

/** Writing one page: its words, its picture, and a question where there is one. */
export function writePagePage(
  visit: Visit,
  course: WholeCourse,
  {
    module,
    page,
    picture,
    shown,
  }: { module: Module; page: Page; picture: ShownPicture | null; shown: Edited },
): Html {
  const fields = fieldsOf(writePageForm, shown)
  const at = `/desk/courses/${course.id}`
  const pictureParts = html`${
    picture &&
    html`<img${attributes({ src: picture.src, width: picture.width, height: picture.height, alt: picture.alt })}>
      ${fields.tick('dropPicture', { label: 'Take the picture away' })}
     `
  }
  ${fileField({ name: 'file', label: picture ? 'Another picture' : 'Picture', optional: true, hint: 'Drawings, places, things. Never of young people.', accept: acceptsOf(coursePicture), error: shown.errors?.['file'] })}
  ${fields.text('alt', { label: labels.alt, hint: 'For those who do not see it, like Two people side by side on a bus' })}
  ${fields.text('caption', { label: labels.caption })}`
  const answerPart = (number: (typeof answerNumbers)[number]): Html => {
    const [words, right, why] = [`answer${number}`, `right${number}`, `why${number}`] as const
    return fold(
      html`${fields.text(words, { label: `Answer ${number}` })}
      ${fields.tick(right, { label: 'This answer is right' })}
      ${fields.area(why, { label: `What to say to whoever chooses answer ${number}`, rows: 3 })}`,
      {
        title: `Answer ${number}`,
        line: answer(shown.answers, words) || 'Empty',
        fact: answer(shown.answers, right) === 'yes' ? 'Right' : '',
        open: number <= 2 || answer(shown.answers, words) !== '' || fields.isWrong(words, right, why),
      },
    )
  }
  const inside = html`${fields.hidden('edition')}
    ${card(
      html`${fields.text('title', { label: labels.title })}
      ${fields.area('text', { label: labels.text, rows: 12, hint: 'A blank line begins a new paragraph. Lines that begin with a dash become a list.' })}`,
      { title: 'Words', id: 'words' },
    )}
    ${card(pictureParts, { title: 'Picture', id: 'picture' })}
    ${card(
      html`${fields.text('ask', { label: labels.ask, hint: 'Leave it empty for a page that is only read.' })}
      ${folds(answerNumbers.map(answerPart))}
      ${fields.area('more', { label: labels.more, rows: 3, hint: 'What everybody should take with them, whichever answer they chose.' })}`,
      { title: 'Question', id: 'question' },
    )}
    <p class="row">${button('Keep this page')}</p>`
  return deskPage(visit.frame, {
    title: page.title,
    main: html`${back(module.title, `${at}/modules/${module.id}`)}
    ${deskTitle({ heading: page.title, line: module.title, acts: linkButton('Preview', `${at}/preview/${page.id}`, { kind: 'quiet', icon: 'eye' }) })}
    ${shown.theirs && changedMeanwhile(visit.words, labels, shown.theirs, shown.answers)}
    ${fields.summary({ title: 'Please put this right' })}
    ${form(inside, { action: `${at}/pages/${page.id}`, files: true, unjudged: true })}`,
  })
}
