import { html, raw, type Html } from '../../../look/html.ts'
import { mapBase, type Pin } from '../../../look/pictures/map.ts'
import { drawMap, spotsAround } from '../../../platform/places/map.ts'
import type { Point } from '../../../platform/places/distance.ts'
import type { Words } from '../../../platform/words/words.ts'
import { tidy } from './printed.ts'
import { remembered } from './remembered.ts'
import type { Asked } from './asked.ts'
import type { Fit } from './fit.ts'
import type { Way } from './way.ts'
import { say } from './words.ts'

/** The drawn map of a page of results, and which pin each result has. */
export interface Sketch {
  readonly html: Html
  readonly pins: ReadonlyMap<number, number>
}

/** Miles to which a map may reach; of the two rings, the outer one. */
const outers = [2, 3, 5, 7, 10, 12, 15, 20, 50, 100, 200, 400, 800] as const
const inner: Record<(typeof outers)[number], number> = {
  2: 1,
  3: 1,
  5: 2,
  7: 3,
  10: 5,
  12: 5,
  15: 5,
  20: 10,
  50: 20,
  100: 50,
  200: 100,
  400: 200,
  800: 400,
}

/** Pins closer than this would hide each other’s number and share one; the list gives it to each of them. */
const pinWidth = 18
const pinHeight = 20
/** So far a pin rises over its place: the outer ring keeps this from the edge, so that no pin is cut off. */
const headroom = 36
const ground = { width: 640, height: 272 - 2 * headroom } as const
/** A place is drawn at most so many miles from where it is, see `roundedPoint`. */
const drawnOff = 0.36
/** So many different places of a list stand on the map. */
const mostPlaces = 20

/**
 * A pin for each place, in the order of the list; what lies beyond the outer ring stands in the list only. The map
 * reaches no further than the furthest of them, so that places near one another lie apart.
 */
export function sketchOf(words: Words, each: readonly Drawable[], asked: Asked): Sketch | null {
  const { from } = asked
  if (!from) return null
  const placed = placedOf(each)
  const furthest = placed.reduce((most, { miles }) => Math.max(most, miles), 2)
  const reach = Math.min(asked.within, furthest) + drawnOff
  const outer = outers.find((miles) => miles >= reach) ?? 800
  const spotOf = spotsAround(from, { ...ground, outermost: outer })
  const pins = new Map<number, number>()
  const shown: Pin[] = []
  for (const { slot, at } of placed) {
    const spot = spotOf(at)
    if (spot) pins.set(slot, pinFor(Math.round(spot.x), Math.round(spot.y + headroom), shown))
  }
  const picture = drawing(words, { outer, here: from.label, pins: shown })
  const caption =
    from.precision === 'area' ? words.say(say.mapRough, { area: from.town }) : words.say(say.mapCaption)
  return {
    html: html`<figure>
      ${picture}
      <figcaption class="row apart small muted">
        <span>${caption}</span><a href="#results-list">${words.say(say.mapSkip)}</a>
      </figcaption>
    </figure>`,
    pins,
  }
}

interface Drawable {
  readonly fit: Fit
  readonly way: Pick<Way, 'drawnAt'>
}

interface Placed {
  readonly slot: number
  readonly at: Point
  readonly miles: number
}

function placedOf(each: readonly Drawable[]): Placed[] {
  const placed: Placed[] = []
  const places = new Set<number>()
  for (const { fit, way } of each) {
    const { drawnAt } = way
    if (!drawnAt || fit.miles === null) continue
    // One figure for both: no two places of one map are a thousand times further apart one way than the other.
    places.add(drawnAt.lat * 1000 + drawnAt.lon)
    if (places.size > mostPlaces) break
    placed.push({ slot: fit.slot, at: drawnAt, miles: fit.miles })
  }
  return placed
}

/** The number of the pin a spot stands under: one that is near enough, else the next. */
function pinFor(x: number, y: number, shown: Pin[]): number {
  for (const pin of shown)
    if (Math.abs(pin.x - x) < pinWidth && Math.abs(pin.y - y) < pinHeight) return pin.number
  shown.push({ x, y, number: shown.length + 1 })
  return shown.length
}

interface Drawing {
  readonly outer: (typeof outers)[number]
  readonly here: string
  readonly pins: readonly Pin[]
}

const grounds = new WeakMap<Words, Map<number, readonly [string, string, string, string]>>()
const marks = { label: 'label-here-7d20', here: 'here-here-7d20', pins: '71013' } as const

/** The look's map, cut once for each reach where the label, the reader’s place and the pins go. */
function drawing(words: Words, { outer, here, pins }: Drawing): Html {
  const own = grounds.get(words) ?? new Map<number, readonly [string, string, string, string]>()
  grounds.set(words, own)
  const cut = own.get(outer) ?? cutGround(words, outer)
  own.set(outer, cut)
  const label = remembered(words, say.mapLabel, { count: pins.length, miles: outer, place: marks.label })
  let text =
    cut[0] + escaped(label).replace(marks.label, () => escaped(here)) + cut[1] + escaped(here) + cut[2]
  // What stands further south is drawn over what stands further north: it hides a foot, never a number.
  for (const pin of pins.toSorted((one, other) => one.y - other.y)) text += pinMarkup(pin)
  return raw(text + cut[3])
}

const escaped = (text: string): string => String(html`${text}`)

function cutGround(words: Words, outer: (typeof outers)[number]): readonly [string, string, string, string] {
  const { rings } = drawMap({ lat: 0, lon: 0 }, [], { ...ground, rings: [inner[outer], outer] })
  const picture = tidy(
    mapBase({
      label: marks.label,
      here: marks.here,
      rings: rings.map(({ miles, radius }) => ({ radius, words: remembered(words, say.mapRing, { miles }) })),
      pins: [{ x: 71_013, y: 71_013, number: 71_013 }],
    }),
  )
  const [label, here] = [picture.indexOf(marks.label), picture.indexOf(marks.here)]
  const pin = picture.indexOf('<path class="pin"')
  const end = picture.lastIndexOf('</text') + picture.slice(picture.lastIndexOf('</text')).indexOf('>') + 1
  return [
    picture.slice(0, label),
    picture.slice(label + marks.label.length, here),
    picture.slice(here + marks.here.length, pin),
    picture.slice(end),
  ]
}

/** One pin as the look draws it, cut at its numbers: left edge, top, middle, foot of its figure, figure. */
const pinPieces: readonly string[] = (() => {
  const drawn = tidy(
    mapBase({ label: '', here: '', rings: [], pins: [{ x: 71_013, y: 82_036, number: 93_001 }] }),
  )
  const start = drawn.indexOf('<path class="pin"')
  const end = drawn.lastIndexOf('</text') + drawn.slice(drawn.lastIndexOf('</text')).indexOf('>') + 1
  return drawn.slice(start, end).split(/71000|82000|71013|82018|93001/)
})()

const pinMarkup = ({ x, y, number }: Pin): string =>
  pinPieces[0]! +
  (x - 13) +
  pinPieces[1]! +
  (y - 36) +
  pinPieces[2]! +
  x +
  pinPieces[3]! +
  (y - 18) +
  pinPieces[4]! +
  number +
  pinPieces[5]!
