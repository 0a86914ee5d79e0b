import { openDatabase } from '../../src/platform/database/database.ts'
import { newId } from '../../src/platform/database/id.ts'
import { emptyContent } from '../../src/rooms/volunteering/opportunities/content.ts'
import { plantWays } from '../../src/rooms/volunteering/finder/planting.fixture.ts'
import { minutesAt, momentOf, type WayRow } from '../../src/rooms/volunteering/finder/way.ts'

/** A one-off way to help with so many places, nine days ahead. */
function wayWith(number: number, capacity: number | null, now: number): WayRow {
  const starts = now + 9 * 24 * 60
  return {
    id: newId(),
    slug: `shift-${number}`,
    content: {
      ...emptyContent,
      title: `Supper club cook ${number}`,
      summary: 'Four hours in a warm kitchen.',
      whatYouWillDo: 'Chop what you are asked to chop.',
      kind: 'one-off',
      placeName: 'St Columba’s hall, Ashgrove',
      point: { lat: 51.6, lon: -0.17 },
      youngestAge: 18,
    },
    organisationId: '',
    organisation: 'Hineni',
    ours: true,
    programmeId: null,
    programme: null,
    region: null,
    closesAt: null,
    openSince: momentOf(now),
    revision: 1,
    shifts: [{ starts, ends: starts + 240, until: starts, capacity, waitingList: true, taken: 0 }],
  }
}

/** Puts ways to help with one shift each into a database. @returns the path and the gathering of each */
export async function plantShifts(
  url: string,
  count: number,
  capacity: number | null,
): Promise<{ path: string; shift: string }[]> {
  const database = openDatabase({ url, connections: 1 })
  const at = Temporal.Now.instant()
  const ways = Array.from({ length: count }, (_, number) => wayWith(number, capacity, minutesAt(at)))
  await plantWays(database.db, ways, at)
  const planted = await database.db.rows<{ slug: string; shift: string }>(
    `select o.slug, g.id as shift from gatherings.gathering g join volunteering.opportunity o on o.id = g.part_of order by o.slug`,
  )
  await database.close()
  return planted.map(({ slug, shift }) => ({ path: `/help/${slug}`, shift }))
}
