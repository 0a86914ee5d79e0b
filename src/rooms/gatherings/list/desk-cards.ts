import { html } from '../../../look/html.ts'
import { card } from '../../../look/parts/cards.ts'
import { plainTable } from '../../../look/parts/tables.ts'
import { byTime } from '../../../platform/clock.ts'
import type { TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dayWordsTight } from '../../../platform/words/dates.ts'
import { leadGathering } from '../permits.ts'
import { placesOfPerson } from '../places/person-store.ts'
import { gatheringsOf } from '../store.ts'
import { dayOfMoment } from '../telling/told.ts'
import type { Place } from '../types.ts'

const mostShown = 20

const states: Record<Place['state'], string> = {
  held: 'held',
  confirmed: 'comes',
  waiting: 'waits',
  offered: 'was offered a place',
  cancelled: 'gave it back',
  lapsed: 'lapsed',
  declined: 'said no',
}

const stateOf = ({ state, came }: Place, isOver: boolean): string => {
  if (came !== null) return came === 0 ? 'did not come' : 'came'
  return isOver && state === 'confirmed' ? 'was expected' : states[state]
}

/** Somebody's places, as far as this reader runs what they were in; newest first. */
export async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  const { hub, words } = visit
  const places = (await placesOfPerson(hub.db, personId, null)).toReversed()
  const gatherings = new Map(
    (
      await gatheringsOf(
        hub.db,
        places.map((place) => place.gatheringId),
      )
    ).map((one) => [one.id, one]),
  )
  const shown = places
    .filter((place) => visit.can(leadGathering, gatherings.get(place.gatheringId)!))
    .slice(0, mostShown)
  if (shown.length === 0) return []
  const rows = shown.map((place) => {
    const { id, title, startsAt, endsAt } = gatherings.get(place.gatheringId)!
    return [
      dayWordsTight(words, dayOfMoment(startsAt)),
      html`<a href="/desk/gatherings/${id}#p-${place.id}">${title}</a>`,
      stateOf(place, byTime(endsAt, hub.now()) <= 0),
    ] as const
  })
  return [
    {
      where: 'main',
      order: 40,
      html: card(plainTable('Their places', ['Day', 'What', 'How'], rows), { title: 'Places', id: 'places' }),
    },
  ]
}
