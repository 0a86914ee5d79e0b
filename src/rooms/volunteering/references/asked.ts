import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Application } from '../applications/types.ts'
import { counts } from '../requirements/answering-rules.ts'
import { monthsAfter } from '../requirements/lasting-rules.ts'
import { factsOf, policyFor, requirementsFor } from '../requirements/standings.ts'
import { heldWith, stillAsked, type ReferencesAsked } from './rules.ts'
import { refereesOf } from './store.ts'

/** What an application’s role asks for in references; a draft is told what the role asks for today. Null: none. */
export async function referencesAsked(
  hub: Hub,
  db: Db,
  { state, roleId, policy }: Pick<Application, 'state' | 'roleId' | 'policy'>,
): Promise<ReferencesAsked | null> {
  const requirements =
    state === 'draft'
      ? ((await policyFor(db, roleId, hub.today()))?.requirements ?? [])
      : await requirementsFor(db, { roleId, policy })
  return requirements.find((one) => one.kind === 'references') ?? null
}

/** References of somebody that count today for what is asked: whatever role they were given for. */
export async function referencesKept(
  hub: Hub,
  db: Db,
  { personId, roleId }: Pick<Application, 'personId' | 'roleId'>,
  asked: ReferencesAsked,
): Promise<{ professional: number; personal: number }> {
  const today = hub.today()
  const facts = (await factsOf(db, [personId], new Map()))(personId)
  const held = { professional: 0, personal: 0 }
  for (const one of facts.evidence) {
    if (one.kind !== 'reference' || !counts(one, today)) continue
    if (one.roleId !== null && one.roleId !== roleId) continue
    if (asked.notFamily && one.detail.family) continue
    const ends = monthsAfter(one.on, asked.validMonths)
    if (ends === null || ends > today) held[one.detail.kind]++
  }
  return held
}

/** Whether more are needed than count or may come to count, so that somebody else is to be asked for. */
export async function isShort(
  hub: Hub,
  db: Db,
  application: Pick<Application, 'id' | 'personId' | 'roleId' | 'state' | 'policy'>,
): Promise<boolean> {
  const asked = await referencesAsked(hub, db, application)
  if (asked === null) return false
  const kept = await referencesKept(hub, db, application, asked)
  const referees = (await refereesOf(db, [application.id])).filter(({ state }) => state !== 'not-counted')
  return stillAsked(asked, heldWith(kept, referees)).places > 0
}
