import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Day } from '../../../platform/clock.ts'
import type { Built } from '../built.ts'
import { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import type { TeamKey } from '../people/team.ts'
import { buildApplications } from './applications.ts'
import { buildCertificates } from './certificates.ts'
import type { Charity } from './charity.ts'
import { buildClearing, buildTexts } from './clearing.ts'
import { buildHelpers } from './homework-table.ts'
import type { Lived } from './lives.ts'
import type { WayMade } from './opportunities.ts'
import { buildReferences } from './references.ts'
import { buildRoles, buildStanding } from './roles.ts'
import { buildVettingDesk } from './vetting-desk.ts'

interface Around {
  readonly built: Built
  readonly members: readonly Member[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly ways: readonly WayMade[]
  readonly lives: readonly Lived[]
  readonly charity: Charity
  /** The course that roles ask for. */
  readonly safeguarding: string
  readonly opened: Temporal.Instant
  readonly today: Day
  readonly now: Temporal.Instant
}

/**
 * Those on their way to a role, and those who are there: what the roles ask, where applications stand, who speaks for
 * whom, what clears them, and until when.
 */
export async function buildOnTheWay(hub: Hub, db: Db, around: Around): Promise<void> {
  const { built, members, team, ways, lives, charity, safeguarding, opened, today, now } = around
  const chance = (of: string): Chance => new Chance(`${of} ${built.seed} ${today}`)
  const clearing = chance('clearing')
  const together = await buildTexts(db, { chance: clearing, team, opened, now })
  const grounds = { safeguarding, together }
  const roles = { chance: chance('roles'), team, today }
  const { befriender, helper } = await buildRoles(db, roles, { ways, charity, grounds })
  await buildVettingDesk(hub, db, chance('vetting'), { members, team, opened, now })
  await buildReferences(hub, db, { chance: chance('references'), today, by: team.samuel })
  const naomi = members.find(({ key }) => key === 'naomi')!.id
  await buildClearing(hub, db, { chance: clearing, team, naomi, today, now })
  await buildApplications(hub, db, { chance: chance('applications'), members, by: team.ruth, today, now })
  await buildStanding(db, roles, { members, befriender, grounds })
  await buildHelpers(db, { ...roles, chance: chance('helpers') }, { lives, helper, grounds, now })
  await buildCertificates(hub, db, chance('certificates'))
}
