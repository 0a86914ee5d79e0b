import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { DossierSection } from '../../../platform/room.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { momentWords } from '../../../platform/words/dates.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { formsOf } from '../confirming/store.ts'
import { release } from '../places/seating.ts'
import { placeOne } from '../places/store.ts'
import { placesOfPerson } from '../places/person-store.ts'
import { closeBook, openBooks } from '../places/under-lock.ts'
import { gatheringCustoms } from '../settings.ts'
import { gatheringsOf } from '../store.ts'
import { isLive, type Place } from '../types.ts'
import * as store from './store.ts'

const inEnglish = speak(english)

const states: Record<Place['state'], string> = {
  held: 'held for you',
  confirmed: 'yours',
  waiting: 'on the waiting list',
  offered: 'offered to you',
  cancelled: 'given back or cancelled',
  lapsed: 'lapsed',
  declined: 'declined',
}

/** All places of somebody, what their forms said besides, and who said yes for them. */
export async function dossier(hub: Hub, personId: string): Promise<DossierSection[]> {
  const { keepMonths } = hub.setting(gatheringCustoms)
  const places = await placesOfPerson(hub.db, personId, null)
  const gatherings = new Map(
    (
      await gatheringsOf(
        hub.db,
        places.map((place) => place.gatheringId),
      )
    ).map((one) => [one.id, one]),
  )
  const forms = await formsOf(
    hub.db,
    places.map((place) => place.signupId),
  )
  const entries = places.map((place) => {
    const { title, startsAt } = gatherings.get(place.gatheringId)!
    const came = place.came === null ? '' : place.came === 0 ? ', did not come' : `, ${place.came} came`
    const more = [place.groupName, place.phone].filter(Boolean).join(', ')
    return {
      label: `${title}, ${momentWords(inEnglish, startsAt)}`,
      value: `${states[place.state]}, ${place.people} ${place.people === 1 ? 'person' : 'people'}${came}${more && ` (${more})`}`,
    }
  })
  for (const { others, guardian } of forms) {
    if (others.length > 0)
      entries.push({
        label: 'Others you named',
        value: others.map(({ name, age }) => (age === null ? name : `${name} (${age})`)).join(', '),
      })
    if (guardian) {
      const said = guardian.saidAt
        ? `${guardian.words ?? ''} (${momentWords(inEnglish, guardian.saidAt)})`
        : 'not answered'
      entries.push({ label: `Parent or guardian: ${guardian.name}, ${guardian.email}`, value: said })
    }
  }
  return [
    {
      title: 'Places',
      about: 'What you signed up for, whether you came, and whom you brought.',
      kept: `Names and numbers for ${keepMonths} months after the day, what a form said besides for 30 days; then only that somebody came.`,
      entries,
    },
  ]
}

/**
 * Gives back what lies ahead, then takes away whatever says who it was, also where their address was only typed; in a
 * transaction of the worker, which from here on acts as the hub. Safe to repeat.
 */
export async function forget(hub: Hub, db: Db, personId: string): Promise<void> {
  for (const { id } of await store.aheadOf(db, personId, hub.now())) {
    const known = (await placeOne(db, id))!
    const [book] = await openBooks(db, [known.gatheringId])
    const place = (await placeOne(db, id))!
    if (!isLive(place.state)) continue
    await release(hub, db, book!, place, 'cancelled')
    await closeBook(hub, db, book!)
  }
  await actAs(db, 'the hub')
  await store.forgetPlaces(db, personId)
}

const dayHours = 24
const monthDays = 30.44

/** Each night: takes away what is kept no longer. */
export async function sweep(hub: Hub): Promise<void> {
  const { keepMonths } = hub.setting(gatheringCustoms)
  const daysAgo = (days: number) => hub.now().subtract({ hours: Math.round(days * dayHours) })
  await hub.transact(async (db) => {
    await actAs(db, 'the hub')
    await store.dropUnproved(db, daysAgo(7))
    await store.dropForms(db, daysAgo(30), daysAgo(keepMonths * monthDays))
    await store.dropNames(db, daysAgo(keepMonths * monthDays))
  })
}
