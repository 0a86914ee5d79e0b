import type { Room } from '../../../platform/room.ts'
import { seeApplications } from '../applications/permits.ts'
import { figureRoutes } from './figures/routes.ts'
import { dossier, forget, messagesKept } from './keeping.ts'
import { vettingDoor } from './merging.ts'
import { messageCards } from './messages/panel.ts'
import { messageRoutes } from './messages/routes.ts'
import { today } from './needs/gather.ts'
import { needsRoutes } from './needs/routes.ts'
import { pipelineRoutes } from './pipeline/routes.ts'
import { vettingDeskPage } from './settings-page.ts'
import { togetherRoutes } from './together/routes.ts'
import { wordingRoutes } from './wordings/routes.ts'

/** What the vetting desk brings to the room’s manifest. Its addresses stand before those of one application. */
export const vettingPart = {
  routes: [figureRoutes, togetherRoutes, ...pipelineRoutes, messageRoutes, wordingRoutes, needsRoutes],
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
  dossier,
  forget,
  retention: [messagesKept],
  merging: [vettingDoor],
  today,
} as const satisfies Partial<Room>
