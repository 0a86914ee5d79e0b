import { may } from '../../../../platform/web/gate.ts'
import { room } from '../../../../platform/web/routes.ts'
import { seeApplications } from '../../applications/permits.ts'
import { keptBy } from '../together/store.ts'
import { vettingNeeds } from './gather.ts'
import { needsPage } from './pages.ts'

export const needsRoutes = room('/desk/vetting').get('/', may(seeApplications), async (c) => {
  const { visit } = c.var
  const mine = new Set(await keptBy(visit.hub.db, visit.actor.personId!))
  const isMineFirst = c.req.query('first') === 'mine'
  return c.html(needsPage(visit, { needs: await vettingNeeds(visit), mine, isMineFirst }))
})
