import { afterRest } from '../calendar/rest.ts'
import { restFor } from '../calendar/in-force.ts'
import { byTime } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { moment } from '../database/values.ts'
import type { Hub } from '../hub.ts'
import { mannerOf } from './message.ts'

interface Road {
  own: string | null
  gone: number
  next: string | null
}

/**
 * Lets a letter leave now, or says when to come again: no more than MAIL_PER_MINUTE leave in any minute, those of
 * all workers together. One that waits keeps its turn, and none comes round within the charity's rest. Answers to
 * somebody's press are counted and never wait.
 * @returns null when it leaves, else the moment of its turn
 */
export async function turnOf(
  hub: Hub,
  letter: { readonly id: string; readonly kind: string },
): Promise<Temporal.Instant | null> {
  const now = hub.now()
  const leaves = async (db: Db, at: Temporal.Instant) => {
    await db.rows(
      `insert into mail.departure (letter_id, leaves_at) values ($1, $2)
       on conflict (letter_id) do update set leaves_at = excluded.leaves_at`,
      [letter.id, at],
    )
  }
  if (mannerOf(letter.kind) === 'answer') {
    await leaves(hub.db, now)
    return null
  }
  return hub.transact(async (db) => {
    await db.rows(`select pg_advisory_xact_lock(hashtextextended('mail.departure', 0))`)
    const road = await roadFor(db, letter.id, now, hub.environment.mailPerMinute)
    if (road.gone < hub.environment.mailPerMinute) {
      await leaves(db, now)
      return null
    }
    const soonest = now.add({ seconds: 1 })
    const own = road.own === null ? null : moment(road.own)
    if (own !== null && byTime(own, now) > 0) return byTime(own, soonest) < 0 ? soonest : own
    const turn = afterRest(restFor(hub, 'lettersWait'), moment(road.next!))
    await leaves(db, turn)
    return turn
  })
}

/** How many others left in the last minute, and when, after those that wait already, there is room for one more. */
async function roadFor(db: Db, letterId: string, now: Temporal.Instant, most: number): Promise<Road> {
  await db.rows('delete from mail.departure where leaves_at <= $1', [now.subtract({ minutes: 1 })])
  const road = await db.row<Road>(
    `select
       (select leaves_at from mail.departure where letter_id = $1) as own,
       (select count(*) from mail.departure where letter_id <> $1 and leaves_at <= $2) as gone,
       (select leaves_at + interval '1 minute' from mail.departure where letter_id <> $1
        order by leaves_at desc offset $3 limit 1) as next`,
    [letterId, now, most - 1],
  )
  return road!
}
