import type { Room } from '../../../platform/room.ts'
import { deskRoutes } from './desk/routes.ts'
import { formRoutes } from './form/routes.ts'
import { dossier, forget, refereeDetails, references } from './keeping.ts'
import { namingRoutes } from './naming/routes.ts'
import { referencesPage, referenceWordingPage } from './settings-page.ts'
import { today } from './today.ts'

/** What references bring to the room's manifest. */
export const referencesPart = {
  routes: [namingRoutes, formRoutes, deskRoutes],
  settings: [referencesPage, referenceWordingPage],
  retention: [refereeDetails, references],
  dossier,
  forget,
  today,
} as const satisfies Partial<Room>
