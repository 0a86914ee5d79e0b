import { record } from '../../audit/audit.ts'
import { byTime } from '../../clock.ts'
import type { Db } from '../../database/database.ts'
import { newId } from '../../database/id.ts'
import type { Hub } from '../../hub.ts'
import { allow, Missing, refuse, type Outcome } from '../../outcome.ts'
import type { Visit } from '../../web/visit.ts'
import { askedIn, type DeskList } from '../lists.ts'
import { countAll } from '../taking.ts'
import * as store from './store.ts'

/** So long a yes holds: whoever needs the file later asks again. */
const yesHours = 24

/** Until when a file may be taken; null where nobody said yes. */
export const takeableUntil = ({ answer, answeredAt }: store.AskedFile): Temporal.Instant | null =>
  answer === 'yes' && answeredAt ? answeredAt.add({ hours: yesHours }) : null

export const isTakeable = (hub: Pick<Hub, 'now'>, one: store.AskedFile): boolean => {
  const until = takeableUntil(one)
  return until !== null && byTime(hub.now(), until) < 0
}

const note = (
  hub: Hub,
  db: Db,
  act: `lists.file-${string}`,
  id: string,
  values: Record<string, string | number>,
) => record(db, { at: hub.now(), by: hub.by, act, subject: { kind: 'asked file', id }, detail: { values } })

/** Asks another for a file of more people than one takes alone. Twice is as good as once. @returns its id */
export async function askForFile<Row>(visit: Visit, list: DeskList<Row>, reason: string): Promise<string> {
  const { hub, actor } = visit
  const query = askedIn(list, visit.url)
  const rows = await countAll(visit, list, query)
  return hub.transact(async (db) => {
    const made = { id: newId(), list: list.key, query, rows, reason, askedBy: actor.personId! }
    const id = await store.addAsked(db, made, hub.now())
    if (id === made.id)
      await note(hub, db, 'lists.file-asked', id, { list: list.key, reason, asked: query, rows })
    return id
  })
}

/** Another says yes or no: once. */
export const answerAsked = (
  hub: Hub,
  id: string,
  { answer, words }: { readonly answer: 'yes' | 'no'; readonly words: string | null },
): Promise<Outcome<undefined, 'answered-already'>> =>
  hub.change<undefined, 'answered-already'>(async (db) => {
    const one = await store.lockAsked(db, id)
    if (!one) throw new Missing('asked file', id)
    if (one.answer !== null) return refuse('answered-already')
    await store.keepAnswer(db, id, { answer, words, by: hub.actor.personId! }, hub.now())
    await note(hub, db, `lists.file-${answer === 'yes' ? 'allowed' : 'declined'}`, id, { list: one.list })
    return allow()
  })
