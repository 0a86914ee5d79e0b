import type { Room } from '../../../platform/room.ts'
import { askedRoutes } from './asked/routes.ts'
import { decidingRoutes, decisionsRoutes } from './deciding/routes.ts'
import './days/listeners.ts'
import { deskCards } from './desk-cards.ts'
import { seeDecisions } from './permits.ts'
import { checksKept, dossier, forget, holds } from './seen/keeping.ts'
import { seenRoutes } from './seen/routes.ts'
import { decidingChecksPage } from './settings-page.ts'
import { today } from './today.ts'

/** What checks bring to the room's manifest. */
export const checksPart = {
  routes: [decisionsRoutes, decidingRoutes, seenRoutes, askedRoutes],
  desk: [
    {
      href: '/desk/checks',
      label: 'Checks',
      icon: 'shield',
      permit: seeDecisions,
      part: 'work',
      order: 34,
    },
  ],
  settings: [decidingChecksPage],
  dossier,
  holds,
  retention: [checksKept],
  forget,
  deskCards,
  today,
} as const satisfies Partial<Room>
