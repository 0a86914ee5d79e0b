import { z } from 'zod'
import { day } from '../../../platform/clock.ts'
import { text } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import type { NotGiven } from './actions.ts'

export const say = phrases('people-tasks-form', {
  what: 'Write what is to do',
  forWhom: 'Choose who does it',
  dueOn: 'Enter the day by which it is done',
  past: 'Enter a day that is not over',
  notStaff: 'Choose somebody who works at the desk',
  reach: 'Choose somebody who may see whom it is about',
})

const forWhom = z.uuid(orSay(say.forWhom))
const dueOn = z.iso.date(orSay(say.dueOn)).transform(day)

/** A task, whomever it is about. */
export const toldForm = z.strictObject({
  what: text({ max: 300, empty: say.what }),
  forWhom,
  dueOn,
})

export const taskForm = toldForm.extend({
  about: z.preprocess((typed) => (typed === '' ? undefined : typed), z.uuid().optional()),
})

export const faultOf = {
  past: { dueOn: say.past },
  'not-staff': { forWhom: say.notStaff },
  reach: { forWhom: say.reach },
} as const satisfies Record<NotGiven, unknown>

export const moveForm = z.strictObject({ forWhom, dueOn })

/** Which tasks the list shows. */
export const shows = ['mine', 'given', 'left', 'done'] as const
export type Show = (typeof shows)[number]

/** What the address of the list says; anything strange is as if it were not there. */
export const listForm = z.object({
  show: z.enum(shows).catch('mine'),
  /** A day that somebody just chose, and that may be rest. */
  chosen: z.iso.date().transform(day).optional().catch(undefined),
})
