import type { Room } from '../../platform/room.ts'
import './answers/jobs.ts'
import './reminders/jobs.ts'
import './telling/jobs.ts'
import { addingRoutes } from './adding/routes.ts'
import { boardOf } from './board/board.ts'
import { feedRoutes } from './feed/routes.ts'
import { dossier, forget } from './keeping/actions.ts'
import { formsKept, namesKept, unprovedKept } from './keeping/retention.ts'
import { lastPlaces } from './keeping/store.ts'
import { listRoutes, scanRoutes } from './list/routes.ts'
import { deskCards } from './list/desk-cards.ts'
import { today } from './list/today.ts'
import { placesDoor } from './merging/door.ts'
import { guardianRoutes } from './own/guardian-routes.ts'
import { ownRoutes } from './own/routes.ts'
import { tent } from './own/tent.ts'
import { seeGatherings } from './permits.ts'
import { customsPage } from './settings-page.ts'

export const gatherings: Room = {
  name: 'gatherings',
  routes: [guardianRoutes, ownRoutes, feedRoutes, listRoutes, addingRoutes, scanRoutes],
  models: (hub) => [boardOf(hub)],
  desk: [
    {
      href: '/desk/gatherings',
      label: 'What is on',
      icon: 'list',
      permit: seeGatherings,
      part: 'work',
      order: 40,
    },
  ],
  settings: [customsPage],
  dossier,
  forget,
  retention: [namesKept, formsKept, unprovedKept],
  involvement: lastPlaces,
  merging: [placesDoor],
  tent,
  deskCards,
  today,
}
