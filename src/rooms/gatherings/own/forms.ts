import { z } from 'zod'
import { ticked, typedNumber } from '../../../platform/web/text.ts'
import type { Faults } from '../../../platform/web/faults.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'

const say = phrases('gatherings.own-form', {
  people: 'Enter how many come, at least 1',
  whole: 'Enter a whole number',
  tooMany: 'For so many, please ring us',
  adults: 'Tick this if everybody you add is old enough. For somebody younger, please ask us',
})

/** How many come, the one who asked included. */
export const numberForm = z.strictObject({
  people: typedNumber(say.people).pipe(
    z.int(orSay(say.whole)).min(1, orSay(say.people)).max(500, orSay(say.tooMany)),
  ),
  /** Needed when there are more than before: nobody under 18 joins without the word of an adult, given at sign-up. */
  adults: ticked(),
})

/** What is missing when a party grows. */
export const grownFaults = (
  { people, adults }: z.output<typeof numberForm>,
  before: { readonly people: number },
): Faults => (people > before.people && !adults ? { adults: say.adults } : {})

/** The button that takes a place again says what it offered when it was shown: meanwhile the place may have gone. */
export const againForm = z.strictObject({ hoped: z.enum(['place', 'line']) })

/** A form that is one button. */
export const pressForm = z.strictObject({})
