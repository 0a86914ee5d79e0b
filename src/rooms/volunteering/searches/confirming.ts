import { record } from '../../../platform/audit/audit.ts'
import { restFor } from '../../../platform/calendar/in-force.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { keepBasis } from '../../people/face.ts'
import { mostSearches, nextLook } from './rules.ts'
import * as store from './store.ts'

/** What these letters are, among the reasons why we may write to somebody. */
export const searchesPurpose = 'saved-searches'
const form = '/help/saved/new'

/** The address is proved: the search is this person's from now on, with all that is new since they asked. */
export async function confirm(
  hub: Hub,
  db: Db,
  kept: store.KeptSearch,
  personId: string,
): Promise<Outcome<undefined, 'too-many'>> {
  const { id, question, howOften, basisWords } = kept
  await store.oneAtATime(db, personId)
  if (!(await mayKeep(db, personId, question))) return refuse('too-many')
  const now = hub.now()
  const nextAt = nextLook(howOften, now, restFor(hub, 'lettersWait'))
  const same = await store.sameSearch(db, personId, question)
  if (same) {
    await store.changeRhythm(db, { id: same.id, personId }, howOften, nextAt)
    await store.removeSearch(db, id)
  } else {
    await store.confirmSearch(db, id, personId, { at: now, nextAt })
  }
  await told(hub, db, personId, same?.id ?? id, basisWords)
  return allow()
}

/** Whether somebody may keep one more; the same search again is none more. */
export const mayKeep = async (db: Db, personId: string, question: string): Promise<boolean> =>
  (await store.countOf(db, personId)) < mostSearches ||
  (await store.sameSearch(db, personId, question)) !== undefined

/** A search is somebody's: why we may write, in the words they saw, and a line in the log. */
export async function told(hub: Hub, db: Db, personId: string, id: string, words: string): Promise<void> {
  await keepBasis(hub, db, personId, { purpose: searchesPurpose, basis: 'consent', words, form })
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: 'volunteering.search-kept',
    subject: { kind: 'search', id },
    person: personId,
  })
}
