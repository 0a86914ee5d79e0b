import { listRoutes, listTools } from '../../../../platform/lists/face.ts'
import { may } from '../../../../platform/web/gate.ts'
import { addressAnswers } from '../../../../platform/web/read.ts'
import { named } from '../naming.ts'
import { seeRenewals, standingReachOf } from '../permits.ts'
import { renewalsWithin } from './load.ts'
import { renewalsList, weeksIn } from './list.ts'
import { renewalsPage } from './page.ts'
import { waitingFor } from './waiting.ts'

export const renewalRoutes = listRoutes(renewalsList).get('/', may(seeRenewals), async (c) => {
  const { visit } = c.var
  const { hub, actor } = visit
  const weeks = weeksIn(addressAnswers(c))
  return c.html(
    renewalsPage(visit, {
      renewals: await renewalsWithin(hub, standingReachOf(actor), weeks),
      asked: await waitingFor(visit),
      weeks,
      named: await named(hub.db),
      tools: await listTools(visit, renewalsList),
    }),
  )
})
