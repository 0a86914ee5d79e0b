import pg from 'pg'

const { builtins, getTypeParser } = pg.types

/** Days and moments stay text (`2026-11-24`, `2026-11-24 09:41:00+00`); counts become numbers. */
const parsers: Record<number, (text: string) => unknown> = {
  [builtins.DATE]: (text) => text,
  [builtins.TIME]: (text) => text.slice(0, 5),
  [builtins.TIMESTAMP]: (text) => text,
  [builtins.TIMESTAMPTZ]: (text) => text,
  [builtins.INTERVAL]: (text) => text,
  [builtins.INT8]: (text) => safeNumber(text),
  1182: (text) => arrayOfText(text),
  1185: (text) => arrayOfText(text),
}

const arrayOfText = getTypeParser(1009 as never) as (text: string) => string[]

function safeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`A count too large for this program: ${text}`)
  return number
}

/** The type parsers of every pool of this program; never the process-wide ones. */
export const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) ||
    (getTypeParser as (oid: number, format?: string) => unknown)(oid, format),
}

/** A moment as the database prints it. */
export const moment = (text: string): Temporal.Instant => Temporal.Instant.from(text)
export const momentOrNull = (text: string | null): Temporal.Instant | null =>
  text === null ? null : moment(text)

/** What is bound to a statement: Temporal values travel as text. */
export const bound = (value: unknown): unknown =>
  value instanceof Temporal.Instant ||
  value instanceof Temporal.PlainDate ||
  value instanceof Temporal.PlainTime
    ? value.toString({ calendarName: 'never' } as never)
    : value
