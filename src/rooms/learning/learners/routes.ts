import { z } from 'zod'
import { dayOf, plain } from '../../../platform/clock.ts'
import { may } from '../../../platform/web/gate.ts'
import { readQuery } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import { versionsOf } from '../courses/store.ts'
import { courseAt } from '../desk/routes.ts'
import { learnersReachOf, seeLearners } from '../permits.ts'
import { learnersPage } from './page.ts'
import { learnersOf } from './store.ts'

/** Whom to show, and which page of them; whatever else an address asks is everybody, from the beginning. */
const asked = z.object({
  which: z.enum(['all', 'under-way', 'completed', 'ran-out']).catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const learnerRoutes = room('/desk/courses').get('/:id/learners', may(seeLearners), async (c) => {
  const { visit } = c.var
  const { hub, actor } = visit
  const course = await courseAt(c)
  const query = readQuery(c, asked)
  const { which, page } = query.ok ? query.value : { which: 'all' as const, page: 1 }
  const ranOutBefore =
    course.months === null ? null : dayOf(plain(hub.today()).subtract({ months: course.months }))
  const reach = learnersReachOf(actor)
  const found = await learnersOf(hub.db, course.id, { reach, which, ranOutBefore, page })
  const versions = await versionsOf(hub.db, course.id)
  return c.html(learnersPage(visit, { course, versions, ...found, which, page }))
})
