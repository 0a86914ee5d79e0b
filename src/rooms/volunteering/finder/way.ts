import { dayAt, type Day } from '../../../platform/clock.ts'
import { roundedPoint } from '../../../platform/places/map.ts'
import type { Point } from '../../../platform/places/distance.ts'
import type { Check, Commitment, Kind, Language, Side, Skill, StepFree } from '../lists.ts'
import type { Content } from '../opportunities/content.ts'
import { cellOf } from './when.ts'

/** A way to help that stands open, as the finder knows it. */
export interface Way {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** Whose it is: "Hineni", "Northgate Synagogue". */
  readonly by: string
  readonly ours: boolean
  readonly programme: string | null
  readonly programmeId: string | null
  readonly organisationId: string
  readonly region: string | null
  readonly side: Side
  readonly kind: Kind
  readonly where: Content['where']
  readonly placeName: string
  /** Where everybody sees it: never closer than a half-mile grid where the address is kept back. */
  readonly point: Point | null
  /** Where it is drawn, see `roundedPoint`. */
  readonly drawnAt: Point | null
  readonly stepFree: StepFree
  readonly commitment: Commitment
  /** How long one time takes; null where it is agreed or unknown. */
  readonly minutes: number | null
  readonly timesInWords: string
  readonly skills: readonly Skill[]
  readonly languages: readonly Language[]
  readonly checks: readonly Check[]
  readonly livedExperience: boolean
  readonly youngestAge: number
  readonly expenses: boolean
  readonly urgent: boolean
  /** Minutes since 1970 from which nobody may begin; Infinity without end. */
  readonly closesAt: number
  /** When it was first published: an edit makes nothing new. */
  readonly openSince: Temporal.Instant
  /** Whether it is made of shifts at all. */
  readonly shifted: boolean
  /** The version of the topic `opportunities` it was last changed in. */
  readonly revision: number
}

/** One open shift as the store reads it: moments in minutes since 1970. */
export interface ShiftRow {
  readonly starts: number
  readonly ends: number
  /** When signing up ends. */
  readonly until: number
  readonly capacity: number | null
  readonly taken: number
  readonly waitingList: boolean
}

/** A shift somebody may still take or wait for. */
export interface OpenShift {
  readonly starts: number
  readonly until: number
  /** How long it lasts, in minutes. */
  readonly lasts: number
  /** The weekday and the parts of the day it touches, see `cellOf`. */
  readonly cell: number
  /** Places left; 0: the waiting list is open; null: as many as come. */
  readonly left: number | null
}

/** Shifts nobody can take or wait for are left out. */
export const openShiftsOf = (rows: readonly ShiftRow[]): OpenShift[] =>
  rows
    .filter((row) => row.capacity === null || row.taken < row.capacity || row.waitingList)
    .map((row) => ({
      starts: row.starts,
      until: row.until,
      lasts: row.ends - row.starts,
      cell: cellOf(row.starts, row.ends),
      left: row.capacity === null ? null : Math.max(0, row.capacity - row.taken),
    }))

/** A published opportunity as the store reads it. */
export interface WayRow {
  readonly id: string
  readonly slug: string
  readonly content: Content
  readonly organisationId: string
  readonly organisation: string
  readonly ours: boolean
  readonly programmeId: string | null
  readonly programme: string | null
  readonly region: string | null
  /** Minutes since 1970, or null. */
  readonly closesAt: number | null
  /** When it was first published. */
  readonly openSince: Temporal.Instant
  readonly revision: number
  readonly shifts: readonly ShiftRow[]
}

/** What the finder keeps of an opportunity. Its long texts are not kept: the word index read them already. */
export function wayOf(row: WayRow): Way {
  const { content } = row
  const point = content.where === 'home' ? null : publicPoint(content)
  return {
    id: row.id,
    slug: row.slug,
    title: content.title,
    summary: content.summary,
    by: row.organisation,
    ours: row.ours,
    programme: row.programme,
    programmeId: row.programmeId,
    organisationId: row.organisationId,
    region: row.region,
    side: content.side,
    kind: content.kind,
    where: content.where,
    placeName: content.placeName,
    point,
    drawnAt: point && roundedPoint(point),
    stepFree: content.stepFree,
    commitment: content.commitment,
    minutes: content.minutesEach,
    timesInWords: content.timesInWords,
    skills: content.skills,
    languages: content.languages,
    checks: content.checks,
    livedExperience: content.livedExperience,
    youngestAge: content.youngestAge,
    expenses: content.expenses !== '',
    urgent: content.urgent,
    closesAt: row.closesAt ?? Infinity,
    openSince: row.openSince,
    shifted: content.kind === 'series' || content.kind === 'one-off',
    revision: row.revision,
  }
}

/** The point everybody may see. An address kept back is drawn and measured from a half-mile grid. */
export const publicPoint = ({ point, exactOnlyForThoseWhoCome, where }: Content): Point | null =>
  point && (exactOnlyForThoseWhoCome || where === 'area' ? roundedPoint(point) : point)

/** Minutes since 1970, rounded down. */
export const minutesAt = (moment: Temporal.Instant): number => Math.floor(moment.epochMilliseconds / 60_000)
export const momentOf = (minutes: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(minutes * 60_000)
export const dayOfMinutes = (minutes: number): Day => dayAt(momentOf(minutes))

let latest: { readonly now: number; readonly today: Day } | undefined

/** The day it is in London at a minute that is asked for again and again. */
export function todayAt(now: number): Day {
  if (latest?.now !== now) latest = { now, today: dayOfMinutes(now) }
  return latest.today
}
