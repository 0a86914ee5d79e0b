import { html, raw, type Child, type Html } from '../html.ts'

/** Held, due soon, run out, or exempted by name. */
export type LaneState = 'held' | 'due' | 'past' | 'let'

/** A stretch of a lane, from and to in per cent of the period shown. */
export type Stretch = { from: number; to: number; state: LaneState; words?: string }

export type Lane = { name: Child; stretches: readonly Stretch[]; sum?: boolean }

export type Lanes = {
  /** The result in words; a table follows. */
  label: string
  lanes: readonly Lane[]
  /** Marks along the foot, in per cent. */
  marks: readonly { at: number; words: string }[]
  /** The day looked at, in per cent, and its words. */
  now: { at: number; words: string }
  dir?: 'ltr' | 'rtl'
}

const rounded = (share: number): number => Math.round(share * 100) / 100

/** What held when. Drawn from the right in right-to-left. */
export function lanes({ label, lanes: each, marks, now, dir = 'ltr' }: Lanes): Html {
  const fromRight = dir === 'rtl'
  const place = (at: number): number => rounded(fromRight ? 100 - at : at)
  const start = fromRight ? raw('x="100%" dx="-5" text-anchor="end"') : raw('x="0" dx="5"')

  const stretch = ({ from, to, state, words }: Stretch, sum: boolean): Html => {
    const width = rounded(Math.max(0, to - from))
    const ink = state === 'held' ? (sum ? 'on' : '') : `${state}-t`
    return html`<svg x="${place(fromRight ? to : from)}%" width="${width}%" height="100%">
      <rect class="${state}" width="100%" height="100%" />
      ${words && html`<text class="${ink}" ${start} y="50%" dy=".35em">${words}</text>`}
    </svg>`
  }
  const nowLine = html`<line class="now" x1="${place(now.at)}%" x2="${place(now.at)}%" y1="0" y2="100%" />`
  const rows = each.map(
    (lane) =>
      html`<div class="lane${lane.sum && ' sum'}">
        <span>${lane.name}</span
        ><svg class="track">${lane.stretches.map((one) => stretch(one, lane.sum ?? false))}${nowLine}</svg>
      </div>`,
  )
  const dx = fromRight ? -4 : 4
  const [onwards, backwards] = fromRight ? ['end', 'start'] : ['start', 'end']
  const foot = html`<div class="lane axis">
    <span></span
    ><svg class="track">
      ${marks.map(
        (mark) =>
          html`<line x1="${place(mark.at)}%" x2="${place(mark.at)}%" y1="0" y2="100%" /><text
              x="${place(mark.at)}%"
              dx="${dx}"
              y="50%"
              dy=".35em"
              text-anchor="${onwards}"
              >${mark.words}</text
            >`,
      )}
      <text class="on" x="${place(now.at)}%" dx="${-dx}" y="50%" dy=".35em" text-anchor="${backwards}">
        ${now.words}
      </text>
    </svg>
  </div>`
  return html`<div class="lanes" role="img" aria-label="${label}">${rows}${foot}</div>`
}

/** A swatch of a state, for the key beside the lanes. */
export const laneSwatch = (state: LaneState): Html =>
  raw(`<svg aria-hidden="true"><rect class="${state}" width="100%" height="100%"/></svg>`)
