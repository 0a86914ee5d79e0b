import { usualDays } from '../../../platform/calendar/recurrence.ts'
import { windowsOfRest, type RestWindow } from '../../../platform/calendar/windows.ts'
import { plain, plusDays, type Day } from '../../../platform/clock.ts'
import { decisionDays, type Calendar } from '../../../rooms/volunteering/opportunities/publishing/rest.ts'
import { shiftsIn, type PlannedShift, type Times } from '../../../rooms/volunteering/opportunities/times.ts'
import type { Differs, WayTold, Weekday, When } from './told.ts'

/** The first such weekday on or after a day. */
export function weekdayFrom(from: Day, weekday: Weekday): Day {
  const ahead = (weekday - plain(from).dayOfWeek + 7) % 7
  return plusDays(from, ahead)
}

/** The days on which rest is asked about: all that has been, and as far ahead as an editor decides. */
const yearAround = (today: Day) => ({ from: plusDays(today, -400), to: plusDays(today, decisionDays + 31) })

type Repeats = Extract<When, { how: 'weekly' | 'monthly' }>
type Once = Extract<When, { how: 'once' }>

function patternOf(when: Repeats): Times['pattern'] {
  return when.how === 'weekly'
    ? { kind: 'weekly', every: when.every ?? 1, weekdays: [when.on] }
    : { kind: 'monthly', every: 1, on: [{ nth: when.nth, weekday: when.on }] }
}

/** The times of a way to help, told from today, with whatever touches rest decided as an editor would. */
export function timesOf(
  { when, where }: Pick<WayTold, 'when' | 'where'>,
  calendar: Calendar,
  today: Day,
  decides = true,
): Times | null {
  if (when.how === 'agreed') return null
  const rest = new Rest(calendar, today, where === 'home' ? 0 : calendar.care.travelMinutes)
  return when.how === 'once' ? once(when, rest, today) : series(when, rest, today, decides)
}

function series(when: Repeats, rest: Rest, today: Day, decides: boolean): Times {
  const pattern = patternOf(when)
  const begins = plusDays(today, -7 * when.since * (when.how === 'monthly' ? 4 : 1))
  const to =
    when.until === undefined
      ? null
      : weekdayFrom(plusDays(today, when.until * 7 * (when.how === 'monthly' ? 4 : 1)), when.on)
  const [from = begins] = usualDays({ pattern, from: begins, to }, { from: begins, to: plusDays(begins, 70) })
  const plan: Times = {
    pattern,
    from,
    to,
    starts: when.starts,
    ends: when.ends,
    exceptions: [],
    extras: [],
    kept: [],
  }
  const own = when.how === 'weekly' ? (when.differs ?? []).flatMap((one) => differing(plan, one, today)) : []
  const planned = { ...plan, exceptions: own }
  return {
    ...planned,
    exceptions: (decides ? rest.decided(planned) : own).toSorted((one, other) =>
      one.on < other.on ? -1 : 1,
    ),
  }
}

function differing(plan: Times, { inWeeks, to, because }: Differs, today: Day): Times['exceptions'] {
  const span = { from: plusDays(today, 7 * inWeeks - 6), to: plusDays(today, 7 * inWeeks) }
  const [on] = usualDays(plan, span)
  if (!on) return []
  if (to === undefined) return [{ kind: 'left-out', on, reason: because }]
  return [{ kind: 'changed', on, to: plusDays(on, to - plain(on).dayOfWeek), reason: because }]
}

/** A day of its own; a week later, or when it has been a week earlier, where rest would be in the way. */
function once(when: Once, rest: Rest, today: Day): Times {
  const step = when.inWeeks < 0 ? -7 : 7
  let on = weekdayFrom(plusDays(today, 7 * (when.inWeeks - 1) + 1), when.on)
  const times = (): Times => ({
    pattern: { kind: 'dates', days: [on] },
    from: on,
    to: on,
    starts: when.starts,
    ends: when.ends,
    exceptions: [],
    extras: [],
    kept: when.rest ? [{ on, reason: when.rest }] : [],
  })
  while (
    !when.rest &&
    rest.touches(shiftsIn({ kind: 'one-off', times: times(), capacity: 1 }, { from: on, to: on })[0]!)
  ) {
    on = plusDays(on, step)
  }
  return times()
}

/** The windows of rest around today, and what is done about shifts that touch them. */
class Rest {
  readonly #windows: readonly RestWindow[]
  readonly #travel: number
  readonly #period: { from: Day; to: Day }

  constructor({ customs }: Calendar, today: Day, travelMinutes: number) {
    this.#period = yearAround(today)
    this.#windows = windowsOfRest(customs, this.#period)
    this.#travel = travelMinutes * 60_000
  }

  touches({ startsAt, endsAt }: Pick<PlannedShift, 'startsAt' | 'endsAt'>): RestWindow | undefined {
    const [starts, ends] = [startsAt.epochMilliseconds, endsAt.epochMilliseconds]
    return this.#windows.find(
      ({ from, to }) =>
        ends > from.epochMilliseconds - this.#travel && starts < to.epochMilliseconds + this.#travel,
    )
  }

  /** All that differs. What touches rest ends early where two thirds of it are left; else the day is left out, and says why. */
  decided(plan: Times): Times['exceptions'] {
    const touched = shiftsIn({ kind: 'series', times: plan, capacity: 1 }, this.#period).flatMap(
      (shift): Times['exceptions'] => {
        const window = this.touches(shift)
        if (!window) return []
        const ends = quarterBefore(window.from.subtract({ milliseconds: this.#travel }))
        const left = ends.epochMilliseconds - shift.startsAt.epochMilliseconds
        const whole = shift.endsAt.epochMilliseconds - shift.startsAt.epochMilliseconds
        const on = shift.plannedOn
        return left * 3 >= whole * 2 && shift.state === 'usual'
          ? [{ kind: 'changed', on, ends: wall(ends), reason: `Ends before ${window.name} comes in` }]
          : [{ kind: 'left-out', on, reason: `Left out for ${window.name}` }]
      },
    )
    const days = new Set(touched.map(({ on }) => on))
    return [...plan.exceptions.filter(({ on }) => !days.has(on)), ...touched]
  }
}

const quarterBefore = (moment: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(moment.epochMilliseconds / 900_000) * 900_000)

const wall = (moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' })
