import { z } from 'zod'
import { civilDay } from '../../../platform/calendar/bank-holidays.ts'
import { commitments } from '../lists.ts'

/** Where it is decided whether somebody is suitable; whose checks are asked for follows from that. */
export const nations = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export type Nation = (typeof nations)[number]

/** What somebody in the role does with those they help, in the terms of the law. */
export const activities = [
  'teach',
  'care',
  'advise',
  'drive',
  'moderate',
  'company',
  'personal-care',
  'health-care',
  'social-work',
  'household',
  'affairs',
  'drive-to-care',
] as const
export type Activity = (typeof activities)[number]

/** What a role really is, as far as the level of its check depends on it. Kept with each decision. */
export const roleFacts = z.object({
  nation: z.enum(nations),
  /** Whether they meet, write to or speak with those they help. */
  contact: z.boolean(),
  /** Full years of the youngest and the oldest of those they help; null where there is no contact. */
  youngest: z.int().min(0).max(120).nullable(),
  oldest: z.int().min(0).max(120).nullable(),
  /** The day on which the youngest of them turns 18, where it is about people we know. */
  turns18On: civilDay.nullable(),
  activities: z.array(z.enum(activities)),
  /** Somebody who is checked themselves is there, day to day, and can see what happens. */
  supervised: z.boolean(),
  often: z.enum(commitments),
  /** The most days one person does it in any 30 days together. */
  mostDays: z.int().min(0).max(30),
  /** Ever between 2am and 6am, face to face. */
  overnight: z.boolean(),
  /** For a school, nursery, children’s home or the like, and in it. */
  childrensPlace: z.boolean(),
  /** The adults among them get health or social care, or are held in custody or detention. */
  adultsGetCare: z.boolean(),
})
export type RoleFacts = z.output<typeof roleFacts>

/** From nothing to most; each level shows what the one before it shows. */
export const levels = [
  'none',
  'basic',
  'standard',
  'enhanced',
  'enhanced-children',
  'enhanced-adults',
  'enhanced-both',
] as const
export type Level = (typeof levels)[number]

/** Which workforce a standard or enhanced certificate is for. */
export type Workforce = 'child' | 'adult' | 'both'

/** What the law says that may change, as the charity has set it. */
export interface Law {
  /** From this day also supervised teaching and care of children is regulated activity; null: not in force. */
  readonly supervisedCountsFrom: string | null
}
