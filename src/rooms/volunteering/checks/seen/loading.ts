import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { blank } from '../../../../platform/web/read.ts'
import type { Turn, Visit } from '../../../../platform/web/visit.ts'
import { cardsOf, personOf, seePerson, type Person } from '../../../people/face.ts'
import { rolesAppliedFor } from '../../clearing/vouching-store.ts'
import { titleOf } from '../../opportunities/standing.ts'
import { opportunitiesOf } from '../../opportunities/store.ts'
import { hatsAbout, letRecord, type Hat } from '../../requirements/person/recording-rules.ts'
import { decidedFor } from '../asked/load.ts'
import { isDecided } from '../asked/rules.ts'
import { askedOfOne } from '../asked/store.ts'
import { askedLevels } from '../asked/types.ts'
import { standingDecisions } from '../deciding/store.ts'
import { readDecision, seeChecks, type Checked } from '../permits.ts'
import { decidingCustoms } from '../settings.ts'
import { openChecks } from './opening.ts'
import { checksPage, type ChecksView, type RoleAbout } from './pages.ts'
import { rolesOf } from './store.ts'

/** The person of the address, if this reader may see their checks. */
export async function checked(c: Turn): Promise<Person> {
  const { visit } = c.var
  const { db } = visit.hub
  const id = c.req.param('id')
  if (!isId(id)) throw new NotHere()
  // Both are asked for whoever is there or not, so that no answer takes longer for somebody who is.
  const [person, roles] = [await personOf(db, id), await rolesOf(db, id, visit.actor.personId)]
  const about: Checked | undefined = person && { personId: person.id, region: person.region, roles }
  visit.ask(seeChecks, about)
  return person!
}

/** As what this reader records checks of somebody. */
export const hatsFor = async ({ hub, actor }: Visit, { id, region }: Person): Promise<readonly Hat[]> =>
  hatsAbout(actor, { region, roles: await rolesOf(hub.db, id, actor.personId) })

/** The roles on account of which they are checked, as far as this reader may read what was decided about them. */
export async function rolesHere(c: Turn, personId: string): Promise<RoleAbout[]> {
  const { visit } = c.var
  const { db } = visit.hub
  const ids = (await rolesOf(db, personId, visit.actor.personId)).flatMap(
    ({ opportunityId }) => opportunityId ?? [],
  )
  const standing = await standingDecisions(db, ids)
  return (await opportunitiesOf(db, ids))
    .filter((one) => visit.can(readDecision, one))
    .map((one) => ({ id: one.id, title: titleOf(one), decision: standing.get(one.id) }))
}

/** The page of somebody’s checks, with what could not be kept. */
export async function page(
  c: Turn,
  person: Person,
  more: Partial<Pick<ChecksView, 'shown' | 'look' | 'asking'>> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const checks = await openChecks(hub, person.id)
  const asked = await askedOfOne(hub.db, person.id)
  const ids = [
    ...checks.flatMap((one) => [one.seenBy, ...one.statuses.map(({ lookedBy }) => lookedBy)]),
    ...asked.map(({ askedBy }) => askedBy),
  ]
  const names = new Map((await cardsOf(hub.db, [...new Set(ids)])).map((card) => [card.id, card.name]))
  const back = visit.can(seePerson, person)
    ? { words: person.name, href: `/desk/people/${person.id}` }
    : (await rolesAppliedFor(hub.db, person.id)).length > 0
      ? { words: 'Applications', href: '/desk/applications' }
      : { words: 'People who would like to help', href: '/desk/interest' }
  const roles = await rolesHere(c, person.id)
  const decided = await decidedFor(hub, hub.db, person.id)
  return c.html(
    checksPage(visit, {
      personId: person.id,
      name: person.name,
      back,
      checks,
      asked,
      mayAsk: askedLevels.filter((level) => isDecided(level, decided.levels)),
      asking: { answers: blank },
      roles,
      names,
      law: hub.setting(decidingCustoms),
      naming: letRecord(decided.asked, await hatsFor(visit, person)),
      shown: { answers: blank },
      ...more,
    }),
    status,
  )
}
