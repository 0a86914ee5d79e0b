import { momentAt } from '../../../platform/clock.ts'
import type { Todo } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { standingOf, type Stood } from './actions.ts'
import { standingWords } from './clock-words.ts'
import { mindRequests } from './permits.ts'
import { urgencyOf } from './rules.ts'
import { requestCustoms } from './settings.ts'
import { openRequests } from './store.ts'
import { kindTitles } from './words.ts'

const whys = {
  late: 'The day the law gave us is over.',
  soon: 'The law gives it a day.',
  quiet: 'Nobody has written back yet.',
} as const

/** What is due soon or late, each by itself; and how many are new, in one line. */
export async function today(visit: Visit): Promise<Todo[]> {
  const { hub, words } = visit
  if (!visit.can(mindRequests, undefined)) return []
  const { warnDays } = hub.setting(requestCustoms)
  const all = await standingOf(hub, hub.db, await openRequests(hub.db))
  const pressing = (one: Stood) => urgencyOf(one.standing.clock!, warnDays)
  const each = all
    .filter((one) => pressing(one) !== 'quiet')
    .map((one): Todo => {
      const { request, standing } = one
      return {
        urgency: pressing(one),
        since: momentAt(request.receivedOn, '00:00'),
        fact: `${words.say(kindTitles[request.kind])}: ${request.name}`,
        reason: `${standingWords(words, standing)}. ${whys[pressing(one)]}`,
        action: { label: 'Open it', href: `/desk/requests/${request.id}` },
      }
    })
  const fresh = all.filter((one) => pressing(one) === 'quiet' && one.standing.stage === 'received')
  if (fresh.length === 0) return each
  return [
    ...each,
    {
      urgency: 'quiet',
      since: momentAt(fresh[0]!.request.receivedOn, '00:00'),
      fact: fresh.length === 1 ? '1 new request about data' : `${fresh.length} new requests about data`,
      reason: whys.quiet,
      action: { label: 'Look', href: '/desk/requests' },
    },
  ]
}
