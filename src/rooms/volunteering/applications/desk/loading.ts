import { isId } from '../../../../platform/database/id.ts'
import type { Html } from '../../../../look/html.ts'
import type { Turn, Visit } from '../../../../platform/web/visit.ts'
import { cardsOf, personOf, seePerson, type Person } from '../../../people/face.ts'
import { sightOf } from '../../../network/face.ts'
import { roleOf } from '../../requirements/roles-store.ts'
import { standingOf } from '../../requirements/standings.ts'
import { isCleared } from '../../requirements/types.ts'
import { vettingPanels } from '../../vetting-panels.ts'
import { stageAge, type StageAge } from '../clocks/rules.ts'
import { stageLimits, stillFor } from '../clocks/settings.ts'
import { roleTitle } from '../guardian/answering.ts'
import { guardianAnswer } from '../guardian/store.ts'
import { handleApplication, handlesAsPartner } from '../permits.ts'
import type { Step } from '../panels.ts'
import { stepsOf } from '../status/steps.ts'
import { applicationOf, movesOf } from '../store.ts'
import type { ApplicationMove, PlacedApplication } from '../types.ts'

/** The application of the address, if this reader handles it. */
export async function handledAt(c: Turn): Promise<PlacedApplication> {
  const { visit } = c.var
  const id = c.req.param('id')
  return visit.ask(handleApplication, isId(id) ? await applicationOf(visit.hub.db, id) : undefined)
}

/** What its page at the desk shows, but for what lies closed. */
export interface DeskView {
  readonly application: PlacedApplication
  /** What the public reads of the way to help. */
  readonly title: string
  readonly role: string
  readonly name: string
  readonly person: Pick<Person, 'id' | 'email' | 'phone'> | null
  readonly mayOpenPerson: boolean
  readonly age: StageAge
  readonly steps: readonly Step[]
  readonly panels: readonly Html[]
  readonly moves: readonly ApplicationMove[]
  readonly names: ReadonlyMap<string, string>
  readonly isCleared: boolean
  readonly guardianSaid: { readonly at: Temporal.Instant; readonly by: string | null } | null
}

export async function deskViewOf(visit: Visit, application: PlacedApplication): Promise<DeskView> {
  const { hub, actor } = visit
  const { db } = hub
  const { id, personId, roleId, organisationId } = application
  const person = await personOf(db, personId)
  const moves = await movesOf(db, id)
  const guardianSaid = await guardianAnswer(db, id)
  const people = [...moves.map(({ by }) => by), application.readBy, guardianSaid?.by ?? null]
  const cards = await cardsOf(db, [...new Set(people.filter((one) => one !== null))])
  const sight = handlesAsPartner(actor, application) ? await sightOf(db, organisationId) : null
  const panels = await Promise.all(
    vettingPanels
      .toSorted((one, other) => one.order - other.order)
      .flatMap(({ forDesk }) => (forDesk ? [forDesk(visit, application)] : [])),
  )
  return {
    application,
    title: await roleTitle(db, application.opportunityId),
    role: (await roleOf(db, roleId))?.name ?? '',
    name: person?.name ?? 'Somebody who asked to be forgotten',
    person: person
      ? {
          id: person.id,
          email: sight && !sight.email ? null : person.email,
          phone: sight && !sight.phone ? null : person.phone,
        }
      : null,
    mayOpenPerson: person !== undefined && visit.can(seePerson, person),
    age: stageAge(application, hub.now(), {
      limits: hub.setting(stageLimits).limits,
      customs: stillFor(hub),
    }),
    steps: await stepsOf(hub, db, application),
    panels: panels.filter((one) => one !== null),
    moves,
    names: new Map(cards.map((card) => [card.id, card.name])),
    isCleared: isCleared(await standingOf(hub, db, personId, roleId)),
    guardianSaid,
  }
}
