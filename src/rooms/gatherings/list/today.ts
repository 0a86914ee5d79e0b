import { byTime } from '../../../platform/clock.ts'
import type { Todo } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { phaseOf } from './rules.ts'
import { freePlaces } from '../places/rules.ts'
import { reachOf, seeGatherings } from '../permits.ts'
import { whenWords } from '../telling/told.ts'
import { gatheringsWithin, unsaidOf } from './store.ts'

const lookAheadHours = 36
const lookBackHours = 5 * 24

/** What needs whoever runs things now: places free while people wait, and lists on which nobody said who came. */
export async function today(visit: Visit): Promise<Todo[]> {
  if (!visit.can(seeGatherings, undefined)) return []
  const { hub, words } = visit
  const now = hub.now()
  const near = await gatheringsWithin(
    hub.db,
    reachOf(visit.actor),
    now.subtract({ hours: lookBackHours }),
    now.add({ hours: lookAheadHours }),
  )
  const held = near.filter((one) => one.state !== 'cancelled')
  const unsaid = await unsaidOf(
    hub.db,
    held.filter((one) => byTime(one.endsAt, now) < 0).map((one) => one.id),
  )
  const reach = reachOf(visit.actor)
  // Whoever looks after many things at once reads them under What is on.
  const runsIt = !reach.everything && reach.coordinated.length === 0
  const action = (id: string) => ({ label: 'Open the list', href: `/desk/gatherings/${id}` })
  return held.flatMap((one): Todo[] => {
    const isAhead = byTime(one.startsAt, now) > 0
    if (isAhead && one.waiting > 0 && freePlaces(one) > 0) {
      return [
        {
          urgency: 'late',
          since: now,
          fact: `${one.title}: a place is free and ${one.waiting} wait`,
          reason: `${whenWords(words, one)}. Too soon to write and wait: ring the first in line.`,
          action: action(one.id),
        },
      ]
    }
    if (runsIt && phaseOf(one, now) === 'door' && one.taken > 0) {
      return [
        {
          urgency: 'soon',
          since: one.startsAt,
          fact: `${one.title}: say who is there`,
          reason: `${whenWords(words, one)}. ${one.taken === 1 ? '1 person comes' : `${one.taken} people come`}.`,
          action: action(one.id),
        },
      ]
    }
    if (unsaid.has(one.id)) {
      return [
        {
          urgency: 'quiet',
          since: one.endsAt,
          fact: `${one.title}: who came?`,
          reason: `${whenWords(words, one)}. Nobody has said yet, so nobody is thanked by name.`,
          action: action(one.id),
        },
      ]
    }
    return []
  })
}
