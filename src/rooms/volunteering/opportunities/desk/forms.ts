import { z } from 'zod'
import { wallTime } from '../../../../platform/calendar/customs.ts'
import { optionalText, text } from '../../../../platform/web/text.ts'
import { kinds, sides, states } from '../../lists.ts'

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((typed) => (typed === '' || typed === undefined ? null : typed), schema.nullable())

const belonging = {
  organisation: z.uuid('Choose whose it is'),
  programme: orNull(z.uuid('Choose a programme')),
  region: orNull(text({ max: 60 })),
}

export const beginForm = z.strictObject({
  title: text({ max: 90, empty: 'Give it a name people understand, like Supper club cook' }),
  kind: z.enum(kinds, 'Choose what it is'),
  side: z.enum(sides, 'Choose a side'),
  ...belonging,
})
export const moveForm = z.strictObject(belonging)

/** Where a list stands and what it shows; what makes no sense is left out. */
export const listForm = z.object({
  words: optionalText({ max: 80 })
    .transform((typed) => typed ?? '')
    .catch(''),
  show: z.enum([...states, 'waiting', 'open']).catch('open'),
  programme: orNull(z.uuid()).catch(null),
  region: orNull(text({ max: 60 })).catch(null),
  organisation: orNull(z.uuid()).catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const returnForm = z.strictObject({
  words: text({ max: 2000, lines: true, empty: 'Say what should be looked at again' }),
})

export const seenForm = z.strictObject({ version: z.coerce.number().int().min(1) })

export const scheduleForm = z.strictObject({
  version: z.coerce.number().int().min(1),
  day: z.iso.date('Enter the day it shall go out'),
  time: wallTime,
})

export const closeForm = z.strictObject({
  shifts: z.enum(['go-ahead', 'cancel'], 'Choose what shall happen to the shifts ahead'),
  because: optionalText({ max: 300, lines: true }).transform((typed) => typed ?? ''),
})

export const pictureForm = z.strictObject({
  version: z.coerce.number().int().min(1),
  alt: optionalText({ max: 200 }).transform((typed) => typed ?? ''),
  act: z.enum(['remove']).optional(),
})
