import { z } from 'zod'
import { email, optionalText, text, ticked } from '../../../platform/web/text.ts'
import { phrases } from '../../../platform/words/words.ts'
import { ageFaults, ageField, guardianShape, tellFaults } from '../opportunities/help/forms.ts'

const say = phrases('interest-form', { name: 'Enter your name', answer: 'Write a few words to them' })

const words = optionalText({ max: 2000, lines: true })

const made = new Map<number, ReturnType<typeof makeVisitor>>()

const makeVisitor = (youngestAge: number) =>
  z
    .strictObject({
      name: text({ max: 120, empty: say.name }),
      email: email(),
      phone: optionalText({ max: 40 }),
      age: ageField({ youngestAge }),
      ...guardianShape,
      words,
      news: ticked(),
      noNews: ticked(),
      partnerNews: ticked(),
    })
    .superRefine((typed, context) => tellFaults(ageFaults(typed, { youngestAge }), context))

/** The form of somebody nobody knows yet; their age is asked as when they sign up. Made once for each lowest age. */
export function visitorInterest({ youngestAge }: { readonly youngestAge: number }) {
  const form = made.get(youngestAge) ?? makeVisitor(youngestAge)
  made.set(youngestAge, form)
  return form
}
export type VisitorInterest = z.output<ReturnType<typeof makeVisitor>>

/** Somebody known by their session; under 18 they name a parent or guardian. */
export const knownInterest = z.strictObject({ words, ...guardianShape })
export type KnownInterest = z.output<typeof knownInterest>

/** What a coordinator writes back. */
export const answerForm = z.strictObject({
  answer: text({ max: 4000, lines: true, empty: say.answer }),
})
