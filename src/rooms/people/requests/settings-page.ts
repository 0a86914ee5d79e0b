import { z } from 'zod'
import { html } from '../../../look/html.ts'
import { allow } from '../../../platform/outcome.ts'
import { settingPage } from '../../../platform/settings/page.ts'
import { typedNumber } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { ask, phrases } from '../../../platform/words/words.ts'
import { requestCustoms } from './settings.ts'

const say = phrases('request-settings-form', {
  whole: ask<{ least: number; most: number }>('Enter a whole number from {least} to {most}'),
  number: 'Enter a number',
})

const whole = (least: number, most: number) => {
  const words = orSay(say.whole, { least, most })
  return typedNumber(say.number).pipe(z.int(words).min(least, words).max(most, words))
}

/** What the charity may choose of it; the days of the law are not among it. */
export const requestPage = settingPage({
  setting: requestCustoms,
  title: 'Requests about data, and complaints',
  about: 'When we are warned, and how soon we answer a complaint.',
  schema: z.strictObject({
    warnDays: whole(1, 21),
    complaintDays: whole(7, 90),
  }),
  show: (value) => Object.fromEntries(Object.entries(value).map(([name, given]) => [name, String(given)])),
  read: async (typed) => allow(typed),
  fields: (fields) =>
    html`${fields.text('warnDays', { label: 'Days before a day of the law on which we are warned', hint: 'Data leads get a letter, or administrators where there is no data lead. The day after, both do.', type: 'number', width: 's' })}
    ${fields.text('complaintDays', { label: 'Days until we answer a complaint', hint: 'Our own aim. The law wants it acknowledged within 30 days, and answered without undue delay.', type: 'number', width: 's' })}`,
})
