import type { Room } from '../../platform/room.ts'
import './listeners.ts'
import './sessions/session-kind.ts'
import { deskCards } from './completions/desk-cards.ts'
import { trainingRoutes } from './completions/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { writingRoutes } from './desk/writing-routes.ts'
import { dossier, forget, holds } from './keeping/actions.ts'
import { completionsKept, leftKept, pagesKept } from './keeping/retention.ts'
import { lastLearned } from './keeping/store.ts'
import { learnerRoutes } from './learners/routes.ts'
import { learningDoor } from './merging/door.ts'
import { seeCourses } from './permits.ts'
import { sessionRoutes } from './sessions/desk-routes.ts'
import { studyingRoutes } from './studying/routes.ts'
import { tent } from './studying/tent.ts'

export const learning: Room = {
  name: 'learning',
  routes: [studyingRoutes, deskRoutes, writingRoutes, ...learnerRoutes, sessionRoutes, trainingRoutes],
  desk: [
    { href: '/desk/courses', label: 'Courses', icon: 'book', permit: seeCourses, part: 'work', order: 36 },
  ],
  dossier,
  holds,
  retention: [completionsKept, pagesKept, leftKept],
  involvement: lastLearned,
  forget,
  merging: [learningDoor],
  tent,
  deskCards,
}
