import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapBase } from '../../../look/pictures/map.ts'
import type { Point } from '../../../platform/places/distance.ts'
import { roundedPoint } from '../../../platform/places/map.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { anything } from './question.ts'
import { askedOf } from './asked.ts'
import type { Fit } from './fit.ts'
import { sketchOf } from './sketch.ts'

const words = speak(english)
const finchley = {
  lat: 51.6136,
  lon: -0.1775,
  label: 'N12',
  precision: 'district',
  town: 'Finchley',
} as const
const asked = askedOf({ ...anything, near: 'N12', within: '5' }, finchley, 0)

/** A result so many miles north and east of Finchley. */
const result = (slot: number, north: number, east: number): { fit: Fit; way: { drawnAt: Point } } => {
  const point = { lat: finchley.lat + north / 69.1, lon: finchley.lon + east / 42.9 }
  return {
    fit: { slot, miles: Math.hypot(north, east), shift: -1, starts: 0, left: -1, urgent: false, score: 0 },
    way: { drawnAt: roundedPoint(point) },
  }
}

test('the map is the look’s own, with a pin for each place and a ring for each distance', () => {
  const sketch = sketchOf(words, [result(7, 2, 0), result(3, -2, -3)], asked)!
  assert.deepEqual(
    [...sketch.pins],
    [
      [7, 1],
      [3, 2],
    ],
  )
  const drawn = String(
    mapBase({
      label: 'Map of 2 places within 5 miles of N12. The list below gives each distance.',
      here: 'N12',
      rings: [
        { radius: 40, words: '2 miles' },
        { radius: 100, words: '5 miles' },
      ],
      pins: [...String(sketch.html).matchAll(/M(-?\d+) (-?\d+)h26/g)].map((found, at) => ({
        x: Number(found[1]) + 13,
        y: Number(found[2]) + 36,
        number: at + 1,
      })),
    }),
  )
  assert.ok(close(String(sketch.html)).includes(close(drawn)), 'The drawing differs from the look’s map')
})

/** White space between tags means nothing in a drawing. */
const close = (markup: string): string => markup.replaceAll(/\s+/g, ' ').replaceAll('> <', '><')

test('every place of a list within reach has its pin, whole and with a number of its own', () => {
  const list = Array.from({ length: 12 }, (_, at) =>
    result(at, 9.9 * Math.cos((at * Math.PI) / 6), 9.9 * Math.sin((at * Math.PI) / 6)),
  )
  const far = askedOf({ ...anything, near: 'N12', within: '10' }, finchley, 0)
  const sketch = sketchOf(words, list, far)!
  assert.deepEqual(
    [...sketch.pins.values()],
    list.map((_, at) => at + 1),
  )
  const tops = [...String(sketch.html).matchAll(/M-?\d+ (-?\d+)h26/g)].map((found) => Number(found[1]))
  assert.ok(Math.min(...tops) >= 0, `a pin begins above the map: ${tops.join(' ')}`)
})

test('what is offered again and again at one place leaves room for the pins of others', () => {
  const sameHall = Array.from({ length: 30 }, (_, at) => result(at, 1, 1))
  const sketch = sketchOf(words, [...sameHall, result(40, -3, 0)], asked)!
  assert.deepEqual([...sketch.pins.values()], [...sameHall.map(() => 1), 2])
})

test('places that lie on one another share a pin, and the list says so for each', () => {
  const sketch = sketchOf(words, [result(1, 1, 1), result(2, 1.1, 1.1), result(3, -3, 0)], asked)!
  assert.deepEqual(
    [...sketch.pins],
    [
      [1, 1],
      [2, 1],
      [3, 2],
    ],
  )
})

test('what is done from home, and what lies beyond the outer ring, has no pin', () => {
  const home = { fit: { ...result(1, 0, 0).fit, miles: null }, way: { drawnAt: null } }
  assert.deepEqual([...sketchOf(words, [home, result(2, 9, 0)], asked)!.pins], [])
})

test('nobody stands on a map who did not say where they are', () => {
  assert.equal(sketchOf(words, [result(1, 1, 1)], askedOf(anything, null, 0)), null)
})
