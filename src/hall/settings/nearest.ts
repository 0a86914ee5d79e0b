import { areas } from '../../platform/places/areas.ts'
import { milesBetween, type Point } from '../../platform/places/distance.ts'

/** The postcode area whose middle lies nearest: how a place of sunset is shown again. */
export function nearestArea(point: Point): string {
  let found = ''
  let nearest = Infinity
  for (const area of areas.values()) {
    const miles = milesBetween(point, area)
    if (miles < nearest) {
      nearest = miles
      found = area.area
    }
  }
  return found
}
