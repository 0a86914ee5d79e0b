import { html, type Html } from '../../../../look/html.ts'
import { notice } from '../../../../look/parts/cards.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { helpPage } from '../help/page.ts'
import { shiftsPart, shownDates } from '../help/shifts-part.ts'
import type { HelpView, OpenShift } from '../help/view.ts'
import { say } from '../help/words.ts'
import type { Picture } from '../picture.ts'
import { hasShifts } from '../times.ts'
import type { Editing } from './editing.ts'
import type { PreviewFor } from './preview.ts'

/** The shifts as they would stand open, with those who have a place already. */
function plannedShifts({ shifts, content, plan, opportunity }: Editing, now: Temporal.Instant): OpenShift[] {
  const taken = new Map(plan.changes.map(({ shift }) => [shift.key, shift.taken]))
  const { organisationId, programmeId, region } = opportunity
  return shifts
    .map(({ shift }) => shift)
    .filter(({ startsAt }) => Temporal.Instant.compare(startsAt, now) > 0)
    .slice(0, shownDates)
    .map(({ key, on, plannedOn, startsAt, endsAt, capacity }) => ({
      id: key,
      on,
      plannedOn,
      left: capacity === null ? null : Math.max(0, capacity - (taken.get(key) ?? 0)),
      gathering: {
        id: key,
        kind: 'shift',
        title: content.title,
        startsAt,
        endsAt,
        closesAt: null,
        capacity,
        waitingList: content.waitingList,
        largestGroup: content.largestGroup,
        answerHours: content.answerHours,
        changeHours: content.changeHours,
        partOf: opportunity.id,
        organisationId,
        programmeId,
        region,
        state: 'open',
        sequence: 0,
        cancelledBecause: null,
        taken: taken.get(key) ?? 0,
        waiting: 0,
        turn: 0,
      },
    }))
}

/** The whole public page as it would look, without its form, for a visitor or for somebody with a place. */
export function previewPage(visit: Visit, it: Editing, as: PreviewFor, picture: Picture | null): Html {
  const { hub, words } = visit
  const shifts = plannedShifts(it, hub.now())
  const view: HelpView = {
    shelved: { opportunity: it.opportunity, organisation: it.organisation, shifts: [], related: [] },
    content: it.content,
    openness: 'open',
    shifts,
  }
  const choosing = {
    now: hub.now(),
    today: hub.today(),
    chosen: [],
    here: new Set<string>(),
    reasons: new Map<string, string>(),
    isClosed: true,
  }
  const dates = hasShifts(it.content.kind)
    ? html`<h2 id="shifts">${words.say(say.choose)}</h2>
        ${shiftsPart(shifts, choosing, words)}`
    : html`<h2 id="shifts">${words.say(say.tellUs)}</h2>
        <p class="muted">The short form stands here, for people to say that they would like to.</p>`
  const back = html`<a href="/desk/opportunities/${it.opportunity.id}">Back to the desk</a>`
  return helpPage(visit, view, {
    form: dates,
    related: [],
    picture,
    knowsPlace: as === 'place',
    isPreview: true,
    told: notice(back, {
      lead: as === 'place' ? 'As somebody with a place will see it.' : 'As a visitor will see it.',
    }),
  })
}
