import { html, type Child, type Html } from '../../../../look/html.ts'
import { dl } from '../../../../look/parts/lists.ts'
import { addressOf } from '../../../../platform/files/files.ts'
import type { KeptFile } from '../../../../platform/files/store.ts'
import { answer, answerList, type Answers } from '../../../../platform/web/read.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { askedOf } from '../questions/rules.ts'
import { inTheirWords } from '../questions/standard.ts'
import type { Question, Told } from '../questions/types.ts'
import type { ApplyView } from './pages.ts'
import { answerWords, documentWords } from './question-fields.ts'
import { fieldOf } from './types.ts'
import { say } from './words.ts'

/** Typed answers by question, as they stand, sense or not. */
export const toldIn = (questions: readonly Question[], typed: Answers): Told =>
  Object.fromEntries(
    questions.flatMap(({ key }): [string, string | readonly string[]][] => {
      const given = typed[fieldOf(key)]
      return given === undefined ? [] : [[key, given]]
    }),
  )

/** One answer as it is read back: lines as they were typed, days as people say them, a document by what it is. */
export function shownAnswer(
  words: Words,
  question: Question,
  given: readonly string[],
  document?: { readonly file: KeptFile; readonly href: string },
): Child {
  const said = given.filter((one) => one !== '')
  if (document)
    return html`<a href="${document.href}"
      >${words.say(say.fileKept, documentWords(words, document.file))}</a
    >`
  if (question.kind === 'file' || said.length === 0)
    return html`<span class="muted">${words.say(say.notAnswered)}</span>`
  const told = said.map((one) => answerWords(words, question, one)).join(', ')
  return html`<span dir="auto"
    >${told.split('\n').map((line, at) => html`${at > 0 && html`<br />`}${line}`)}</span
  >`
}

/** What was answered, question by question; only those that are asked of this one. */
export const answersShown = (
  words: Words,
  {
    questions,
    answers,
    documents,
    hrefOf,
  }: {
    readonly questions: readonly Question[]
    readonly answers: Answers
    readonly documents: ReadonlyMap<string, KeptFile>
    readonly hrefOf: (file: KeptFile) => string
  },
): Html =>
  dl(
    askedOf(questions, toldIn(questions, answers)).map((one) => {
      const file = documents.get(one.key)
      const document = file && { file, href: hrefOf(file) }
      return [
        inTheirWords(words, one.words),
        shownAnswer(words, one, answerList(answers, fieldOf(one.key)), document),
      ] as const
    }),
  )

/** The last part: everything once more, with the way back to each part. */
export function sendPart(words: Words, shown: ApplyView): Html {
  const { answers, known } = shown
  const knows = answer(answers, 'knows') === 'yes' ? answer(answers, 'knowsWhom') : words.say(say.nobody)
  const isYoung = known.asker.isYoung ?? answer(answers, 'age') === 'young'
  const about = dl([
    [words.say(say.name), known.person.name],
    ...(isYoung
      ? [
          [
            words.say(say.guardian),
            [answer(answers, 'guardianName'), answer(answers, 'guardianEmail')].filter(Boolean).join(', '),
          ] as const,
        ]
      : []),
    [words.say(say.knows), html`<span dir="auto">${knows}</span>`],
  ])
  const headed = (step: 'about' | 'answers', what: string): Html =>
    html`<div class="row apart">
      <h3>${what}</h3>
      <a class="small" href="?step=${step}">${words.say(say.edit)}<span class="hide">: ${what}</span></a>
    </div>`
  return html`<h2>${words.say(say.readFirst)}</h2>
    ${headed('about', words.say(say.stepAbout))} ${about} ${headed('answers', words.say(say.stepAnswers))}
    ${answersShown(words, { ...shown, hrefOf: addressOf })}`
}
