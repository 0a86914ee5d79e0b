import { addPastActs } from '../../../platform/audit/bulk-store.ts'
import { byTime } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { keepTurnedAway } from '../../../rooms/volunteering/checks/days/store.ts'
import type { Chance } from '../chance.ts'
import type { Lived } from './lives.ts'

/** Whoever comes most often to this asked for one more day than its check is for, by themselves. */
const wanted = 'maths-online'

/** A day that was not booked, because the check that was decided does not reach so far: Today asks to decide again. */
export async function buildTurnedAway(
  db: Db,
  chance: Chance,
  { lives, now }: { readonly lives: readonly Lived[]; readonly now: Temporal.Instant },
): Promise<void> {
  const here = lives.filter(({ shift }) => shift.way.told.key === wanted)
  const personId = oftenest(here)
  const free = here.find(
    ({ shift, tale }) =>
      byTime(shift.gathering.startsAt, now.add({ hours: 24 * 4 })) > 0 &&
      shift.gathering.state === 'open' &&
      !tale.live(['confirmed', 'held', 'offered']).some((place) => place.personId === personId),
  )
  if (!free || personId === null) return
  const { id: gatheringId, partOf: opportunityId } = free.shift.gathering
  const at = now.subtract({ hours: 21 })
  await keepTurnedAway(db, { gatheringId, opportunityId, at })
  await addPastActs(db, [
    {
      id: chance.idAt(at),
      at,
      by: 'the hub',
      act: 'volunteering.day-turned-away',
      subject: { kind: 'gathering', id: gatheringId },
      person: personId,
      looked: false,
    },
  ])
}

/** Who has the most places, in the order of time of the first of them. */
function oftenest(lives: readonly Lived[]): string | null {
  const counted = new Map<string, number>()
  for (const { tale } of lives)
    for (const { personId } of tale.live(['confirmed']))
      if (personId !== null) counted.set(personId, (counted.get(personId) ?? 0) + 1)
  return [...counted].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null
}
