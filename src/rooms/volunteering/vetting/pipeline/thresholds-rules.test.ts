import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { christianRest, jewishRest } from '../../../../platform/calendar/customs.ts'
import { byTime, day, momentAt } from '../../../../platform/clock.ts'
import { stageAge } from '../../applications/clocks/rules.ts'
import { stageLimits } from '../../applications/clocks/settings.ts'
import { stages } from '../../applications/types.ts'
import { overSince, thresholdsAt } from './thresholds-rules.ts'

const { limits } = stageLimits.standard

test('without rest, somebody is over two days after two days, and not on the very moment', () => {
  const now = momentAt(day('2026-11-24'), '12:00')
  assert.equal(overSince([], now, 2).toString(), '2026-11-22T11:59:59.999999Z')
})

test('whoever the list calls amber or red is exactly whoever the clock of their stage does, rest or none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom([], [christianRest()], [jewishRest({ lat: 51.5085, lon: -0.1257 })]),
      fc.constantFrom(...stages),
      fc.nat(60 * 24 * 4),
      fc.nat(45 * 24 * 4),
      (customs, stage, later, ago) => {
        const now = momentAt(day('2026-09-01'), '00:00').add({ minutes: later * 15 })
        const since = now.subtract({ minutes: ago * 15 })
        const { colour } = stageAge(
          { state: 'open', stage, stageSince: since, guardian: 'not-needed' },
          now,
          {
            limits,
            customs,
          },
        )
        const { amber, red } = thresholdsAt(now, { limits, customs })[stage]
        const told = byTime(since, red) <= 0 ? 'red' : byTime(since, amber) <= 0 ? 'amber' : 'green'
        assert.equal(told, colour)
      },
    ),
    { numRuns: 300 },
  )
})
