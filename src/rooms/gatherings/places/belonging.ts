import type { Db } from '../../../platform/database/database.ts'
import { setRegionIfNone } from '../../people/face.ts'
import type { Gathering, Place } from '../types.ts'

/** Where somebody first has a place for certain is where they belong, until they or a coordinator say otherwise. */
export async function belongs(
  db: Db,
  { personId, state }: Pick<Place, 'personId' | 'state'>,
  { region }: Pick<Gathering, 'region'>,
): Promise<void> {
  if (personId !== null && region !== null && state === 'confirmed')
    await setRegionIfNone(db, personId, region)
}
