import { z } from 'zod'
import { html } from '../../look/html.ts'
import { allow } from '../../platform/outcome.ts'
import { settingPage } from '../../platform/settings/page.ts'
import { typedNumber } from '../../platform/web/text.ts'
import { orSay } from '../../platform/words/sentence.ts'
import { phrases } from '../../platform/words/words.ts'
import { learningCustoms } from './settings.ts'

const say = phrases('learning-settings-form', { years: 'Enter a whole number from 1 to 15' })

export const learningPage = settingPage({
  setting: learningCustoms,
  title: 'Learning',
  about: 'How long it is kept who completed which course.',
  schema: z.strictObject({
    keepYears: typedNumber(say.years).pipe(
      z.int(orSay(say.years)).min(1, orSay(say.years)).max(15, orSay(say.years)),
    ),
  }),
  show: ({ keepYears }) => ({ keepYears: String(keepYears) }),
  read: async (typed) => allow(typed),
  fields: (fields) =>
    fields.text('keepYears', {
      label: 'Years for which a completion is kept',
      hint: html`After somebody last took part or learned something. Six years is what most charities choose.`,
      type: 'number',
      width: 's',
    }),
})
