import { html } from '../../../look/html.ts'
import { allow } from '../../../platform/outcome.ts'
import { settingPage } from '../../../platform/settings/page.ts'
import { z } from 'zod'
import { publishingCustoms } from './settings.ts'

/** Whether ways to help need a second reader. */
export const publishingPage = settingPage({
  setting: publishingCustoms,
  title: 'Publishing ways to help',
  about:
    'A partner’s draft is always read by one of ours. Here you decide whether our own need a second reader too.',
  schema: z.strictObject({ secondReader: z.enum(['never', 'always'], 'Choose one') }),
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
