import { restFor } from '../../../../platform/calendar/in-force.ts'
import { byTime } from '../../../../platform/clock.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { every, firstTime } from '../../../../platform/jobs/jobs.ts'
import { listen } from '../../../../platform/outbox/outbox.ts'
import { remindersFor } from '../../../gatherings/face.ts'
import { applicationMoved } from '../../applications/news.ts'
import { applicationOf } from '../../applications/store.ts'
import { clearingCustoms } from '../settings.ts'
import { isWorkedOn } from '../asking.ts'
import { isWanted } from './actions.ts'
import { reminder } from './emails.ts'
import { giveTimeUp } from './giving-up.ts'
import { aheadBetween, conversationsOf } from './store.ts'
import { tellApplicant, tellHost, tellToChoose } from './telling.ts'

/** Rest can bring a reminder forward by a festival of two days and a Shabbat, and some. */
const farthest = { hours: 24 * 8 }
/** Whoever booked so shortly before has just read it all. */
const justRead = { hours: 12 }

/** Reminds both of conversations of the next day, once each, never during rest. */
export async function remindOfConversations(hub: Hub): Promise<void> {
  const now = hub.now()
  const { remindAt } = hub.setting(clearingCustoms)
  const customs = { remindDaysBefore: [1], remindAt, remindOnTheDayAt: remindAt }
  for (const talk of await aheadBetween(hub.db, now, now.add(farthest))) {
    const [due] = remindersFor(talk.startsAt, restFor(hub, 'lettersWait'), customs)
    if (!due || byTime(due.at, now) > 0 || byTime(talk.bookedAt, due.at.subtract(justRead)) > 0) continue
    await hub.transact(async (db) => {
      if (!(await firstTime(db, 'conversations.remind', talk.id, now))) return
      const application = await applicationOf(db, talk.applicationId)
      if (!application || !isWorkedOn(application)) return
      await tellApplicant(hub, db, reminder, application, talk)
      await tellHost(hub, db, 'reminder', application, talk)
    })
  }
}

export const lookAhead = every('conversations.look-ahead', 600, remindOfConversations)

/** Whoever rests, takes it back or is declined keeps no time that others could have. */
listen(applicationMoved, 'conversations.give-time-up', async (hub, { applicationId, to }) => {
  if (to.state !== 'open' && to.state !== 'cleared') await giveTimeUp(hub, applicationId)
})

/** Whoever comes to where we talk is asked to choose a time. */
listen(applicationMoved, 'conversations.ask-to-choose', async (hub, { applicationId, to, from }, newsId) => {
  if (to.state !== 'open' || to.stage !== 'selection' || from.stage === 'selection') return
  await hub.transact(async (db) => {
    const application = await applicationOf(db, applicationId)
    if (!application || application.state !== 'open') return
    const talks = await conversationsOf(db, applicationId)
    if (talks.some(({ state }) => state === 'booked') || !(await isWanted(hub, db, application))) return
    if (await firstTime(db, 'conversations.ask-to-choose', newsId, hub.now()))
      await tellToChoose(hub, db, application, 'choose')
  })
})
