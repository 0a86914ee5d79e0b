import type { Visit } from '../../../../platform/web/visit.ts'
import { cardsOf } from '../../../people/face.ts'
import { askedOpen } from '../exempting/store.ts'
import { regionsOf } from '../facts-store.ts'
import { asideOf } from '../aside-store.ts'
import { recordStanding } from '../permits.ts'
import { rolesOf } from '../roles-store.ts'
import type { AskedListed } from './page.ts'

/** Exemptions that wait for a decision, of people this reader may decide about. */
export async function waitingFor(visit: Visit): Promise<AskedListed[]> {
  const { db } = visit.hub
  const open = await askedOpen(db, null)
  if (open.length === 0) return []
  const ids = [...new Set(open.map(({ personId }) => personId))]
  const regions = await regionsOf(db, ids)
  const aside = await asideOf(db, ids)
  const names = new Map((await cardsOf(db, ids)).map(({ id, name }) => [id, name]))
  const roles = new Map((await rolesOf(db)).map((role) => [role.id, role]))
  return open.flatMap((one) => {
    const role = roles.get(one.roleId)
    const { personId } = one
    if (!role || !regions.has(personId)) return []
    const { programmeId } = role
    const about = { personId, region: regions.get(personId) ?? null, programmeId, aside: aside(personId) }
    return visit.can(recordStanding, about) ? [{ ...one, role, name: names.get(personId) ?? '' }] : []
  })
}
