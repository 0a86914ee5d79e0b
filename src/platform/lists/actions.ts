import { record } from '../audit/audit.ts'
import { newId } from '../database/id.ts'
import { allow, refuse, type Outcome } from '../outcome.ts'
import type { Visit } from '../web/visit.ts'
import { filtersIn, type DeskList } from './lists.ts'
import * as store from './store.ts'

/** Keeps the filters of this address under a name; one's own view of that name gives way. Refused without filters. */
export async function keepView<Row>(
  { hub, url, actor }: Visit,
  list: DeskList<Row>,
  { name, isShared }: { readonly name: string; readonly isShared: boolean },
): Promise<Outcome<string, 'nothing-chosen'>> {
  const query = filtersIn(list, url)
  if (query === '') return refuse('nothing-chosen')
  const id = newId()
  const one = { id, list: list.key, name, query, keeper: actor.personId!, isShared }
  await hub.transact(async (db) => {
    await store.keepView(db, one, hub.now())
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'lists.view-kept',
      subject: { kind: list.key, id },
      detail: { values: { name, query, isShared } },
    })
  })
  return allow(query)
}

export const removeView = ({ hub }: Visit, { id, list, name }: store.View): Promise<void> =>
  hub.transact(async (db) => {
    await store.removeView(db, id)
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'lists.view-removed',
      subject: { kind: list, id },
      detail: { values: { name } },
    })
  })
