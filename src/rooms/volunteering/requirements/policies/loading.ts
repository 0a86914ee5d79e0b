import type { Db } from '../../../../platform/database/database.ts'
import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import type { Turn, Visit } from '../../../../platform/web/visit.ts'
import { coursesOffered } from '../../../learning/face.ts'
import { cardsOf } from '../../../people/face.ts'
import { programmes } from '../../../programmes/face.ts'
import { agreements } from '../../clearing/agreements/store.ts'
import { placedOpportunities } from '../../opportunities/store.ts'
import { named } from '../naming.ts'
import { askForRole, writeRequirements } from '../permits.ts'
import { policiesOf, roleOf, rolesOf, type Role } from '../roles-store.ts'
import { versionOn } from '../rules.ts'
import { standingsOf } from '../standings.ts'
import { isCleared, type Standing } from '../types.ts'
import type { Offered } from './forms.ts'
import { checkOfRole } from './level.ts'
import type { RoleView, WayNamed } from './role-page.ts'
import type { RoleRow, RolesView } from './roles-page.ts'
import * as store from './store.ts'

async function known(c: Turn): Promise<Role | undefined> {
  const id = c.req.param('id')
  const role = isId(id) ? await roleOf(c.var.visit.hub.db, id) : undefined
  return role?.endedAt === null ? role : undefined
}

/** The role of the address, as long as it has not ended. */
export async function roleHere(c: Turn): Promise<Role> {
  const role = await known(c)
  if (!role) throw new NotHere()
  return role
}

/** The role of the address, if this reader may write what it asks for. */
export const writable = async (c: Turn): Promise<Role> => c.var.visit.ask(writeRequirements, await known(c))

const isDue = ({ requirements }: Standing): boolean => requirements.some(({ state }) => state === 'due')

/** All roles, with how many are cleared for each. */
export async function roleRows({ hub }: Visit): Promise<RoleRow[]> {
  const { db } = hub
  const roles = await rolesOf(db)
  const ids = roles.map(({ id }) => id)
  const names = new Map((await programmes(db, { ended: true })).map(({ id, name }) => [id, name]))
  const standing = Map.groupBy(await standingsOf(hub, db, { roleIds: ids }), ({ roleId }) => roleId)
  const writing = await store.draftsBegun(db)
  const ways = await store.waysByRole(db)
  const versions = await policiesOf(db, ids)
  return roles.map((role) => {
    const cleared = (standing.get(role.id) ?? []).filter(isCleared)
    const now = versionOn(versions.get(role.id) ?? [], hub.today())
    return {
      role,
      programme: role.programmeId === null ? null : (names.get(role.programmeId) ?? null),
      ways: ways.get(role.id) ?? 0,
      version: now ?? null,
      isBeingWritten: writing.has(role.id),
      cleared: cleared.length,
      due: cleared.filter(isDue).length,
    }
  })
}

/** Programmes under which this reader may put a role; no programme at all, where they look after all of them. */
export async function programmesFor(visit: Visit): Promise<RolesView['programmes']> {
  const mine = (await programmes(visit.hub.db)).filter(({ id }) =>
    visit.can(writeRequirements, { programmeId: id }),
  )
  const everywhere = visit.can(writeRequirements, { programmeId: null })
    ? [{ id: null, name: 'Every programme' }]
    : []
  return [...everywhere, ...mine.map(({ id, name }) => ({ id, name }))]
}

const namesOf = async (db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> => {
  const given = ids.filter((id) => id !== null)
  return new Map((await cardsOf(db, [...new Set(given)])).map(({ id, name }) => [id, name]))
}

/** Ways to help: those that ask for the role, and those that ask for none and that this reader may link. */
async function waysFor(visit: Visit, roleId: string): Promise<Pick<RoleView, 'ways' | 'unlinked'>> {
  const { db } = visit.hub
  const linked = await store.waysOf(db, roleId)
  const wayOf = ({ id, name, places }: Awaited<ReturnType<typeof placedOpportunities>>[number]): WayNamed => {
    const { programme, region } = places[0]!
    return { id, title: name, mayLink: visit.can(askForRole, { programmeId: programme, region }) }
  }
  const open = await placedOpportunities(db)
  const taken = await store.rolesByWay(
    db,
    open.map(({ id }) => id),
  )
  return {
    ways: linked.length === 0 ? [] : (await placedOpportunities(db, linked)).map(wayOf),
    unlinked: open
      .filter(({ id }) => !taken.has(id))
      .map(wayOf)
      .filter(({ mayLink }) => mayLink),
  }
}

export async function roleView(visit: Visit, role: Role, linking: RoleView['linking']): Promise<RoleView> {
  const { hub } = visit
  const { db } = hub
  const versions = await store.keptVersions(db, role.id)
  const programme = (await programmes(db, { ended: true })).find(({ id }) => id === role.programmeId)
  return {
    role,
    programme: programme?.name ?? null,
    versions,
    draft: await store.draftOf(db, role.id),
    names: await namesOf(
      db,
      versions.map(({ keptBy }) => keptBy),
    ),
    named: await named(db),
    ...(await waysFor(visit, role.id)),
    check: await checkOfRole(hub, db, role.id),
    linking,
  }
}

/** What can be asked for now: the check as it was worked out, courses, and texts that went out. */
export async function offeredFor({ hub }: Visit, roleId: string) {
  const { db } = hub
  const check = await checkOfRole(hub, db, roleId)
  const courses = (await coursesOffered(db)).filter(({ retired }) => !retired)
  const texts = (await agreements(db)).flatMap(({ id, name, newest }) =>
    newest === null ? [] : [{ id, name, newest }],
  )
  const offered: Offered = {
    check: check.ok ? check.value : null,
    courses: courses.map(({ id }) => id),
    agreements: new Map(texts.map(({ id, newest }) => [id, newest])),
  }
  return { check, courses, texts, offered }
}
