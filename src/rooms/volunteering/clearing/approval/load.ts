import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { applicationOf } from '../../applications/store.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { asksOf, isOpen, isWorkedOn } from '../asking.ts'
import { clearApplication } from '../permits.ts'
import { counting, verdictOf, type ToApprove, type Verdict } from './rules.ts'
import { askedAbout, interviewersOf, recordersOf, waitingFor } from './store.ts'
import type { Asked } from './types.ts'

/** An application whose role asks for an approval, as the rules read it. */
export interface Approving {
  readonly facts: ToApprove
  /** Whether it is still to be given. */
  readonly isWanted: boolean
  /** Those who are asked now. */
  readonly open: readonly Asked[]
  readonly verdict: Verdict
  /** Everybody who was ever asked, the latest first. */
  readonly all: readonly Asked[]
}

/** How an application stands towards its approval; undefined where its role asks for none. */
export async function approvingOf(
  hub: Hub,
  db: Db,
  application: PlacedApplication,
): Promise<Approving | undefined> {
  const [asks] = await asksOf(hub, db, application, 'approval')
  if (!asks) return undefined
  const { by, notInterviewer } = asks.requirement
  const all = await askedAbout(db, application.id)
  const open = all.filter(({ endedAt }) => endedAt === null)
  // What runs out soon is given anew by as many; of what lacks, those whose yes still counts are not asked again.
  const isPartly = asks.have > 0 && (asks.state === 'missing' || asks.state === 'run-out')
  const facts = {
    applicantId: application.personId,
    need: isPartly ? by - asks.have : by,
    already: isPartly ? await recordersOf(db, asks.restsOn) : [],
    notInterviewer,
    interviewers: await interviewersOf(db, application),
    aside: application.aside,
  }
  return {
    facts,
    isWanted: isWorkedOn(application) && application.stage !== 'application' && isOpen(asks),
    open,
    verdict: verdictOf(counting(open, facts), facts.need),
    all,
  }
}

/** What waits for the word of whoever looks, as far as they still look after it. */
export async function waitingWithin(
  visit: Visit,
): Promise<{ readonly asked: Asked; readonly application: PlacedApplication }[]> {
  const { hub, actor } = visit
  if (actor.personId === null) return []
  const found: { asked: Asked; application: PlacedApplication }[] = []
  for (const asked of await waitingFor(hub.db, actor.personId)) {
    const application = await applicationOf(hub.db, asked.applicationId)
    if (application && visit.can(clearApplication, application)) found.push({ asked, application })
  }
  return found
}
