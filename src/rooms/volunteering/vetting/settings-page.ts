import { z } from 'zod'
import { html } from '../../../look/html.ts'
import { allow } from '../../../platform/outcome.ts'
import { settingPage } from '../../../platform/settings/page.ts'
import { typedNumber } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { deskCustoms } from './settings.ts'

const say = phrases('vetting-desk-settings-form', { minutes: 'Enter a number of minutes from 0 to 1440' })
const minutes = orSay(say.minutes)

/** How long letters to several applicants can be called back. */
export const vettingDeskPage = settingPage({
  setting: deskCustoms,
  title: 'Letters to several applicants',
  about:
    'A letter to many at once is easily sent by mistake. It waits a while, and whoever sent it can call it back.',
  schema: z.strictObject({
    callBackMinutes: typedNumber(say.minutes).pipe(z.int(minutes).min(0, minutes).max(1440, minutes)),
  }),
  show: ({ callBackMinutes }) => ({ callBackMinutes: String(callBackMinutes) }),
  read: async (typed) => allow(typed),
  fields: (fields) =>
    html`${fields.text('callBackMinutes', {
      label: 'Minutes a letter to several waits',
      type: 'number',
      width: 's',
      hint: '0: it leaves at once, and cannot be called back.',
    })}`,
})
