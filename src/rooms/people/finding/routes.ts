import { listRoutes, listTools } from '../../../platform/lists/face.ts'
import { places } from '../../../platform/permits/places.ts'
import { may } from '../../../platform/web/gate.ts'
import { readQuery } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import { backOn } from '../availability/rules.ts'
import { availabilityOf } from '../availability/store.ts'
import { mayBelong, reachOf, seePeople } from '../permits.ts'
import { findForm } from './forms.ts'
import { peopleList, questionIn } from './list.ts'
import { findPeoplePage } from './pages.ts'
import { readAfter, sayAfter } from './rules.ts'
import * as store from './store.ts'

const pageLength = 50

const pageRoutes = room('/desk/people').get('/', may(seePeople), async (c) => {
  const { visit } = c.var
  const { hub, actor } = visit
  const asked = readQuery(c, findForm)
  const reach = reachOf(actor)
  const after = readAfter(asked.ok ? asked.value.after : undefined)
  const question = questionIn(visit, asked.answers)
  const { found, of } = await store.searchPeople(hub.db, reach, question, pageLength + 1, after)
  const page = found.slice(0, pageLength)
  const told = await availabilityOf(
    hub.db,
    page.map(({ id }) => id),
  )
  const last = page.at(-1)
  const next = new URLSearchParams(visit.url.searchParams)
  if (last) next.set('after', sayAfter({ rank: last.rank, name: last.inOrder, id: last.id }))
  return c.html(
    findPeoplePage(visit, {
      answers: asked.answers,
      found: page,
      backOn: (id) => backOn(told.get(id)?.away ?? [], hub.today()),
      of,
      isFirst: after === null,
      regions: (await places().regions(hub.db)).filter((region) => mayBelong(actor, region)),
      tags: await store.tagsInUse(hub.db, reach),
      more: found.length > pageLength ? `/desk/people?${next.toString()}` : null,
      tools: await listTools(visit, peopleList),
    }),
  )
})

export const findingRoutes = [pageRoutes, listRoutes(peopleList)]
