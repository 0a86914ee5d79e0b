import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { areas } from './areas.ts'
import { type Point, milesBetween, roundMiles, sayMiles } from './distance.ts'
import { realDistricts } from './real-data.fixture.ts'

const rad = Math.PI / 180

/** A second formula on the same round earth: the spherical law of cosines. */
function cosineLaw(one: Point, other: Point): number {
  const cosine =
    Math.sin(one.lat * rad) * Math.sin(other.lat * rad) +
    Math.cos(one.lat * rad) * Math.cos(other.lat * rad) * Math.cos((other.lon - one.lon) * rad)
  return (6371.0088 / 1.609344) * Math.acos(Math.min(1, cosine))
}

/** A third on the true, flattened earth: Vincenty's inverse formula on WGS 84. */
function vincenty(one: Point, other: Point): number {
  const [a, f] = [6_378_137, 1 / 298.257223563]
  const b = a * (1 - f)
  const [u1, u2] = [
    Math.atan((1 - f) * Math.tan(one.lat * rad)),
    Math.atan((1 - f) * Math.tan(other.lat * rad)),
  ]
  const apart = (other.lon - one.lon) * rad
  let lambda = apart
  for (let turn = 0; turn < 100; turn++) {
    const sinSigma = Math.hypot(
      Math.cos(u2) * Math.sin(lambda),
      Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda),
    )
    if (sinSigma === 0) return 0
    const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda)
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (Math.cos(u1) * Math.cos(u2) * Math.sin(lambda)) / sinSigma
    const squared = 1 - sinAlpha ** 2
    const middle = cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / squared
    const c = (f / 16) * squared * (4 + f * (4 - 3 * squared))
    const before = lambda
    lambda =
      apart +
      (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (middle + c * cosSigma * (2 * middle ** 2 - 1)))
    if (Math.abs(lambda - before) > 1e-12) continue
    const u = (squared * (a * a - b * b)) / (b * b)
    const big = 1 + (u / 16384) * (4096 + u * (u * (320 - 175 * u) - 768))
    const small = (u / 1024) * (256 + u * (u * (74 - 47 * u) - 128))
    const inner =
      cosSigma * (2 * middle ** 2 - 1) -
      (small / 6) * middle * (4 * sinSigma ** 2 - 3) * (4 * middle ** 2 - 3)
    const delta = small * sinSigma * (middle + (small / 4) * inner)
    return (b * big * (sigma - delta)) / 1609.344
  }
  throw new Error('Vincenty found no answer')
}

const anyPoint = fc.record({
  lat: fc.double({ min: 49, max: 61, noNaN: true }),
  lon: fc.double({ min: -8.5, max: 2, noNaN: true }),
})

test('distance agrees with a second formula on a round earth, and with a third on the true one', () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, (one, other) => {
      const miles = milesBetween(one, other)
      if (miles < 0.1) return
      assert.ok(Math.abs(miles - cosineLaw(one, other)) < 1e-3)
      assert.ok(Math.abs(miles / vincenty(one, other) - 1) < 0.006)
    }),
    { numRuns: 500 },
  )
})

test('there and back are as far, nowhere is no distance, and no detour is shorter', () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, anyPoint, (one, other, third) => {
      assert.equal(milesBetween(one, one), 0)
      assert.ok(Math.abs(milesBetween(one, other) - milesBetween(other, one)) < 1e-9)
      assert.ok(milesBetween(one, other) <= milesBetween(one, third) + milesBetween(third, other) + 1e-9)
    }),
  )
})

test('real postcode districts are as far apart as they are', async (t) => {
  const { districts, missing } = await realDistricts()
  if (missing) t.diagnostic(missing)
  const miles = (one: string, other: string) => milesBetween(districts.get(one)!, districts.get(other)!)
  assert.equal(miles('N12', 'N11').toFixed(1), '1.6')
  assert.equal(miles('N12', 'LS6').toFixed(0), '163')
  assert.equal(miles('M8', 'LS6').toFixed(0), '35')
  assert.equal(miles('EH1', 'G1').toFixed(0), '41')
  for (const [one, other] of [
    ['N12', 'N11'],
    ['N12', 'LS6'],
    ['M8', 'LS6'],
    ['EH1', 'G1'],
    ['BT1', 'ZE1'],
  ] as const) {
    assert.ok(Math.abs(miles(one, other) / vincenty(districts.get(one)!, districts.get(other)!) - 1) < 0.006)
  }
})

test('the 124 postcode areas are built in, each within the British Isles and near its districts', async (t) => {
  assert.equal(areas.size, 124)
  for (const { area, town, lat, lon } of areas.values()) {
    assert.match(area, /^[A-Z]{1,2}$/)
    assert.ok(town.length > 3 && lat > 49 && lat < 61 && lon > -8 && lon < 2, area)
  }
  const { districts, missing } = await realDistricts()
  if (missing) t.diagnostic(missing)
  for (const [district, point] of districts) {
    const area = areas.get(/^[A-Z]+/.exec(district)![0])
    assert.ok(area && milesBetween(area, point) < 85, district)
  }
})

test('miles are said as people say them', () => {
  const said = [
    0, 0.49, 0.5, 0.96, 1, 2.14, 9.94, 9.96, 14.4, 19.49, 19.6, 58, 62.4, 97.4, 97.6, 163, 415,
  ].map((miles) => sayMiles(roundMiles(miles)))
  assert.deepEqual(said, [
    'under half a mile',
    'under half a mile',
    '0.5 miles',
    '1 mile',
    '1 mile',
    '2.1 miles',
    '9.9 miles',
    '10 miles',
    '14 miles',
    '19 miles',
    'about 20 miles',
    'about 60 miles',
    'about 60 miles',
    'about 95 miles',
    'about 100 miles',
    'about 160 miles',
    'about 420 miles',
  ])
})

test('from the middle of a postcode area we claim no more than we know', () => {
  const said = [0.2, 2.1, 4.9, 6, 58].map((miles) => sayMiles(roundMiles(miles, 'roughly')))
  assert.deepEqual(said, [
    'under 5 miles',
    'under 5 miles',
    'under 5 miles',
    'about 5 miles',
    'about 60 miles',
  ])
})

test('a longer way is never said to be shorter', () => {
  const anyMiles = fc.double({ min: 0, max: 600, noNaN: true })
  fc.assert(
    fc.property(
      anyMiles,
      anyMiles,
      fc.constantFrom('closely' as const, 'roughly' as const),
      (one, other, known) => {
        const [near, far] = [Math.min(one, other), Math.max(one, other)]
        assert.ok(roundMiles(near, known).miles <= roundMiles(far, known).miles)
      },
    ),
  )
})
