import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Phrase } from '../../../platform/words/words.ts'
import type { Gathering } from '../../gatherings/face.ts'
import { warningsFor } from '../checks/days/load.ts'
import type { Warning } from '../checks/days/rules.ts'
import { notBookedWords } from '../checks/days/words.ts'
import { hindered, notInRoleWords } from '../requirements/signing-up.ts'
import type { NotInRole } from '../requirements/signing-up-rules.ts'

/** Why somebody known cannot take a date by themselves. */
export type Barred = NotInRole | Warning['why']

export const barredWords: Record<Barred, Phrase> = { ...notInRoleWords, ...notBookedWords }

/**
 * Which of these dates somebody known cannot take by themselves, by the id of the gathering: they were cleared for the role
 * and no longer are, or it would be a fourth unwatched day in some 30, or a night, and less was decided for that.
 */
export async function barred(
  hub: Hub,
  db: Db,
  personId: string,
  gatherings: readonly Pick<Gathering, 'id' | 'partOf' | 'startsAt' | 'endsAt'>[],
): Promise<ReadonlyMap<string, Barred>> {
  const inRole = await hindered(hub, db, personId, gatherings)
  const others = gatherings.filter(({ id }) => !inRole.has(id))
  const days = await warningsFor(hub, db, personId, others)
  return new Map<string, Barred>([...inRole, ...[...days].map(([id, { why }]) => [id, why] as const)])
}
