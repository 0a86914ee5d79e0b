import type { DeskList } from '../../../../platform/lists/face.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Content } from '../../opportunities/content.ts'
import { answersNow, titleOf } from '../../opportunities/standing.ts'
import { opportunitiesOf, type Opportunity } from '../../opportunities/store.ts'
import { readDraft } from '../../opportunities/writing/reading.ts'
import { decisionReachOf, seeDecisions, takeDecisions } from '../permits.ts'
import { levelWords } from '../words.ts'
import { asksInWords, decisionStates, stateOf, type DecisionState } from './again-words.ts'
import { checkAskedBy, type CheckAsked } from './asking.ts'
import { idsToDecide, standingDecisions } from './store.ts'

/** What it says of itself: as everybody sees it, else as it is being written. */
export const contentNow = (one: Opportunity): Content => one.published ?? readDraft(answersNow(one)).content

export interface DecisionRow {
  readonly opportunity: Opportunity
  readonly title: string
  readonly asked: CheckAsked
  readonly state: DecisionState
}

const order: readonly DecisionState[] = ['again', 'never', 'decided', 'not-needed']

/** Every way to help within reach that asks for a DBS check or had one decided, those to decide first. */
export async function decisionsFor({ hub, actor }: Pick<Visit, 'hub' | 'actor'>): Promise<DecisionRow[]> {
  const ids = await idsToDecide(hub.db, decisionReachOf(actor))
  const standing = await standingDecisions(hub.db, ids)
  return (await opportunitiesOf(hub.db, ids))
    .map((opportunity) => {
      const asked = checkAskedBy(hub, standing.get(opportunity.id), contentNow(opportunity))
      return { opportunity, title: titleOf(opportunity), asked, state: stateOf(asked) }
    })
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
}

/** Which checks may be asked for: taken as a file, in which nobody is named. */
export const decisionsList: DeskList<DecisionRow> = {
  key: 'checks',
  path: '/desk/checks',
  heading: 'Which checks may we ask for?',
  counts: ['way to help', 'ways to help'],
  permit: seeDecisions,
  takes: takeDecisions,
  filters: [],
  typed: [],
  columns: () => [
    { label: 'Way to help', value: ({ title }) => title },
    { label: 'State', value: ({ state }) => decisionStates[state] },
    { label: 'Decided', value: ({ asked }) => (asked.decision ? levelWords[asked.decision.level] : null) },
    { label: 'People are told', value: ({ asked }) => asksInWords(asked.asks) },
    { label: 'Looked at again', value: ({ asked }) => asked.decision?.lookAgainOn ?? null },
  ],
  async *pages(visit) {
    yield await decisionsFor(visit)
  },
  about: () => null,
}
