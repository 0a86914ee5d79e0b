import { momentAt } from '../../../platform/clock.ts'
import type { Room, TentCard, Todo } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { dossier, forget, holds, holdsKept } from './keeping.ts'
import { holdsCard } from './pages.ts'
import { mindHolds } from './permits.ts'
import { holdRoutes } from './routes.ts'
import { reviewUrgency } from './rules.ts'
import { holdsOf, standingHolds } from './store.ts'
import { groundNames } from './words.ts'

async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  if (!visit.can(mindHolds, undefined)) return []
  const standing = (await holdsOf(visit.hub.db, personId)).filter(({ endedAt }) => endedAt === null)
  return [{ where: 'aside', order: 62, html: holdsCard(visit, personId, standing) }]
}

/** What is to be looked at again soon. */
async function today(visit: Visit): Promise<Todo[]> {
  const { hub, words } = visit
  if (!visit.can(mindHolds, undefined)) return []
  return (await standingHolds(hub.db)).flatMap(({ id, name, ground, setAt, reviewOn }) => {
    const urgency = reviewUrgency(reviewOn, hub.today())
    if (urgency === 'quiet') return []
    return {
      urgency,
      since: urgency === 'late' ? momentAt(reviewOn, '00:00') : setAt,
      fact: `Records of ${name} are held`,
      reason: `${groundNames[ground]}. It is to be looked at again by ${dateWords(words, reviewOn)}.`,
      action: { label: 'Look', href: `/desk/holds/${id}` },
    }
  })
}

/** What legal holds bring to the room's manifest. */
export const holdsPart = {
  routes: [holdRoutes],
  desk: [
    { href: '/desk/holds', label: 'Legal holds', icon: 'lock', permit: mindHolds, part: 'house', order: 45 },
  ],
  dossier,
  holds,
  retention: [holdsKept],
  forget,
  deskCards,
  today,
} as const satisfies Partial<Room>
