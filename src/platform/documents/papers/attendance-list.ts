import { template } from '../documents.ts'

/** One line of the list: a person, or a group under one name. */
export interface Coming {
  readonly name: string
  /** How many come under this name, themselves included. */
  readonly party: number
  readonly phone: string
  readonly notes: string
}

/**
 * Who comes to a gathering, on A4, for the one who runs it: a box to tick, and room for notes. It holds telephone
 * numbers, so it goes to the lead alone.
 */
export interface AttendanceList {
  /** When, where, and who leads; a line each. */
  readonly facts: readonly string[]
  /** What the lead must know before they begin, such as when Shabbat comes in. */
  readonly notices: readonly string[]
  readonly coming: readonly Coming[]
  readonly waiting: readonly Coming[]
  /** Empty lines for people who turn up. */
  readonly blankRows: number
  readonly words: {
    readonly here: string
    readonly name: string
    readonly party: string
    readonly phone: string
    readonly notes: string
    readonly nobody: string
    readonly waiting: string
  }
}

export const attendanceList = template<AttendanceList>(new URL('attendance-list.typ', import.meta.url))
