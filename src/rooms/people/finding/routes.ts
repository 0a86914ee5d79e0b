import { places } from '../../../platform/permits/places.ts'
import { may } from '../../../platform/web/gate.ts'
import { readQuery } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import { mayBelong, reachOf, seePeople } from '../permits.ts'
import { findForm } from './forms.ts'
import { findPeoplePage } from './pages.ts'
import { readAfter, sayAfter } from './rules.ts'
import * as store from './store.ts'

const pageLength = 50

export const findingRoutes = room('/desk/people').get('/', may(seePeople), async (c) => {
  const { visit } = c.var
  const { hub, actor } = visit
  const asked = readQuery(c, findForm)
  const value = asked.ok ? asked.value : {}
  const reach = reachOf(actor)
  const question = {
    words: value.words ?? '',
    speaks: value.speaks ?? null,
    can: value.can ?? null,
    region: value.region ?? null,
    tag: value.tag ?? null,
  }
  const after = readAfter(value.after)
  const { found, of } = await store.searchPeople(hub.db, reach, question, pageLength + 1, after)
  const page = found.slice(0, pageLength)
  const last = page.at(-1)
  const next = new URLSearchParams(visit.url.searchParams)
  if (last) next.set('after', sayAfter({ rank: last.rank, name: last.inOrder, id: last.id }))
  return c.html(
    findPeoplePage(visit, {
      answers: asked.answers,
      found: page,
      of,
      isFirst: after === null,
      regions: (await places().regions(hub.db)).filter((region) => mayBelong(actor, region)),
      tags: await store.tagsInUse(hub.db, reach),
      more: found.length > pageLength ? `/desk/people?${next.toString()}` : null,
    }),
  )
})
