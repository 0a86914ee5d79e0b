import { phrases, type Phrase, type Words } from '../../../../platform/words/words.ts'
import type { Question } from './types.ts'

const said = phrases('standard-questions', {
  why: 'Why this, and why now?',
  whyHint: 'Three sentences are plenty. No one marks your spelling.',
  done: 'Is there anything you have done that helps here?',
  doneHint: 'Work, family, your own road: all of it counts.',
  abroad: 'Have you lived outside the UK for 6 months or more in the last 5 years?',
  abroadHint: 'It changes which paper we ask for, not whether you are welcome.',
  where: 'Which countries, and when?',
  whereHint: 'For example: Portugal, spring 2022 to autumn 2023',
  start: 'When could you start?',
  document: 'A document you want us to see',
  documentHint: 'A PDF or a photograph, up to 10 MB. No copies of passports or certificates, please.',
})

const everybody = { optional: false, choices: [], onlyIf: null, hint: '' }

/** What a role asks until somebody says otherwise. */
export const standardQuestions: readonly Question[] = [
  { ...everybody, key: 'why', kind: 'long-text', words: said.why.english, hint: said.whyHint.english },
  {
    ...everybody,
    key: 'done',
    kind: 'long-text',
    words: said.done.english,
    hint: said.doneHint.english,
    optional: true,
  },
  {
    ...everybody,
    key: 'abroad',
    kind: 'yes-no',
    words: said.abroad.english,
    hint: said.abroadHint.english,
  },
  {
    ...everybody,
    key: 'abroad-where',
    kind: 'text',
    words: said.where.english,
    hint: said.whereHint.english,
    onlyIf: { key: 'abroad', is: 'yes' },
  },
  { ...everybody, key: 'start', kind: 'day-ahead', words: said.start.english },
  {
    ...everybody,
    key: 'document',
    kind: 'file',
    words: said.document.english,
    hint: said.documentHint.english,
    optional: true,
  },
]

const known = new Map<string, Phrase>(Object.values(said).map((phrase) => [phrase.english, phrase]))

/** The words of a question or its hint: those of ours in the reader’s language, those typed by people as they are. */
export function inTheirWords(words: Words, typed: string): string {
  const ours = known.get(typed)
  return ours ? words.say(ours) : typed
}
