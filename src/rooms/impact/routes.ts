import { may } from '../../platform/web/gate.ts'
import { room } from '../../platform/web/routes.ts'
import { figuresOf } from './figures.ts'
import { figuresPage } from './pages.ts'
import { seeFigures } from './permits.ts'

export const figureRoutes = room('/desk/figures').get('/', may(seeFigures), async (c) =>
  c.html(figuresPage(c.var.visit, await figuresOf(c.var.visit.hub))),
)
