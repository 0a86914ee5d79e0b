import { attributes, html, type Child, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { notice, tag } from '../../../look/parts/cards.ts'
import { choices, verdict } from '../../../look/parts/choices.ts'
import { form } from '../../../look/parts/errors.ts'
import { prose } from '../../../look/parts/words.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import type { Said, Words } from '../../../platform/words/words.ts'
import type { Page, Question } from '../courses/content.ts'
import type { ShownPicture } from '../courses/picture.ts'
import { say } from '../words.ts'

/** A page of a course as somebody meets it. */
export interface Lesson {
  readonly page: Page
  readonly picture: ShownPicture | null
  /** What they chose last; null before that. */
  readonly chosen: number | null
  /** What is amiss with what they sent. */
  readonly error?: Said
  /** Where the page is answered; null where it is only looked at, before it is published. */
  readonly action: string | null
  /** The page before this one, and the one after it. */
  readonly before: string
  readonly after: string
  /** The same page, with nothing chosen. */
  readonly again: string
  /** What is said beside a question: how much is right so far. */
  readonly score: Child
}

const figureOf = ({ src, width, height, alt, caption }: ShownPicture): Html =>
  html`<figure class="flow g-2">
    <img${attributes({ src, width, height, alt })}>
    ${caption !== '' && html`<figcaption class="small muted" dir="auto">${caption}</figcaption>`}
  </figure>`

/** What a page says, and its question; with the way on and the way back. */
export function lesson(words: Words, told: Lesson): Html {
  const { page, picture } = told
  return html`${picture && figureOf(picture)} ${prose(page.text)}
  ${page.question ? asked(words, page.question, told) : read(words, told)}`
}

const backLink = (words: Words, { before }: Lesson): Html =>
  html`<a href="${before}">${words.say(say.back)}</a>`

/** A page that is only read: going on keeps that it was. */
function read(words: Words, told: Lesson): Html {
  const on = words.say(say.goOn)
  return told.action === null
    ? html`<p class="row">${linkButton(on, told.after, { iconAfter: 'go' })} ${backLink(words, told)}</p>`
    : form(html`<p class="row">${button(on, { iconAfter: 'go' })} ${backLink(words, told)}</p>`, {
        action: told.action,
      })
}

function asked(words: Words, question: Question, told: Lesson): Html {
  const answer = told.chosen === null ? undefined : question.answers[told.chosen]
  return answer ? answered(words, question, told, told.chosen!) : open(words, question, told)
}

function open(words: Words, question: Question, told: Lesson): Html {
  const inside = html`${choices({
      legend: html`<span dir="auto">${question.ask}</span>`,
      kind: 'radio',
      name: 'answer',
      cards: true,
      labels: labelsIn(words),
      ...(told.error ? { error: told.error } : {}),
      choices: question.answers.map(({ words: said }, at) => ({
        value: String(at),
        words: html`<span dir="auto">${said}</span>`,
      })),
    })}
    <p class="row">${button(words.say(say.answer))} ${backLink(words, told)}</p>
    ${told.score}`
  // Before it is published the answer is asked of the same page, and nothing is kept.
  return form(inside, {
    action: told.action ?? told.again,
    method: told.action === null ? 'get' : 'post',
    unjudged: true,
  })
}

/** What was chosen, which one it is, and why; nothing where no such answer stands there. */
export function explained(words: Words, question: Question, chosen: number): Html | null {
  const own = question.answers[chosen]
  if (!own) return null
  const yours = tag(words.say(say.chosen), undefined, 'person')
  const one = tag(words.say(say.thisOne), 'ok')
  const each = question.answers.map((answer, at) => {
    if (at !== chosen && (own.right || !answer.right)) return false
    const signs = at === chosen ? (answer.right ? html`${yours} ${one}` : yours) : one
    return verdict(
      answer.right ? 'right' : 'wrong',
      html`<span dir="auto">${answer.words}</span>`,
      html`<span class="row g-2">${signs}</span>`,
      html`<span dir="auto">${answer.why}</span>`,
    )
  })
  return html`<h2 class="t-3" dir="auto">${question.ask}</h2>
    <div class="flow g-2">${each}</div>
    ${notice(question.more === '' ? '' : html`<span dir="auto">${question.more}</span>`, {
      lead: words.say(own.right ? say.rightLead : say.wrongLead),
      role: 'status',
      ...(own.right ? { kind: 'good' as const } : {}),
    })}`
}

/** After an answer: what is said to it, and the way on. */
const answered = (words: Words, question: Question, told: Lesson, chosen: number): Html =>
  html`${explained(words, question, chosen)}
    <p class="row">
      ${linkButton(words.say(say.goOn), told.after, { iconAfter: 'go' })}
      ${!question.answers[chosen]!.right && linkButton(words.say(say.tryAgain), told.again, { kind: 'quiet' })}
      ${backLink(words, told)}
    </p>
    ${told.score}`
