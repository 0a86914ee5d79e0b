import { z } from 'zod'
import { html } from '../../../../look/html.ts'
import { allow } from '../../../../platform/outcome.ts'
import { settingPage } from '../../../../platform/settings/page.ts'
import { typedNumber } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import { restCustoms } from './settings.ts'

const say = phrases('rests-settings-form', {
  ask: 'Enter a number of weeks from 1 to 104',
  end: 'Enter a number of weeks from 1 to 52',
})

const weeks = (fault: Phrase, most: number) =>
  typedNumber(fault).pipe(z.int(orSay(fault)).min(1, orSay(fault)).max(most, orSay(fault)))

/** When whoever rests without a day is asked, and how long we wait for their answer. */
export const restsPage = settingPage({
  setting: restCustoms,
  title: 'Applications that rest',
  about:
    'Somebody who pauses without a day is asked once, by letter, whether they still want to. If nothing comes, the application is withdrawn, and a letter says how to come back. Nothing of it happens on days of rest, nor to whoever has no email address.',
  schema: z.strictObject({ askAfterWeeks: weeks(say.ask, 104), endAfterWeeks: weeks(say.end, 52) }),
  show: ({ askAfterWeeks, endAfterWeeks }) => ({
    askAfterWeeks: String(askAfterWeeks),
    endAfterWeeks: String(endAfterWeeks),
  }),
  read: async (typed) => allow(typed),
  fields: (fields) =>
    html`${fields.text('askAfterWeeks', { label: 'Ask again after so many weeks', type: 'number', width: 's' })}
    ${fields.text('endAfterWeeks', { label: 'Weeks to answer', type: 'number', width: 's' })}`,
})
