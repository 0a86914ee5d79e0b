import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { cardsOf } from '../../../people/face.ts'
import { peopleInRoles, regionsOf } from '../facts-store.ts'
import { policiesOf } from '../roles-store.ts'
import { factsOf } from '../standings.ts'
import { shiftsAhead, type ShiftAhead } from '../touched.ts'
import { isCleared, type PolicyVersion } from '../types.ts'
import { affectedBy, asksMore, type Affected } from './rules.ts'
import { runningApplications } from './store.ts'

/** Somebody whom a version would affect. */
export interface AffectedPerson extends Affected {
  readonly name: string
  readonly region: string | null
  /** Shifts ahead of them from the day on which they would stand otherwise. */
  readonly shifts: readonly ShiftAhead[]
}

export interface Whom {
  /** Who is cleared on the day before anything changes, the most touched first. */
  readonly people: readonly AffectedPerson[]
  readonly cleared: number
  /** Applications that run, and of how many people the new version would ask more than the one they applied under. */
  readonly running: number
  readonly askedMore: number
}

const order = { stops: 0, hears: 1, spares: 2, nothing: 3 } as const

/** What a version that is not kept yet would do to everybody who has to do with its role, worked out person by person. */
export async function whomItAffects(hub: Hub, db: Db, version: PolicyVersion): Promise<Whom> {
  const { roleId } = version
  const ids = (await peopleInRoles(db, [roleId], null)).map(({ personId }) => personId)
  const cards = new Map((await cardsOf(db, ids)).map((card) => [card.id, card]))
  const policies = await policiesOf(db, [roleId])
  const facts = await factsOf(db, ids, policies)
  const ahead = await shiftsAhead(db, roleId, hub.today())
  const regions = await regionsOf(db, ids)
  const all = ids.flatMap((personId): AffectedPerson[] => {
    const card = cards.get(personId)
    if (!card) return []
    const affected = affectedBy(facts(personId), personId, version)
    const { on } = affected
    const shifts = on === null ? [] : (ahead.get(personId) ?? []).filter((shift) => shift.on >= on)
    return [{ ...affected, name: card.name, region: regions.get(personId) ?? null, shifts }]
  })
  const running = await runningApplications(db, roleId)
  const people = all
    .filter(({ effect, before }) => effect !== 'nothing' || isCleared(before))
    .toSorted(
      (one, other) => order[one.effect] - order[other.effect] || one.name.localeCompare(other.name, 'en-GB'),
    )
  return {
    people,
    cleared: people.filter(({ before }) => isCleared(before)).length,
    running: running.length,
    askedMore: running.filter(({ personId }) => asksMore(facts(personId), personId, version, hub.today()))
      .length,
  }
}
