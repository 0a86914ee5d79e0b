import { ask, phrases } from '../words/words.ts'

export const say = phrases('letter', {
  worry: ask<{ reach: string }>('Worried about somebody’s safety? Tell {reach}. In danger now? Call 999.'),
  worryAtAll: 'Worried about somebody’s safety? Tell us. In danger now? Call 999.',
})
