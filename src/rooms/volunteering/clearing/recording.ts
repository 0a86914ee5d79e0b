import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Outcome } from '../../../platform/outcome.ts'
import type { Application } from '../applications/types.ts'
import { peopleInRoles } from '../requirements/facts-store.ts'
import { letRecord, type Hat, type NotNamed } from '../requirements/person/recording-rules.ts'
import { standingsOf } from '../requirements/standings.ts'
import type { RequirementKind } from '../requirements/types.ts'
import { asksOf } from './asking.ts'

/** That the policies name whoever would record something, or whom they name instead. */
export type Naming = Outcome<undefined, NotNamed>

/** Whether whoever wears these hats may record what came of a conversation, as the version says that judges the application. */
export const letRecordTalk = async (
  hub: Hub,
  db: Db,
  application: Pick<Application, 'personId' | 'roleId'>,
  hats: readonly Hat[],
): Promise<Naming> =>
  letRecord(
    (await asksOf(hub, db, application, 'interview')).map(({ requirement }) => requirement),
    hats,
  )

/**
 * Whether whoever wears these hats may record what counts for every role of somebody, as each version says that asks for
 * it of them. Roles they left or were declined for ask for nothing.
 */
export async function letRecordFor(
  hub: Hub,
  db: Db,
  personId: string,
  kind: RequirementKind,
  hats: readonly Hat[],
): Promise<Naming> {
  const standings = await standingsOf(hub, db, await peopleInRoles(db, null, [personId]))
  const asked = standings
    .filter(({ state }) => state !== 'left' && state !== 'declined')
    .flatMap(({ requirements }) => requirements.map(({ requirement }) => requirement))
  return letRecord(
    asked.filter((one) => one.kind === kind),
    hats,
  )
}
