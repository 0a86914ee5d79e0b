import { momentAt } from '../../../platform/clock.ts'
import type { Todo } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { standingOf } from '../requests/actions.ts'
import { standingWords } from '../requests/clock-words.ts'
import { urgencyOf } from '../requests/rules.ts'
import { requestCustoms } from '../requests/settings.ts'
import { lookOf, waitsForLook } from '../requests/step-rules.ts'
import { openRequests } from '../requests/store.ts'
import { kindTitles } from '../requests/words.ts'
import { lookThrough } from './permits.ts'

/** Every copy that waits for a safeguarding lead to look, by the day the request itself is due. */
export async function today(visit: Visit): Promise<Todo[]> {
  const { hub, words } = visit
  if (!visit.can(lookThrough, { personId: null })) return []
  const { warnDays } = hub.setting(requestCustoms)
  return (await standingOf(hub, hub.db, await openRequests(hub.db)))
    .filter(({ request, standing, steps }) => waitsForLook(lookOf(request, standing, steps)))
    .filter(({ request }) => visit.can(lookThrough, request))
    .map(({ request, standing }) => ({
      urgency: urgencyOf(standing.clock!, warnDays),
      since: momentAt(standing.knownSince!, '00:00'),
      fact: `Look through: ${words.say(kindTitles[request.kind])}, ${request.name}`,
      reason: `${standingWords(words, standing)}. Before the copy is made, you decide about notes for safety.`,
      action: { label: 'Look', href: `/desk/requests/${request.id}/look` },
    }))
}
