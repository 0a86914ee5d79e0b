import { z } from 'zod'
import { may } from '../../../../platform/web/gate.ts'
import { readQuery } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import { named } from '../naming.ts'
import { seeRenewals, standingReachOf } from '../permits.ts'
import { renewalsWithin } from './load.ts'
import { renewalsPage, weeksShown } from './page.ts'
import { waitingFor } from './waiting.ts'

const usual = 12

/** How far ahead is looked; anything else in the address is as if it were not there. */
const lookForm = z.object({ weeks: z.coerce.number().catch(usual) })

export const renewalRoutes = room('/desk/renewals').get('/', may(seeRenewals), async (c) => {
  const { visit } = c.var
  const { hub, actor } = visit
  const asked = readQuery(c, lookForm)
  const weeks = weeksShown.find((one) => asked.ok && one === asked.value.weeks) ?? usual
  return c.html(
    renewalsPage(visit, {
      renewals: await renewalsWithin(hub, standingReachOf(actor), weeks),
      asked: await waitingFor(visit),
      weeks,
      named: await named(hub.db),
    }),
  )
})
