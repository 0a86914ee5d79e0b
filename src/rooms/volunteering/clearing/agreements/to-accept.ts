import { plusDays, type Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { standingsOf } from '../../requirements/standings.ts'
import type { Standing } from '../../requirements/types.ts'
import { isOpen } from '../asking.ts'
import { clearingCustoms } from '../settings.ts'
import { rolesWith } from './store.ts'
import type { ToAccept } from './types.ts'

/** The day up to which we look ahead: what a role will ask for then, people hear of now. */
export const lookedAhead = (hub: Hub): Day =>
  plusDays(hub.today(), hub.setting(clearingCustoms).agreementDays)

const stands: readonly Standing['state'][] = ['cleared', 'exempted', 'lapsed', 'not-yet', 'paused']

/** The versions that these standings lack; of several of one text, the newest. */
export function lackedIn(standings: readonly Standing[]): { agreementId: string; number: number }[] {
  const lacked = new Map<string, number>()
  for (const { requirement, ...one } of standings
    .filter(({ state }) => stands.includes(state))
    .flatMap(({ requirements }) => requirements))
    if (requirement.kind === 'agreement' && isOpen(one))
      lacked.set(
        requirement.agreementId,
        Math.max(requirement.version, lacked.get(requirement.agreementId) ?? 0),
      )
  return [...lacked].map(([agreementId, number]) => ({ agreementId, number }))
}

/** What somebody is asked to accept: what a role of theirs asks for today and they lack, and what it will ask for soon. */
export async function toAccept(hub: Hub, db: Db, personId: string): Promise<ToAccept[]> {
  const pairs = (await rolesWith(db, personId)).map((roleId) => ({ personId, roleId }))
  if (pairs.length === 0) return []
  const now = lackedIn(await standingsOf(hub, db, pairs))
  const then = lackedIn(await standingsOf(hub, db, pairs, lookedAhead(hub)))
  const soon = then.filter(
    (one) => !now.some((other) => other.agreementId === one.agreementId && other.number >= one.number),
  )
  return [
    ...now
      .filter((one) => !soon.some(({ agreementId }) => agreementId === one.agreementId))
      .map((one) => ({ ...one, isSoon: false })),
    ...soon.map((one) => ({
      ...one,
      isSoon: !now.some(({ agreementId }) => agreementId === one.agreementId),
    })),
  ]
}
