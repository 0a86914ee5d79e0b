import type { Day } from '../../../../platform/clock.ts'
import { recordLook } from '../../../../platform/audit/audit.ts'
import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import type { Turn, Visit } from '../../../../platform/web/visit.ts'
import { cardsOf, personOf, type Person } from '../../../people/face.ts'
import { asideOf } from '../aside-store.ts'
import { askedOpen, givenTo } from '../exempting/store.ts'
import type { Asked, Given } from '../exempting/types.ts'
import { peopleInRoles } from '../facts-store.ts'
import { named } from '../naming.ts'
import type { Permit } from '../../../../platform/permits/permit.ts'
import { recordStanding, seeStanding, type ToRecordOf } from '../permits.ts'
import { policiesOf, roleOf, rolesOf, type Role } from '../roles-store.ts'
import { standing, type StandingInRole } from '../rules.ts'
import { factsOf } from '../standings.ts'
import { shiftsAhead, type ShiftAhead } from '../touched.ts'
import type { Named } from '../words.ts'
import { hatsIn, type Hat } from './recording-rules.ts'
import { stopsOn } from './rules.ts'
import * as store from './store.ts'

/** The person and role of the address, if this reader may see how they stand in it. */
export async function inRoleHere(
  c: Turn,
  roleId: string | undefined,
  permit: Permit<ToRecordOf>,
): Promise<{ person: Person; role: Role }> {
  const { visit } = c.var
  const { db } = visit.hub
  const id = c.req.param('id')
  const person = isId(id) ? await personOf(db, id) : undefined
  const role = isId(roleId) ? await roleOf(db, roleId) : undefined
  const aside = isId(id) ? (await asideOf(db, [id]))(id) : []
  visit.ask(
    permit,
    person && role && { personId: person.id, region: person.region, programmeId: role.programmeId, aside },
  )
  return { person: person!, role: role! }
}

/** The roles this reader may see somebody in: those they have to do with first, then the others. */
export async function rolesFor(
  visit: Visit,
  person: Pick<Person, 'id' | 'region'>,
): Promise<{ readonly role: Role; readonly isTheirs: boolean }[]> {
  const theirs = new Set((await peopleInRoles(visit.hub.db, null, [person.id])).map(({ roleId }) => roleId))
  return (await rolesOf(visit.hub.db))
    .filter(({ programmeId }) =>
      visit.can(seeStanding, { personId: person.id, region: person.region, programmeId }),
    )
    .map((role) => ({ role, isTheirs: theirs.has(role.id) }))
    .toSorted((one, other) => Number(other.isTheirs) - Number(one.isTheirs))
}

/** As what this reader records for somebody in a role. */
export const hatsOf = ({ actor }: Visit, region: string | null, { programmeId }: Role): Hat[] =>
  hatsIn(actor, { programmeId, region })

export interface InRoleView {
  readonly person: Person
  readonly role: Role
  readonly roles: readonly Role[]
  readonly on: Day
  readonly inRole: StandingInRole
  /** The next day from the one looked at on which they stop; null: none is known. */
  readonly stops: Day | null
  readonly entries: readonly store.Entry[]
  readonly given: readonly Given[]
  readonly asked: readonly Asked[]
  readonly stopped: readonly store.Stop[]
  readonly shifts: readonly ShiftAhead[]
  readonly names: ReadonlyMap<string, string>
  readonly named: Named
  readonly hats: readonly Hat[]
  /** They apply for it, or did: an approval is asked for there. */
  readonly onApplication: boolean
  readonly mayRecord: boolean
}

/** Everything there is to say of somebody in a role; a look, and logged before anything is shown. */
export async function inRoleView(visit: Visit, person: Person, role: Role, on: Day): Promise<InRoleView> {
  const { hub } = visit
  const { db } = hub
  if (hub.actor.personId !== person.id)
    await hub.transact((db) =>
      recordLook(db, {
        at: hub.now(),
        by: hub.by,
        act: 'volunteering.standing-opened',
        subject: { kind: 'standing', id: person.id },
        person: person.id,
        reason: 'to see what a role asks and what was recorded',
      }),
    )
  const facts = (await factsOf(db, [person.id], await policiesOf(db, [role.id])))(person.id)
  const inRole = standing(facts, person.id, role.id)
  const entries = (await store.entriesOf(db, person.id)).filter(
    ({ roleId }) => roleId === null || roleId === role.id,
  )
  const isOfRole = ({ roleId }: { roleId: string }): boolean => roleId === role.id
  const given = (await givenTo(db, person.id)).filter(isOfRole)
  const asked = (await askedOpen(db, [person.id])).filter(isOfRole)
  const stopped = await store.stopsIn(db, person.id, role.id)
  const ids = [
    ...entries.flatMap(({ recordedBy, takenBackBy }) => [recordedBy, takenBackBy]),
    ...given.flatMap(({ askedBy, approvedBy, endedBy }) => [askedBy, approvedBy, endedBy]),
    ...asked.map(({ askedBy }) => askedBy),
    ...stopped.map(({ by }) => by),
  ].filter((id) => id !== null)
  const names = new Map((await cardsOf(db, [...new Set(ids)])).map(({ id, name }) => [id, name]))
  const { programmeId } = role
  return {
    person,
    role,
    roles: (await rolesFor(visit, person)).map((one) => one.role),
    on,
    inRole,
    stops: stopsOn(inRole, on),
    entries,
    given,
    asked,
    stopped,
    shifts: (await shiftsAhead(db, role.id, hub.today())).get(person.id) ?? [],
    names,
    named: await named(db),
    hats: hatsOf(visit, person.region, role),
    onApplication: await store.isOnApplication(db, person.id, role.id),
    mayRecord: visit.can(recordStanding, {
      personId: person.id,
      region: person.region,
      programmeId,
      aside: (await asideOf(db, [person.id]))(person.id),
    }),
  }
}

/** The person of the address, and the role that is asked about: the one named, else the first they have to do with. */
export async function askedAbout(c: Turn): Promise<{ person: Person; role: Role }> {
  const { visit } = c.var
  const typed = c.req.query('role')
  if (typed !== undefined) return inRoleHere(c, typed, seeStanding)
  const id = c.req.param('id')
  if (!isId(id)) throw new NotHere()
  // Both are asked for whoever is there or not, so that no answer takes longer for somebody who is.
  const person = await personOf(visit.hub.db, id)
  const first = (await rolesFor(visit, { id, region: person?.region ?? null }))[0]
  visit.ask(
    seeStanding,
    person && first && { personId: person.id, region: person.region, programmeId: first.role.programmeId },
  )
  if (!person || !first) throw new NotHere()
  return { person, role: first.role }
}
