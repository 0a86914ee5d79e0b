import { z } from 'zod'
import { day } from '../../../platform/clock.ts'
import { optionalText, text, typedNumber } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { ask, phrases } from '../../../platform/words/words.ts'
import { expenseKinds, tenthsInMile } from './rules.ts'

export const say = phrases('expenses-form', {
  shift: 'Choose which shift it was for',
  kind: 'Choose what it was for',
  pounds: 'Enter an amount in pounds, like 4.60',
  miles: 'Enter how many miles, like 12.4',
  elsewhere: 'Enter how many miles other organisations repaid, or leave it empty',
  about: 'Write in a few words what it was',
  receipt: 'Add a photo or a PDF of the receipt',
  words: 'Write why, in words they can understand',
  day: 'Enter the day, like 24/11/2026',
  paidDay: 'Enter a day that has been, not before the shift',
  tooMuch: ask<{ most: number }>('That is more than £{most}. Please talk to us first.'),
})

/** An amount typed in pounds, as whole pence. */
export const pounds = ({ least, most }: { least: number; most: number }) =>
  z
    .string({ error: orSay(say.pounds) })
    .trim()
    .regex(/^£?\s*\d{1,6}(?:[.,]\d{1,2})?$/, orSay(say.pounds))
    .transform((typed) => {
      const [whole = '', part = ''] = typed.replace(/[£\s]/g, '').split(/[.,]/)
      return Number(whole) * 100 + Number(part.padEnd(2, '0'))
    })
    .pipe(
      z
        .int()
        .min(least, orSay(say.pounds))
        .max(most, orSay(say.tooMuch, { most: most / 100 })),
    )

const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((typed) => (typed === '' ? undefined : typed), schema.optional())

/** What somebody spent. Miles and the amount are each needed for one kind only. */
export const claimForm = z
  .strictObject({
    shift: z.uuid(orSay(say.shift)),
    kind: z.enum(expenseKinds, orSay(say.kind)),
    miles: orNothing(
      typedNumber(say.miles)
        .pipe(
          z
            .number()
            .min(1 / tenthsInMile, orSay(say.miles))
            .max(2_000, orSay(say.miles)),
        )
        .transform((miles) => Math.round(miles * tenthsInMile)),
    ),
    elsewhere: orNothing(
      typedNumber(say.elsewhere).pipe(
        z.int(orSay(say.elsewhere)).min(0, orSay(say.elsewhere)).max(100_000, orSay(say.elsewhere)),
      ),
    ),
    amount: orNothing(pounds({ least: 1, most: 500_00 })),
    about: text({ max: 200, empty: say.about }),
  })
  .superRefine(({ kind, miles, amount }, check) => {
    if (kind === 'mileage' && miles === undefined)
      check.addIssue({ code: 'custom', path: ['miles'], message: orSay(say.miles) })
    if (kind !== 'mileage' && amount === undefined)
      check.addIssue({ code: 'custom', path: ['amount'], message: orSay(say.pounds) })
  })
export type Claimed = z.output<typeof claimForm>

export const approveForm = z.strictObject({ words: optionalText({ max: 1000, lines: true }) })
export const declineForm = z.strictObject({ words: text({ max: 1000, lines: true, empty: say.words }) })
export const paidForm = z.strictObject({ paidOn: z.iso.date(orSay(say.day)).transform(day) })
