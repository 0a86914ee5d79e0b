import { byTime } from '../../../../platform/clock.ts'
import type { Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { applicationReachOf } from '../../applications/permits.ts'
import { offerTimes } from '../permits.ts'
import { bookedWithin, type WithoutTime } from './desk-store.ts'
import { partsIn } from './own-part.ts'
import { freeSlots } from './slots-store.ts'
import { lackingTime } from './without-time.ts'

/** Conversations to record, people whom no time suits, and nobody’s time being free. */
export async function conversationsToday(visit: Visit): Promise<Todo[]> {
  const { hub, actor, words } = visit
  if (!visit.can(offerTimes, undefined)) return []
  const reach = applicationReachOf(actor)
  const now = hub.now()
  const over = (await bookedWithin(hub.db, reach)).filter(
    ({ endsAt, hostId }) => hostId === actor.personId && byTime(endsAt, now) <= 0,
  )
  const without = await lackingTime(hub, reach)
  const choosing = without.filter(({ times }) => times === null)
  const isNoneFree = choosing.length > 0 && (await freeSlots(hub.db, now, 1)).length === 0
  return [
    ...over.map(({ id, applicationId, personId, name, role, endsAt }): Todo => ({
      urgency: 'soon',
      since: endsAt,
      fact: `${name}: what came of your conversation?`,
      reason: `About ${role}. They wait to hear how it goes on.`,
      action: { label: 'Record', href: `/desk/conversations/${id}` },
      applicationId,
      personId,
    })),
    ...without.flatMap((one) => (one.times === null ? [] : [nothingSuits(one, partsIn(words, one.times))])),
    ...(isNoneFree ? [noneFree(choosing)] : []),
  ]
}

const nothingSuits = ({ applicationId, personId, name, role, since }: WithoutTime, times: string): Todo => ({
  urgency: 'late',
  since,
  fact: `${name}: no time for a conversation suits`,
  reason: `About ${role}. They could talk: ${times}. The wait is ours.`,
  action: { label: 'Find a time', href: `/desk/applications/${applicationId}#conversation` },
  applicationId,
  personId,
})

const noneFree = (waiting: readonly WithoutTime[]): Todo => ({
  urgency: 'late',
  since: waiting[0]!.since,
  fact: `${waiting.length === 1 ? '1 person waits' : `${waiting.length} people wait`} for a conversation, and no time is free`,
  reason: 'They cannot choose what nobody offers. The wait is ours.',
  action: { label: 'Offer times', href: '/desk/conversations/offer' },
})
