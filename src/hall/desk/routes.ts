import { rooms } from '../../house.ts'
import { askedToday } from '../../platform/lists/face.ts'
import { may } from '../../platform/web/gate.ts'
import { room } from '../../platform/web/routes.ts'
import { programme } from '../../rooms/gatherings/face.ts'
import { promises } from '../../rooms/volunteering/face.ts'
import { openDesk, seeLook } from '../running/permits.ts'
import { todayPage } from './today-page.ts'
import { galleryPage } from './gallery-page.ts'

export const deskRoutes = room('')
  .get('/desk', may(openDesk), async (c) => {
    const { visit } = c.var
    const [todos, day, promised] = await Promise.all([
      Promise.all([askedToday(visit), ...rooms.map(async (one) => (await one.today?.(visit)) ?? [])]),
      programme(visit),
      promises(visit),
    ])
    return c.html(todayPage(visit, todos.flat(), day, promised))
  })
  .get('/look', may(seeLook), (c) => c.html(galleryPage(c.var.visit)))
