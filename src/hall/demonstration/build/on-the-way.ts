import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Day } from '../../../platform/clock.ts'
import type { Built } from '../built.ts'
import { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import type { TeamKey } from '../people/team.ts'
import { buildClearing } from './clearing.ts'
import { buildReferences } from './references.ts'
import { buildVettingDesk } from './vetting-desk.ts'

interface Around {
  readonly built: Built
  readonly members: readonly Member[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly opened: Temporal.Instant
  readonly today: Day
  readonly now: Temporal.Instant
}

/** Those on their way to a role: where their applications stand, who speaks for them, and what clears them. */
export async function buildOnTheWay(hub: Hub, db: Db, around: Around): Promise<void> {
  const { built, members, team, opened, today, now } = around
  const chance = (of: string): Chance => new Chance(`${of} ${built.seed} ${today}`)
  await buildVettingDesk(db, chance('vetting'), { members, team, opened, now })
  await buildReferences(hub, db, { chance: chance('references'), today, by: team.samuel })
  const naomi = members.find(({ key }) => key === 'naomi')!.id
  await buildClearing(hub, db, { chance: chance('clearing'), team, naomi, today, now })
}
