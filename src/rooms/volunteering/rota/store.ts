import type { Db } from '../../../platform/database/database.ts'
import type { Point } from '../../../platform/places/distance.ts'
import type { Language, Side, Skill, State } from '../lists.ts'
import type { Placement } from '../permits.ts'

/** What an opportunity says of one of its shifts, as the rota shows it. */
export interface ShiftFacts extends Omit<Placement, 'id'> {
  readonly gatheringId: string
  readonly shiftId: string
  readonly opportunityId: string
  readonly slug: string
  readonly title: string
  /** Of the opportunity: whether people can sign up at all. */
  readonly state: State
  readonly side: Side
  readonly where: 'place' | 'area' | 'home'
  readonly placeName: string
  readonly point: Point | null
  readonly skills: readonly Skill[]
  readonly languages: readonly Language[]
  /** How often people were asked for help with it already. */
  readonly asked: number
}

/** The shifts behind these gatherings; those taken out of their series are left out. */
export const factsOf = (db: Db, gatheringIds: readonly string[]): Promise<ShiftFacts[]> =>
  db.rows(
    `select s.gathering_id as "gatheringId", s.id as "shiftId", o.id as "opportunityId", o.slug, o.organisation_id as "organisationId",
       o.programme_id as "programmeId", o.region, o.state, o.published ->> 'title' as title, o.published ->> 'side' as side,
       o.published ->> 'where' as "where", o.published ->> 'placeName' as "placeName", nullif(o.published -> 'point', 'null') as point,
       o.published -> 'skills' as skills, o.published -> 'languages' as languages,
       (select count(*) from volunteering.help_asked as a where a.shift_id = s.id) as asked
     from volunteering.shift as s join volunteering.opportunity as o on o.id = s.opportunity_id
     where s.gathering_id = any($1::uuid[]) and s.ended_at is null and o.published is not null`,
    [gatheringIds],
  )

/** Of these people, those asked for help with this shift, or with any since a moment. */
export const askedLately = async (
  db: Db,
  personIds: readonly string[],
  shiftId: string,
  since: Temporal.Instant,
): Promise<Set<string>> =>
  new Set(
    (
      await db.rows<{ id: string }>(
        `select distinct person_id as id from volunteering.help_asked
         where person_id = any($1::uuid[]) and (shift_id = $2 or asked_at >= $3)`,
        [personIds, shiftId, since],
      )
    ).map(({ id }) => id),
  )

/** Keeps that they were asked. @returns those who were not asked before: only they get a letter */
export const keepAsked = async (
  db: Db,
  shiftId: string,
  personIds: readonly string[],
  by: string | null,
  at: Temporal.Instant,
): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `insert into volunteering.help_asked (shift_id, person_id, asked_at, asked_by)
       select $1, person, $3, $4 from unnest($2::uuid[]) as person on conflict do nothing returning person_id as id`,
      [shiftId, personIds, at, by],
    )
  ).map(({ id }) => id)

export const forgetAsked = (db: Db, personId: string) =>
  db.rows('delete from volunteering.help_asked where person_id = $1', [personId])
