import { inWords } from '../../../../platform/web/faults.ts'
import type { Hub } from '../../../../platform/hub.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Answers, FieldErrors } from '../../../../platform/web/read.ts'
import { gatheringsKnown, signupCounts } from '../../../gatherings/face.ts'
import { organisationOf, type Organisation } from '../../../network/face.ts'
import { programmeOf, type Programme } from '../../../programmes/face.ts'
import { plusDays } from '../../../../platform/clock.ts'
import { asksForTooMuch, checkAsked, type CheckAsked } from '../../checks/deciding/asking.ts'
import { happeningsOf, versionsOf, type Happened, type Version } from '../history-store.ts'
import { calendarOf } from '../publishing/actions.ts'
import { planFor, type LiveShift, type Plan } from '../publishing/plan.ts'
import {
  decisionPeriod,
  knownShifts,
  leftOut,
  offersFor,
  type Calendar,
  type KnownShift,
  type Offer,
} from '../publishing/rest.ts'
import { joinShifts } from '../publishing/shifts.ts'
import { notReady, tooMuch } from '../readiness.ts'
import { type Opportunity } from '../store.ts'
import { liveShifts } from '../shift-store.ts'
import { readDraft } from '../writing/reading.ts'
import type { Content } from '../content.ts'
import type { Day } from '../../../../platform/clock.ts'

/** Everything the editor's page shows, worked out from what is typed. */
export interface Editing {
  readonly opportunity: Opportunity
  readonly organisation: Organisation
  readonly programme: Programme | null
  readonly answers: Answers
  readonly content: Content
  /** What makes no sense, at its field. */
  readonly faults: FieldErrors
  /** What must be put right before others read it, faults included. */
  readonly notReady: FieldErrors
  /** What is decided about its DBS check, were this published. */
  readonly check: CheckAsked
  readonly calendar: Calendar
  readonly shifts: readonly KnownShift[]
  readonly leftOut: readonly { readonly on: Day; readonly reason: string }[]
  readonly undecided: readonly { readonly known: KnownShift; readonly offers: readonly Offer[] }[]
  readonly plan: Plan
  readonly versions: readonly Version[]
  readonly happened: readonly Happened[]
}

/** The shifts that stand open, read without a lock: for showing what would change. */
export async function shiftsNow(hub: Hub, opportunityId: string): Promise<LiveShift[]> {
  const rows = await liveShifts(hub.db, opportunityId, plusDays(hub.today(), -400))
  const ids = rows.map(({ gatheringId }) => gatheringId)
  return joinShifts(rows, await gatheringsKnown(hub, hub.db, ids), await signupCounts(hub.db, ids))
}

export async function editing(
  { hub, words }: Pick<Visit, 'hub' | 'words'>,
  opportunity: Opportunity,
  answers: Answers,
): Promise<Editing> {
  const draft = readDraft(answers)
  const { content } = draft
  const [calendar, today] = [calendarOf(hub), hub.today()]
  const shifts = knownShifts(content, calendar, decisionPeriod(today))
  const [organisation, programme, live, versions, happened, check] = await Promise.all([
    organisationOf(hub.db, opportunity.organisationId),
    opportunity.programmeId === null ? undefined : programmeOf(hub.db, opportunity.programmeId),
    shiftsNow(hub, opportunity.id),
    versionsOf(hub.db, opportunity.id, 12),
    happeningsOf(hub.db, opportunity.id, 12),
    checkAsked(hub, hub.db, opportunity.id, content),
  ])
  return {
    opportunity,
    organisation: organisation!,
    programme: programme ?? null,
    answers,
    content,
    faults: inWords(words, draft.faults),
    notReady: inWords(words, {
      ...notReady(draft, today),
      ...(asksForTooMuch(check) && { checks: tooMuch }),
    }),
    check,
    calendar,
    shifts,
    leftOut: leftOut(content, decisionPeriod(today)),
    undecided: shifts
      .filter((known) => known.undecided)
      .map((known) => ({ known, offers: offersFor(content, known, calendar, today) })),
    plan: planFor(content, opportunity.published, live, { now: hub.now(), today }),
    versions,
    happened,
  }
}
