import type { Room } from '../../../platform/room.ts'
import { seeOpportunities } from '../permits.ts'
import { moreRoutes } from './desk/more-routes.ts'
import { routes as deskRoutes } from './desk/routes.ts'
import { stepRoutes } from './desk/step-routes.ts'
import { today } from './desk/today.ts'
import { askRoutes } from './help/ask-routes.ts'
import { helpRoutes } from './help/routes.ts'
import { forgetContact } from './forgetting.ts'
import { checksPage, publishingPage } from './settings-page.ts'
import { shelfOf } from './shelf.ts'
import './publishing/jobs.ts'
import './shift-kind.ts'

/** What the opportunities bring to the room's manifest. */
export const opportunitiesPart = {
  routes: [deskRoutes, stepRoutes, moreRoutes, helpRoutes, askRoutes],
  models: (hub) => [shelfOf(hub)],
  desk: [
    {
      href: '/desk/opportunities',
      label: 'Ways to help',
      icon: 'pin',
      permit: seeOpportunities,
      part: 'work',
      order: 30,
    },
  ],
  settings: [publishingPage, checksPage],
  today,
  forget: forgetContact,
} as const satisfies Partial<Room>
