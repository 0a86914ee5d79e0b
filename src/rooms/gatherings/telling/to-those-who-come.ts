import { z } from 'zod'
import { byTime, daysBetween } from '../../../platform/clock.ts'
import { send } from '../../../platform/email/send.ts'
import { placeOne } from '../places/store.ts'
import { isLive } from '../types.ts'
import { fromLead, reminder, thanks } from './more-emails.ts'
import type { Speaker } from './speak.ts'
import { firstName, readerOf, wholes } from './tell.ts'
import { dayOfMoment } from './told.ts'

/** Reminds somebody whose place still stands, of the time it still has. */
export const toReminded: Speaker = async (hub, db, word) => {
  const place = await placeOne(db, word.placeId!)
  if (place?.state !== 'confirmed') return
  const reader = await readerOf(db, place)
  const [one] = await wholes(hub, db, [place])
  if (
    !reader ||
    !one ||
    one.gathering.state === 'cancelled' ||
    byTime(one.gathering.startsAt, hub.now()) <= 0
  )
    return
  const days = daysBetween(hub.today(), dayOfMoment(one.gathering.startsAt))
  await send(hub, db, reminder, reader, { name: firstName(reader.name), place: one.told, days })
}

/** Thanks somebody who came. */
export const toThanked: Speaker = async (hub, db, word) => {
  const place = await placeOne(db, word.placeId!)
  if (place?.state !== 'confirmed' || place.came === 0) return
  const reader = await readerOf(db, place)
  const [one] = await wholes(hub, db, [place])
  if (reader && one) await send(hub, db, thanks, reader, { name: firstName(reader.name), place: one.told })
}

const typed = z.object({ lead: z.string(), subject: z.string(), words: z.string() })

/** Hands on what a lead wrote to everybody on the list. */
export const toFromLead: Speaker = async (hub, db, word) => {
  const place = await placeOne(db, word.placeId!)
  if (!place || !isLive(place.state)) return
  const reader = await readerOf(db, place)
  const [one] = await wholes(hub, db, [place])
  if (reader && one)
    await send(hub, db, fromLead, reader, {
      name: firstName(reader.name),
      place: one.told,
      ...typed.parse(word.more),
    })
}
