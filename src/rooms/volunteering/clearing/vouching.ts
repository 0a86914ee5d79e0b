import { isId } from '../../../platform/database/id.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import type { Turn, Visit } from '../../../platform/web/visit.ts'
import { personOf, seePerson, type Person } from '../../people/face.ts'
import { hatsAbout, type Hat } from '../requirements/person/recording-rules.ts'
import { vouch, type Vouched } from './permits.ts'
import { rolesAppliedFor } from './vouching-store.ts'

/** The person of the address, if this reader may vouch for them. */
export async function vouchedFor(c: Turn): Promise<Person> {
  const { visit } = c.var
  const { db } = visit.hub
  const id = c.req.param('id')
  if (!isId(id)) throw new NotHere()
  // Both are asked for whoever is there or not, so that no answer takes longer for somebody who is.
  const [person, roles] = [await personOf(db, id), await rolesAppliedFor(db, id)]
  const about: Vouched | undefined = person && { personId: person.id, region: person.region, roles }
  visit.ask(vouch, about)
  return person!
}

export async function mayVouch(visit: Visit, personId: string): Promise<boolean> {
  const { db } = visit.hub
  const person = await personOf(db, personId)
  if (!person) return false
  const roles = await rolesAppliedFor(db, personId)
  return visit.can(vouch, { personId, region: person.region, roles })
}

/** As what this reader records for somebody what counts for every role of theirs. */
export const hatsFor = async (
  { actor, hub }: Visit,
  { id, region }: Pick<Person, 'id' | 'region'>,
): Promise<readonly Hat[]> => hatsAbout(actor, { region, roles: await rolesAppliedFor(hub.db, id) })

/** The way back from a page about somebody: to their page, where this reader may see it. */
export const backTo = (visit: Visit, person: Person): { readonly words: string; readonly href: string } =>
  visit.can(seePerson, person)
    ? { words: person.name, href: `/desk/people/${person.id}` }
    : { words: 'Applications', href: '/desk/applications' }
