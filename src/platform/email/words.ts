import { ask, phrases } from '../words/words.ts'

/** What every letter says. */
export const say = phrases('letter', {
  worry: ask<{ reach: string }>('Worried about somebody’s safety? Tell {reach}. In danger now? Call 999.'),
  registered: ask<{ number: string }>('registered charity {number}'),
  worryAtAll: 'Worried about somebody’s safety? Tell us. In danger now? Call 999.',
  madeOn: ask<{ day: string }>('Written on {day}'),
  pageOf: "Page '{page}' of '{pages}'",
})
