import { html, raw, type Child, type Html } from '../html.ts'

export type BarTone = 'good' | 'wait' | 'stop'

/** A share of a hundred, kept between nothing and all. */
const hundredths = (share: number): number => Math.round(Math.min(100, Math.max(0, share)) * 10) / 10

/** A bar filled to `share` per cent. Its words stand beside it: the bar itself says nothing to those who hear. */
export const bar = (share: number, tone?: BarTone): Html =>
  raw(
    `<svg class="bar${tone ? ` ${tone}` : ''}" aria-hidden="true"><rect width="${hundredths(share)}%" height="100%" rx="5"/></svg>`,
  )

/** How full something is, as a bar and in words: “2 of 4 places left”. */
export const capacity = ({ taken, of, words }: { taken: number; of: number; words: Child }): Html =>
  html`${bar(of > 0 ? (100 * taken) / of : 100)}<span class="small">${words}</span>`

/** Two or three capacities under one another, each with its name. */
export const places = (
  name: Child,
  { taken, of, words }: { taken: number; of: number; words: Child },
): Html =>
  html`<div>
    <p class="row apart small"><strong>${name}</strong><span>${words}</span></p>
    ${bar(of > 0 ? (100 * taken) / of : 100)}
  </div>`

export type Measure = { name: Child; share: number; words: Child; tone?: BarTone }

/** Several shares side by side: parts of a score, promises kept, room left on a machine. */
export const score = (measures: readonly Measure[]): Html =>
  html`<dl class="score">
    ${measures.map(
      (one) =>
        html`<div>
          <dt>${one.name}</dt>
          <dd>${bar(one.share, one.tone)}<span class="r">${one.words}</span></dd>
        </div>`,
    )}
  </dl>`

/** Three or four live numbers, each with its date or its basis in the words. */
export const figures = (each: readonly { number: Child; words: Child; small?: Child }[]): Html =>
  html`<dl class="figures">
    ${each.map(
      (one) =>
        html`<div>
          <dt>${one.words}${one.small && html`<small>${one.small}</small>`}</dt>
          <dd>${one.number}</dd>
        </div>`,
    )}
  </dl>`

export type Column = { name: Child; value: number; words?: Child; pale?: boolean }

/** Bars to compare amounts. The title of the figure says the result; pale bars are the ones that do not count towards it. */
export function barChart(columns: readonly Column[], { most }: { most?: number } = {}): Html {
  const full = most ?? Math.max(1, ...columns.map((column) => column.value))
  return html`<dl class="bars">
    ${columns.map(
      (column) =>
        html`<div>
          <dt>${column.name}</dt>
          <dd>
            <svg class="bar${column.pale && ' pale'}" aria-hidden="true">
              <rect width="${hundredths((100 * column.value) / full)}%" height="100%" /></svg
            ><span class="r">${column.words ?? column.value}</span>
          </dd>
        </div>`,
    )}
  </dl>`
}

export type Line = {
  /** The result in words; a table follows the picture. */
  label: string
  values: readonly number[]
  /** Where the line was meant to be, drawn dashed. */
  targets?: readonly number[]
  /** Marks up the side, from the lowest to the highest. */
  marks: readonly number[]
  /** Words along the foot, from the first to the last. */
  times: readonly string[]
  last: string
}

/** A line over time. */
export function lineChart({ label, values, targets = [], marks, times, last }: Line): Html {
  const [lowest, highest] = [marks[0] ?? 0, marks.at(-1) ?? 1]
  const steps = Math.max(1, times.length - 1)
  const height = (value: number): number =>
    hundredths(100 - (100 * (value - lowest)) / (highest - lowest || 1))
  const path = (points: readonly number[]): string =>
    points
      .map((value, at) => `${at === 0 ? 'M' : 'L'}${hundredths((100 * at) / steps)} ${height(value)}`)
      .join('')
  const end =
    values.length > 0 && `M${hundredths((100 * (values.length - 1)) / steps)} ${height(values.at(-1) ?? 0)}h0`
  return html`<div class="chart" role="img" aria-label="${label}">
    <div class="ys">${marks.map((mark) => html`<span>${mark}</span>`)}</div>
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      ${marks.map((mark) => html`<path class="ax" d="M0 ${height(mark)}H100" />`)}${targets.length > 0 && html`<path class="t" d="${path(targets)}" />`}
      <path class="a" d="${path(values)}" />
      ${end && html`<path class="p" d="${end}" />`}
    </svg>
    <div class="xs">${times.map((time) => html`<span>${time}</span>`)}</div>
    <svg class="last" aria-hidden="true">
      <text y="${height(values.at(-1) ?? 0)}%" dy=".35em">${last}</text>
    </svg>
  </div>`
}

/** What the shades of a picture mean, in words. */
export const key = (entries: readonly { swatch?: Html; words: Child }[]): Html =>
  html`<p class="key">${entries.map((entry) => html`<span>${entry.swatch}${entry.words}</span>`)}</p>`

/** One of the five shades of the constituency map, for its key; `me` is the reader’s own. */
export const hexSwatch = (shade: 0 | 1 | 2 | 3 | 4 | 'me'): Html =>
  raw(
    `<svg class="hex" viewBox="0 0 2 2" aria-hidden="true"><path class="${shade === 'me' ? 'me' : `q${shade}`}" d="M1 0l.9.5v1L1 2 .1 1.5V.5z"/></svg>`,
  )
