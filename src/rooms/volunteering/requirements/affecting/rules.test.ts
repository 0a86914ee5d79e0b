import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { plusDays } from '../../../../platform/clock.ts'
import { factsOf } from '../diaries.fixture.ts'
import { first, history, length, requirements, role } from '../histories.fixture.ts'
import { standing } from '../rules.ts'
import { isCleared } from '../types.ts'
import { affectedBy, daysAhead, withVersion } from './rules.ts'

test('whom a version would affect is what looking at each single day of the year says', () => {
  fc.assert(
    fc.property(history, requirements, fc.integer({ min: 0, max: 20 }), (told, asked, ahead) => {
      const facts = factsOf(told)
      const number = (facts.policies.get(role)?.length ?? 0) + 1
      const version = {
        roleId: role,
        number,
        holdsFrom: plusDays(first, length + ahead),
        requirements: asked,
      }
      const [old, next] = [
        standing(facts, 'naomi', role),
        standing(withVersion(facts, version), 'naomi', role),
      ]
      let expected = null
      for (let days = 0; days <= daysAhead && expected === null; days++) {
        const on = plusDays(version.holdsFrom, days)
        const [was, would] = [isCleared(old.on(on)), isCleared(next.on(on))]
        if (was !== would) expected = { on, effect: would ? 'spares' : days === 0 ? 'stops' : 'hears' }
      }
      const { on, effect } = affectedBy(facts, 'naomi', version)
      assert.deepEqual({ on, effect }, expected ?? { on: null, effect: 'nothing' })
    }),
    { numRuns: 300 },
  )
})
