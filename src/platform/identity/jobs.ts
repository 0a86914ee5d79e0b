import { daily } from '../jobs/jobs.ts'
import { stays } from './settings.ts'

/** Each night: what opens nothing any more is forgotten. */
export const clearDoor = daily('identity.clear-door', '03:40', async (hub, due) => {
  const { idleDays } = hub.setting(stays)
  const aWeekAgo = due.subtract({ hours: 7 * 24 })
  await hub.db.rows('delete from identity.link where expires_at < $1', [aWeekAgo])
  await hub.db.rows('delete from identity.answered where expires_at < $1', [due])
  await hub.db.rows(
    `update identity.session set ended_at = $1, ended_why = 'not used for long' where ended_at is null and seen_at <= $2`,
    [due, due.subtract({ hours: idleDays * 24 })],
  )
  await hub.db.rows(`delete from jobs.receipt where job = 'identity.answer-knock' and made_at < $1`, [
    aWeekAgo,
  ])
})
