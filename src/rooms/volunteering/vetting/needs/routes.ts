import { may } from '../../../../platform/web/gate.ts'
import { room } from '../../../../platform/web/routes.ts'
import { seeApplications } from '../../applications/permits.ts'
import { vettingNeeds } from './gather.ts'
import { needsPage } from './pages.ts'

export const needsRoutes = room('/desk/vetting').get('/', may(seeApplications), async (c) => {
  const { visit } = c.var
  return c.html(needsPage(visit, await vettingNeeds(visit)))
})
