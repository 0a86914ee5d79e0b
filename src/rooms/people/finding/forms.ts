import { z } from 'zod'
import { optionalText } from '../../../platform/web/text.ts'
import { weekParts } from '../availability/rules.ts'
import { languages, skills } from '../lists.ts'

const chosen = <const Value extends string>(values: readonly Value[]) =>
  z.preprocess((typed) => (typed === '' ? undefined : typed), z.enum(values).optional().catch(undefined))

/** What the desk asks of people; anything strange in the address is as if it were not there. */
export const findForm = z.object({
  words: optionalText({ max: 120 }).catch(undefined),
  speaks: chosen(languages),
  can: chosen(skills),
  free: chosen(weekParts),
  region: optionalText({ max: 60 }).catch(undefined),
  tag: optionalText({ max: 40 }).catch(undefined),
  after: optionalText({ max: 400 }).catch(undefined),
})
