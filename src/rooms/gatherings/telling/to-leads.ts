import { byTime } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { send } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { detailsOf, leadsOf } from '../kinds.ts'
import { freePlaces } from '../places/rules.ts'
import { livePlaces, placeOne } from '../places/store.ts'
import { gatheringOne } from '../store.ts'
import { isTaken, type Gathering } from '../types.ts'
import { leadBack, leadCancel, leadFreePlace, leadShort, leadTomorrow, type LeadTold } from './lead-emails.ts'
import type { Speaker } from './speak.ts'

/** To whoever runs a gathering, while it lies ahead. */
const toLeads =
  (
    say: (
      hub: Hub,
      db: Db,
      to: { gathering: Gathering; told: LeadTold; word: Parameters<Speaker>[2] },
    ) => Promise<
      ((reader: { personId: string | null; name: string; email: string }) => Promise<unknown>) | null
    >,
  ): Speaker =>
  async (hub, db, word) => {
    const gathering = word.gatheringId ? await gatheringOne(db, word.gatheringId) : undefined
    if (!gathering || gathering.state === 'cancelled' || byTime(gathering.endsAt, hub.now()) <= 0) return
    const details = (await detailsOf(hub, db, [gathering])).get(gathering.id)
    if (!details) throw new Error(`Nobody describes the gathering ${gathering.id}`)
    const { startsAt, endsAt, taken, waiting, capacity } = gathering
    const told: LeadTold = {
      details,
      startsAt,
      endsAt,
      taken,
      waiting,
      capacity,
      listPath: `/desk/gatherings/${gathering.id}`,
    }
    const letter = await say(hub, db, { gathering, told, word })
    if (letter) for (const lead of await leadsOf(hub, db, gathering)) await letter(lead)
  }

export const toLeadCancel = toLeads(async (hub, db, { told, word }) => {
  const place = await placeOne(db, word.placeId!)
  if (!place) return null
  const fewerBy = (word.more['fewerBy'] as number | undefined) ?? null
  return (reader) =>
    send(hub, db, leadCancel, reader, {
      told,
      name: place.groupName ?? place.name,
      people: place.people,
      fewerBy,
    })
})

export const toLeadBack = toLeads(async (hub, db, { told, word }) => {
  const place = await placeOne(db, word.placeId!)
  if (place?.state !== 'confirmed') return null
  const { people } = place
  return (reader) => send(hub, db, leadBack, reader, { told, name: place.groupName ?? place.name, people })
})

export const toLeadFreePlace = toLeads(async (hub, db, { gathering, told }) =>
  gathering.waiting > 0 && freePlaces(gathering) > 0
    ? (reader) => send(hub, db, leadFreePlace, reader, { told })
    : null,
)

export const toLeadShort = toLeads(async (hub, db, { gathering, told }) =>
  freePlaces(gathering) > 0 && gathering.capacity !== null
    ? (reader) => send(hub, db, leadShort, reader, { told })
    : null,
)

export const toLeadTomorrow = toLeads(async (hub, db, { gathering, told }) => {
  const taken = (await livePlaces(db, gathering.id)).filter((place) => isTaken(place.state))
  const parties = taken.map(({ groupName, name, people, state }) => ({
    name: groupName ?? name,
    people,
    isHeld: state !== 'confirmed',
  }))
  return (reader) => send(hub, db, leadTomorrow, reader, { told, parties })
})
