import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { restAt } from '../../../platform/calendar/rest.ts'
import { jewishRest } from '../../../platform/calendar/customs.ts'
import { byTime, day, homeZone, momentAt } from '../../../platform/clock.ts'
import { weekdays } from '../lists.ts'
import { rhythms } from './forms.ts'
import { isDue, lookFrom, nextLook, seenFrom } from './rules.ts'

const shabbat = [jewishRest({ lat: 51.5085, lon: -0.1257 })]
const at = (on: string, time: string): Temporal.Instant => momentAt(day(on), time)
const london = (moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO(homeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })

test('letters of once a day and once a week are written at eight in the morning, in London', () => {
  const tuesday = at('2026-11-24', '12:00')
  assert.deepEqual(
    (['day', 'tue', 'wed', 'mon'] as const).map((often) => london(nextLook(often, tuesday, []))),
    ['2026-11-25T08:00', '2026-12-01T08:00', '2026-11-25T08:00', '2026-11-30T08:00'],
  )
  assert.equal(london(nextLook('tue', at('2026-11-24', '07:59'), [])), '2026-11-24T08:00')
  assert.equal(london(nextLook('day', at('2026-11-24', '08:00'), [])), '2026-11-25T08:00')
})

test('on the days the clocks change, eight is still eight', () => {
  assert.equal(nextLook('sun', at('2026-03-28', '12:00'), []).toString(), '2026-03-29T07:00:00Z')
  assert.equal(nextLook('sun', at('2026-10-24', '12:00'), []).toString(), '2026-10-25T08:00:00Z')
})

test('a morning that lies in a day of rest moves to its end, and the next one stays where it was', () => {
  const friday = at('2026-11-27', '12:00')
  const out = nextLook('sat', friday, shabbat)
  assert.equal(london(out).slice(0, 10), '2026-11-28')
  assert.equal(restAt(shabbat, out), null)
  assert.equal(london(nextLook('day', out, shabbat)), '2026-11-29T08:00')
  assert.equal(london(nextLook('sat', out, shabbat)).slice(0, 10), '2026-12-05')
})

test('whatever the moment, the next look lies ahead, outside rest, and no further than it is known again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }),
      fc.constantFrom(...rhythms),
      fc.boolean(),
      (minutes, howOften, rests) => {
        const now = at('2026-01-01', '00:00').add({ minutes })
        const customs = rests ? shabbat : []
        const next = nextLook(howOften, now, customs)
        assert.ok(byTime(next, now) > 0)
        assert.equal(restAt(customs, next), null)
        assert.equal(isDue(next, now), false)
        assert.equal(isDue(next, next), true)
        if (rests || howOften === 'at-once') return
        const there = next.toZonedDateTimeISO(homeZone)
        assert.deepEqual([there.hour, there.minute], [8, 0])
        if (howOften !== 'day') assert.equal(weekdays[there.dayOfWeek - 1], howOften)
      },
    ),
    { numRuns: 300 },
  )
})

test('a look that lies impossibly far ahead was set by a wrong clock, and is due', () => {
  const now = at('2026-11-24', '12:00')
  assert.deepEqual(
    [1, 24 * 8, 24 * 365].map((hours) => isDue(now.add({ hours }), now)),
    [false, false, true],
  )
})

test('a look asks for everything since the last one, and 48 hours more', () => {
  const now = at('2026-11-24', '12:00')
  assert.equal(london(lookFrom('day', now.subtract({ hours: 24 }), now)), '2026-11-21T12:00')
  assert.equal(london(lookFrom('at-once', now.add({ hours: 24 * 400 }), now)), '2026-11-21T12:00')
  assert.equal(london(lookFrom('tue', now, now)), '2026-11-15T12:00')
  assert.equal(london(lookFrom('day', now.subtract({ hours: 24 * 30 }), now)), '2026-10-23T13:00')
  for (const howOften of rhythms)
    assert.ok(
      byTime(seenFrom(now), lookFrom(howOften, now, now)) < 0,
      'What was seen covers what is asked for',
    )
})
