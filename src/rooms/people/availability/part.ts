import { dayAt } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Door } from '../../../platform/merging/doors.ts'
import { periodWords, type Kept } from '../../../platform/retention/kept.ts'
import type { DossierSection, Room, TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Words } from '../../../platform/words/words.ts'
import { inOurHands } from '../changing/actions.ts'
import { changePerson } from '../permits.ts'
import { availabilityCard } from './pages.ts'
import { availabilityRoutes } from './routes.ts'
import { availabilityOfOne, dropPast, forgetAvailability } from './store.ts'
import { availabilityEntries, say } from './words.ts'

/** Times away that are over: still shown for a while, for whoever asks why a place was given back. */
export const awayKept: Kept = {
  key: 'people.away',
  title: 'Days away that are over',
  goes: 'That somebody was away, and when.',
  since: 'after the last day',
  source: 'Our own rule: it is needed for planning only (UK GDPR article 5(1)(e)).',
  period: { unit: 'days', standard: 30, least: 1, most: 365 },
  canBeHeld: false,
  counts: 'from-its-end',
  apply: (_hub, db, before) => dropPast(db, dayAt(before)),
}

async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  const { db } = visit.hub
  const person = await inOurHands(db, personId)
  if (!person) return []
  const availability = await availabilityOfOne(db, personId)
  const mayChange = visit.can(changePerson, person)
  return [{ where: 'aside', order: 4, html: availabilityCard(visit, { ...person, availability, mayChange }) }]
}

async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const entries = availabilityEntries(words, await availabilityOfOne(hub.db, personId))
  if (entries.length === 0) return []
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept, { period: periodWords(hub, words, awayKept) }),
      entries,
    },
  ]
}

/** Both records' times count: whoever could come then still can. */
const door: Door = {
  moves: {
    'people.free_slot': ['time of the week', 'times of the week'],
    'people.away': ['time away', 'times away'],
  },
  async merge(_hub, _db, pair, steps) {
    await steps.turn({ table: 'people.free_slot', column: 'person_id', ...pair })
    await steps.turn({ table: 'people.away', column: 'person_id', ...pair })
    return []
  },
}

/** What availability brings to the room's manifest. */
export const availabilityPart = {
  routes: availabilityRoutes,
  merging: [door],
  deskCards,
  dossier,
  retention: [awayKept],
  forget: (_hub, db, personId) => forgetAvailability(db, personId),
} as const satisfies Partial<Room>
