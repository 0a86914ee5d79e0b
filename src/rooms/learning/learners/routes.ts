import { listRoutes, listTools } from '../../../platform/lists/face.ts'
import { may } from '../../../platform/web/gate.ts'
import { readQuery } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import { coursesOffered } from '../courses/store.ts'
import { seeLearners } from '../permits.ts'
import { learners } from './learners.ts'
import { askedIn, learnersForm, learnersList } from './list.ts'
import { learnersAPage, learnersPage } from './page.ts'

const pageRoutes = room('/desk/learners').get('/', may(seeLearners), async (c) => {
  const { visit } = c.var
  const { hub, actor } = visit
  const { answers } = readQuery(c, learnersForm)
  const asked = askedIn(answers)
  const some = { limit: learnersAPage, offset: (asked.page - 1) * learnersAPage }
  const { learners: found, total } = await learners(hub, actor, asked, some)
  return c.html(
    learnersPage(visit, {
      ...asked,
      answers,
      learners: found,
      total,
      courses: await coursesOffered(hub.db),
      tools: await listTools(visit, learnersList),
    }),
  )
})

export const learnerRoutes = [pageRoutes, listRoutes(learnersList)]
