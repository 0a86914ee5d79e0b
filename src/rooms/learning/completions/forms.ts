import { z } from 'zod'
import { day } from '../../../platform/clock.ts'
import { text } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases, type Phrase } from '../../../platform/words/words.ts'
import type { NotRecordable } from './rules.ts'

const say = phrases('training-form', {
  course: 'Choose a course',
  on: 'Enter the day it was completed, like 8 November 2026',
  reason: 'Say where it was done, and what you saw of it',
  back: 'Say why the record is wrong',
  notYet: 'This day is yet to come. Enter the day it was completed.',
})

export const recordForm = z.strictObject({
  course: z.uuid(orSay(say.course)),
  on: z.iso.date(orSay(say.on)).transform(day),
  reason: text({ max: 400, lines: true, empty: say.reason }),
})

export const backForm = z.strictObject({ reason: text({ max: 400, lines: true, empty: say.back }) })

/** Where a refusal is shown, and what it says. */
export const recordFaults: Record<NotRecordable, Readonly<Record<string, Phrase>>> = {
  'no-such-course': { course: say.course },
  'not-yet': { on: say.notYet },
}
