import { plusDays, type Day } from '../../../../platform/clock.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { gatheringsOf, placesOfPerson } from '../../../gatherings/face.ts'
import type { Check } from '../../lists.ts'
import { checkCustoms } from '../settings.ts'
import type { HelpView, OpenShift } from './view.ts'

/** Until about when the checks of a way to help take somebody who begins them today. */
export interface Checking {
  readonly weeks: number
  /** The first day on which somebody who is new can be there. */
  readonly readyOn: Day
}

/** What others have to answer takes weeks; a talk with us, our training and our film are ours to hasten. */
const takesWeeks = (check: Check): boolean => check.startsWith('dbs-') || check === 'references'

/** How long checks take, where there are such; null too for somebody who came to this before: they were checked. */
export async function checkingFor(
  hub: Hub,
  { content, shelved }: Pick<HelpView, 'content' | 'shelved'>,
  personId: string | null,
): Promise<Checking | null> {
  if (!content.checks.some(takesWeeks)) return null
  if (personId !== null && (await cameBefore(hub, personId, shelved.opportunity.id))) return null
  const { weeks } = hub.setting(checkCustoms)
  return { weeks, readyOn: plusDays(hub.today(), weeks * 7) }
}

async function cameBefore(hub: Hub, personId: string, opportunityId: string): Promise<boolean> {
  const came = (await placesOfPerson(hub.db, personId, null)).filter((place) => (place.came ?? 0) > 0)
  const gatherings = await gatheringsOf(
    hub.db,
    came.map(({ gatheringId }) => gatheringId),
  )
  return gatherings.some(({ partOf }) => partOf === opportunityId)
}

/** Whether the checks of somebody new would hardly be done by a shift. */
export const isTooSoon = ({ on }: Pick<OpenShift, 'on'>, checking: Checking | null): boolean =>
  checking !== null && on < checking.readyOn

/** The first of these shifts by which checks begun today would be done. */
export const firstInTime = (shifts: readonly OpenShift[], checking: Checking | null): OpenShift | undefined =>
  shifts.find((shift) => !isTooSoon(shift, checking))
