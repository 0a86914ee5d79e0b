import type { Db } from '../../../platform/database/database.ts'
import type { Rhythm } from '../searches/forms.ts'

interface Pair {
  readonly from: string
  readonly into: string
}

/** Interests that wait for an answer about what the other record waits for too. */
export const askedTwice = async (db: Db, { from, into }: Pair): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select i.id from volunteering.interest i join volunteering.interest other
         on other.opportunity_id = i.opportunity_id and other.person_id = $2 and other.state = 'waiting'
       where i.person_id = $1 and i.state = 'waiting' order by i.id`,
      [from, into],
    )
  ).map(({ id }) => id)

/** A search both keep, and how often each hears of it. */
export interface KeptTwice {
  readonly id: string
  readonly otherId: string
  readonly howOften: Rhythm
  readonly othersHowOften: Rhythm
  readonly nextAt: string
}

export const searchesTwice = (db: Db, { from, into }: Pair): Promise<KeptTwice[]> =>
  db.rows<KeptTwice>(
    `select s.id, other.id as "otherId", s.how_often as "howOften", other.how_often as "othersHowOften", s.next_at as "nextAt"
     from volunteering.saved_search s join volunteering.saved_search other on other.person_id = $2 and other.question = s.question
     where s.person_id = $1 order by s.id`,
    [from, into],
  )

/** What both searches told of: it stays told once. */
export const toldTwice = async (db: Db, { id, otherId }: KeptTwice): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select t.opportunity_id as id from volunteering.search_told t
       join volunteering.search_told other on other.search_id = $2 and other.opportunity_id = t.opportunity_id
       where t.search_id = $1 order by 1`,
      [id, otherId],
    )
  ).map((told) => told.id)

/** An application to what the other record has one under way to. */
export interface AppliedTwice {
  readonly id: string
  readonly otherId: string
  readonly title: string
  /** One of the two was never sent. */
  readonly isDraft: boolean
  readonly othersIsDraft: boolean
}

export const appliedTwice = (db: Db, { from, into }: Pair): Promise<AppliedTwice[]> =>
  db.rows<AppliedTwice>(
    `select a.id, other.id as "otherId", coalesce(o.published ->> 'title', o.slug) as title,
       a.state = 'draft' as "isDraft", other.state = 'draft' as "othersIsDraft"
     from volunteering.application a
     join volunteering.application other on other.opportunity_id = a.opportunity_id and other.person_id = $2
       and other.state in ('draft', 'open', 'paused')
     join volunteering.opportunity o on o.id = a.opportunity_id
     where a.person_id = $1 and a.state in ('draft', 'open', 'paused') order by a.id`,
    [from, into],
  )

/** Shifts for which both were asked whether they can help. */
export const shiftsTwice = async (db: Db, { from, into }: Pair): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select a.shift_id as id from volunteering.help_asked a
       join volunteering.help_asked other on other.shift_id = a.shift_id and other.person_id = $2
       where a.person_id = $1 order by 1`,
      [from, into],
    )
  ).map(({ id }) => id)

/** Of one check that the DBS was asked for on both records, the one written down for the later day. */
export const checksAskedTwice = async (db: Db, { from, into }: Pair): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select case when one.asked_on > other.asked_on then one.id else other.id end as id
       from volunteering.check_asked one
       join volunteering.check_asked other on other.level = one.level and other.person_id = $2
       where one.person_id = $1 order by 1`,
      [from, into],
    )
  ).map(({ id }) => id)

/** Checks move closed, by the database's own door: whoever merges reads none. @returns the ids of those that moved */
export const turnChecks = async (
  db: Db,
  from: string,
  into: string,
  only: string | null,
): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      'select id from volunteering.turn_checks($1, $2, $3::uuid[]) as id order by id',
      [from, into, only === null ? null : [only]],
    )
  ).map(({ id }) => id)
