import { dayAt } from '../../../../platform/clock.ts'
import type { DeskList } from '../../../../platform/lists/face.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { cardOf } from '../../../people/face.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { roleOf } from '../../requirements/roles-store.ts'
import { seeApprovals, takeApprovals } from '../permits.ts'
import { waitingWithin } from './load.ts'
import type { Mine } from './pages.ts'
import type { Asked } from './types.ts'

/** What a reviewer is asked, with the name and the role it is about. */
export async function mineOf(
  { hub: { db } }: Pick<Visit, 'hub'>,
  asked: Asked,
  { personId, roleId }: Pick<PlacedApplication, 'personId' | 'roleId'>,
): Promise<Mine> {
  const [card, role] = [await cardOf(db, personId), await roleOf(db, roleId)]
  return { asked, personId, name: card?.name ?? '', role: role?.name ?? '' }
}

/** Everything that waits for whoever looks. */
export async function waitingForMe(visit: Visit): Promise<Mine[]> {
  const mine: Mine[] = []
  for (const { asked, application } of await waitingWithin(visit))
    mine.push(await mineOf(visit, asked, application))
  return mine
}

/** The approvals asked of whoever looks: taken as a file, which says no more than the list. */
export const approvalsList: DeskList<Mine> = {
  key: 'approvals',
  path: '/desk/approvals',
  heading: 'Approvals asked of me',
  counts: ['approval', 'approvals'],
  permit: seeApprovals,
  takes: takeApprovals,
  filters: [],
  typed: [],
  columns: () => [
    { label: 'Name', value: ({ name }) => name },
    { label: 'Role', value: ({ role }) => role },
    { label: 'Asked on', value: ({ asked }) => dayAt(asked.askedAt) },
    { label: 'State', value: ({ asked }) => (asked.answer === 'not-yet' ? 'You said not yet' : 'Asked') },
    { label: 'Said on', value: ({ asked }) => (asked.answeredAt === null ? null : dayAt(asked.answeredAt)) },
  ],
  async *pages(visit) {
    yield await waitingForMe(visit)
  },
  about: ({ personId }) => personId,
}
