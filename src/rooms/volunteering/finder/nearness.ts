import type { Point } from '../../../platform/places/distance.ts'

/** A point as a unit vector from the middle of the earth: distances between two are a few multiplications. */
export type Unit = readonly [x: number, y: number, z: number]

/** The earth's mean radius (IUGG), in statute miles. */
const earthRadius = 6371.0088 / 1.609344
const rad = Math.PI / 180

export function unitOf({ lat, lon }: Point): Unit {
  const flat = Math.cos(lat * rad)
  return [flat * Math.cos(lon * rad), flat * Math.sin(lon * rad), Math.sin(lat * rad)]
}

/** Statute miles as the crow flies, by the chord: the same figure as `milesBetween`, in a tenth of the time. */
export function milesApart(one: Unit, x: number, y: number, z: number): number {
  const [dx, dy, dz] = [one[0] - x, one[1] - y, one[2] - z]
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2))
}
