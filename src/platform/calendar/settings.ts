import { z } from 'zod'
import { houseSetting } from '../settings/house.ts'
import { careAround } from './care.ts'
import { restCustom } from './customs.ts'
import { leavesTimeOpen } from './windows.ts'

/** The days of rest of a hub: none, one community's, or several together. */
export const restCustoms = z
  .array(restCustom)
  .max(12)
  .refine(
    (customs) => leavesTimeOpen(customs),
    'These days of rest leave no time open. Leave some hours free each week.',
  )

/** A new hub rests on no day until its people say so. */
export const daysOfRest = houseSetting('calendar.rest', restCustoms, [])

/** What a new hub takes care around: every day known to the calendar, and no bank holidays until a nation is chosen. */
export const careAroundDays = houseSetting('calendar.care', careAround, careAround.parse({}))
