import type { Room } from '../../../platform/room.ts'
import { seeApplications } from '../applications/permits.ts'
import { messageCards } from './messages/panel.ts'
import { messageRoutes } from './messages/routes.ts'
import { pipelineRoutes } from './pipeline/routes.ts'
import { vettingDeskPage } from './settings-page.ts'
import { togetherRoutes } from './together/routes.ts'
import { wordingRoutes } from './wordings/routes.ts'

/** What the vetting desk brings to the room’s manifest. Its addresses stand before those of one application. */
export const vettingPart = {
  routes: [togetherRoutes, ...pipelineRoutes, messageRoutes, wordingRoutes],
  desk: [
    {
      href: '/desk/applications',
      label: 'Applications',
      icon: 'list',
      permit: seeApplications,
      part: 'work',
      order: 33,
    },
  ],
  settings: [vettingDeskPage],
  deskCards: messageCards,
} as const satisfies Partial<Room>
