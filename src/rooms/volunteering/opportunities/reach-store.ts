import type { Reach } from '../permits.ts'

/**
 * The rows of `volunteering.opportunity as o` within somebody's reach, as SQL with these numbered values: the same
 * ladder as the permit `readOpportunity`, held together by a property test.
 */
export const withinReach = (first: number): string => `(
  $${first}::boolean
  or o.organisation_id = any($${first + 1}::uuid[])
  or o.id = any($${first + 2}::uuid[])
  or exists (
    select from jsonb_array_elements($${first + 3}::jsonb) as given
    where (given -> 'programmes' = '"all"' or given -> 'programmes' @> to_jsonb(o.programme_id::text))
      and (o.region is null or given -> 'regions' = '"all"' or given -> 'regions' @> to_jsonb(o.region))
  ))`

export const reachValues = (reach: Reach): readonly unknown[] => [
  reach.everything,
  reach.organisations,
  reach.opportunities,
  JSON.stringify(reach.coordinated),
]
