import type { Point } from '../../../platform/places/distance.ts'

/**
 * A point as a unit vector from the middle of the earth: distances between two are a few multiplications. Rounded
 * to 32 bits, which is a foot or two.
 */
export type Unit = readonly [x: number, y: number, z: number]

/** The earth's mean radius (IUGG), in statute miles. */
const earthRadius = 6371.0088 / 1.609344
const rad = Math.PI / 180

export function unitOf({ lat, lon }: Point): Unit {
  const flat = Math.cos(lat * rad)
  return [
    Math.fround(flat * Math.cos(lon * rad)),
    Math.fround(flat * Math.sin(lon * rad)),
    Math.fround(Math.sin(lat * rad)),
  ]
}

/**
 * Statute miles as the crow flies, from the three differences of two unit vectors: their chord, laid along the
 * ground. The series of the arcsine is right to a foot within two thousand miles.
 */
export function milesOf(x: number, y: number, z: number): number {
  const square = (x * x + y * y + z * z) / 4
  return (
    2 * earthRadius * Math.sqrt(square) * (1 + square * (1 / 6 + square * (3 / 40 + square * (15 / 336))))
  )
}
