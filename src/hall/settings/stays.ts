import { z } from 'zod'
import { html } from '../../look/html.ts'
import { stays } from '../../platform/identity/settings.ts'
import { allow } from '../../platform/outcome.ts'
import { settingPage } from '../../platform/settings/page.ts'
import { typedNumber } from '../../platform/web/text.ts'
import { orSay } from '../../platform/words/sentence.ts'
import { ask, phrases } from '../../platform/words/words.ts'

const say = phrases('stays-form', {
  between: ask<{ least: number; most: number }>('Enter a number from {least} to {most}'),
})

const between = (least: number, most: number) =>
  typedNumber().pipe(
    z.number().min(least, orSay(say.between, { least, most })).max(most, orSay(say.between, { least, most })),
  )
const texts = (value: Record<string, number>) =>
  Object.fromEntries(Object.entries(value).map(([name, number]) => [name, String(number)]))

export const staysPage = settingPage({
  setting: stays,
  title: 'How long people stay in',
  about: 'After this time without a press, or in all, the hub asks again who somebody is.',
  schema: z.strictObject({
    staffIdleHours: between(0.25, 24),
    staffHours: between(1, 72),
    idleDays: between(1, 90),
    days: between(1, 400),
    freshMinutes: between(2, 60),
  }),
  show: texts,
  read: async (typed) => allow(typed),
  fields: (fields) =>
    html` ${fields.text('staffIdleHours', { label: 'At the desk: hours without a press', type: 'number', step: '0.25', width: 's' })}
    ${fields.text('staffHours', { label: 'At the desk: hours in all', type: 'number', width: 's' })}
    ${fields.text('idleDays', { label: 'Everybody else: days without a visit', type: 'number', width: 's' })}
    ${fields.text('days', { label: 'Everybody else: days in all', type: 'number', width: 's' })}
    ${fields.text('freshMinutes', { label: 'Minutes after showing it is you in which ways to come in can be changed', type: 'number', width: 's' })}`,
})
