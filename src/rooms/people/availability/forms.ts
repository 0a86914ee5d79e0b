import { z } from 'zod'
import { day } from '../../../platform/clock.ts'
import { several } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { weekdays } from './rules.ts'

export const say = phrases('people-availability-form', {
  days: 'Choose at least one day',
  from: 'Enter when it begins, like 18:00',
  to: 'Enter when it ends, like 21:00',
  order: 'Enter an end that is after the beginning; 00:00 is midnight',
  firstDay: 'Enter the first day you are away',
  lastDay: 'Enter the last day you are away',
  lastAfterFirst: 'Enter a last day that is not before the first',
  past: 'Enter days that are not over yet',
  tooMany: 'Take a time away off the list first: there are as many as fit',
})

const wallTime = (words: typeof say.from) =>
  z
    .string(orSay(words))
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, orSay(words))
    .transform((typed) => Number(typed.slice(0, 2)) * 60 + Number(typed.slice(3)))

/** A time on one or several days of each week; an end of 00:00 is midnight. */
export const slotForm = z
  .strictObject({
    days: several(weekdays).refine((days) => days.length > 0, orSay(say.days)),
    from: wallTime(say.from),
    to: wallTime(say.to).transform((minutes) => (minutes === 0 ? 24 * 60 : minutes)),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: orSay(say.order) })

/** One stretch of a week to take away again. */
export const slotGoneForm = z.strictObject({
  weekday: z.coerce.number().int().min(1).max(7),
  from: z.coerce.number().int().min(0).max(1439),
  to: z.coerce.number().int().min(1).max(1440),
})

export const awayForm = z
  .strictObject({
    firstDay: z.iso.date(orSay(say.firstDay)).transform(day),
    lastDay: z.iso.date(orSay(say.lastDay)).transform(day),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    error: orSay(say.lastAfterFirst),
  })

export const awayGoneForm = z.strictObject({ id: z.uuid() })
