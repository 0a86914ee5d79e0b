import type { Room } from '../../platform/room.ts'
import { forget } from './actions.ts'
import { dossier } from './dossier.ts'
import { peopleRoutes } from './routes.ts'

export const people: Room = {
  name: 'people',
  routes: [peopleRoutes],
  dossier,
  forget,
}
