import { z } from 'zod'
import { html } from '../../../look/html.ts'
import { allow } from '../../../platform/outcome.ts'
import { settingPage } from '../../../platform/settings/page.ts'
import { text, typedNumber } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { clearingCustoms } from './settings.ts'

const say = phrases('clearing-settings-form', {
  hours: 'Enter a number of hours from 0 to 168',
  ahead: 'Enter a number of days from 7 to 180',
  days: 'Enter a number of days from 1 to 180',
  time: 'Enter a time like 10:00',
})
const [hours, ahead, days] = [orSay(say.hours), orSay(say.ahead), orSay(say.days)]

/** Until when conversations may be chosen and changed, and how early people hear of a text to accept. */
export const clearingPage = settingPage({
  setting: clearingCustoms,
  title: 'Conversations with applicants, and what they agree to',
  about: 'Times that fall into a day of rest are never offered, whatever stands here.',
  schema: z.strictObject({
    leadHours: typedNumber(say.hours).pipe(z.int(hours).min(0, hours).max(168, hours)),
    aheadDays: typedNumber(say.ahead).pipe(z.int(ahead).min(7, ahead).max(180, ahead)),
    changeHours: typedNumber(say.hours).pipe(z.int(hours).min(0, hours).max(168, hours)),
    remindAt: text({ max: 5, empty: say.time }).pipe(
      z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, orSay(say.time)),
    ),
    agreementDays: typedNumber(say.days).pipe(z.int(days).min(1, days).max(180, days)),
  }),
  show: ({ leadHours, aheadDays, changeHours, remindAt, agreementDays }) => ({
    leadHours: String(leadHours),
    aheadDays: String(aheadDays),
    changeHours: String(changeHours),
    remindAt,
    agreementDays: String(agreementDays),
  }),
  read: async (typed) => allow(typed),
  fields: (fields) =>
    html`${fields.text('leadHours', {
      label: 'Hours ahead that a time must lie to be chosen',
      type: 'number',
      width: 's',
      hint: 'So that nobody finds a conversation in their calendar an hour before it begins.',
    })}
    ${fields.text('aheadDays', { label: 'Days ahead that applicants see times', type: 'number', width: 's' })}
    ${fields.text('changeHours', {
      label: 'Hours before a conversation until which people change it by themselves',
      type: 'number',
      width: 's',
      hint: 'After that they ring us.',
    })}
    ${fields.text('remindAt', {
      label: 'Time of the reminder, on the day before',
      type: 'time',
      width: 's',
      hint: 'A reminder that would fall into rest comes earlier or later.',
    })}
    ${fields.text('agreementDays', {
      label: 'Days before a new text is asked for that people hear of it',
      type: 'number',
      width: 's',
    })}`,
})
