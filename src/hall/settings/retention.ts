import { z } from 'zod'
import { html } from '../../look/html.ts'
import { allow } from '../../platform/outcome.ts'
import { periodsChosen, type Kept } from '../../platform/retention/kept.ts'
import { everyKept } from '../../platform/retention/known.ts'
import { settingPage, type AnySettingPage } from '../../platform/settings/page.ts'
import { typedNumber } from '../../platform/web/text.ts'
import { orSay } from '../../platform/words/sentence.ts'
import { ask, phrases } from '../../platform/words/words.ts'

const say = phrases('retention-settings-form', {
  whole: ask<{ least: number; most: number }>('Enter a whole number from {least} to {most}'),
  number: 'Enter a number',
})

const unitNames = { days: 'Days', months: 'Months', years: 'Years' } as const

function periodField({ period: { least, most } }: Kept) {
  const words = orSay(say.whole, { least, most })
  return typedNumber(say.number).pipe(z.int(words).min(least, words).max(most, words))
}

/** One page for how long everything is kept: each kind of record with its period and where that comes from. */
export function retentionPage(): AnySettingPage {
  const kinds = everyKept()
  return settingPage({
    setting: periodsChosen,
    title: 'How long we keep things',
    about: 'Every kind of record that goes by itself, for how long it is kept, and where that comes from.',
    schema: z.strictObject(Object.fromEntries(kinds.map((kind) => [kind.key, periodField(kind)]))),
    show: (value) =>
      Object.fromEntries(kinds.map(({ key, period }) => [key, String(value[key] ?? period.standard)])),
    read: async (typed) =>
      allow(
        Object.fromEntries(
          kinds.flatMap(({ key, period }) => (typed[key] === period.standard ? [] : [[key, typed[key]!]])),
        ),
      ),
    fields: (fields) =>
      html`<p>What was over by then goes in the next night. <a href="/desk/retention">See what went</a>.</p>
        ${kinds.map(({ key, title, since, source, period }) =>
          fields.text(key, {
            label: title,
            hint: `${unitNames[period.unit]} ${since}; ${period.standard} unless you say otherwise. ${source}`,
            type: 'number',
            width: 's',
          }),
        )}`,
  })
}
