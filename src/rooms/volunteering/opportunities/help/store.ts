import type { Db } from '../../../../platform/database/database.ts'

export interface Related {
  readonly slug: string
  readonly title: string
  readonly summary: string
}

/** A few others that stand open: of the same programme first, then of the same side and region. */
export const related = (db: Db, id: string, most = 3): Promise<Related[]> =>
  db.rows(
    `select o.slug, o.published ->> 'title' as title, o.published ->> 'summary' as summary
     from volunteering.opportunity as o join volunteering.opportunity as own on own.id = $1
     where o.state = 'published' and o.id <> own.id
       and (o.programme_id = own.programme_id
         or (o.published ->> 'side' = own.published ->> 'side' and (o.region is null or own.region is null or o.region = own.region)))
     order by o.programme_id is not distinct from own.programme_id desc, (o.published ->> 'urgent')::boolean desc, o.published_at desc, o.id
     limit $2`,
    [id, most],
    'opportunity.related',
  )
