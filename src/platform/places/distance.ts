/** A point on the earth, in degrees; north and east count up. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** The earth's mean radius (IUGG), in statute miles. */
const earthRadius = 6371.0088 / 1.609344
const rad = Math.PI / 180

/**
 * Statute miles between two points as the crow flies: the haversine formula on a round earth,
 * within 0.6 per cent of the true figure.
 */
export function milesBetween(one: Point, other: Point): number {
  const north = Math.sin(((other.lat - one.lat) * rad) / 2)
  const east = Math.sin(((other.lon - one.lon) * rad) / 2)
  const a = north * north + Math.cos(one.lat * rad) * Math.cos(other.lat * rad) * east * east
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** Distance as people say it: a figure we can stand behind, and whether to call it "about". */
export interface SaidMiles {
  readonly kind: 'under' | 'exact' | 'about'
  readonly miles: number
}

/**
 * Rounds miles to what people say and what we know. From a postcode or its district: under half a mile, tenths
 * below ten, whole miles below twenty, then fives, and tens from a hundred. From the middle of a postcode
 * area, which may be ten miles from the person, never more than "about", in fives.
 */
export function roundMiles(miles: number, known: 'closely' | 'roughly' = 'closely'): SaidMiles {
  if (known === 'roughly')
    return miles < 5 ? { kind: 'under', miles: 5 } : { kind: 'about', miles: fives(miles) }
  if (miles < 0.5) return { kind: 'under', miles: 0.5 }
  const tenths = Math.round(miles * 10) / 10
  if (tenths < 10) return { kind: 'exact', miles: tenths }
  const whole = Math.round(miles)
  return whole < 20 ? { kind: 'exact', miles: whole } : { kind: 'about', miles: fives(miles) }
}

const fives = (miles: number): number =>
  miles < 97.5 ? Math.round(miles / 5) * 5 : Math.round(miles / 10) * 10

/** In English: "under half a mile", "1 mile", "2.1 miles", "about 60 miles". */
export function sayMiles({ kind, miles }: SaidMiles): string {
  if (kind === 'under') return miles === 0.5 ? 'under half a mile' : `under ${miles} miles`
  const figure = miles === 1 ? '1 mile' : `${miles} miles`
  return kind === 'about' ? `about ${figure}` : figure
}
