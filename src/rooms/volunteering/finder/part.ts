import type { Hub } from '../../../platform/hub.ts'
import type { ReadModel } from '../../../platform/models/models.ts'
import { finderModels } from './finder.ts'
import { finderRoutes } from './routes.ts'
import { feedRoutes } from './feed/routes.ts'
import { frontSections } from './front/pages.ts'
import { guidedRoutes } from '../guided/routes.ts'
import { swiftPage } from './swift.ts'
import { say } from './words.ts'

/** What the finder hands to its room. */
export const finderPart = {
  routes: [finderRoutes, feedRoutes, guidedRoutes],
  models(hub: Hub): ReadModel[] {
    hub.whole.makes('/help', (query) => swiftPage(hub, query))
    return finderModels(hub)
  },
  front: frontSections,
  nav: [{ href: '/help', label: say.nav, order: 10 }],
}
