import type { Db } from '../../../platform/database/database.ts'
import type { Day } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import type { TeamKey } from '../people/team.ts'
import { buildApplications } from './applications.ts'
import { buildClearing } from './clearing.ts'
import { buildReferences } from './references.ts'
import { buildVettingDesk } from './vetting-desk.ts'

interface Telling {
  readonly seed: string
  readonly members: readonly Member[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly opened: Temporal.Instant
  readonly today: Day
  readonly now: Temporal.Instant
}

/** Everybody who applies, from a draft to cleared: each part has a chance of its own, and what was there before stays. */
export async function buildVetting(
  hub: Hub,
  db: Db,
  { seed, members, team, opened, today, now }: Telling,
): Promise<void> {
  const chance = (part: string): Chance => new Chance(`${part} ${seed} ${today}`)
  await buildVettingDesk(db, chance('vetting'), { members, team, opened, now })
  await buildReferences(hub, db, { chance: chance('references'), today, by: team.samuel })
  const naomi = members.find(({ key }) => key === 'naomi')!.id
  await buildClearing(hub, db, { chance: chance('clearing'), team, naomi, today, now })
  await buildApplications(hub, db, { chance: chance('applications'), members, by: team.ruth, today, now })
}
