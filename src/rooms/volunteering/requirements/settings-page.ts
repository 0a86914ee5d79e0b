import { z } from 'zod'
import { html } from '../../../look/html.ts'
import { allow } from '../../../platform/outcome.ts'
import { settingPage } from '../../../platform/settings/page.ts'
import { typedNumber } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { standingCustoms } from './settings.ts'

const say = phrases('standing-settings-form', {
  exemption: 'Enter a number of days from 1 to 366',
  again: 'Enter a number of days from 1 to 120',
})
const days = (words: typeof say.exemption, most: number) =>
  typedNumber(words).pipe(z.int(orSay(words)).min(1, orSay(words)).max(most, orSay(words)))

/** How long exemptions last at most, and when the second letter about a renewal goes. */
export const standingPage = settingPage({
  setting: standingCustoms,
  title: 'Exemptions, and letters about renewals',
  about:
    'What each role asks for, and how many days before its end people first hear of it, stands in the requirements of the role.',
  schema: z.strictObject({ exemptionDays: days(say.exemption, 366), againDays: days(say.again, 120) }),
  show: ({ exemptionDays, againDays }) => ({
    exemptionDays: String(exemptionDays),
    againDays: String(againDays),
  }),
  read: async (typed) => allow(typed),
  fields: (fields) =>
    html`${fields.text('exemptionDays', {
      label: 'Days an exemption lasts at most',
      type: 'number',
      width: 's',
      hint: 'An exemption is for one person and one thing, with its reason and its end. Another of us approves it.',
    })}
    ${fields.text('againDays', {
      label: 'Days before the end at which people hear once more',
      type: 'number',
      width: 's',
      hint: 'Letters wait for the end of days of rest.',
    })}`,
})
