import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { milesBetween } from './distance.ts'
import { drawMap, roundedPoint } from './map.ts'

const n12 = { lat: 51.61487, lon: -0.17561 }

const anyPoint = fc.record({
  lat: fc.double({ min: 49.2, max: 60.8, noNaN: true }),
  lon: fc.double({ min: -8.2, max: 1.8, noNaN: true }),
})

test('a place is rounded to the nearest half mile: never further, always the same, and not undone', () => {
  fc.assert(
    fc.property(anyPoint, (point) => {
      const rounded = roundedPoint(point)
      assert.ok(milesBetween(point, rounded) < 0.36)
      assert.deepEqual(roundedPoint(rounded), rounded)
    }),
    { numRuns: 1000 },
  )
})

test('neighbours are drawn in one place, so that a pin tells no home', () => {
  const street = [0, 0.0004, 0.0008, 0.0012].map((east) =>
    roundedPoint({ lat: 51.6152, lon: -0.1765 + east }),
  )
  assert.equal(new Set(street.map(({ lat, lon }) => `${lat} ${lon}`)).size, 1)
})

test('a map around a centre: rings that fit, north up, east right, what is too far left out', () => {
  const map = drawMap(
    n12,
    [
      { id: 'north', lat: n12.lat + 2 / 69.09, lon: n12.lon },
      { id: 'east', lat: n12.lat, lon: n12.lon + 2 / 42.9 },
      { id: 'here', ...n12 },
      { id: 'leeds', lat: 53.81928, lon: -1.56704 },
    ],
    { rings: [5, 1, 2] },
  )
  assert.deepEqual(map.rings, [
    { miles: 1, radius: 27 },
    { miles: 2, radius: 54 },
    { miles: 5, radius: 135 },
  ])
  assert.deepEqual(map.centre, { x: 320, y: 135 })
  assert.equal(map.mile, 27)
  assert.deepEqual(map.beyond, ['leeds'])
  const [north, east, here] = map.spots
  const halfMile = 0.36 * 27
  assert.ok(Math.abs(north!.x - 320) < halfMile && Math.abs(north!.y - 81) < halfMile)
  assert.ok(Math.abs(east!.x - 374) < halfMile && Math.abs(east!.y - 135) < halfMile)
  assert.ok(Math.hypot(here!.x - 320, here!.y - 135) < halfMile)
})

test('places that share a spot share a pin', () => {
  const crossing = roundedPoint(n12)
  const map = drawMap(n12, [
    { id: 'kitchen', ...crossing },
    { id: 'hall', lat: crossing.lat + 0.002, lon: crossing.lon - 0.003 },
  ])
  assert.deepEqual(
    map.spots.map(({ ids }) => ids),
    [['kitchen', 'hall']],
  )
})

test('on the map as on the ground: distance from the centre is in proportion, and every place is drawn or beyond', () => {
  const near = fc.record({
    north: fc.double({ min: -8, max: 8, noNaN: true }),
    east: fc.double({ min: -8, max: 8, noNaN: true }),
  })
  fc.assert(
    fc.property(anyPoint, fc.array(near, { maxLength: 8 }), (centre, offsets) => {
      const places = offsets.map(({ north, east }, index) => ({
        id: String(index),
        lat: centre.lat + north / 69.09,
        lon: centre.lon + east / (69.09 * Math.cos((centre.lat * Math.PI) / 180)),
      }))
      const map = drawMap(centre, places)
      assert.deepEqual(
        [...map.beyond, ...map.spots.flatMap(({ ids }) => ids)].toSorted(),
        places.map(({ id }) => id),
      )
      for (const spot of map.spots) {
        const drawn = Math.hypot(spot.x - map.centre.x, spot.y - map.centre.y) / map.mile
        const onGround = milesBetween(centre, roundedPoint(places[Number(spot.ids[0])]!))
        assert.ok(Math.abs(drawn - onGround) < 0.03, `${drawn} ${onGround}`)
        assert.ok(drawn <= 5.03)
      }
    }),
  )
})

test('a map needs a ring', () => {
  assert.throws(() => drawMap(n12, [], { rings: [] }), RangeError)
  assert.throws(() => drawMap(n12, [], { rings: [0, 5] }), RangeError)
})
