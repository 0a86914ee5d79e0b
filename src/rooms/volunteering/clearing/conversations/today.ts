import { byTime } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Actor } from '../../../../platform/permits/actor.ts'
import { grantsOf } from '../../../../platform/permits/grants/store.ts'
import type { Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { applicationReachOf, type ApplicationReach } from '../../applications/permits.ts'
import { hatsIn, letRecord } from '../../requirements/person/recording-rules.ts'
import { offerTimes } from '../permits.ts'
import { asksOfEach } from '../asking.ts'
import { bookedWithin, type Listed, type WithoutTime } from './desk-store.ts'
import { partsIn } from './own-part.ts'
import { freeSlots } from './slots-store.ts'
import { lackingTime } from './without-time.ts'

/** One of us, as permits would read them in the strong session they work in. */
const actorOf = async (db: Db, personId: string): Promise<Actor> => ({
  personId,
  strength: 'strong',
  grants: await grantsOf(db, personId),
})

/**
 * Conversations that are over and whose outcome this reader records: of those they held, where the policy names them;
 * where it names somebody else than whoever held one, all whom it names are asked.
 */
async function toRecord({ hub, actor }: Visit, reach: ApplicationReach): Promise<Listed[]> {
  const over = (await bookedWithin(hub.db, reach)).filter(({ endsAt }) => byTime(endsAt, hub.now()) <= 0)
  const asked = await asksOfEach(hub, hub.db, over, 'interview')
  const hosts = new Map<string, Actor>()
  for (const hostId of new Set(over.map((talk) => talk.hostId)))
    hosts.set(hostId, await actorOf(hub.db, hostId))
  return over.filter((talk, at) => {
    const requirements = asked[at]!.map(({ requirement }) => requirement)
    const isNamed = (one: Actor): boolean => letRecord(requirements, hatsIn(one, talk)).ok
    return isNamed(actor) && (talk.hostId === actor.personId || !isNamed(hosts.get(talk.hostId)!))
  })
}

/** Conversations to record, people whom no time suits, and nobody’s time being free. */
export async function conversationsToday(visit: Visit): Promise<Todo[]> {
  const { hub, actor, words } = visit
  if (!visit.can(offerTimes, undefined)) return []
  const reach = applicationReachOf(actor)
  const now = hub.now()
  const over = await toRecord(visit, reach)
  const without = await lackingTime(hub, reach)
  const choosing = without.filter(({ times }) => times === null)
  const isNoneFree = choosing.length > 0 && (await freeSlots(hub.db, now, 1)).length === 0
  return [
    ...over.map(({ id, applicationId, personId, name, role, host, hostId, endsAt }): Todo => ({
      urgency: 'soon',
      since: endsAt,
      fact: `${name}: what came of ${hostId === actor.personId ? 'your conversation' : `the conversation with ${host}`}?`,
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
