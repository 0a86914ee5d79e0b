import type { Db } from '../../../platform/database/database.ts'
import { can, everyGrant, type Actor } from '../../../platform/permits/face.ts'
import { handleApplication, seeApplications, type Handled } from '../applications/permits.ts'

/** One of us who handles applications, with how far that reaches. */
export interface Handler {
  readonly id: string
  readonly name: string
  readonly actor: Actor
}

/** Everybody who handles applications somewhere, by name. */
export async function handlers(db: Db): Promise<Handler[]> {
  const grants = Map.groupBy(await everyGrant(db), ({ personId }) => personId)
  return [...grants]
    .map(([id, each]): Handler => ({
      id,
      name: each[0]!.name,
      actor: { personId: id, strength: 'strong', grants: each.map(({ grant }) => grant) },
    }))
    .filter(({ actor }) => can(seeApplications, actor, undefined))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

/** Those of them who handle this application: nobody else may be given it. */
export const handlersOf = async (db: Db, application: Handled): Promise<Handler[]> =>
  (await handlers(db)).filter(({ actor }) => can(handleApplication, actor, application))
