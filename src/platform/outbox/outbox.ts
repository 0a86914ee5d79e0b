import { z } from 'zod'
import type { Db } from '../database/database.ts'
import { newId } from '../database/id.ts'
import type { Hub } from '../hub.ts'
import { job, later, type Job } from '../jobs/jobs.ts'

/** Something a room tells the rooms above it. The type travels in the room's face. */
export interface News<Payload> {
  readonly topic: string
  readonly schema: z.ZodType<Payload>
}

const everyNews = new Map<string, News<never>>()
const listeners = new Map<string, Job<{ newsId: string }>[]>()

/** Declares news, `room.what-happened`. */
export function news<Payload>(topic: string, schema: z.ZodType<Payload>): News<Payload> {
  if (everyNews.has(topic)) throw new Error(`Two rooms announce ${topic}`)
  const made = { topic, schema }
  everyNews.set(topic, made as News<never>)
  return made
}

/** Listens: runs once for each announcement at least, as a job of its own, named `listener:room.what-it-does`. */
export function listen<Payload>(
  to: News<Payload>,
  name: string,
  run: (hub: Hub, payload: Payload, newsId: string) => Promise<unknown>,
): void {
  const heard = job(`listener:${name}`, z.object({ newsId: z.uuid() }), async (hub, { newsId }) => {
    const row = await hub.db.row<{ payload: unknown }>('select payload from outbox.news where id = $1', [
      newsId,
    ])
    if (row) await run(hub, to.schema.parse(row.payload), newsId)
  })
  listeners.set(to.topic, [...(listeners.get(to.topic) ?? []), heard])
}

/** Announces in the transaction that made it so. */
export async function announce<Payload>(
  db: Db,
  what: News<Payload>,
  payload: Payload,
  at: Temporal.Instant,
): Promise<void> {
  const heardBy = listeners.get(what.topic)
  if (!heardBy) return
  const newsId = newId()
  await db.rows(
    'insert into outbox.news (id, topic, payload, announced_at) values ($1, $2, $3, $4)',
    [newsId, what.topic, JSON.stringify(what.schema.parse(payload)), at],
    'outbox.announce',
  )
  for (const listener of heardBy) await later(db, listener, { newsId })
}

export const allNews = (): readonly News<never>[] => [...everyNews.values()]
export const listenersOf = (topic: string): readonly string[] =>
  (listeners.get(topic) ?? []).map((one) => one.name)
