import { record, recordLooks } from '../audit/audit.ts'
import { newId } from '../database/id.ts'
import { allow, refuse, type Outcome } from '../outcome.ts'
import { collect } from '../web/read.ts'
import type { Visit } from '../web/visit.ts'
import { csvOf } from './csv.ts'
import { askedIn, filtersIn, mostTaken, type DeskList } from './lists.ts'
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

/** Everything that fits the address, and whether it is more than a file holds. */
export async function rowsAsked<Row>(
  visit: Visit,
  list: DeskList<Row>,
): Promise<Outcome<readonly Row[], 'too-many'>> {
  const asked = collect(new URLSearchParams(askedIn(list, visit.url)))
  const rows = await list.rows(visit, asked, mostTaken + 1)
  return rows.length > mostTaken ? refuse('too-many') : allow(rows)
}

/**
 * The list as a file, for a reason that is written down beside what was asked for and how many rows it holds. Whoever
 * stands in it can see that they were taken along.
 */
export async function takeFile<Row>(
  visit: Visit,
  list: DeskList<Row>,
  reason: string,
): Promise<Outcome<string, 'too-many'>> {
  const { hub } = visit
  const rows = await rowsAsked(visit, list)
  if (!rows.ok) return rows
  const by = { person: visit.actor.personId! }
  await hub.transact(async (db) => {
    await record(db, {
      at: hub.now(),
      by,
      act: 'lists.taken',
      subject: { kind: list.key },
      detail: { values: { reason, asked: askedIn(list, visit.url), rows: rows.value.length } },
    })
    if (list.about)
      await recordLooks(
        db,
        { at: hub.now(), by, act: 'lists.person-taken', kind: 'file', reason: 'in a list taken as a file' },
        rows.value.map(list.about),
      )
  })
  return allow(csvOf(list.columns(visit), rows.value))
}
