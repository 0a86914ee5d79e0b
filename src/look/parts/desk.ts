import { attributes, html, safeUrl, type Child, type Html } from '../html.ts'
import { scroll } from './tables.ts'

export type PipeRow = { title: Child; cells: readonly Child[] }
export type Stage = { title: Child; line?: Child; rows: readonly PipeRow[] }

export type Pipe = {
  id: string
  title: Child
  /** Names the region and the choice of views. */
  label: string
  views: { legend: string; board: string; table: string }
  columns: readonly string[]
  stages: readonly Stage[]
}

/** People by stage: one real table, shown as a board or as a table. */
export function pipe({ id, title, label, views, columns, stages }: Pipe): Html {
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
            html`<tr role="row">
              <th role="rowheader" scope="row">${row.title}</th>
              ${row.cells.map((cell) => html`<td role="cell">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>`,
  )
  const view = (look: string, words: string, chosen: boolean): Html =>
    html`<label
      ><input type="radio" name="${id}-view" class="${look}" ${chosen && html` checked`} /><span
        >${words}</span
      ></label
    >`
  return html`<section class="pipe" aria-labelledby="${id}">
    <div class="row apart">
      <h2 id="${id}">${title}</h2>
      <fieldset>
        <legend class="hide">${views.legend}</legend>
        <div class="seg">${view('as-board', views.board, true)}${view('as-table', views.table, false)}</div>
      </fieldset>
    </div>
    ${scroll(
      label,
      html`<table class="data" role="table">
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
          </tr>
        </thead>
        ${bodies}
      </table>`,
    )}
  </section>`
}

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
