import { rooms } from '../../house.ts'
import { open } from '../../platform/web/gate.ts'
import { room } from '../../platform/web/routes.ts'
import { accessibilityPage, notYetPage, privacyPage, worryPage } from './plain-pages.ts'
import { homePage } from './home-page.ts'
import { isEmpty } from '../setup/token.ts'

export const homeRoutes = room('')
  .get('/', open('the front page'), async (c) => {
    const { visit } = c.var
    if (isEmpty(visit.hub)) return c.html(notYetPage(visit))
    const parts = (await Promise.all(rooms.map(async (one) => (await one.front?.(visit)) ?? []))).flat()
    return c.html(
      homePage(
        visit,
        parts.toSorted((a, b) => a.order - b.order).map((part) => part.html),
      ),
    )
  })
  .get('/worry', open('whoever worries about somebody must find a person at once'), (c) =>
    c.html(worryPage(c.var.visit)),
  )
  .get('/privacy', open('what we do with people’s data'), (c) => c.html(privacyPage(c.var.visit)))
  .get('/accessibility', open('how to use these pages, and whom to tell when they fail'), (c) =>
    c.html(accessibilityPage(c.var.visit)),
  )
