import { z } from 'zod'
import type { Faults } from '../../../platform/web/faults.ts'
import { optionalText, text, ticked, typedNumber } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { ask, phrases } from '../../../platform/words/words.ts'

export const say = phrases('course-form', {
  name: 'Enter the name of the course',
  title: 'Enter a title',
  number: 'Enter a number',
  whole: ask<{ least: number; most: number }>('Enter a whole number from {least} to {most}'),
  alt: 'Say in words what the picture shows, for those who do not see it',
  answers: 'Write at least two answers',
  right: 'Tick at least one answer that is right',
  why: 'Say why, for whoever chooses this answer',
  question: 'Write the question that these answers belong to',
  changed: 'Say what is new in this version',
  choose: 'Choose one of these',
  addAgain: 'Somebody changed this course while you had it open. Look at it, then press once more.',
})

const whole = (least: number, most: number) => {
  const words = orSay(say.whole, { least, most })
  return typedNumber(say.number).pipe(z.int(words).min(least, words).max(most, words))
}

/** How often the draft had changed when the form was shown. */
const edition = z.coerce.number().int().min(0)
const maybe = (terms: Parameters<typeof optionalText>[0]) =>
  optionalText(terms).transform((typed) => typed ?? '')

export const newCourseForm = z.strictObject({ name: text({ max: 120, empty: say.name }) })

export const aboutForm = z.strictObject({
  edition,
  name: text({ max: 120, empty: say.name }),
  about: maybe({ max: 400, lines: true }),
  by: maybe({ max: 160 }),
  support: maybe({ max: 300 }),
  passMark: whole(0, 200),
  months: z
    .preprocess((typed) => (typed === '' ? undefined : typed), whole(1, 120).optional())
    .transform((typed) => typed ?? null),
})

export const moduleForm = z.strictObject({
  edition,
  title: text({ max: 120, empty: say.title }),
  minutes: whole(1, 480),
})

export const newPageForm = z.strictObject({ edition, title: text({ max: 120, empty: say.title }) })

export const moveForm = z.strictObject({ edition, move: z.enum(['up', 'down', 'out'], orSay(say.choose)) })

/** So many answers a question may have. */
export const answerNumbers = [1, 2, 3, 4] as const

const answer = () => maybe({ max: 300 })
const why = () => maybe({ max: 600, lines: true })

export const writePageForm = z.strictObject({
  edition,
  title: text({ max: 120, empty: say.title }),
  text: maybe({ max: 6_000, lines: true }),
  alt: maybe({ max: 300 }),
  caption: maybe({ max: 200 }),
  dropPicture: ticked(),
  ask: maybe({ max: 400 }),
  answer1: answer(),
  right1: ticked(),
  why1: why(),
  answer2: answer(),
  right2: ticked(),
  why2: why(),
  answer3: answer(),
  right3: ticked(),
  why3: why(),
  answer4: answer(),
  right4: ticked(),
  why4: why(),
  more: maybe({ max: 1_500, lines: true }),
})
export type WrittenPage = z.output<typeof writePageForm>

/** What a question lacks: two answers, one that is right, and a word to whoever chooses each. */
export function questionFaults(typed: WrittenPage): Faults {
  const given = answerNumbers.filter((number) => typed[`answer${number}`] !== '')
  if (typed.ask === '') return given.length > 0 ? { ask: say.question } : {}
  const unexplained = given.filter((number) => typed[`why${number}`] === '')
  return {
    ...(given.length < 2 ? { answer1: say.answers } : {}),
    ...(given.length >= 2 && !given.some((number) => typed[`right${number}`]) ? { right1: say.right } : {}),
    ...Object.fromEntries(unexplained.map((number) => [`why${number}`, say.why])),
  }
}

export const publishForm = z.strictObject({
  edition,
  changed: text({ max: 600, lines: true, empty: say.changed }),
  under: z.enum(['finish', 'over'], orSay(say.choose)).default('finish'),
})

export const retireForm = z.strictObject({ retires: z.enum(['yes', 'no'], orSay(say.choose)) })
