import type { Html } from '../../../look/html.ts'
import { grid } from '../../../look/parts/layout.ts'
import type { Asked } from '../../../platform/identity/face.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import type { Phrase, Words } from '../../../platform/words/words.ts'
import { guardianFaults, guardianForm, type GuardianTyped } from './forms.ts'
import { say } from './words.ts'

/** The two fields that name a parent or guardian. */
export function guardianPart(words: Words, shown: Shown): Html {
  const fields = fieldsOf(guardianForm, shown, labelsIn(words))
  return grid(
    [
      fields.text('guardianName', { label: words.say(say.guardianName), optional: false }),
      fields.text('guardianEmail', {
        label: words.say(say.guardianEmail),
        type: 'email',
        optional: false,
        hint: words.say(say.guardianHint),
      }),
    ],
    { min: 12, gap: 3 },
  )
}

/**
 * Asks whoever proves an address that is somebody’s under 18 for a parent or guardian, before anything is confirmed.
 * @param own the address itself, which is not theirs
 */
export const asksGuardian = (own: string, lede: Phrase): Asked<GuardianTyped> => ({
  lede: (words) => words.say(lede),
  fields: guardianPart,
  faults: (typed) => guardianFaults(typed, own),
})
