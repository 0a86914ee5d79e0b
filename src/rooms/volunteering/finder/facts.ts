import { commitments, kinds, languages, sides, skills, type Check } from '../lists.ts'
import { unitOf } from './nearness.ts'
import type { OpenShift, Way } from './way.ts'

/**
 * What the rules look at, in numbers: one row of sixteen a way to help, its shifts beside it. Rows lie side by side
 * in memory, because ten thousand objects strewn about it took five times as long to look through.
 */
export const fact = {
  closesAt: 0,
  x: 1,
  y: 2,
  z: 3,
  side: 4,
  kind: 5,
  often: 6,
  where: 7,
  skills: 8,
  languages: 9,
  flags: 10,
  youngestAge: 11,
  minutes: 12,
  programme: 13,
  shifts: 14,
  tie: 15,
} as const

const width = 16
const perShift = 3

export const flag = { placed: 1, shifted: 2, experience: 4, stepFree: 8, waits: 16, urgent: 32, asks: 64 } as const

export const wherePlaces = ['place', 'area', 'home'] as const
export const atHome = wherePlaces.indexOf('home')

/** Of a way with more open shifts than this, the first of each weekday and part of the day, then the soonest. */
export const mostShifts = 32
const perSlot = mostShifts * perShift

/** What keeps somebody from starting this week; the film is watched while signing up. */
export const waitsFor = (check: Check): boolean => check !== 'film'

export const bitsOf = <Value>(list: readonly Value[], values: readonly Value[]): number =>
  values.reduce((bits, one) => bits | (1 << list.indexOf(one)), 0)

/** Programmes by number, so that a row can name one. */
const programmeNumbers = new Map<string, number>()

export function programmeNumber(id: string | null): number {
  if (id === null) return -1
  const known = programmeNumbers.get(id) ?? programmeNumbers.size
  programmeNumbers.set(id, known)
  return known
}

/** The facts of many ways to help, by slot. */
export class FactTable {
  #rows = new Float64Array(64 * width)
  /** For each slot up to `mostShifts` times three: when it starts, until when people sign up, and `packed`. */
  #shifts = new Int32Array(64 * perSlot)

  get(slot: number, which: number): number {
    return this.#rows[slot * width + which]!
  }

  starts(slot: number, shift: number): number {
    return this.#shifts[slot * perSlot + shift * perShift]!
  }

  until(slot: number, shift: number): number {
    return this.#shifts[slot * perSlot + shift * perShift + 1]!
  }

  packed(slot: number, shift: number): number {
    return this.#shifts[slot * perSlot + shift * perShift + 2]!
  }

  put(slot: number, way: Way, shifts: readonly OpenShift[]): void {
    this.#makeRoom(slot)
    const [x, y, z] = way.point ? unitOf(way.point) : [0, 0, 0]
    const kept = shifts.length <= mostShifts ? shifts : theTelling(shifts)
    this.#rows.set(
      [
        way.closesAt,
        x,
        y,
        z,
        1 << sides.indexOf(way.side),
        1 << kinds.indexOf(way.kind),
        1 << commitments.indexOf(way.commitment),
        wherePlaces.indexOf(way.where),
        bitsOf(skills, way.skills),
        bitsOf(languages, way.languages),
        flagsOf(way),
        way.youngestAge,
        way.minutes ?? -1,
        programmeNumber(way.programmeId),
        kept.length,
        Number.parseInt(way.id.replaceAll('-', '').slice(0, 12), 16),
      ],
      slot * width,
    )
    kept.forEach((shift, at) => {
      this.#shifts.set([shift.starts, shift.until, pack(shift)], slot * perSlot + at * perShift)
    })
  }

  #makeRoom(slot: number): void {
    const room = this.#rows.length / width
    if (slot < room) return
    const larger = Math.max(slot + 1, Math.ceil(room * 1.5))
    const rows = new Float64Array(larger * width)
    rows.set(this.#rows)
    this.#rows = rows
    const shifts = new Int32Array(larger * perSlot)
    shifts.set(this.#shifts)
    this.#shifts = shifts
  }
}

const flagsOf = (way: Way): number =>
  (way.point ? flag.placed : 0) |
  (way.shifted ? flag.shifted : 0) |
  (way.livedExperience ? flag.experience : 0) |
  (way.where === 'home' || way.stepFree === 'yes' ? flag.stepFree : 0) |
  (way.checks.some(waitsFor) ? flag.waits : 0) |
  (way.urgent ? flag.urgent : 0) |
  (way.skills.length + way.languages.length > 0 ? flag.asks : 0)

/** Minutes it lasts (12 bits), its cell (6), and places left plus one (13), in one number. */
const pack = ({ lasts, cell, left }: OpenShift): number =>
  Math.min(lasts, 0xfff) | (cell << 12) | ((left === null ? 0 : Math.min(left, 8000) + 1) << 18)

export const lastsOf = (packed: number): number => packed & 0xfff
export const cellOfPacked = (packed: number): number => (packed >> 12) & 0x3f

/** Places left; 0: the waiting list is open; -1: as many as come. */
export const leftOf = (packed: number): number => (packed >> 18) - 1

/** So many shifts that every weekday and part of the day is among them, with a place left where there is one. */
function theTelling(shifts: readonly OpenShift[]): OpenShift[] {
  const firsts = new Set<OpenShift>()
  const seen = new Set<string>()
  for (const shift of shifts) {
    for (const mark of [`${shift.cell}`, ...(shift.left === 0 ? [] : [`${shift.cell} room`])]) {
      if (!seen.has(mark)) firsts.add(shift)
      seen.add(mark)
    }
  }
  const chosen = new Set([...firsts].slice(0, mostShifts))
  for (const shift of shifts) if (chosen.size < mostShifts) chosen.add(shift)
  return shifts.filter((shift) => chosen.has(shift))
}
