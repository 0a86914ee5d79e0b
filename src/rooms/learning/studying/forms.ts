import { z } from 'zod'
import { ticked, typedNumber } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { guardianForm } from '../../gatherings/face.ts'
import { say } from '../words.ts'
import { phrases } from '../../../platform/words/words.ts'

const own = phrases('learning-form', { session: 'Choose one of the days' })

/** What somebody answers on a page; nothing, where it only is read. */
export const pageForm = z.strictObject({
  answer: typedNumber(say.choose)
    .pipe(z.int(orSay(say.choose)).min(0))
    .optional(),
})

/** A place in a live session; below 18, with whose yes it needs. */
export const placeForm = z.strictObject({
  session: z.uuid(orSay(own.session)),
  both: ticked(),
  ...guardianForm.shape,
})
