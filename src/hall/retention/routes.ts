import { plusDays } from '../../platform/clock.ts'
import { everyKept } from '../../platform/retention/known.ts'
import { goneSince, lastNights, nightsThatTook } from '../../platform/retention/store.ts'
import { may } from '../../platform/web/gate.ts'
import { room } from '../../platform/web/routes.ts'
import { retentionPage } from './pages.ts'
import { seeRetention } from './permits.ts'

/** A row of a night and a kind each, the newest first. */
const rowsShown = 80

export const retentionRoutes = room('/desk/retention').get('/', may(seeRetention), async (c) => {
  const { visit } = c.var
  const { hub } = visit
  return c.html(
    retentionPage(visit, {
      kinds: everyKept(),
      lastNights: await lastNights(hub.db),
      nights: await nightsThatTook(hub.db, rowsShown),
      year: await goneSince(hub.db, plusDays(hub.today(), -365)),
    }),
  )
})
