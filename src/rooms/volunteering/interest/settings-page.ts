import { z } from 'zod'
import { html } from '../../../look/html.ts'
import { allow } from '../../../platform/outcome.ts'
import { settingPage } from '../../../platform/settings/page.ts'
import { typedNumber } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { interestCustoms } from './settings.ts'

const say = phrases('interest-settings-form', { days: 'Enter a number of days from 1 to 30' })
const words = orSay(say.days)

/** How soon somebody who would like to help hears from us. */
export const interestPage = settingPage({
  setting: interestCustoms,
  title: 'Answers to people who would like to help',
  about:
    'What the page of a role promises. Weekends do not count, nor do bank holidays and days of rest, unless their pages say so.',
  schema: z.strictObject({
    answerWithinDays: typedNumber(say.days).pipe(z.int(words).min(1, words).max(30, words)),
  }),
  show: ({ answerWithinDays }) => ({ answerWithinDays: String(answerWithinDays) }),
  read: async (typed) => allow(typed),
  fields: (fields) =>
    html`${fields.text('answerWithinDays', { label: 'Working days until they hear', type: 'number', width: 's' })}`,
})
