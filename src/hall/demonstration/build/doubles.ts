import { momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addAccounts } from '../../../platform/identity/bulk-store.ts'
import { addMerges, addPeople, addTags } from '../../../rooms/people/bulk-store.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'

interface Doubles {
  readonly members: readonly Member[]
  readonly by: string
  readonly today: Day
}

/** What the desk calls some of them by. */
const labels = ['Chef', 'First aid 2026', 'Own van', 'Speaks to schools']

/**
 * Two people written down twice, once from a list that was typed up: of one the records are one again, of the other
 * nobody has looked yet. And the labels that the desk goes by.
 */
export async function buildDoubles(db: Db, chance: Chance, { members, by, today }: Doubles): Promise<void> {
  const [hadas, tom] = ['hadas', 'tom'].map((key) => members.find((one) => one.key === key)!)
  const typedAt = momentAt(plusDays(today, -44), '15:20')
  const mergedAt = momentAt(plusDays(today, -43), '10:05')
  const double = (of: Member, name: string) => ({
    id: chance.idAt(typedAt),
    name,
    email: null,
    phone: of.phone,
    region: of.city,
    madeAt: typedAt,
  })
  const doubles = [double(hadas!, 'H. Perets'), double(tom!, 'Thomas Fereira')]
  await addPeople(db, doubles)
  await addAccounts(db, doubles)
  const mergeId = chance.idAt(mergedAt)
  await addMerges(db, [{ id: mergeId, from: doubles[0]!.id, into: hadas!.id, mergedAt, by }])
  const many = members.filter(({ key }) => key === null)
  const tagged = labels.flatMap((tag, at) =>
    many.filter((_, number) => number % 23 === at * 3).map(({ id }) => ({ id, tag })),
  )
  await addTags(
    db,
    tagged.map(({ id, tag }) => ({ personId: id, tag, at: mergedAt, by })),
  )
}
