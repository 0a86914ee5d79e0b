import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Answers } from '../../../platform/web/read.ts'

/** What can happen to an opportunity, besides being written. */
export type Happening =
  | 'begun'
  | 'duplicated'
  | 'asked'
  | 'taken-back'
  | 'returned'
  | 'approved'
  | 'published'
  | 'scheduled'
  | 'unscheduled'
  | 'not-published'
  | 'paused'
  | 'resumed'
  | 'closed'
  | 'reopened'
  | 'discarded'
  | 'moved'

export interface Version {
  readonly number: number
  readonly answers: Answers
  readonly by: string | null
  readonly name: string | null
  readonly at: Temporal.Instant
}

export const addVersion = (
  db: Db,
  opportunityId: string,
  version: { number: number; answers: Answers; by: string | null; at: Temporal.Instant },
) =>
  db.rows(
    'insert into volunteering.version (opportunity_id, number, answers, by_person, at) values ($1, $2, $3, $4, $5)',
    [opportunityId, version.number, JSON.stringify(version.answers), version.by, version.at],
  )

interface VersionRow extends Omit<Version, 'at'> {
  readonly at: string
}

const versionFrom = (row: VersionRow): Version => ({ ...row, at: moment(row.at) })

const versionColumns = 'number, answers, by_person as by, card.name, at'
const versionTables = 'volunteering.version left join people.card as card on card.id = by_person'

/** All versions, newest first. */
export const versionsOf = async (db: Db, opportunityId: string, limit = 200): Promise<Version[]> =>
  (
    await db.rows<VersionRow>(
      `select ${versionColumns} from ${versionTables} where opportunity_id = $1 order by number desc limit $2`,
      [opportunityId, limit],
    )
  ).map(versionFrom)

export async function versionOf(db: Db, opportunityId: string, number: number): Promise<Version | undefined> {
  const row = await db.row<VersionRow>(
    `select ${versionColumns} from ${versionTables} where opportunity_id = $1 and number = $2`,
    [opportunityId, number],
  )
  return row && versionFrom(row)
}

/** Who wrote in it after a version. */
export const writersSince = async (db: Db, opportunityId: string, version: number): Promise<string[]> =>
  (
    await db.rows<{ by: string | null }>(
      'select distinct by_person as by from volunteering.version where opportunity_id = $1 and number > $2',
      [opportunityId, version],
    )
  ).flatMap(({ by }) => (by === null ? [] : [by]))

export interface Happened {
  readonly what: Happening
  readonly version: number
  readonly words: string | null
  readonly name: string | null
  readonly at: Temporal.Instant
}

export const addHappening = (
  db: Db,
  opportunityId: string,
  happened: {
    what: Happening
    version: number
    words?: string | null
    by: string | null
    at: Temporal.Instant
  },
) =>
  db.rows(
    'insert into volunteering.history (id, opportunity_id, version, what, words, by_person, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      newId(),
      opportunityId,
      happened.version,
      happened.what,
      happened.words ?? null,
      happened.by,
      happened.at,
    ],
  )

/** What happened, newest first. */
export const happeningsOf = async (db: Db, opportunityId: string, limit = 100): Promise<Happened[]> =>
  (
    await db.rows<Omit<Happened, 'at'> & { at: string }>(
      `select what, version, words, card.name, at from volunteering.history
       left join people.card as card on card.id = by_person
       where opportunity_id = $1 order by at desc, history.id desc limit $2`,
      [opportunityId, limit],
    )
  ).map((row) => ({ ...row, at: moment(row.at) }))
