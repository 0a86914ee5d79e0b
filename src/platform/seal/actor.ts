import type { Db } from '../database/database.ts'

/** The id of a person; a job of the worker says `the hub`. */
type PersonId = string & {}

/**
 * Says, for the rest of this transaction, for whom sealed rows are read: the second wall (`seal.guard`) lets
 * through only theirs. Outside a transaction it would be forgotten at once, and the wall stays shut.
 * @param at the moment they read, where what they may read ends in time; the database's own where it is left out
 */
export const actAs = (db: Db, actor: PersonId | 'the hub', at?: Temporal.Instant) =>
  db.rows(
    `select set_config('opentent.actor', $1, true), set_config('opentent.moment', $2, true)`,
    [actor, at?.toString() ?? ''],
    'seal.actor',
  )
