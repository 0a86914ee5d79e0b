import { html } from '../../../look/html.ts'
import { allow } from '../../../platform/outcome.ts'
import { settingPage } from '../../../platform/settings/page.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { z } from 'zod'
import { typedNumber } from '../../../platform/web/text.ts'
import { checkCustoms, publishingCustoms } from './settings.ts'

const say = phrases('publishing-settings-form', {
  choose: 'Choose one',
  weeks: 'Enter a number of weeks from 1 to 26',
})

/** Whether ways to help need a second reader. */
export const publishingPage = settingPage({
  setting: publishingCustoms,
  title: 'Publishing ways to help',
  about:
    'A partner’s draft is always read by one of ours. Here you decide whether our own need a second reader too.',
  schema: z.strictObject({ secondReader: z.enum(['never', 'always'], orSay(say.choose)) }),
  show: ({ secondReader }) => ({ secondReader }),
  read: async (typed) => allow(typed),
  fields: (fields) =>
    html`${fields.radios('secondReader', {
      legend: 'Who may publish what we write ourselves?',
      choices: [
        { value: 'never', words: 'Whoever wrote it' },
        { value: 'always', words: 'Somebody else', hint: 'Nobody publishes what they alone wrote.' },
      ],
    })}`,
})

const weeksWords = orSay(say.weeks)

/** How long checks take, as the pages of ways to help say it. */
export const checksPage = settingPage({
  setting: checkCustoms,
  title: 'How long checks take',
  about:
    'Ways to help that need a DBS check or references say until when these take. Choose what most people can count on.',
  schema: z.strictObject({
    weeks: typedNumber(say.weeks).pipe(z.int(weeksWords).min(1, weeksWords).max(26, weeksWords)),
  }),
  show: ({ weeks }) => ({ weeks: String(weeks) }),
  read: async (typed) => allow(typed),
  fields: (fields) =>
    html`${fields.text('weeks', { label: 'Weeks from the first form to a first shift', type: 'number', width: 's' })}`,
})
