import { allow, type Outcome } from '../../../../platform/outcome.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { asideOf } from '../aside-store.ts'
import { recordStanding, seeStanding } from '../permits.ts'
import { nextVersion } from '../policies/actions.ts'
import { checkOfRole } from '../policies/level.ts'
import { keepable, type NotKept } from '../policies/rules.ts'
import type { Draft, KeptVersion } from '../policies/types.ts'
import type { Role } from '../roles-store.ts'
import { whomItAffects, type AffectedPerson, type Whom } from './load.ts'

/** Somebody whom a version would affect, and whether this reader may ask an exemption for them. */
export interface SeenPerson extends AffectedPerson {
  readonly mayRecord: boolean
}

export interface WhomSeen {
  readonly version: KeptVersion
  readonly whom: Whom
  /** Those of whom this reader may know. */
  readonly people: readonly SeenPerson[]
}

/** What a draft would do, worked out anew; refused while it cannot be kept. */
export async function whomSeen(
  { hub, can }: Pick<Visit, 'hub' | 'can'>,
  { id, programmeId }: Role,
  draft: Draft,
): Promise<Outcome<WhomSeen, NotKept>> {
  const may = keepable(draft, hub.today(), await checkOfRole(hub, hub.db, id))
  if (!may.ok) return may
  const version = await nextVersion(hub, hub.db, draft, may.value)
  const whom = await whomItAffects(hub, hub.db, version)
  const aside = await asideOf(
    hub.db,
    whom.people.map(({ personId }) => personId),
  )
  const people = whom.people
    .filter(({ personId, region }) => can(seeStanding, { personId, region, programmeId }))
    .map((one) => {
      const { personId, region } = one
      return {
        ...one,
        mayRecord: can(recordStanding, { personId, region, programmeId, aside: aside(personId) }),
      }
    })
  return allow({ version, whom, people })
}
