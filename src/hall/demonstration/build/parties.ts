import type { Chance } from '../chance.ts'
import { communities } from '../people/names.ts'
import type { Ask } from './tale.ts'
import type { ShiftMade } from './shifts.ts'

/** One in eight brings somebody, where parties may come: a partner, a friend, the children. */
export function companions({ gathering }: ShiftMade, chance: Chance): Pick<Ask, 'people' | 'others'> {
  const most = Math.min(gathering.largestGroup, 4)
  if (most < 2 || !chance.happens(0.13)) return { people: 1, others: [] }
  const people = chance.between(2, most)
  const others = Array.from({ length: people - 1 }, () => ({
    name: chance.one(chance.one(communities).given),
    age: null,
  }))
  return { people, others }
}
