import { z } from 'zod'
import { html } from '../../look/html.ts'
import { wallTime } from '../../platform/calendar/customs.ts'
import { allow, type Outcome } from '../../platform/outcome.ts'
import { settingPage } from '../../platform/settings/page.ts'
import type { Faults } from '../../platform/web/faults.ts'
import { text, typedNumber } from '../../platform/web/text.ts'
import { orSay, sentence } from '../../platform/words/sentence.ts'
import { ask, phrases } from '../../platform/words/words.ts'
import { gatheringCustoms, type GatheringCustoms } from './settings.ts'

const say = phrases('gatherings.settings-form', {
  whole: ask<{ least: number; most: number }>('Enter a whole number from {least} to {most}'),
  days: 'Enter days before, at most four and each up to 28, like 2, 0',
  hours: 'Enter hours from 0 to 168, or nothing',
})

const whole = (least: number, most: number) => {
  const words = sentence(say.whole, { least, most })
  return typedNumber(words).pipe(z.int(orSay(words)).min(least, orSay(words)).max(most, orSay(words)))
}

/** `2, 0` as days; null when it is something else. */
function daysIn(typed: string): number[] | null {
  const parts = typed.split(/[\s,]+/).filter(Boolean)
  if (parts.length > 4 || !parts.every((part) => /^\d{1,2}$/.test(part) && Number(part) <= 28)) return null
  return [...new Set(parts.map(Number))].toSorted((one, other) => other - one)
}

type Read = Outcome<GatheringCustoms, never> | { ok: false; errors: Faults }

/** How places are kept, and when people are reminded. */
export const customsPage = settingPage({
  setting: gatheringCustoms,
  title: 'Places, reminders and thanks',
  about:
    'How long places are kept for somebody, and what people hear before and after. During rest it waits, unless the page “What rest does” says otherwise.',
  schema: z.strictObject({
    holdHours: whole(1, 168),
    leastAnswerMinutes: whole(10, 1440),
    remindDaysBefore: z.preprocess((typed) => typed ?? '', z.string().max(40, orSay(say.days))),
    remindAt: wallTime,
    remindOnTheDayAt: wallTime,
    shortDaysBefore: whole(0, 28),
    listAt: wallTime,
    thankHoursAfter: text({ max: 5, min: 0 }),
  }),
  show: ({ remindDaysBefore, thankHoursAfter, ...rest }) => ({
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
    remindDaysBefore: remindDaysBefore.join(', '),
    thankHoursAfter: thankHoursAfter === null ? '' : String(thankHoursAfter),
  }),
  async read({ remindDaysBefore, thankHoursAfter, ...rest }): Promise<Read> {
    const remind = daysIn(remindDaysBefore)
    const thank = thankHoursAfter === '' ? null : Number(thankHoursAfter)
    if (remind === null) return { ok: false, errors: { remindDaysBefore: say.days } }
    if (thank !== null && !(thank >= 0 && thank <= 168))
      return { ok: false, errors: { thankHoursAfter: say.hours } }
    return allow({ ...rest, remindDaysBefore: remind, thankHoursAfter: thank })
  },
  fields: (fields) =>
    html` ${fields.text('holdHours', { label: 'Hours a place is held for somebody who has yet to open our letter', type: 'number', width: 's' })}
    ${fields.text('leastAnswerMinutes', { label: 'Minutes somebody must have to answer an offer', hint: 'With less, nobody is asked by letter: whoever runs it rings.', type: 'number', width: 's' })}
    ${fields.text('remindDaysBefore', { label: 'Remind people so many days before', hint: 'Several with commas; 0 is the day itself. Leave it empty to remind nobody.', width: 's', optional: true })}
    ${fields.text('remindAt', { label: 'Time of a reminder on an earlier day', type: 'time', width: 's' })}
    ${fields.text('remindOnTheDayAt', { label: 'Time of a reminder on the day', type: 'time', width: 's' })}
    ${fields.text('shortDaysBefore', { label: 'Days before the start on which leads hear that people are short', type: 'number', width: 's' })}
    ${fields.text('listAt', { label: 'Time at which leads get tomorrow’s list', type: 'time', width: 's' })}
    ${fields.text('thankHoursAfter', { label: 'Hours after the end at which we thank people', hint: 'Leave it empty to thank nobody by letter.', width: 's', optional: true })}`,
})
