import { z } from 'zod'
import { html } from '../../../look/html.ts'
import { allow } from '../../../platform/outcome.ts'
import { settingPage } from '../../../platform/settings/page.ts'
import { ticked, typedNumber } from '../../../platform/web/text.ts'
import { poundsOf } from '../../../platform/words/money.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { ask, phrases } from '../../../platform/words/words.ts'
import { pounds } from './forms.ts'
import { approvedRates } from './rules.ts'
import { expenseCustoms } from './settings.ts'

const say = phrases('expenses-settings-form', {
  whole: ask<{ least: number; most: number }>('Enter a whole number from {least} to {most}'),
  number: 'Enter a number',
})

const whole = (least: number, most: number) => {
  const words = orSay(say.whole, { least, most })
  return typedNumber(say.number).pipe(z.int(words).min(least, words).max(most, words))
}

export const expensesSettingPage = settingPage({
  setting: expenseCustoms,
  title: 'What volunteers get back',
  about:
    'Fares, meals and miles: until when they are claimed, what a mile is worth, and from which sum a receipt is needed.',
  schema: z.strictObject({
    claimWithinDays: whole(7, 730),
    mileage: ticked(),
    first: whole(1, approvedRates.first),
    beyond: whole(0, approvedRates.beyond),
    receiptFromPence: pounds({ least: 0, most: 100_000 }),
  }),
  show: ({ claimWithinDays, mileage, first, beyond, receiptFromPence }) => ({
    claimWithinDays: String(claimWithinDays),
    mileage: mileage ? 'yes' : '',
    first: String(first),
    beyond: String(beyond),
    receiptFromPence: poundsOf(receiptFromPence),
  }),
  read: async (typed) => allow(typed),
  fields: (fields) =>
    html`${fields.text('claimWithinDays', { label: 'Days after a shift in which it may be claimed for', type: 'number', width: 's' })}
    ${fields.tick('mileage', { label: 'We repay miles in their own car' })}
    ${fields.text('first', { label: 'Pence a mile', type: 'number', width: 's', hint: 'For the first 10,000 miles of a tax year, over all organisations. More than 45p would be taxed.' })}
    ${fields.text('beyond', { label: 'Pence a mile beyond 10,000', type: 'number', width: 's', hint: 'More than 25p would be taxed.' })}
    ${fields.text('receiptFromPence', { label: 'A receipt is needed from this sum on, in pounds', inputmode: 'decimal', width: 's' })}`,
})
