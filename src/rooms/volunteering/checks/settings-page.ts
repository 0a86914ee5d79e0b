import { z } from 'zod'
import { html } from '../../../look/html.ts'
import type { Day } from '../../../platform/clock.ts'
import { allow } from '../../../platform/outcome.ts'
import { settingPage } from '../../../platform/settings/page.ts'
import { optionalText, typedNumber } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { decidingCustoms } from './settings.ts'

const say = phrases('deciding-checks-settings-form', {
  months: 'Enter a number of months from 1 to 60',
  day: 'Enter a day like 24/11/2026, or leave it empty',
})
const months = orSay(say.months)

/** What is asked for outside England and Wales, and when decisions are looked at again. */
export const decidingChecksPage = settingPage({
  setting: decidingCustoms,
  title: 'Which DBS check',
  about:
    'The rules of England and Wales are built in. Scotland and Northern Ireland have laws of their own: say here what you ask for there, in the words your staff shall read.',
  schema: z.strictObject({
    scotland: optionalText({ max: 600, lines: true }),
    northernIreland: optionalText({ max: 600, lines: true }),
    supervisedCountsFrom: z.preprocess(
      (typed) => (typed === '' || typed === undefined ? null : typed),
      z.iso
        .date(orSay(say.day))
        .transform((typed) => typed as Day)
        .nullable(),
    ),
    lookAgainMonths: typedNumber(say.months).pipe(z.int(months).min(1, months).max(60, months)),
  }),
  show: ({ scotland, northernIreland, supervisedCountsFrom, lookAgainMonths }) => ({
    scotland,
    northernIreland,
    supervisedCountsFrom: supervisedCountsFrom ?? '',
    lookAgainMonths: String(lookAgainMonths),
  }),
  read: async (typed) =>
    allow({ ...typed, scotland: typed.scotland ?? '', northernIreland: typed.northernIreland ?? '' }),
  fields: (fields) =>
    html`${fields.area('scotland', {
      label: 'What we ask for in Scotland',
      rows: 3,
      hint: 'Disclosure Scotland runs the PVG scheme there. While this is empty, nothing can be decided for a role in Scotland.',
    })}
    ${fields.area('northernIreland', {
      label: 'What we ask for in Northern Ireland',
      rows: 3,
      hint: 'AccessNI runs the checks there. While this is empty, nothing can be decided for a role there.',
    })}
    ${fields.text('supervisedCountsFrom', {
      label: 'Supervised work with children is regulated from',
      type: 'date',
      width: 's',
      hint: 'Leave it empty until the law says so: a bill before Parliament would make teaching and care regulated even where somebody watches.',
    })}
    ${fields.text('lookAgainMonths', { label: 'Months until a decision is looked at again', type: 'number', width: 's' })}`,
})
