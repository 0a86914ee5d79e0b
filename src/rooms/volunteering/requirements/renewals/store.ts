import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import { tied } from '../facts-store.ts'
import type { StandingReach } from '../permits.ts'

/** Somebody in a role, and where both belong. */
export interface Placed {
  readonly personId: string
  readonly roleId: string
  readonly programmeId: string | null
  readonly region: string | null
}

/**
 * People who have to do with roles, within somebody’s reach: the same ladder as the permit `seeStanding`, held together
 * by a property test. Those who asked to be forgotten are left out.
 */
export const peopleWithin = (db: Db, reach: StandingReach): Promise<Placed[]> =>
  db.rows<Placed>(
    `select tied.person_id as "personId", r.id as "roleId", r.programme_id as "programmeId", p.region
     from ${tied}
     join volunteering.role r on r.id = tied.role_id and r.ended_at is null
     join people.belonging p on p.id = tied.person_id
     join people.card c on c.id = tied.person_id and c.forgotten_at is null
     where $1::boolean or exists (
       select from jsonb_array_elements($2::jsonb) as given
       where (given -> 'programmes' = '"all"' or given -> 'programmes' @> to_jsonb(r.programme_id::text))
         and (p.region is null or given -> 'regions' = '"all"' or given -> 'regions' @> to_jsonb(p.region)))
     order by r.id, tied.person_id`,
    [reach.everything, JSON.stringify(reach.placed)],
  )

/** @returns false when it was said before */
export const addTold = async (
  db: Db,
  one: {
    readonly personId: string
    readonly roleId: string
    readonly requirement: string
    readonly endsOn: Day
    readonly what: 'first' | 'again' | 'lapsed'
  },
  at: Temporal.Instant,
): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.renewal_told (id, person_id, role_id, requirement, ends_on, what, told_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
      [newId(), one.personId, one.roleId, one.requirement, one.endsOn, one.what, at],
    )
  ).length === 1
