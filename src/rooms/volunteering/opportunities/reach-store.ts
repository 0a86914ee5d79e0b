import type { Db } from '../../../platform/database/database.ts'
import type { Place } from '../../../platform/permits/places.ts'
import type { Reach } from '../permits.ts'

/** Whether one of the given programmes and regions (a numbered value) covers `volunteering.opportunity as o`. */
export const coveredBy = (value: number): string => `exists (
    select from jsonb_array_elements($${value}::jsonb) as given
    where (given -> 'programmes' = '"all"' or given -> 'programmes' @> to_jsonb(o.programme_id::text))
      and (o.region is null or given -> 'regions' = '"all"' or given -> 'regions' @> to_jsonb(o.region)))`

/**
 * The rows of `volunteering.opportunity as o` within somebody's reach, as SQL with these numbered values: the same
 * ladder as the permit `readOpportunity`, held together by a property test.
 */
export const withinReach = (first: number): string => `(
  $${first}::boolean
  or o.organisation_id = any($${first + 1}::uuid[])
  or o.id = any($${first + 2}::uuid[])
  or ${coveredBy(first + 3)})`

export const reachValues = (reach: Reach): readonly unknown[] => [
  reach.everything,
  reach.organisations,
  reach.opportunities,
  JSON.stringify(reach.coordinated),
]

/**
 * Where the ways to help of these organisations lie, by organisation: whoever makes a partner's lead must coordinate all
 * of it, what is closed included, because the lead sees that too. An organisation without any is not in it.
 */
export async function placesOfOrganisations(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const rows = await db.rows<Place & { id: string }>(
    `select distinct organisation_id as id, programme_id as programme, region
     from volunteering.opportunity where organisation_id = any($1::uuid[])`,
    [ids],
  )
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, lies]) => [
      id,
      lies.map(({ programme, region }) => ({ programme, region })),
    ]),
  )
}
