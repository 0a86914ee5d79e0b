import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { calendarYear, day, momentAt, plain, plusDays } from '../clock.ts'
import { type RestCustom, christianRest, jewishRest, muslimRest, secularRest } from './customs.ts'
import { type RestWindow, joined, leavesTimeOpen, windowsOfRest } from './windows.ts'

const london = { lat: 51.5085, lon: -0.1257 }
const inLondon = jewishRest(london)

const clock = (moment: Temporal.Instant): string =>
  moment
    .toZonedDateTimeISO('Europe/London')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')
const said = ({ name, from, to }: RestWindow): string => `${name}: ${clock(from)} to ${clock(to)}`
const between = (customs: RestCustom[], from: string, to: string): RestWindow[] =>
  windowsOfRest(customs, { from: day(from), to: day(to) })

/** Asserts a moment against a published wall time, give or take two minutes. */
function about(moment: Temporal.Instant, on: string, time: string): void {
  const apart = Math.abs(momentAt(day(on), time).until(moment).total('minutes'))
  assert.ok(apart <= 2, `${clock(moment)}, not ${on} ${time}`)
}

test('Shabbat in London, in the dark of December and the light of June', () => {
  const [december] = between([inLondon], '2026-12-04', '2026-12-04')
  about(december!.from, '2026-12-04', '15:35')
  about(december!.to, '2026-12-05', '16:50')
  const [june] = between([inLondon], '2026-06-20', '2026-06-20')
  about(june!.from, '2026-06-19', '21:03')
  about(june!.to, '2026-06-20', '22:36')
})

test('Pesach 5787: the first days run into Shabbat, the last days stand alone', () => {
  const [first, last, ...more] = between([inLondon], '2027-04-20', '2027-04-29')
  assert.deepEqual(more, [])
  assert.equal(first!.name, 'Pesach and Shabbat')
  about(first!.from, '2027-04-21', '19:48')
  about(first!.to, '2027-04-24', '21:08')
  assert.equal(last!.name, 'Pesach')
  about(last!.from, '2027-04-27', '19:58')
  about(last!.to, '2027-04-29', '21:18')
})

test('Rosh Hashanah and Yom Kippur 5788', () => {
  assert.deepEqual(between([inLondon], '2027-10-02', '2027-10-11').map(said), [
    'Shabbat and Rosh Hashanah: 2027-10-01 18:20 to 2027-10-03 19:24',
    'Shabbat: 2027-10-08 18:05 to 2027-10-09 19:11',
    'Yom Kippur: 2027-10-10 18:00 to 2027-10-11 19:07',
  ])
})

test('within a window candles are lit again: after nightfall for a second day, by daylight for Shabbat', () => {
  const [pesach] = between([inLondon], '2027-04-22', '2027-04-22')
  assert.deepEqual(pesach!.lights.map(clock), ['2027-04-21 19:48', '2027-04-22 21:04', '2027-04-23 19:52'])
  const [sukkot] = between([inLondon], '2027-10-16', '2027-10-16')
  assert.deepEqual(sukkot!.lights.map(clock), ['2027-10-15 17:49', '2027-10-16 18:56'])
})

test('a window names its parts with their own hours', () => {
  const [window] = between([inLondon], '2027-10-23', '2027-10-23')
  assert.equal(window!.name, 'Shabbat, Shemini Atzeret and Simchat Torah')
  assert.deepEqual(
    window!.parts.map(({ name, from, to }) => `${name} ${clock(from)} ${clock(to)}`),
    [
      'Shabbat 2027-10-22 17:35 2027-10-23 18:42',
      'Shemini Atzeret 2027-10-22 17:35 2027-10-23 18:42',
      'Simchat Torah 2027-10-23 18:42 2027-10-24 18:40',
    ],
  )
})

test('every custom can be changed or switched off', () => {
  const window = (customs: Parameters<typeof jewishRest>[1], on = '2026-06-20') =>
    between([jewishRest(london, customs)], on, on).map(said)
  assert.deepEqual(window({ shabbat: false }), [])
  assert.deepEqual(window({ festivals: [] }, '2027-04-28'), [])
  assert.deepEqual(window({ candleMinutes: 40 }), ['Shabbat: 2026-06-19 20:41 to 2026-06-20 22:37'])
  assert.deepEqual(window({ nightfallDegrees: 7 }), ['Shabbat: 2026-06-19 21:03 to 2026-06-20 22:20'])
  assert.deepEqual(window({ nightfallMinutes: 50 }), ['Shabbat: 2026-06-19 21:03 to 2026-06-20 22:12'])
  assert.deepEqual(window({ festivalDays: 'one' }, '2027-04-28'), [
    'Pesach: 2027-04-27 19:58 to 2027-04-28 21:16',
  ])
  assert.deepEqual(window({ festivalDays: 'one' }, '2027-04-29'), [])
})

test('early summer Shabbat comes in at the published time, never later than candle-lighting, and ends as ever', () => {
  const early = jewishRest(london, { earlySummerShabbat: '20:00' })
  assert.deepEqual(between([early], '2026-06-20', '2026-06-20').map(said), [
    'Shabbat: 2026-06-19 20:00 to 2026-06-20 22:37',
  ])
  assert.deepEqual(
    between([early], '2026-12-05', '2026-12-05').map(said),
    between([inLondon], '2026-12-05', '2026-12-05').map(said),
  )
})

test('in Shetland’s midsummer rest still ends, at the darkest moment of the night', () => {
  const [window] = between([jewishRest({ lat: 60.1545, lon: -1.1494 })], '2026-06-20', '2026-06-20')
  about(window!.to, '2026-06-21', '01:07')
})

test('customs of several communities are joined, each under its name', () => {
  const [window] = between([inLondon, christianRest(), muslimRest()], '2027-05-16', '2027-05-16')
  assert.equal(window!.name, 'Sunday and Eid al-Adha')
  assert.deepEqual(window!.kinds, ['christian', 'muslim'])
})

test('nobody rests where no custom is kept', () => {
  assert.deepEqual(windowsOfRest([], calendarYear(2026)), [])
  assert.deepEqual(windowsOfRest([secularRest()], calendarYear(2026)), [])
})

test('a window that begins before the period, or ends after it, is given whole', () => {
  const whole = between([inLondon], '2026-12-05', '2026-12-05').map(said)
  assert.deepEqual(between([inLondon], '2026-12-04', '2026-12-04').map(said), whole)
  assert.deepEqual(between([inLondon], '2026-12-06', '2026-12-10'), [])
  assert.deepEqual(between([inLondon], '2027-01-01', '2027-01-01').map(said), [
    'Shabbat: 2027-01-01 15:43 to 2027-01-02 17:02',
  ])
})

test('hours of every day in the week leave no time open, and are refused', () => {
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    name: 'Shut',
    weekday,
    from: '00:00',
    to: '00:00',
  }))
  assert.equal(leavesTimeOpen([secularRest({ weekly })]), false)
  assert.equal(leavesTimeOpen([secularRest({ weekly: weekly.slice(1) })]), true)
  assert.throws(() => windowsOfRest([secularRest({ weekly })], calendarYear(2026)), /leave no time open/)
})

const anyCustoms = fc.subarray<RestCustom>(
  [
    inLondon,
    jewishRest(london, { festivalDays: 'one', earlySummerShabbat: '19:30', nightfallMinutes: 60 }),
    christianRest(),
    christianRest({ tradition: 'orthodox', sundays: false }),
    muslimRest({ eidAlAdhaDays: 4 }),
    secularRest({ weekly: [{ name: 'Night', weekday: 6, from: '20:00', to: '09:00' }] }),
  ],
  { minLength: 1 },
)

test('over a century windows are in order, apart from each other, and hold all their reasons', () => {
  fc.assert(
    fc.property(anyCustoms, fc.integer({ min: 2000, max: 2099 }), (customs, year) => {
      const windows = windowsOfRest(customs, calendarYear(year))
      windows.forEach((window, index) => {
        const next = windows[index + 1]
        assert.equal(Temporal.Instant.compare(window.from, window.to), -1)
        if (next) assert.equal(Temporal.Instant.compare(window.to, next.from), -1)
        for (const { from, to } of window.parts) {
          assert.ok(
            Temporal.Instant.compare(window.from, from) <= 0 && Temporal.Instant.compare(to, window.to) <= 0,
          )
        }
      })
    }),
    { numRuns: 12 },
  )
})

test('every Saturday noon of a century lies in a window', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5200 }), (weeks) => {
      const saturday = plusDays(day('2000-01-01'), weeks * 7)
      assert.equal(plain(saturday).dayOfWeek, 6)
      const noon = momentAt(saturday, '12:00')
      const [window] = windowsOfRest([inLondon], { from: saturday, to: saturday })
      assert.ok(
        Temporal.Instant.compare(window!.from, noon) < 0 && Temporal.Instant.compare(noon, window!.to) < 0,
      )
    }),
    { numRuns: 30 },
  )
})

test('reasons that touch or overlap are joined, whatever their order', () => {
  const at = (hour: number) => Temporal.Instant.from('2026-01-01T00:00Z').add({ hours: hour })
  const reason = fc
    .tuple(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('Shabbat', 'Pesach'),
    )
    .map(([from, length, name]) => ({ from: at(from), to: at(from + length), name, kind: 'jewish' as const }))
  fc.assert(
    fc.property(fc.array(reason, { maxLength: 8 }), (reasons) => {
      const windows = joined(reasons)
      for (let hour = 0; hour < 232; hour++) {
        const moment = at(hour)
        const rests = (one: { from: Temporal.Instant; to: Temporal.Instant }) =>
          Temporal.Instant.compare(one.from, moment) <= 0 && Temporal.Instant.compare(moment, one.to) < 0
        assert.equal(windows.filter(rests).length, reasons.some(rests) ? 1 : 0)
      }
    }),
    { numRuns: 40 },
  )
})
