import { z } from 'zod'
import { email, optionalText, text, ticked } from '../../../platform/web/text.ts'

const words = optionalText({ max: 2000, lines: true })

/** Somebody nobody knows yet. */
export const visitorInterest = z.strictObject({
  name: text({ max: 120, empty: 'Enter your name' }),
  email: email(),
  phone: optionalText({ max: 40 }),
  words,
  news: ticked(),
  partnerNews: ticked(),
})
export type VisitorInterest = z.output<typeof visitorInterest>

/** Somebody known by their session. */
export const knownInterest = z.strictObject({ words })
export type KnownInterest = z.output<typeof knownInterest>

/** What a coordinator writes back. */
export const answerForm = z.strictObject({
  answer: text({ max: 4000, lines: true, empty: 'Write a few words to them' }),
})
