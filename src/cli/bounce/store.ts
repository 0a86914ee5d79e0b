import type { Db } from '../../platform/database/database.ts'

/** Marks a letter as come back. @returns whom it was to; undefined when there is no such letter on its way or sent */
export const letterCameBack = (db: Db, id: string, answer: string) =>
  db.row<{ address: string }>(
    `update mail.letter set state = 'returned', answer = $2
     where id = $1 and state in ('sent', 'waiting', 'failed') returning address`,
    [id, answer],
  )
