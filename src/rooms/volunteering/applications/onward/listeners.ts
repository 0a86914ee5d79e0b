import type { Db } from '../../../../platform/database/database.ts'
import type { Message } from '../../../../platform/email/message.ts'
import { send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { firstTime } from '../../../../platform/jobs/jobs.ts'
import { listen } from '../../../../platform/outbox/outbox.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import type { Sentence } from '../../../../platform/words/words.ts'
import { cardOf } from '../../../people/face.ts'
import { roleTitle } from '../guardian/answering.ts'
import { applicationMoved } from '../news.ts'
import { stepsOf } from '../status/steps.ts'
import { applicationOf } from '../store.ts'
import { stages, type PlacedApplication, type Stage } from '../types.ts'
import { applicationCleared, checksBegin } from './emails.ts'

/** Writes once to an applicant who has an address. */
async function tell<Data>(
  hub: Hub,
  db: Db,
  { id, personId, opportunityId }: PlacedApplication,
  what: Message<Data & { name: string; title: string; path: string }>,
  data: Data,
): Promise<void> {
  const card = await cardOf(db, personId)
  if (!card?.email || !(await firstTime(db, what.kind, id, hub.now()))) return
  const { name, email } = card
  const told = { name, title: await roleTitle(db, opportunityId), path: `/my/applications/${id}` }
  await send(hub, db, what, { personId, name, email }, { ...data, ...told })
}

const comesBefore = (one: Stage, other: Stage): boolean => stages.indexOf(one) < stages.indexOf(other)

listen(applicationMoved, 'applications.checks-begin', async (hub, { applicationId, from, to }) => {
  if (to.state !== 'open' || to.stage !== 'checks' || !comesBefore(from.stage, 'checks')) return
  await hub.transact(async (db) => {
    await actAs(db, 'the hub')
    const application = await applicationOf(db, applicationId)
    if (application?.state !== 'open' || application.stage !== 'checks') return
    const now = (await stepsOf(hub, db, application)).filter(({ state }) => state === 'now')
    const named = (isTheirs: boolean): readonly Sentence[] =>
      now.filter(({ who }) => (who === 'you') === isTheirs).map(({ name }) => name)
    await tell(hub, db, application, checksBegin, { yours: named(true), others: named(false) })
  })
})

listen(applicationMoved, 'applications.cleared', async (hub, { applicationId, to }) => {
  if (to.state !== 'cleared') return
  await hub.transact(async (db) => {
    const application = await applicationOf(db, applicationId)
    if (application?.state === 'cleared') await tell(hub, db, application, applicationCleared, {})
  })
})
