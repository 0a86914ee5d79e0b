import { momentsOf } from '../../../platform/calendar/wall-times.ts'
import { momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Gathering } from '../../../rooms/gatherings/face.ts'
import { openPeriod, shiftsIn, weeksAhead } from '../../../rooms/volunteering/opportunities/times.ts'
import type { Chance } from '../chance.ts'
import type { WayMade } from './opportunities.ts'

/** A shift of the year around today, before anybody signed up. */
export interface ShiftMade {
  readonly id: string
  readonly way: WayMade
  readonly key: string
  readonly plannedOn: Day
  readonly gathering: Gathering
  readonly opensAt: Temporal.Instant
  /** It was planned, and people had a place, when the day was left out. */
  readonly cancelled: { readonly at: Temporal.Instant; readonly because: string } | null
  /** It was planned for another time before. */
  readonly moved: { readonly at: Temporal.Instant } | null
}

/** Every shift of a way to help, from its first to half a year ahead, as publishing and the nights since opened them. */
export function shiftsOf(way: WayMade, chance: Chance, today: Day): ShiftMade[] {
  const { content, opportunity } = way
  const { times } = content
  if (times === null || !opportunity.published) return []
  const now = momentAt(today, '00:00')
  const first = firstPublished(way)
  const changedAt = opportunity.publishedAt!
  const isPaused = opportunity.state === 'paused'

  const planned = shiftsIn(content, { from: times.from, to: openPeriod(today).to }).map(
    (shift): ShiftMade => {
      const opensAt = openedAt(first, shift.plannedOn, now)
      const isAhead = Temporal.Instant.compare(shift.startsAt, now) > 0
      const isMoved = shift.on !== shift.plannedOn && isAhead
      return {
        id: chance.idAt(opensAt),
        way,
        key: shift.key,
        plannedOn: shift.plannedOn,
        gathering: gatheringOf(way, chance.idAt(opensAt), shift, {
          state: isPaused && isAhead ? 'closed' : 'open',
          sequence: isMoved ? 1 : 0,
        }),
        opensAt,
        cancelled: null,
        moved: isMoved ? { at: changedAt } : null,
      }
    },
  )
  const ownReasons = new Set(
    way.told.when.how === 'weekly' ? way.told.when.differs?.map(({ because }) => because) : [],
  )
  const cancelled = times.exceptions.flatMap((one): ShiftMade[] => {
    if (one.kind !== 'left-out' || !ownReasons.has(one.reason) || one.on <= today) return []
    const opensAt = openedAt(first, one.on, now)
    const at = later(changedAt, opensAt.add({ hours: 24 }))
    const terms = { state: 'open', sequence: 0 } as const
    const gathering = gatheringOf(
      way,
      chance.idAt(opensAt),
      { ...momentsOf(one.on, times), capacity: content.capacity },
      terms,
    )
    return [
      {
        id: chance.idAt(opensAt),
        way,
        key: one.on,
        plannedOn: one.on,
        gathering,
        opensAt,
        cancelled: { at, because: one.reason },
        moved: null,
      },
    ]
  })
  return [...planned, ...cancelled]
}

/** With the first publishing, or in the night it came within half a year; what tonight would open stands open already. */
function openedAt(first: Temporal.Instant, plannedOn: Day, now: Temporal.Instant): Temporal.Instant {
  const night = momentAt(plusDays(plannedOn, -7 * weeksAhead), '03:10')
  const opened = later(first, night)
  return Temporal.Instant.compare(opened, now) < 0 ? opened : now.subtract({ minutes: 30 })
}

const firstPublished = ({ happened }: WayMade): Temporal.Instant =>
  happened.find(({ what }) => what === 'published')!.at

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) >= 0 ? one : other

type Planned = Pick<Gathering, 'startsAt' | 'endsAt' | 'capacity'>

const gatheringOf = (
  { content, opportunity }: WayMade,
  id: string,
  { startsAt, endsAt, capacity }: Planned,
  terms: Pick<Gathering, 'state' | 'sequence'>,
): Gathering => ({
  id,
  kind: 'shift',
  title: content.title,
  startsAt,
  endsAt,
  closesAt: null,
  capacity,
  waitingList: content.waitingList,
  largestGroup: content.largestGroup,
  answerHours: content.answerHours,
  changeHours: content.changeHours,
  partOf: opportunity.id,
  organisationId: opportunity.organisationId,
  programmeId: opportunity.programmeId,
  region: opportunity.region,
  cancelledBecause: null,
  taken: 0,
  waiting: 0,
  turn: 0,
  ...terms,
})
