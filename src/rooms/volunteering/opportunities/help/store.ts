import type { Db } from '../../../../platform/database/database.ts'

export interface Related {
  readonly slug: string
  readonly title: string
  readonly summary: string
}

const said = `o.slug, o.published ->> 'title' as title, o.published ->> 'summary' as summary`

/** A few others that stand open: the newest of the same programme, then of the same region and side. */
export const related = (db: Db, id: string, most = 3): Promise<Related[]> =>
  db.rows(
    `with own as (select id, programme_id, region, published ->> 'side' as side from volunteering.opportunity where id = $1)
     select slug, title, summary from (
       (select ${said}, 0 as rank, o.published_at from volunteering.opportunity as o, own
        where o.state = 'published' and o.programme_id = own.programme_id and o.id <> own.id
        order by o.published_at desc limit $2)
       union all
       (select ${said}, 1 as rank, o.published_at from volunteering.opportunity as o, own
        where o.state = 'published' and o.region = own.region and o.id <> own.id
          and o.programme_id is distinct from own.programme_id and o.published ->> 'side' = own.side
        order by o.published_at desc limit $2)) as near
     order by rank, published_at desc limit $2`,
    [id, most],
    'opportunity.related',
  )
