import { dayAt, momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { EvidenceMade } from '../../../rooms/volunteering/requirements/bulk-store.ts'
import type { Chance } from '../chance.ts'

/** Whoever is in a role longer than the hub is open: their papers were written down when it opened to that role. */
export interface BroughtOver {
  readonly chance: Chance
  readonly today: Day
  /** Who wrote them down. */
  readonly by: string
  readonly roleId: string
  /** When older papers were brought over. */
  readonly at: Temporal.Instant
}

/** Something of somebody’s that happened so many days ago; what is younger than the bringing was written down on its day. */
export function broughtOver(
  { chance, today, by, roleId, at }: BroughtOver,
  personId: string,
  kind: EvidenceMade['kind'],
  detail: object,
  daysAgo: number,
): EvidenceMade {
  const on = plusDays(today, -daysAgo)
  const recordedAt = on < dayAt(at) ? at : momentAt(on, '15:30')
  return {
    id: chance.idAt(recordedAt),
    personId,
    roleId,
    kind,
    detail: detail as EvidenceMade['detail'],
    on,
    countsFrom: dayAt(recordedAt),
    recordedAt,
    recordedBy: by,
    sourceId: null,
    takenBack: null,
  }
}
