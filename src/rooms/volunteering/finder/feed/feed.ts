import type { Hub } from '../../../../platform/hub.ts'
import { moment } from '../../../../platform/database/values.ts'
import { charityProfile } from '../../../../platform/settings/charity.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { calendarOf, type Entry } from '../../../gatherings/face.ts'
import { address } from '../question.ts'
import { byLine, pathOf } from '../result.ts'
import type { Asked } from '../asked.ts'
import { openShiftFits } from '../rules.ts'
import { programmesOpen, sayInWords, type SavedSearch } from '../saved.ts'
import { everythingFor } from '../search.ts'
import { shiftsBetween, type ListedShift } from '../store.ts'
import { minutesAt, openShiftsOf, type Way } from '../way.ts'
import { say } from '../words.ts'
import { orderOf } from '../order.ts'

/** How far ahead a feed looks. */
const ahead = { hours: 90 * 24 }
/** So many ways to help, the best fits, and so many shifts, the soonest, stand in one feed. */
const mostWays = 300
export const mostShifts = 500
/** So many shifts are read; of them those that fit are kept. */
const mostRead = 4_000
/** How often calendar programs are asked to look again, in minutes. */
const lookAgain = 60

/** The shifts of a search as a calendar (RFC 5545), or null where its postcode lies nowhere we know. */
export async function feedOf(hub: Hub, words: Words, search: SavedSearch): Promise<string | null> {
  const { asked, ways, fits, unknownPlace } = await everythingFor(hub, search.question)
  if (unknownPlace) return null
  const best = fits
    .filter(({ shift }) => shift >= 0)
    .map((fit) => ({ way: ways.of(fit), order: orderOf({ ...fit, miles: fit.miles ?? -1 }, asked) }))
    .toSorted((one, other) => one.order - other.order)
    .slice(0, mostWays)
  const byId = new Map(best.map(({ way }) => [way.id, way]))
  const now = hub.now()
  const shifts = await shiftsBetween(hub.db, [...byId.keys()], {
    from: now,
    to: now.add(ahead),
    most: mostRead,
  })
  const entries = shifts
    .filter((shift) => isAskedFor(shift, asked))
    .slice(0, mostShifts)
    .map((shift) => entryOf(hub, words, byId.get(shift.opportunityId)!, shift))
  const name = words.say(say.feedName, {
    charity: hub.setting(charityProfile).name,
    told: sayInWords(words, search, programmesOpen(hub)),
  })
  const url = `${hub.environment.publicUrl.origin}/help.ics${address(search.question, 'district')}`
  return calendarOf(entries, { name, feed: { url, minutes: lookAgain } })
}

/** Whether a shift is one of those somebody asked for, and can be taken or waited for. */
function isAskedFor(shift: ListedShift, asked: Asked): boolean {
  const [open] = openShiftsOf([
    {
      starts: minutesAt(moment(shift.startsAt)),
      ends: minutesAt(moment(shift.endsAt)),
      until: minutesAt(moment(shift.until)),
      capacity: shift.capacity,
      taken: shift.taken,
      waitingList: shift.waitingList,
    },
  ])
  return open !== undefined && openShiftFits(open, asked)
}

/** A shift keeps its name for ever. Where it is, is said no closer than everybody may know. */
function entryOf(hub: Hub, words: Words, way: Way, shift: ListedShift): Entry {
  const { origin, hostname } = hub.environment.publicUrl
  const url = origin + pathOf(way)
  return {
    uid: `${shift.id}@${hostname}`,
    title: way.title,
    startsAt: moment(shift.startsAt),
    endsAt: moment(shift.endsAt),
    where: way.where === 'home' ? words.say(say.fromHome) : way.placeName,
    description: [byLine(words, way), way.summary, words.say(say.feedSignUp, { url })].join('\n\n'),
    url,
    sequence: shift.changes,
    status: 'confirmed',
    changedAt: moment(shift.madeAt),
  }
}
