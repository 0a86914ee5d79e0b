import { z } from 'zod'
import { wallTime } from '../../../../platform/calendar/customs.ts'
import { optionalText, text } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases } from '../../../../platform/words/words.ts'
import { kinds, sides, states } from '../../lists.ts'

/** What is asked for at the desk; the same where a choice turns out to be none. */
export const say = phrases('opportunity-desk-form', {
  organisation: 'Choose whose it is',
  programme: 'Choose a programme',
  region: 'Choose a region',
  title: 'Give it a name people understand, like Supper club cook',
  kind: 'Choose what it is',
  side: 'Choose a side',
  lookAgain: 'Say what should be looked at again',
  day: 'Enter the day it shall go out',
  shifts: 'Choose what shall happen to the shifts ahead',
  because: 'Say why, so that those who wanted to come understand',
  picture: 'Choose a picture',
  alt: 'Say what the picture shows, for those who do not see it',
})

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((typed) => (typed === '' || typed === undefined ? null : typed), schema.nullable())

const belonging = {
  organisation: z.uuid(orSay(say.organisation)),
  programme: orNull(z.uuid(orSay(say.programme))),
  region: orNull(text({ max: 60 })),
}

export const beginForm = z.strictObject({
  title: text({ max: 90, empty: say.title }),
  kind: z.enum(kinds, orSay(say.kind)),
  side: z.enum(sides, orSay(say.side)),
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
  words: text({ max: 2000, lines: true, empty: say.lookAgain }),
})

export const seenForm = z.strictObject({ version: z.coerce.number().int().min(1) })

export const scheduleForm = z.strictObject({
  version: z.coerce.number().int().min(1),
  day: z.iso.date(orSay(say.day)),
  time: wallTime,
})

export const closeForm = z.strictObject({
  shifts: z.enum(['go-ahead', 'cancel'], orSay(say.shifts)),
  because: optionalText({ max: 300, lines: true }).transform((typed) => typed ?? ''),
})

export const pictureForm = z.strictObject({
  version: z.coerce.number().int().min(1),
  alt: optionalText({ max: 200 }).transform((typed) => typed ?? ''),
  act: z.enum(['remove']).optional(),
})
