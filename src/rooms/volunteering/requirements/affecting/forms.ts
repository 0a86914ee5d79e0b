import { z } from 'zod'
import { day } from '../../../../platform/clock.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases } from '../../../../platform/words/words.ts'

export const say = phrases('requirements-whom-form', {
  running: 'Choose what happens to applications that run',
  until: 'Enter the last day they get, like 31/03/2027',
  early: 'Enter a day after the one from which the version holds',
  late: 'That is longer than an exemption may last',
})

/** What happens to those a version touches. */
export const whomForm = z.strictObject({
  seen: z.coerce.number().int().min(1),
  running: z.enum(['finish', 'move'], orSay(say.running)),
  /** Whom an exemption is asked for. */
  give: z.preprocess(
    (typed) => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]),
    z.array(z.uuid()).max(2_000),
  ),
  until: z.preprocess(
    (typed) => (typed === '' ? undefined : typed),
    z.iso.date(orSay(say.until)).transform(day).optional(),
  ),
})
