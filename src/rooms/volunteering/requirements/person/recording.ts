import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import type { Outcome } from '../../../../platform/outcome.ts'
import { peopleInRoles } from '../facts-store.ts'
import { standingsOf } from '../standings.ts'
import type { Requirement, RequirementKind } from '../types.ts'
import { letRecord, type Hat, type NotNamed } from './recording-rules.ts'

/** That the policies name whoever would record something, or whom they name instead. */
export type Naming = Outcome<undefined, NotNamed>

/** Whether somebody may record what answers the things that are asked for, of one kind. */
export type NamingOf<Kind extends RequirementKind> = (
  isMeant?: (one: Extract<Requirement, { kind: Kind }>) => boolean,
) => Naming

/**
 * What the roles of somebody ask of them, of one kind, each as its version says. Roles they left or were declined for ask
 * for nothing.
 */
export async function askedOfPerson<Kind extends RequirementKind>(
  hub: Hub,
  db: Db,
  personId: string,
  kind: Kind,
): Promise<Extract<Requirement, { kind: Kind }>[]> {
  const standings = await standingsOf(hub, db, await peopleInRoles(db, null, [personId]))
  return standings
    .filter(({ state }) => state !== 'left' && state !== 'declined')
    .flatMap(({ requirements }) => requirements.map(({ requirement }) => requirement))
    .filter((one): one is Extract<Requirement, { kind: Kind }> => one.kind === kind)
}

/**
 * Whether whoever wears these hats may record what counts for every role of somebody. The answer is asked for each of the
 * things meant: one course of several, one text.
 */
export async function namingFor<Kind extends RequirementKind>(
  hub: Hub,
  db: Db,
  personId: string,
  kind: Kind,
  hats: readonly Hat[],
): Promise<NamingOf<Kind>> {
  const asked = await askedOfPerson(hub, db, personId, kind)
  return (isMeant = () => true) => letRecord(asked.filter(isMeant), hats)
}

/** The same, of everything of a kind. */
export const letRecordFor = async (
  hub: Hub,
  db: Db,
  personId: string,
  kind: RequirementKind,
  hats: readonly Hat[],
): Promise<Naming> => (await namingFor(hub, db, personId, kind, hats))()
