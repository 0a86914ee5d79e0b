import { html, type Html } from '../../../look/html.ts'
import { mapBase, type Pin } from '../../../look/pictures/map.ts'
import { drawMap } from '../../../platform/places/map.ts'
import type { Point } from '../../../platform/places/distance.ts'
import type { Words } from '../../../platform/words/words.ts'
import type { Asked, Fit } from './rules.ts'
import { remembered } from './remembered.ts'
import type { Way } from './way.ts'
import { say } from './words.ts'

/** The drawn map of a page of results, and which pin each result has. */
export interface Sketch {
  readonly html: Html
  readonly pins: ReadonlyMap<number, number>
}

/** Miles to which a map may reach; of the two rings, the outer one. */
const outers = [2, 5, 10, 20, 50, 100, 200, 400, 800] as const
const inner: Record<(typeof outers)[number], number> = { 2: 1, 5: 2, 10: 5, 20: 10, 50: 20, 100: 50, 200: 100, 400: 200, 800: 400 }

/** Pins that would lie on one another share one; the list gives it to each of them. */
const pinWidth = 28
const pinHeight = 34
/** So many of the first results with a place stand on the map. */
const mostPlaces = 9

/** Pins stand in the order of the list, for its first places; what lies beyond the outer ring stands in the list only. */
export function sketchOf(words: Words, each: readonly { fit: Fit; way: Pick<Way, 'point'> }[], asked: Asked): Sketch | null {
  const { from } = asked
  if (!from) return null
  const placed = placedOf(each)
  const furthest = Math.max(2, ...placed.map(({ miles }) => miles))
  const reach = asked.within === Infinity ? furthest : asked.within
  const outer = outers.find((miles) => miles >= reach) ?? 800
  const drawn = drawMap(from, placed, { width: 640, height: 272, rings: [inner[outer], outer] })
  const pins = pinsOf(drawn.spots, placed)
  const shown = new Set(pins.map(({ pin }) => pin))
  const picture = mapBase({
    label: remembered(words, say.mapLabel, { count: shown.size, miles: outer, place: from.label }),
    here: from.label,
    rings: drawn.rings.map(({ miles, radius }) => ({ radius, words: remembered(words, say.mapRing, { miles }) })),
    pins: [...shown],
  })
  const caption = from.precision === 'area' ? words.say(say.mapRough, { area: from.town }) : words.say(say.mapCaption)
  return {
    html: html`<figure>
      ${picture}
      <figcaption class="row apart small muted"><span>${caption}</span><a href="#results-list">${words.say(say.mapSkip)}</a></figcaption>
    </figure>`,
    pins: new Map(pins.map(({ id, pin }) => [Number(id), pin.number])),
  }
}

interface Placed extends Point {
  readonly id: string
  readonly miles: number
}

function placedOf(each: readonly { fit: Fit; way: Pick<Way, 'point'> }[]): Placed[] {
  const placed: Placed[] = []
  for (const { fit, way } of each) {
    const { point } = way
    if (point && fit.miles !== null) placed.push({ lat: point.lat, lon: point.lon, id: String(fit.slot), miles: fit.miles })
    if (placed.length === mostPlaces) break
  }
  return placed
}

/** Pins numbered as the list first names them, and the pin each place stands under. */
function pinsOf(
  spots: readonly { x: number; y: number; ids: readonly string[] }[],
  inOrder: readonly { id: string }[],
): { id: string; pin: Pin }[] {
  const spotOf = new Map(spots.flatMap((spot) => spot.ids.map((id) => [id, spot] as const)))
  const pins: Pin[] = []
  const given: { id: string; pin: Pin }[] = []
  for (const { id } of inOrder) {
    const spot = spotOf.get(id)
    if (!spot) continue
    let pin = pins.find(({ x, y }) => Math.abs(x - spot.x) < pinWidth && Math.abs(y - spot.y) < pinHeight)
    if (!pin) {
      pin = { x: spot.x, y: spot.y, number: pins.length + 1 }
      pins.push(pin)
    }
    given.push({ id, pin })
  }
  return given
}
