import { z } from 'zod'
import { html, type Html } from '../../../../look/html.ts'
import { grid } from '../../../../look/parts/layout.ts'
import { allow } from '../../../../platform/outcome.ts'
import { settingPage } from '../../../../platform/settings/page.ts'
import { ticked, typedNumber } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases } from '../../../../platform/words/words.ts'
import type { Stage } from '../types.ts'
import { stageLimits } from './settings.ts'

const say = phrases('stage-limits-settings-form', {
  days: 'Enter a number of days from 1 to 365',
  order: 'The most cannot be less than what it should take',
})
const words = orSay(say.days)
const days = typedNumber(say.days).pipe(z.int(words).min(1, words).max(365, words))

const schema = z.strictObject({
  applicationIdeal: days,
  applicationMost: days,
  selectionIdeal: days,
  selectionMost: days,
  checksIdeal: days,
  checksMost: days,
  clearanceIdeal: days,
  clearanceMost: days,
  clocksStop: ticked(),
})

const titles: Readonly<Record<Stage, string>> = {
  application: 'Application: until we read it',
  selection: 'Selection: conversation and references begin',
  checks: 'Checks: references, DBS, training',
  clearance: 'Clearance: the last word',
}

/** How long each stage of an application should take, and may. */
export const stageLimitsPage = settingPage({
  setting: stageLimits,
  title: 'How long applications may take',
  about:
    'In days, stage by stage. Longer than it should take shows amber at the desk, longer than it may shows red. Applicants read our own ranges, not these.',
  schema,
  show: ({ limits, clocksStop }) => ({
    applicationIdeal: String(limits.application.ideal),
    applicationMost: String(limits.application.most),
    selectionIdeal: String(limits.selection.ideal),
    selectionMost: String(limits.selection.most),
    checksIdeal: String(limits.checks.ideal),
    checksMost: String(limits.checks.most),
    clearanceIdeal: String(limits.clearance.ideal),
    clearanceMost: String(limits.clearance.most),
    clocksStop: clocksStop ? 'yes' : '',
  }),
  async read(typed) {
    const limits = {
      application: { ideal: typed.applicationIdeal, most: typed.applicationMost },
      selection: { ideal: typed.selectionIdeal, most: typed.selectionMost },
      checks: { ideal: typed.checksIdeal, most: typed.checksMost },
      clearance: { ideal: typed.clearanceIdeal, most: typed.clearanceMost },
    }
    const wrong = Object.entries(limits).find(([, { ideal, most }]) => most < ideal)
    if (wrong) return { ok: false, errors: { [`${wrong[0]}Most`]: say.order } }
    return allow({ limits, clocksStop: typed.clocksStop })
  },
  fields: (fields) => {
    const pair = (
      stage: Stage,
      ideal: keyof z.input<typeof schema>,
      most: keyof z.input<typeof schema>,
    ): Html =>
      html`<fieldset>
        <legend>${titles[stage]}</legend>
        ${grid(
          [
            fields.text(ideal, { label: 'Days it should take', type: 'number', width: 's' }),
            fields.text(most, { label: 'Days at the most', type: 'number', width: 's' }),
          ],
          { min: 9, gap: 3 },
        )}
      </fieldset>`
    return html`${pair('application', 'applicationIdeal', 'applicationMost')}
    ${pair('selection', 'selectionIdeal', 'selectionMost')} ${pair('checks', 'checksIdeal', 'checksMost')}
    ${pair('clearance', 'clearanceIdeal', 'clearanceMost')}
    ${fields.tick('clocksStop', {
      label: 'Clocks stop on days of rest',
      hint: 'Then rest counts neither for us nor in the ranges applicants read.',
    })}`
  },
})
