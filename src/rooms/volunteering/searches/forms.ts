import { z } from 'zod'
import { email, optionalText, text } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { weekdays } from '../lists.ts'

const say = phrases('searches-form', { howOften: 'Choose how often we may write' })

/** How often somebody hears: as soon as something is published, once a day, or once a week on a day. */
export const rhythms = ['at-once', 'day', ...weekdays] as const
export type Rhythm = (typeof rhythms)[number]

const howOften = z.enum(rhythms, orSay(say.howOften))
const search = text({ max: 2000, min: 0 })

/** Somebody nobody knows yet. */
export const visitorSearch = z.strictObject({
  search,
  email: email(),
  name: optionalText({ max: 120 }),
  howOften,
})
export type VisitorSearch = z.output<typeof visitorSearch>

/** Somebody known by their session. */
export const knownSearch = z.strictObject({ search, howOften })

export const changeForm = z.strictObject({ howOften })
