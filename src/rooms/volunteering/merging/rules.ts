import type { Rhythm } from '../searches/forms.ts'

const rarity = (rhythm: Rhythm): number => (rhythm === 'at-once' ? 0 : rhythm === 'day' ? 1 : 2)

/** Whether one rhythm writes less often than another: at once, each day, each week. */
export const isRarer = (one: Rhythm, other: Rhythm): boolean => rarity(one) > rarity(other)
