import { commitments, kinds, languages, sides, skills, type Check } from '../lists.ts'
import { milesOf, unitOf, type Unit } from './nearness.ts'
import type { OpenShift, Way } from './way.ts'

/**
 * What the rules look at, in numbers: one row of 64 bytes a way to help, which is what a processor fetches at once;
 * further shifts lie apart. Looking through ten thousand objects strewn about in memory took nine times as long.
 */
const width = 16
const column = {
  closesAt: 0,
  x: 1,
  y: 2,
  z: 3,
  small: 4,
  skills: 5,
  languages: 6,
  minutes: 7,
  shifts: 8,
  first: 9,
  programme: 12,
  tie: 13,
} as const

/** Of a way with more open shifts than this, the first of each weekday and part of the day, then the soonest. */
export const mostShifts = 32
const perShift = 3
const perSlot = (mostShifts - 1) * perShift

/** Small facts in one number: side (4 bits), kind (4), how often (5), where (2), flags (8), youngest age (7). */
const shiftOf = { side: 0, kind: 4, often: 8, where: 13, flags: 15, age: 23 } as const
export const flag = {
  placed: 1,
  shifted: 2,
  experience: 4,
  stepFree: 8,
  waits: 16,
  urgent: 32,
  asks: 64,
  steps: 128,
} as const

const wherePlaces = ['place', 'area', 'home'] as const
const atHome = wherePlaces.indexOf('home')
const never = 0x7fff_ffff

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
  #rows = new Int32Array(64 * width)
  #points = new Float32Array(this.#rows.buffer)
  /** For each slot, its second and further shifts: when each starts, until when people sign up, and `packed`. */
  #more = new Int32Array(64 * perSlot)

  isClosed(slot: number, now: number): boolean {
    return this.#rows[slot * width + column.closesAt]! <= now
  }
  isHome(slot: number): boolean {
    return ((this.#small(slot) >> shiftOf.where) & 3) === atHome
  }
  side(slot: number): number {
    return (this.#small(slot) >> shiftOf.side) & 0xf
  }
  kind(slot: number): number {
    return (this.#small(slot) >> shiftOf.kind) & 0xf
  }
  often(slot: number): number {
    return (this.#small(slot) >> shiftOf.often) & 0x1f
  }
  flags(slot: number): number {
    return (this.#small(slot) >> shiftOf.flags) & 0xff
  }
  youngestAge(slot: number): number {
    return (this.#small(slot) >> shiftOf.age) & 0x7f
  }
  skills(slot: number): number {
    return this.#rows[slot * width + column.skills]!
  }
  languages(slot: number): number {
    return this.#rows[slot * width + column.languages]!
  }
  /** How long one time takes, where it has no shifts; -1 where that is agreed. */
  minutes(slot: number): number {
    return this.#rows[slot * width + column.minutes]!
  }
  programme(slot: number): number {
    return this.#rows[slot * width + column.programme]!
  }
  shiftCount(slot: number): number {
    return this.#rows[slot * width + column.shifts]!
  }
  milesFrom(slot: number, from: Unit): number {
    const at = slot * width + column.x
    return milesOf(
      from[0] - this.#points[at]!,
      from[1] - this.#points[at + 1]!,
      from[2] - this.#points[at + 2]!,
    )
  }
  /** The first 48 bits of its id: whoever ties stands in their order. */
  tie(slot: number): number {
    const at = slot * width + column.tie
    return this.#rows[at]! * 0x100_0000 + this.#rows[at + 1]!
  }

  starts(slot: number, shift: number): number {
    return shift === 0
      ? this.#rows[slot * width + column.first]!
      : this.#more[slot * perSlot + (shift - 1) * perShift]!
  }
  until(slot: number, shift: number): number {
    return shift === 0
      ? this.#rows[slot * width + column.first + 1]!
      : this.#more[slot * perSlot + (shift - 1) * perShift + 1]!
  }
  packed(slot: number, shift: number): number {
    return shift === 0
      ? this.#rows[slot * width + column.first + 2]!
      : this.#more[slot * perSlot + (shift - 1) * perShift + 2]!
  }

  put(slot: number, way: Way, shifts: readonly OpenShift[]): void {
    this.#makeRoom(slot)
    const kept = shifts.length <= mostShifts ? shifts : theTelling(shifts)
    const tie = way.id.replaceAll('-', '').slice(0, 12)
    const columns = kept.map((shift) => [shift.starts, shift.until, pack(shift)])
    const at = slot * width
    this.#rows.set(
      [
        Math.min(way.closesAt, never),
        0,
        0,
        0,
        smallOf(way),
        bitsOf(skills, way.skills),
        bitsOf(languages, way.languages),
      ],
      at,
    )
    this.#rows.set(
      [way.minutes ?? -1, kept.length, ...(columns[0] ?? [0, 0, 0]), programmeNumber(way.programmeId)],
      at + column.minutes,
    )
    this.#rows.set([Number.parseInt(tie.slice(0, 6), 16), Number.parseInt(tie.slice(6), 16)], at + column.tie)
    if (way.point) this.#points.set(unitOf(way.point), at + column.x)
    this.#more.set(columns.slice(1).flat(), slot * perSlot)
  }

  #small(slot: number): number {
    return this.#rows[slot * width + column.small]!
  }

  #makeRoom(slot: number): void {
    const room = this.#rows.length / width
    if (slot < room) return
    const larger = Math.max(slot + 1, Math.ceil(room * 1.5))
    const rows = new Int32Array(larger * width)
    rows.set(this.#rows)
    this.#rows = rows
    this.#points = new Float32Array(rows.buffer)
    const more = new Int32Array(larger * perSlot)
    more.set(this.#more)
    this.#more = more
  }
}

const smallOf = (way: Way): number =>
  ((1 << sides.indexOf(way.side)) << shiftOf.side) |
  ((1 << kinds.indexOf(way.kind)) << shiftOf.kind) |
  ((1 << commitments.indexOf(way.commitment)) << shiftOf.often) |
  (wherePlaces.indexOf(way.where) << shiftOf.where) |
  (flagsOf(way) << shiftOf.flags) |
  (way.youngestAge << shiftOf.age)

const flagsOf = (way: Way): number =>
  (way.point ? flag.placed : 0) |
  (way.shifted ? flag.shifted : 0) |
  (way.livedExperience ? flag.experience : 0) |
  (way.where === 'home' || way.stepFree === 'yes' ? flag.stepFree : 0) |
  (way.checks.some(waitsFor) ? flag.waits : 0) |
  (way.urgent ? flag.urgent : 0) |
  (way.skills.length + way.languages.length > 0 ? flag.asks : 0) |
  (way.where !== 'home' && way.stepFree === 'no' ? flag.steps : 0)

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
