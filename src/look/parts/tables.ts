import { attributes, html, safeUrl, type Child, type Html } from '../html.ts'
import { capacity } from './numbers.ts'

/** A table wider than its place: a named region that can be focused and scrolled with the keys. */
export const scroll = (label: string, table: Child): Html =>
  html`<section class="scroll" tabindex="0" aria-label="${label}">${table}</section>`

/** A column: its heading, and what stands in it for a row. */
export type TableColumn<Row> = {
  label: string
  cell: (row: Row) => Child
  /** Numbers stand at the end. */
  end?: boolean
  /** The heading is there for those who hear it only: for a column of buttons. */
  unseen?: boolean
}

export type Table<Row> = {
  /** Names the region; say what the rows are. */
  label: string
  caption?: Child
  /** The first column names the row. */
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  /** On phones each row becomes a small list: for tables read row by row, not for those compared. */
  folds?: boolean
  /** For tables on public pages. */
  lite?: boolean
  /** The id of a row, where something links to it. */
  rowId?: (row: Row) => string | undefined
}

/** A table of facts. */
export function dataTable<Row>({ label, caption, columns, rows, folds, lite, rowId }: Table<Row>): Html {
  const role = (name: string) => (folds ? attributes({ role: name }) : '')
  const parts = {
    rowgroup: role('rowgroup'),
    row: role('row'),
    rowheader: role('rowheader'),
    cell: role('cell'),
  }
  const cellMarks = columns.map(
    (column, at) =>
      html`${at === 0 ? parts.rowheader : parts.cell}${attributes({
        class: column.end && at > 0 ? 'r' : null,
        'data-l': folds && at > 0 && !column.unseen ? column.label : null,
      })}`,
  )
  const headings = columns.map(
    (column, at) =>
      html`<th${role('columnheader')} scope="col"${column.end && at > 0 && html` class="r"`}>${column.unseen ? html`<span class="hide">${column.label}</span>` : column.label}</th>`,
  )
  const body = rows.map(
    (row) =>
      html`<tr${parts.row}${attributes({ id: rowId?.(row) })}>${columns.map((column, at) =>
        at === 0
          ? html`<th${cellMarks[at]} scope="row">${column.cell(row)}</th>`
          : html`<td${cellMarks[at]}>${column.cell(row)}</td>`,
      )}</tr>`,
  )
  return scroll(
    label,
    html`<table class="data${folds && ' folds'}${lite && ' lite'}"${role('table')}>${
      caption &&
      html`<caption>
        ${caption}
      </caption>`
    }<thead${parts.rowgroup}><tr${parts.row}>${headings}</tr></thead><tbody${parts.rowgroup}>${body}</tbody></table>`,
  )
}

/** A share in a cell, with its words under it. */
export const meter = (bar: Html, words: Child): Html =>
  html`<div class="meter">${bar}<span>${words}</span></div>`

/** A second, quieter line in a cell that names its row. */
export const sub = (words: Child): Html => html`<span class="sub">${words}</span>`

/** A box to tick beside the name of a row. */
export const pick = (name: string, value: string, words: Child, checked = false): Html =>
  html`<label class="pick"
    ><input type="checkbox" name="${name}" value="${value}" ${checked && html` checked`} />
    <span>${words}</span></label
  >`

/** The same beside a link: what the row is about opens, and its box belongs to a form elsewhere on the page. */
export const pickLink = ({
  form,
  name,
  value,
  label,
  words,
  href,
}: {
  form: string
  name: string
  value: string
  label: string
  words: Child
  href: string
}): Html =>
  html`<div class="pick">
    <input type="checkbox" form="${form}" name="${name}" value="${value}" aria-label="${label}" /><a
      href="${safeUrl(href)}"
      >${words}</a
    >
  </div>`

export type Shift = {
  day: Child
  /** When it begins and ends, and what is special about that day. */
  line: Child
  taken: number
  of: number
  /** “2 of 4 places left”, “Full, 3 waiting”. */
  words: Child
  /** A choice, or what the reader already has. */
  choice?: Child
}

/** Shifts to choose from: how full each is, as a bar and in words. Folds on phones. */
export function shiftsTable(
  shifts: readonly Shift[],
  {
    headings,
    caption,
  }: { headings: readonly [day: string, places: string, choice?: string]; caption?: Child },
): Html {
  const [day, places, choice] = headings
  return html`<table class="shifts">
    ${
      caption &&
      html`<caption class="hide">
        ${caption}
      </caption>`
    }
    <thead>
      <tr>
        <th scope="col">${day}</th>
        <th scope="col">${places}</th>
        ${choice && html`<th scope="col">${choice}</th>`}
      </tr>
    </thead>
    <tbody>
      ${shifts.map(
        (shift) =>
          html`<tr>
            <th scope="row"><strong>${shift.day}</strong><br /><span class="muted">${shift.line}</span></th>
            <td>${capacity(shift)}</td>
            ${choice && html`<td>${shift.choice}</td>`}
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** A short public table without edges: hours given, gifts made. The first cell names the row. */
export const plainTable = (
  label: string,
  headings: readonly string[],
  rows: readonly (readonly [Child, ...Child[]])[],
): Html =>
  scroll(
    label,
    html`<table class="shifts">
      <thead>
        <tr>
          ${headings.map((words) => html`<th scope="col">${words}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...others]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${others.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`,
  )
