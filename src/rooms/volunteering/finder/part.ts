import type { Hub } from '../../../platform/hub.ts'
import type { ReadModel } from '../../../platform/models/models.ts'
import { finderModels } from './finder.ts'
import { finderRoutes } from './routes.ts'
import { swiftPage } from './swift.ts'
import { say } from './words.ts'

/** What the finder hands to its room. */
export const finderPart = {
  routes: [finderRoutes],
  models(hub: Hub): ReadModel[] {
    hub.whole.makes('/help', (query) => swiftPage(hub, query))
    return finderModels(hub)
  },
  nav: [{ href: '/help', label: say.nav, order: 10 }],
}
