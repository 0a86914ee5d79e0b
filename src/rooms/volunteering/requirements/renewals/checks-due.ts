import { daysBetween, momentAt, plusDays } from '../../../../platform/clock.ts'
import type { Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { personOf } from '../../../people/face.ts'
import { seeChecks } from '../../checks/permits.ts'
import { rolesOf as rolesChecked } from '../../checks/seen/store.ts'
import { hatsAbout, letRecord } from '../person/recording-rules.ts'
import { seeRenewals, standingReachOf } from '../permits.ts'
import { rolesOf } from '../roles-store.ts'
import { allWithin } from './load.ts'
import { checkDue, type CheckDue } from './rules.ts'

/** So near that it cannot wait. */
const soonDays = 14

/** Checks of people who serve that are to be renewed: within their warning, or over. Nobody is asked about their own. */
export async function checksDue(visit: Visit): Promise<Todo[]> {
  const { hub, actor } = visit
  if (!visit.can(seeRenewals, undefined)) return []
  const today = hub.today()
  const due = (await allWithin(hub, standingReachOf(actor))).flatMap(({ personId, roleId, inRole }) => {
    const one = personId === actor.personId ? null : checkDue(inRole, today)
    return one === null ? [] : [{ personId, roleId, ...one }]
  })
  const roles = new Map((await rolesOf(hub.db)).map(({ id, name }) => [id, name]))
  const told = await Promise.all(
    [...Map.groupBy(due, ({ personId }) => personId)].map(async ([personId, each]) => {
      const person = await personOf(hub.db, personId)
      if (!person) return []
      const first = each.toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1))[0]!
      const about = {
        personId,
        region: person.region,
        roles: await rolesChecked(hub.db, personId, actor.personId),
      }
      const asked = each.map(({ requirement }) => requirement)
      const mayRecord = visit.can(seeChecks, about) && letRecord(asked, hatsAbout(actor, about)).ok
      return [
        todoFor(visit, first, {
          personId,
          name: person.name,
          roles: each.map(({ roleId }) => roles.get(roleId) ?? '').join(', '),
          action: mayRecord
            ? { label: 'Record', href: `/desk/people/${personId}/checks` }
            : { label: 'Look', href: `/desk/people/${personId}/standing?role=${first.roleId}` },
        }),
      ]
    }),
  )
  return told.flat()
}

function todoFor(
  { hub, words }: Visit,
  { endsOn, isOver, requirement: { warnDays } }: CheckDue,
  {
    name,
    roles,
    ...about
  }: { readonly name: string; readonly roles: string } & Pick<Todo, 'action' | 'personId'>,
): Todo {
  const day = dateWords(words, endsOn)
  const isSoon = daysBetween(hub.today(), endsOn) <= soonDays
  return {
    urgency: isOver ? 'late' : isSoon ? 'soon' : 'quiet',
    since: momentAt(isOver ? endsOn : plusDays(endsOn, -warnDays), '00:00'),
    fact: isOver ? `${name}: DBS check ran out on ${day}` : `${name}: DBS check to renew by ${day}`,
    reason: `${roles}. A new certificate is seen, or the Update Service asked where they agreed to it.`,
    ...about,
  }
}
