import type { Db } from '../database/database.ts'

/** The id of a person; a job of the worker says `the hub`. */
type PersonId = string & {}

/**
 * Says, for the rest of this transaction, for whom sealed rows are read: the second wall (`seal.guard`) lets
 * through only theirs. Outside a transaction it would be forgotten at once, and the wall stays shut.
 */
export const actAs = (db: Db, actor: PersonId | 'the hub') =>
  db.rows(`select set_config('opentent.actor', $1, true)`, [actor], 'seal.actor')
