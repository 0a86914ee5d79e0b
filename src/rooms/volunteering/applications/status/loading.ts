import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import type { Turn, Visit } from '../../../../platform/web/visit.ts'
import { opportunityOf } from '../../opportunities/store.ts'
import { roleOfOpportunity } from '../../requirements/standings.ts'
import { vettingPanels } from '../../vetting-panels.ts'
import { stillFor } from '../clocks/settings.ts'
import { waitsFor } from '../clocks/waits.ts'
import { isEditable } from '../form/actions.ts'
import { answerBy } from '../resting/rules.ts'
import { restCustoms } from '../resting/settings.ts'
import { restOf } from '../resting/store.ts'
import { applicationOf } from '../store.ts'
import type { PlacedApplication } from '../types.ts'
import { say } from '../words.ts'
import type { StatusView } from './pages.ts'
import { stepsOf } from './steps.ts'

/** One’s own application of the address; anybody else’s is as if it were not there. */
export async function ownAt(c: Turn): Promise<PlacedApplication> {
  const { hub, actor } = c.var.visit
  const id = c.req.param('id')
  const found = isId(id) ? await applicationOf(hub.db, id) : undefined
  if (!found || found.personId !== actor.personId) throw new NotHere()
  return found
}

/** Where an application stands, for its applicant. */
export async function statusOf(visit: Visit, application: PlacedApplication): Promise<StatusView> {
  const { hub, words } = visit
  const opportunity = await opportunityOf(hub.db, application.opportunityId)
  // A way to help that asks for no role any more has no form; what was sent is read without it.
  const hasForm = opportunity && (await roleOfOpportunity(hub.db, opportunity.id)) !== undefined
  const askedAt = (await restOf(hub.db, application.id))?.askedAt ?? null
  const panels = await Promise.all(
    vettingPanels
      .toSorted((one, other) => one.order - other.order)
      .flatMap(({ forApplicant }) => (forApplicant ? [forApplicant(visit, application)] : [])),
  )
  return {
    application,
    title: opportunity?.published?.title ?? words.say(say.somethingOfOurs),
    formHref: isEditable(application) && hasForm ? `/help/${opportunity.slug}/apply` : null,
    steps: await stepsOf(hub, hub.db, application),
    waits: await waitsFor(hub, hub.db, application.roleId),
    answerBy: askedAt === null ? null : answerBy(askedAt, hub.setting(restCustoms)),
    clocksStop: stillFor(hub).length > 0,
    panels: panels.filter((one) => one !== null),
  }
}
