import type { Faults } from '../../../../platform/web/faults.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import {
  coordinates,
  isAdministrator,
  isCoordinator,
  partnerOrganisations,
} from '../../../../platform/permits/actor.ts'
import { organisations } from '../../../network/face.ts'
import { programmes, regions } from '../../../programmes/face.ts'
import { say } from './forms.ts'
import type { Belonging } from '../../permits.ts'
import type { Belongings } from './small-pages.ts'

/** What somebody may choose from: a partner's lead its own organisations, a coordinator their own programmes. */
export async function belongingsFor({ hub, actor }: Visit): Promise<Belongings> {
  const [every, all, known] = await Promise.all([organisations(hub.db), programmes(hub.db), regions(hub.db)])
  if (isAdministrator(actor)) return { organisations: every, programmes: all, regions: known }
  const own = partnerOrganisations(actor)
  const isOurs = isCoordinator(actor)
  return {
    organisations: isOurs ? every : every.filter(({ id }) => own.includes(id)),
    programmes: isOurs && own.length === 0 ? all.filter(({ id }) => coordinates(actor, id, null)) : all,
    regions: known,
  }
}

type Read = { ok: true; value: Belonging } | { ok: false; faults: Faults }

/** What was chosen, if it was there to choose: an id from elsewhere is as if it were not there. */
export function belongingOf(
  {
    organisation,
    programme,
    region,
  }: { organisation: string; programme: string | null; region: string | null },
  offered: Belongings,
): Read {
  const faults: Faults = {
    ...(!offered.organisations.some(({ id }) => id === organisation) && {
      organisation: say.organisation,
    }),
    ...(programme !== null &&
      !offered.programmes.some(({ id }) => id === programme) && { programme: say.programme }),
    ...(region !== null && !offered.regions.includes(region) && { region: say.region }),
  }
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  return { ok: true, value: { organisationId: organisation, programmeId: programme, region } }
}
