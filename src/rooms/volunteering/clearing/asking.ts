import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Application } from '../applications/types.ts'
import { standingsOf } from '../requirements/standings.ts'
import type { Requirement, RequirementKind, RequirementStanding } from '../requirements/types.ts'

/** One thing a role asks for, with how somebody stands in it. */
export type Asks<Kind extends RequirementKind> = RequirementStanding & {
  readonly requirement: Extract<Requirement, { kind: Kind }>
}

/** What the roles of applications ask for of this kind, and how each applicant stands in it today; one list for each. */
export async function asksOfEach<Kind extends RequirementKind>(
  hub: Hub,
  db: Db,
  applications: readonly Pick<Application, 'personId' | 'roleId'>[],
  kind: Kind,
): Promise<Asks<Kind>[][]> {
  const standings = await standingsOf(
    hub,
    db,
    applications.map(({ personId, roleId }) => ({ personId, roleId })),
  )
  return standings.map(({ requirements }) =>
    requirements.filter((one): one is Asks<Kind> => one.requirement.kind === kind),
  )
}

/** The same of one application. */
export const asksOf = async <Kind extends RequirementKind>(
  hub: Hub,
  db: Db,
  application: Pick<Application, 'personId' | 'roleId'>,
  kind: Kind,
): Promise<Asks<Kind>[]> => (await asksOfEach(hub, db, [application], kind))[0]!

/** Whether there is something to do about it: it is not there, or runs out soon. */
export const isOpen = ({ state }: Pick<RequirementStanding, 'state'>): boolean =>
  state === 'missing' || state === 'run-out' || state === 'due'

/** Whether applications of this state are worked on: open ones, and the cleared whose things run out. */
export const isWorkedOn = ({ state }: Pick<Application, 'state'>): boolean =>
  state === 'open' || state === 'cleared'
