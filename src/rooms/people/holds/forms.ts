import { z } from 'zod'
import { day } from '../../../platform/clock.ts'
import { everyKept } from '../../../platform/retention/known.ts'
import { text, ticked } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { grounds } from './lists.ts'

export const say = phrases('people.hold-form', {
  person: 'Choose whose records they are',
  ground: 'Choose why the law lets us keep them',
  keeps: 'Choose which records must stay',
  reason: 'Write why, so that whoever looks at it again knows',
  day: 'Enter the day, like 24/11/2026',
  review: 'Enter a day to come, within a year',
  sure: 'Tick the box if nothing needs these records any more',
})

/** The kinds of record a hold can keep. */
export const kindsToHold = () => everyKept().filter(({ canBeHeld }) => canBeHeld)

const isKind = (key: string): boolean => kindsToHold().some((kind) => kind.key === key)
const reviewOn = z.iso.date(orSay(say.day)).transform(day)
const reason = text({ max: 2000, lines: true, empty: say.reason })

export const holdForm = z.strictObject({
  person: z.uuid(orSay(say.person)),
  ground: z.enum(grounds, orSay(say.ground)),
  keeps: z.preprocess(
    (given) => (given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]),
    z
      .array(z.string().max(80).refine(isKind, orSay(say.keeps)))
      .min(1, orSay(say.keeps))
      .max(60),
  ),
  reviewOn,
  reason,
})

/** Looked at, and still needed: until when now. */
export const keepOnForm = z.strictObject({ reviewOn, reason })

export const endHoldForm = z.strictObject({
  reason,
  sure: ticked().pipe(z.literal(true, orSay(say.sure))),
})
