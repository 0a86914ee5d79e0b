import { type Point, milesBetween } from './distance.ts'

const milesPerDegree = (Math.PI / 180) * (6371.0088 / 1.609344)
const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
const hundredThousandths = (value: number): number => Math.round(value * 1e5) / 1e5

/**
 * The nearest crossing of a grid of half a mile, at most 0.36 miles away. This is the closest a place is ever
 * drawn for everyone: many streets share a crossing, so it points at no home.
 */
export function roundedPoint({ lat, lon }: Point, miles = 0.5): Point {
  const north = miles / milesPerDegree
  const row = Math.round(lat / north) * north
  const east = north / cosine(row)
  return { lat: hundredThousandths(row), lon: hundredThousandths(Math.round(lon / east) * east) }
}

/** A spot on the drawn map, in its own units, with every place that is drawn there. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly ids: readonly string[]
}

export interface DrawnMap {
  readonly width: number
  readonly height: number
  readonly centre: { readonly x: number; readonly y: number }
  /** Circles around the centre, from the smallest. */
  readonly rings: readonly { readonly miles: number; readonly radius: number }[]
  readonly spots: readonly Spot[]
  /** Places beyond the outermost ring: they stay in the list and off the map. */
  readonly beyond: readonly string[]
  /** How many units a mile is long. */
  readonly mile: number
}

const tenths = (value: number): number => Math.round(value * 10) / 10

const mileOf = (width: number, height: number, outermost: number): number =>
  Math.min(width, height) / 2 / outermost

/**
 * Where a place is drawn on a map around a centre, or null beyond so many miles.
 *
 * @returns takes the place as it may be drawn, see `roundedPoint`
 */
export function spotsAround(
  centre: Point,
  { width, height, outermost }: { width: number; height: number; outermost: number },
): (at: Point) => { x: number; y: number } | null {
  const down = milesPerDegree * mileOf(width, height, outermost)
  const right = down * cosine(centre.lat)
  return (at) =>
    milesBetween(centre, at) > outermost
      ? null
      : {
          x: tenths(width / 2 + (at.lon - centre.lon) * right),
          y: tenths(height / 2 - (at.lat - centre.lat) * down),
        }
}

/**
 * Numbers for a map drawn around a centre: rings of so many miles, and places put on it to the nearest half
 * mile. North is up; on these few miles the earth is taken as flat. The outermost ring just fits.
 */
export function drawMap(
  centre: Point,
  places: readonly (Point & { readonly id: string })[],
  {
    width = 640,
    height = 270,
    rings = [1, 2, 5],
  }: { width?: number; height?: number; rings?: readonly number[] } = {},
): DrawnMap {
  const inOrder = rings.toSorted((one, other) => one - other)
  const outermost = inOrder.at(-1)
  if (outermost === undefined || !inOrder.every((miles) => miles > 0))
    throw new RangeError('A map needs a ring')
  const mile = mileOf(width, height, outermost)
  const middle = { x: width / 2, y: height / 2 }
  const spotOf = spotsAround(centre, { width, height, outermost })
  const spots = new Map<string, { x: number; y: number; ids: string[] }>()
  const beyond: string[] = []
  for (const place of places) {
    const drawn = spotOf(roundedPoint(place))
    if (!drawn) {
      beyond.push(place.id)
      continue
    }
    const { x, y } = drawn
    const spot = spots.get(`${x} ${y}`)
    if (spot) spot.ids.push(place.id)
    else spots.set(`${x} ${y}`, { x, y, ids: [place.id] })
  }
  return {
    width,
    height,
    centre: middle,
    rings: inOrder.map((miles) => ({ miles, radius: tenths(miles * mile) })),
    spots: [...spots.values()],
    beyond,
    mile,
  }
}
