import { isId } from '../../../platform/database/id.ts'
import { may } from '../../../platform/web/gate.ts'
import { readQuery } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import { reachOf, seePeople } from '../permits.ts'
import { findForm } from './forms.ts'
import { findPeoplePage } from './pages.ts'
import * as store from './store.ts'

const pageLength = 50

/** Where the next page begins: the last one's id and name. */
function afterOf(text: string | undefined): { name: string; id: string } | null {
  const [id = '', ...name] = (text ?? '').split(' ')
  return isId(id) ? { id, name: name.join(' ') } : null
}

export const findingRoutes = room('/desk/people').get('/', may(seePeople), async (c) => {
  const { visit } = c.var
  const asked = readQuery(c, findForm)
  const value = asked.ok ? asked.value : {}
  const reach = reachOf(visit.actor)
  const question = {
    words: value.words ?? '',
    speaks: value.speaks ?? null,
    can: value.can ?? null,
    region: value.region ?? null,
  }
  const found = await store.findPeople(visit.hub.db, reach, question, pageLength + 1, afterOf(value.after))
  const page = found.slice(0, pageLength)
  const last = page.at(-1)
  const next = new URLSearchParams(visit.url.searchParams)
  if (last) next.set('after', `${last.id} ${last.name}`)
  return c.html(
    findPeoplePage(visit, {
      answers: asked.answers,
      found: page,
      of: await store.countPeople(visit.hub.db, reach),
      regions: await store.regionsOfPeople(visit.hub.db, reach),
      more: found.length > pageLength ? `/desk/people?${next.toString()}` : null,
    }),
  )
})
