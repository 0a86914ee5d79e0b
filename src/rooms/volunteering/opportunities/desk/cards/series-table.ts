import { html, type Child, type Html } from '../../../../../look/html.ts'
import { tag } from '../../../../../look/parts/cards.ts'
import { dataTable } from '../../../../../look/parts/tables.ts'
import { homeZone, type Day } from '../../../../../platform/clock.ts'
import { dayWordsTight } from '../../../../../platform/words/dates.ts'
import type { Words } from '../../../../../platform/words/words.ts'
import type { KnownShift } from '../../publishing/rest.ts'
import type { Editing } from '../editing.ts'
import { hebrewWords, movedWords, saysHebrew, spanWords, warningWords } from '../rest-words.ts'

const mostRows = 30

interface TableRow {
  readonly on: Day
  readonly day: Child
  readonly time: string
  readonly places: string
  readonly state: Html
  readonly why: string
}

const offset = ({ shift }: KnownShift): string => shift.startsAt.toZonedDateTimeISO(homeZone).offset

/** Whether it is the first shift after the clocks changed. */
const isAfterChange = (known: KnownShift, before: KnownShift | undefined): boolean =>
  before !== undefined && offset(before) !== offset(known)

const placesWords = (capacity: number | null): string =>
  capacity === null ? 'As many as come' : String(capacity)

function stateOf({ undecided, shift }: KnownShift): Html {
  if (undecided) return tag('Not decided', 'wait')
  if (shift.keptBecause !== null) return tag('Goes ahead', 'ok')
  if (shift.state === 'extra') return tag('Extra', 'info', 'plus')
  if (shift.state === 'changed')
    return tag(shift.plannedOn === shift.on ? 'Changed' : 'Moved', 'info', 'swap')
  return tag('Goes ahead', 'ok')
}

function rowOf(known: KnownShift, afterChange: boolean, words: Words): TableRow {
  const { shift, warnings } = known
  const { was, is } = movedWords(words, known)
  const why = [
    shift.reason,
    shift.keptBecause,
    ...warnings.map((one) => warningWords(one, words)),
    afterChange && 'First after the clocks change: still the same time on the wall',
  ]
  return {
    on: shift.on,
    day: html`${was && html`<s>${was}</s> `}${is}`,
    time: spanWords(words, shift),
    places: placesWords(shift.capacity),
    state: stateOf(known),
    why: [...new Set(why.filter(Boolean))].join('. '),
  }
}

/** The days of a series with something to know: changed, left out, close to rest, or with a name. */
export function seriesTable({ shifts, leftOut, calendar }: Editing, words: Words): Html {
  const special = shifts.flatMap((known, at): TableRow[] => {
    const afterChange = isAfterChange(known, shifts[at - 1])
    const hasNews = known.warnings.length > 0 || known.shift.state !== 'usual' || afterChange
    return hasNews || at === 0 ? [rowOf(known, afterChange, words)] : []
  })
  const gone = leftOut.map(({ on, reason }): TableRow => ({
    on,
    day: dayWordsTight(words, on),
    time: '',
    places: '',
    state: tag('Left out', undefined, 'no'),
    why: reason,
  }))
  const rows = [...special, ...gone].toSorted((one, other) => (one.on < other.on ? -1 : 1))
  const others = shifts.length - special.length
  return html`<p class="small muted">${countWords(shifts, leftOut.length, words)}</p>
    ${
      rows.length > 0 &&
      dataTable<TableRow>({
        label: 'Dates with something to know',
        caption: `Dates with something to know. ${others === 0 ? 'There are no others.' : `The ${others} others go ahead as planned.`}${rows.length > mostRows ? ` The first ${mostRows} are shown.` : ''}`,
        folds: true,
        rows: rows.slice(0, mostRows),
        columns: [
          { label: 'Date', cell: ({ day }) => day },
          ...(saysHebrew(calendar) ? [{ label: 'Hebrew', cell: ({ on }: TableRow) => hebrewWords(on) }] : []),
          { label: 'Time', cell: ({ time }) => time },
          { label: 'Places', cell: ({ places }) => places, end: true },
          { label: 'State', cell: ({ state }) => state },
          { label: 'Why', cell: ({ why }) => why },
        ],
      })
    }`
}

/** `41 as planned, 2 moved, 1 left out`. The wall clock is London's on both sides of a change. */
function countWords(shifts: readonly KnownShift[], leftOut: number, words: Words): string {
  const of = (state: string): number => shifts.filter(({ shift }) => shift.state === state).length
  const said = [
    `${of('usual')} as planned`,
    of('changed') > 0 && `${of('changed')} changed or moved`,
    of('extra') > 0 && `${of('extra')} extra`,
    leftOut > 0 && `${leftOut} left out`,
  ]
  const first = shifts[0]?.shift.on
  const span = first ? ` in the year from ${dayWordsTight(words, first)}` : ''
  return `${said.filter(Boolean).join(', ')}, so ${shifts.length} ${shifts.length === 1 ? 'shift' : 'shifts'}${span}. Times are wall-clock times in London, also across the clock changes.`
}
