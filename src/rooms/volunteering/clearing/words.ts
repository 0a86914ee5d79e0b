import { ask, phrases } from '../../../platform/words/words.ts'

/** What people read about how long we keep what cleared them. */
export const say = phrases('clearing', {
  kept: ask<{ period: string }>('Kept for {period} after you last took part. Then it goes by itself.'),
  keptWords: ask<{ period: string; words: string }>(
    'Kept for {period} after you last took part; what was written in words for {words} after the application ended.',
  ),
  holdWhat: 'That we talked, that we saw who you are, what you accepted, and who approved: days and names',
  holdWhy:
    'We must be able to show how we decided about whoever helped. What was written in words goes at once.',
  holdUntil: ask<{ date: string }>('Until {date}, then it goes by itself'),
})
