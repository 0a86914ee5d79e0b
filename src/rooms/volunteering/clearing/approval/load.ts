import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { asksOf, isOpen, isWorkedOn } from '../asking.ts'
import type { ToApprove } from './rules.ts'
import { askedAbout, interviewersOf } from './store.ts'
import type { Asked } from './types.ts'

/** An application whose role asks for an approval, as the rules read it. */
export interface Approving {
  readonly facts: ToApprove
  /** Whether it is still to be given. */
  readonly isWanted: boolean
  /** Those who are asked now. */
  readonly open: readonly Asked[]
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
  return {
    facts: {
      applicantId: application.personId,
      need: by,
      notInterviewer,
      interviewers: await interviewersOf(db, application),
      aside: application.aside,
    },
    isWanted: isWorkedOn(application) && application.stage !== 'application' && isOpen(asks),
    open: all.filter(({ endedAt }) => endedAt === null),
    all,
  }
}
