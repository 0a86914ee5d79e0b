import type { Db } from '../../../../platform/database/database.ts'

export interface Related {
  readonly slug: string
  readonly title: string
  readonly summary: string
}

/** So many miles from its place nothing stands beside a way to help any more; an evening’s journey in a town. */
const furthestMiles = 15

/** Miles of a degree of latitude. Over so short a way the earth is flat, and a few yards more or less change nothing. */
const milesPerDegree = 69.09

/**
 * A few others that stand open, of the same programme, or of the same region and side: what is nearest to its place
 * first, then what is done from home, then what is somewhere in its region. What is too far to come to is left out;
 * beside what is done from home stands only what is done from home.
 */
export const related = (db: Db, id: string, most = 3): Promise<Related[]> =>
  db.rows(
    `with own as (
       select id, programme_id, region, published ->> 'side' as side, published ->> 'where' = 'home' as is_home,
         (published #>> '{point,lat}')::float8 as lat, (published #>> '{point,lon}')::float8 as lon
       from volunteering.opportunity where id = $1
     ), others as (
       select o.slug, o.published ->> 'title' as title, o.published ->> 'summary' as summary, o.published_at,
         o.region = own.region as same_region, own.is_home as only_home, o.published ->> 'where' = 'home' as is_home,
         case when o.published ->> 'where' <> 'home' then $3 * sqrt(
           ((o.published #>> '{point,lat}')::float8 - own.lat) ^ 2
           + (((o.published #>> '{point,lon}')::float8 - own.lon) * cos(radians(own.lat))) ^ 2) end as miles
       from volunteering.opportunity as o, own
       where o.state = 'published' and o.id <> own.id
         and (o.programme_id = own.programme_id or (o.region = own.region and o.published ->> 'side' = own.side))
     )
     select slug, title, summary from others
     where is_home or (not only_home and (miles <= $4 or (miles is null and same_region)))
     order by miles nulls last, is_home desc, published_at desc limit $2`,
    [id, most, milesPerDegree, furthestMiles],
    'opportunity.related',
  )
