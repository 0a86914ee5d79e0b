import { openDatabase } from '../../src/platform/database/database.ts'

/** A way to help of the demonstration with dates ahead and places left, the first by its name; and one of its dates. */
export async function someWay(url: string): Promise<{ slug: string; shift: string }> {
  const database = openDatabase({ url, connections: 1 })
  try {
    const way = await database.db.row<{ slug: string; shift: string }>(
      `select o.slug, (array_agg(g.id::text order by g.starts_at))[1] as shift
       from volunteering.opportunity o join gatherings.gathering g on g.part_of = o.id
       where o.state = 'published' and g.state = 'open' and g.starts_at > now() + interval '3 days'
         and (g.capacity is null or g.capacity - g.taken > 8)
       group by o.slug having count(*) between 3 and 12 order by o.slug limit 1`,
    )
    if (!way) throw new Error('The demonstration has no open way to help')
    return way
  } finally {
    await database.close()
  }
}
