import { fileLink, fileRoutes } from '../../../../platform/lists/face.ts'
import { may } from '../../../../platform/web/gate.ts'
import { seeApplications } from '../../applications/permits.ts'
import { keptBy } from '../together/store.ts'
import { vettingNeeds } from './gather.ts'
import { needsList } from './list.ts'
import { needsPage } from './pages.ts'

export const needsRoutes = fileRoutes(needsList).get('/', may(seeApplications), async (c) => {
  const { visit } = c.var
  const mine = new Set(await keptBy(visit.hub.db, visit.actor.personId!))
  const isMineFirst = c.req.query('first') === 'mine'
  const acts = fileLink(visit, needsList)
  return c.html(needsPage(visit, { needs: await vettingNeeds(visit), mine, isMineFirst, acts }))
})
