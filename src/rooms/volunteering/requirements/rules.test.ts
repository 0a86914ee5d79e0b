import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { plusDays, type Day } from '../../../platform/clock.ts'
import { diaryOf, factsOf } from './diaries.fixture.ts'
import { first, history, length, role } from './histories.fixture.ts'
import { replay } from './naive.fixture.ts'
import { standing } from './rules.ts'
import type { Standing } from './types.ts'

const days: readonly Day[] = Array.from({ length }, (_, at) => plusDays(first, at))
const told = ({ state, policy, requirements }: Standing) => ({
  state,
  policy,
  requirements: requirements.map((one) => one.state),
})

describe('standing as of a day', () => {
  test('of 1,000 histories, each day’s standing is what a diary read up to that evening says', () => {
    fc.assert(
      fc.property(history, (one) => {
        const diary = replay(diaryOf(one), first, days.at(-1)!)
        const computed = standing(factsOf(one), 'naomi', role)
        for (const on of days) assert.deepEqual(told(computed.on(on)), diary.get(on), on)
      }),
      { numRuns: 1000 },
    )
  })
})
