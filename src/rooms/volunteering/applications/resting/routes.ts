import { may } from '../../../../platform/web/gate.ts'
import { onlyPressed } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import { ownApplications } from '../permits.ts'
import { ownAt } from '../status/loading.ts'
import { restOn } from './actions.ts'

/** Letting it rest longer, by the applicant who was asked; who was not, finds it as it stands. */
export const restingRoutes = room('/my/applications').post(
  '/:id/rest-on',
  may(ownApplications),
  async (c) => {
    const { id } = await ownAt(c)
    await onlyPressed(c)
    const rests = await restOn(c.var.visit.hub, id)
    return c.redirect(`/my/applications/${id}${rests.ok ? '?told=rests-on' : ''}`, 303)
  },
)
