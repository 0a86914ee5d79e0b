import { z } from 'zod'
import { news } from '../../platform/outbox/outbox.ts'

const place = { placeId: z.uuid(), gatheringId: z.uuid(), personId: z.uuid().nullable(), people: z.int() }

/** Somebody has a place for certain: confirmed by link, by session, or an offer accepted. */
export const placeTaken = news('gatherings.place-taken', z.object(place))

/** A place was given back or lapsed. */
export const placeReleased = news(
  'gatherings.place-released',
  z.object({ ...place, how: z.enum(['cancelled', 'lapsed', 'declined']) }),
)

/** Somebody known asked for a place by themselves that their room does not let them take; `why` is that room’s own name. */
export const placeBarred = news(
  'gatherings.place-barred',
  z.object({
    gatheringId: z.uuid(),
    partOf: z.uuid(),
    personId: z.uuid(),
    why: z.string(),
    at: z.iso.datetime(),
  }),
)

/** Everybody who had a place was told. */
export const gatheringCancelled = news(
  'gatherings.gathering-cancelled',
  z.object({ gatheringId: z.uuid(), partOf: z.uuid() }),
)

/** Somebody came, or did not (`came` 0); said again when the lead puts it right. */
export const attended = news('gatherings.attended', z.object({ ...place, came: z.int() }))
