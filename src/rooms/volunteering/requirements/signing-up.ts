import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { phrases, type Phrase } from '../../../platform/words/words.ts'
import type { Gathering } from '../../gatherings/face.ts'
import { policiesOf, roleOfOpportunity } from './roles-store.ts'
import { standing } from './rules.ts'
import { hindrance, type NotInRole } from './signing-up-rules.ts'
import { factsOf } from './standings.ts'

/** Why a new date cannot be taken, to whoever signs up. */
export const notInRoleWords: Record<NotInRole, Phrase> = phrases('sign-up-in-role', {
  'role-lapsed':
    'Something this role asks for has run out, so you cannot take new dates in it yet. Your own page says what to renew. Dates you have stay yours.',
  'role-paused': 'You have paused in this role. Write or ring us, and you can take dates again.',
  'role-left': 'You left this role. We would love to have you back: write or ring us first.',
  'role-declined': 'You cannot take dates in this role. If you have a question about that, write or ring us.',
})

/** The same at the desk, to whoever adds somebody. */
export const notInRoleAtDesk: Record<NotInRole, Phrase> = phrases('sign-up-in-role-desk', {
  'role-lapsed':
    'Something their role asks for has run out, so they cannot be given new dates. Renew it, or ask for an exemption, on the page of their standing.',
  'role-paused': 'They have paused in this role. Take the pause back first, on the page of their standing.',
  'role-left': 'They left this role. Say that they are back first, on the page of their standing.',
  'role-declined': 'It was decided that they are not placed in this role.',
})

/**
 * Which of these gatherings of ways to help somebody may not take a place in, by the id of the gathering. Who was cleared
 * for the role and no longer is takes no new ones, unless exempted; who was never cleared begins as everybody begins.
 */
export async function hindered(
  hub: Hub,
  db: Db,
  personId: string,
  gatherings: readonly Pick<Gathering, 'id' | 'partOf' | 'startsAt'>[],
): Promise<ReadonlyMap<string, NotInRole>> {
  const found = new Map<string, NotInRole>()
  for (const [opportunityId, some] of Map.groupBy(gatherings, ({ partOf }) => partOf)) {
    const role = await roleOfOpportunity(db, opportunityId)
    if (!role) continue
    const facts = (await factsOf(db, [personId], await policiesOf(db, [role.id])))(personId)
    const inRole = standing(facts, personId, role.id)
    for (const { id, startsAt } of some) {
      const why = hindrance(inRole, hub.today(), dayAt(startsAt))
      if (why) found.set(id, why)
    }
  }
  return found
}
