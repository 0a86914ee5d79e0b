import { coveredBy } from '../opportunities/reach-store.ts'
import type { ApplicationReach } from './permits.ts'

/** Where an application lies: `a` with its way to help `o` and what the agreement shares `s`. */
export const placedApplications = `volunteering.application as a
  join volunteering.opportunity as o on o.id = a.opportunity_id
  join network.sight as s on s.id = o.organisation_id`

/**
 * The rows of `placedApplications` within somebody's reach, as SQL with four numbered values: the same ladder as the
 * permit `handleApplication`, held together by a property test.
 */
export const withinApplications = (first: number): string => `(
  a.state <> 'draft' and a.person_id is distinct from $${first + 3}::uuid
  and not exists (select from volunteering.stepped_aside x where x.application_id = a.id and x.reader_id = $${first + 3}::uuid) and (
    $${first}::boolean
    or (s.applications and o.organisation_id = any($${first + 1}::uuid[]))
    or ${coveredBy(first + 2)}))`

export const applicationReachValues = (reach: ApplicationReach): readonly unknown[] => [
  reach.everything,
  reach.organisations,
  JSON.stringify(reach.placed),
  reach.self,
]
