import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Application } from '../applications/types.ts'
import { standingOf } from '../requirements/standings.ts'
import type { Requirement, RequirementKind, RequirementStanding } from '../requirements/types.ts'

/** One thing a role asks for, with how somebody stands in it. */
export type Asks<Kind extends RequirementKind> = RequirementStanding & {
  readonly requirement: Extract<Requirement, { kind: Kind }>
}

/** What the role of an application asks for of this kind, and how its applicant stands in it today. */
export async function asksOf<Kind extends RequirementKind>(
  hub: Hub,
  db: Db,
  { personId, roleId }: Pick<Application, 'personId' | 'roleId'>,
  kind: Kind,
): Promise<Asks<Kind>[]> {
  const { requirements } = await standingOf(hub, db, personId, roleId)
  return requirements.filter((one): one is Asks<Kind> => one.requirement.kind === kind)
}

/** Whether there is something to do about it: it is not there, or runs out soon. */
export const isOpen = ({ state }: Pick<RequirementStanding, 'state'>): boolean =>
  state === 'missing' || state === 'run-out' || state === 'due'

/** Whether applications of this state are worked on: open ones, and the cleared whose things run out. */
export const isWorkedOn = ({ state }: Pick<Application, 'state'>): boolean =>
  state === 'open' || state === 'cleared'
