import { html, raw, type Html } from '../html.ts'

/** A place on the map, in its units of 640 by 270, already rounded to a street corner; never a home. */
export type Pin = { x: number; y: number; number: number }

/** A ring around the middle with its distance in words. */
export type Ring = { radius: number; words: string }

const ground = raw(
  '<rect class="land" width="640" height="270"/><path class="green" d="M470 20q70-10 90 40t-40 70-80-30 30-80zM40 180q50-30 90 10t-10 70H20z"/><path class="water" stroke-width="13" d="M-10 60q120 40 190 10t150 60 330 60"/><path class="water" stroke-width="4" d="M330 130q-30 90-90 150"/>',
)

/** The middle of the map, where the reader’s postcode stands. */
export const mapMiddle = { x: 320, y: 136 } as const

/** Over a small ring; beside one that touches the edge of the map. */
const ringWords = ({ radius, words }: Ring): Html =>
  radius < 100
    ? html`<text x="${mapMiddle.x}" y="${mapMiddle.y - radius - 6}" text-anchor="middle">${words}</text>`
    : html`<text x="${mapMiddle.x + radius + 6}" y="${mapMiddle.y - 4}">${words}</text>`

/**
 * A sketch of how far places are from the reader, who stands in the middle. It is no street map: the list
 * beside it says each distance in words, and `label` says so.
 */
export function mapBase({
  label,
  here,
  pins,
  rings,
}: {
  label: string
  here: string
  pins: readonly Pin[]
  rings: readonly Ring[]
}): Html {
  const { x, y } = mapMiddle
  return html`<svg
    class="map"
    viewBox="0 0 640 270"
    preserveAspectRatio="xMidYMid slice"
    role="img"
    aria-label="${label}"
  >
    ${ground}${rings.map(
      (ring) => html`<circle class="ring" cx="${x}" cy="${y}" r="${ring.radius}" />${ringWords(ring)}`,
    )}
    <circle class="you" cx="${x}" cy="${y}" r="7" />
    <text class="here" x="${x + 12}" y="${y + 5}">${here}</text>
    ${pins.map(
      (pin) =>
        html`<path class="pin" d="M${pin.x - 13} ${pin.y - 36}h26v26h-9l-4 6-4-6h-9z" /><text
            class="pin-n"
            x="${pin.x}"
            y="${pin.y - 18}"
            text-anchor="middle"
            >${pin.number}</text
          >`,
    )}
  </svg>`
}
