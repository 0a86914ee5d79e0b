import { plusDays } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { send, type Reader } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { announce } from '../../../../platform/outbox/outbox.ts'
import { cardOf } from '../../../people/face.ts'
import { peopleInRoles } from '../facts-store.ts'
import { named } from '../naming.ts'
import { standingLapsed } from '../news.ts'
import { isThere } from '../requirement-rules.ts'
import { policiesOf, rolesOf } from '../roles-store.ts'
import { standing } from '../rules.ts'
import { standingCustoms } from '../settings.ts'
import { factsOf } from '../standings.ts'
import { ranOut, renewSoon, type ToRenew } from './emails.ts'
import { dueNow, isNear, lapsedOn } from './rules.ts'
import { addTold } from './store.ts'

/** Whoever lapsed longer ago than this was told when it happened, or comes from before we told anybody. */
const lateDays = 14

/**
 * Tells somebody what they have to renew, in one letter whatever their roles, and that their standing ran out. Each
 * thing is said once when its time of warning comes, and once more when it is near. Safe to repeat.
 */
export const tellAboutRenewals = (hub: Hub, personId: string): Promise<void> =>
  hub.transact(async (db) => {
    const card = await cardOf(db, personId)
    if (!card) return
    const reader = card.email === null ? null : { personId, name: card.name, email: card.email }
    const roles = new Map((await rolesOf(db)).map((role) => [role.id, role.name]))
    const ids = (await peopleInRoles(db, null, [personId]))
      .map(({ roleId }) => roleId)
      .filter((id) => roles.has(id))
    const facts = (await factsOf(db, [personId], await policiesOf(db, ids)))(personId)
    const inRoles = ids.map((roleId) => ({
      who: { personId, roleId },
      role: roles.get(roleId)!,
      inRole: standing(facts, personId, roleId),
    }))
    await tellDue(hub, db, reader, inRoles)
    for (const one of inRoles) await tellLapsed(hub, db, reader, one)
  })

interface InRole {
  readonly who: { readonly personId: string; readonly roleId: string }
  readonly role: string
  readonly inRole: ReturnType<typeof standing>
}

const firstName = (name: string): string => name.split(' ')[0] || name

async function tellDue(hub: Hub, db: Db, reader: Reader | null, inRoles: readonly InRole[]): Promise<void> {
  if (reader === null) return
  const today = hub.today()
  const { againDays } = hub.setting(standingCustoms)
  const items: ToRenew[] = []
  let isAgain = true
  for (const { who, role, inRole } of inRoles)
    for (const { requirement, endsOn } of dueNow(inRole, today)) {
      const told = (what: 'first' | 'again'): Promise<boolean> =>
        addTold(db, { ...who, requirement: requirement.key, endsOn, what }, hub.now())
      const isFirst = await told('first')
      const isOnceMore = isNear(endsOn, today, againDays) && (await told('again')) && !isFirst
      if (isFirst || isOnceMore) items.push({ requirement, role, endsOn })
      if (isFirst) isAgain = false
    }
  if (items.length === 0) return
  await send(hub, db, renewSoon, reader, {
    name: firstName(reader.name),
    items: items.toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1)),
    isAgain,
    named: await named(db),
  })
}

async function tellLapsed(
  hub: Hub,
  db: Db,
  reader: Reader | null,
  { who, role, inRole }: InRole,
): Promise<void> {
  const on = lapsedOn(inRole, hub.today())
  if (on === null || on < plusDays(hub.today(), -lateDays)) return
  if (!(await addTold(db, { ...who, requirement: '*', endsOn: on, what: 'lapsed' }, hub.now()))) return
  await announce(db, standingLapsed, { ...who, on }, hub.now())
  if (reader === null) return
  const missing = inRole
    .on(hub.today())
    .requirements.filter((one) => !isThere(one))
    .map(({ requirement }) => requirement)
  await send(hub, db, ranOut, reader, {
    name: firstName(reader.name),
    role,
    on,
    missing,
    named: await named(db),
  })
}
