import { record, recordLooks } from '../audit/audit.ts'
import type { Db } from '../database/database.ts'
import { allow, refuse, type Outcome } from '../outcome.ts'
import { collect, type Answers } from '../web/read.ts'
import type { Visit } from '../web/visit.ts'
import { csvOf, headOf, linesOf } from './csv.ts'
import { askedIn, mostAlone, type DeskList } from './lists.ts'

const answersOf = (query: string): Answers => collect(new URLSearchParams(query))

/** Everything that fits the address, as long as it is no more than one takes alone. */
export async function rowsAlone<Row>(
  visit: Visit,
  list: DeskList<Row>,
): Promise<Outcome<readonly Row[], 'too-many'>> {
  const all: Row[] = []
  for await (const rows of list.pages(visit, answersOf(askedIn(list, visit.url)))) {
    all.push(...rows)
    if (all.length > mostAlone) return refuse('too-many')
  }
  return allow(all)
}

/** How many fit a question, counted to the last. */
export async function countAll<Row>(visit: Visit, list: DeskList<Row>, query: string): Promise<number> {
  let count = 0
  for await (const rows of list.pages(visit, answersOf(query))) count += rows.length
  return count
}

interface Taking {
  readonly query: string
  readonly reason: string
  /** Who said yes, where it was more than one takes alone. */
  readonly approvedBy?: string
}

/** That a list leaves: what for, what was asked for, and how many rows. */
const noteTaking = <Row>(
  { hub, actor }: Visit,
  db: Db,
  list: DeskList<Row>,
  { query, ...told }: Taking,
  rows?: number,
) =>
  record(db, {
    at: hub.now(),
    by: { person: actor.personId! },
    act: 'lists.taken',
    subject: { kind: list.key },
    detail: { values: { ...told, asked: query, ...(rows === undefined ? {} : { rows }) } },
  })

/** Whoever stands in a file can see that they were taken along. */
const noteLooks = <Row>({ hub, actor }: Visit, db: Db, list: DeskList<Row>, rows: readonly Row[]) =>
  recordLooks(
    db,
    {
      at: hub.now(),
      by: { person: actor.personId! },
      act: 'lists.person-taken',
      kind: 'file',
      reason: 'in a list taken as a file',
    },
    [...new Set(rows.map(list.about))].filter((id) => id !== null),
  )

/** The list as a file, for a reason that is written down beside what was asked for and how many rows it holds. */
export async function takeFile<Row>(
  visit: Visit,
  list: DeskList<Row>,
  reason: string,
): Promise<Outcome<string, 'too-many'>> {
  const rows = await rowsAlone(visit, list)
  if (!rows.ok) return rows
  const query = askedIn(list, visit.url)
  await visit.hub.transact(async (db) => {
    await noteTaking(visit, db, list, { query, reason }, rows.value.length)
    await noteLooks(visit, db, list, rows.value)
  })
  return allow(csvOf(list.columns(visit), rows.value))
}

/** A file of any length, as it comes: nobody's row leaves before it is written down that it does. */
export async function* wholeFile<Row>(
  visit: Visit,
  list: DeskList<Row>,
  taking: Taking,
): AsyncGenerator<string> {
  const columns = list.columns(visit)
  await visit.hub.transact((db) => noteTaking(visit, db, list, taking))
  yield headOf(columns)
  for await (const rows of list.pages(visit, answersOf(taking.query))) {
    await visit.hub.transact((db) => noteLooks(visit, db, list, rows))
    yield linesOf(columns, rows)
  }
}
