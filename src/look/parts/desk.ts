import { attributes, html, safeUrl, type Child, type Html } from '../html.ts'
import { scroll } from './tables.ts'

export type PipeRow = {
  /** Of the row; what leads to it, and comes back to it, names it. */
  id: string
  title: Child
  cells: readonly Child[]
  /** Something was just done with it, or could not be. */
  current?: boolean
}
export type Stage = { title: Child; line?: Child; rows: readonly PipeRow[]; more?: Child }

export type Pipe = {
  id: string
  title: Child
  /** Names the region. */
  label: string
  as: 'board' | 'table'
  /** The choice of views, and what else stands beside the title. */
  beside: Child
  columns: readonly string[]
  stages: readonly Stage[]
}

/**
 * People by stage: one real table, shown as a board or as a table. J and K lead from row to row, X ticks, and the right
 * arrow sends what `data-next` names, as long as the focus is in it.
 */
export function pipe({ id, title, label, as, beside, columns, stages }: Pipe): Html {
  const width = columns.length
  const bodies = stages.map(
    (stage) =>
      html`<tbody role="rowgroup">
        <tr class="stage" role="row">
          <th role="rowheader" scope="rowgroup" colspan="${width}">
            ${stage.title}${stage.line && html` <span>${stage.line}</span>`}
          </th>
        </tr>
        ${stage.rows.map(
          (row) =>
            html`<tr role="row" id="${row.id}" data-row${row.current && html` class="current"`}>
              <th role="rowheader" scope="row">${row.title}</th>
              ${row.cells.map((cell) => html`<td role="cell">${cell}</td>`)}
            </tr>`,
        )}${
          stage.more &&
          html`<tr class="more" role="row">
            <td role="cell" colspan="${width}">${stage.more}</td>
          </tr>`
        }
      </tbody>`,
  )
  return html`<section class="pipe ${as}" aria-labelledby="${id}">
    <div class="row apart">
      <h2 id="${id}">${title}</h2>
      <div class="row">${beside}</div>
    </div>
    <section class="scroll" tabindex="0" aria-label="${label}" data-list-keys>
      <table class="data" role="table">
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
          </tr>
        </thead>
        ${bodies}
      </table>
    </section>
  </section>`
}

/** The keys that lead through a list, for those who have them. */
export const listKeys = (keys: readonly (readonly [key: string, does: string])[]): Html =>
  html`<span class="small muted keys"
    >${keys.map(([key, does]) => html`<span><kbd>${key}</kbd> ${does}</span> `)}</span
  >`

/** One pair: a score of a hundred, or the reason there is none. */
export type Cell = {
  href: string
  /** The pair in words, for those who hear it: “YP-1042 with H. Peretz”. */
  pair: string
  score?: number
  words?: Child
  state?: 'pick' | 'lock' | 'no' | 'veto' | 'later'
  current?: boolean
}

export type MatchRow = { name: Child; lines: readonly Child[]; tag?: Html; cells: readonly Cell[] }

const shade = (score: number | undefined): string =>
  score === undefined ? '' : score >= 70 ? ' s3' : score >= 50 ? ' s2' : score >= 35 ? ' s1' : ''

const cell = (one: Cell): Html =>
  html`<td><a${attributes({
    class: `cell${shade(one.score)}${one.state ? ` ${one.state}` : ''}`,
    href: safeUrl(one.href),
    'aria-current': one.current ? 'true' : null,
  })}><span class="hide">${one.pair}: </span>${one.score !== undefined && html`<b>${one.score}</b>`}${one.words && html`<span>${one.words}</span>`}</a></td>`

/** Every possible pair: young people by reference in rows, befrienders in columns. */
export function matchTable(
  label: string,
  {
    caption,
    corner,
    columns,
    rows,
  }: {
    caption: string
    corner: Child
    columns: readonly { name: Child; lines: readonly Child[] }[]
    rows: readonly MatchRow[]
  },
): Html {
  const lines = (each: readonly Child[]): Child => each.map((line) => html`<span>${line}</span>`)
  return scroll(
    label,
    html`<table class="match">
      <caption class="hide">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col"><span>${corner}</span></th>
          ${columns.map((column) => html`<th scope="col"><b>${column.name}</b>${lines(column.lines)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row"><b>${row.name}</b>${lines(row.lines)}${row.tag}</th>
              ${row.cells.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>`,
  )
}
