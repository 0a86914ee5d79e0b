import { record } from '../../../platform/audit/audit.ts'
import { send } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import {
  placePath,
  placesOfPerson,
  gatheringsOf,
  isTaken,
  takeOff,
  type NoCancel,
} from '../../gatherings/face.ts'
import { cardOf, cardsOf, findPeople, freeAt, whoMayBeWritten, type PeopleReach } from '../../people/face.ts'
import type { WeekShift } from './load.ts'
import { helpWanted, whichOne } from './emails.ts'
import { mayBeAsked, type Candidate } from './rules.ts'
import { askedLately, keepAsked } from './store.ts'
import { stopPath } from './stopping.ts'

export const helpPurpose = 'ways-to-help'

/** Nobody is asked more often than this. */
const quietDays = 7
const mostLookedAt = 400

/** Somebody who may be asked, and what they said they can do that this shift asks for. */
export interface Askable {
  readonly id: string
  readonly name: string
  readonly can: readonly string[]
  readonly speaks: readonly string[]
}

/**
 * Who may be asked for help with a shift: people within reach who can do what it asks for, agreed to hear of ways to
 * help, have nothing else then, are not away, and were not asked lately.
 */
export async function whoMayHelp(hub: Hub, reach: PeopleReach, shift: WeekShift): Promise<Askable[]> {
  const { facts } = shift
  const asked = facts.skills.length > 0 ? facts.skills : [null]
  const found = (
    await Promise.all(
      asked.map((can) =>
        findPeople(hub.db, reach, { words: '', speaks: null, can, region: null }, mostLookedAt),
      ),
    )
  ).flat()
  const people = [...new Map(found.map((one) => [one.id, one])).values()].filter(
    ({ email }) => email !== null,
  )
  const ids = people.map(({ id }) => id)
  const since = hub.now().subtract({ hours: quietDays * 24 })
  const [mayWrite, lately, free] = await Promise.all([
    whoMayBeWritten(hub.db, ids, helpPurpose),
    askedLately(hub.db, ids, facts.shiftId, since),
    freeAt(hub.db, ids, shift.startsAt, shift.endsAt),
  ])
  const here = new Set(shift.places.map(({ personId }) => personId))
  const fit: Askable[] = []
  for (const one of people) {
    const candidate: Candidate = {
      id: one.id,
      region: one.region,
      isOnShift: here.has(one.id),
      isBusy: false,
      mayBeWritten: mayWrite.has(one.id),
      askedLately: lately.has(one.id),
      isAway: free.get(one.id) === 'away',
    }
    if (!mayBeAsked(candidate, facts) || (await isBusy(hub, one.id, shift))) continue
    fit.push({
      id: one.id,
      name: one.name,
      can: one.skills.filter((skill) => facts.skills.some((wanted) => wanted === skill)),
      speaks: one.languages.filter((language) => facts.languages.some((wanted) => wanted === language)),
    })
  }
  return fit
}

async function isBusy(hub: Hub, personId: string, { startsAt, endsAt }: WeekShift): Promise<boolean> {
  const own = (await placesOfPerson(hub.db, personId, startsAt)).filter(({ state }) => isTaken(state))
  if (own.length === 0) return false
  const gatherings = await gatheringsOf(
    hub.db,
    own.map(({ gatheringId }) => gatheringId),
  )
  return gatherings.some(
    (one) =>
      one.state !== 'cancelled' &&
      Temporal.Instant.compare(one.startsAt, endsAt) < 0 &&
      Temporal.Instant.compare(one.endsAt, startsAt) > 0,
  )
}

/** Asks these people for help with a shift; whoever was asked before, or may not be written to, is passed over. @returns how many were asked */
export async function askForHelpWith(
  hub: Hub,
  shift: WeekShift,
  personIds: readonly string[],
): Promise<number> {
  return hub.transact(async (db) => {
    const may = await whoMayBeWritten(db, personIds, helpPurpose)
    const fresh = await keepAsked(
      db,
      shift.facts.shiftId,
      personIds.filter((id) => may.has(id)),
      hub.actor.personId,
      hub.now(),
    )
    const { slug, title, placeName, where } = shift.facts
    for (const { id, name, email } of await cardsOf(db, fresh)) {
      if (email === null) continue
      const said = {
        name,
        title,
        startsAt: shift.startsAt,
        endsAt: shift.endsAt,
        where: where === 'home' ? null : placeName,
        missing: shift.missing,
        slug,
        stop: stopPath(hub, id),
      }
      await send(hub, db, helpWanted, { personId: id, name, email }, said)
    }
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.help-asked',
      subject: { kind: 'shift', id: shift.facts.shiftId },
    })
    return fresh.length
  })
}

/** Keeps one of two and gives the other back for them: they are told, and the next in line is asked. */
export const giveBackFor = (hub: Hub, placeId: string): Promise<Outcome<unknown, NoCancel>> =>
  takeOff(hub, placeId)

/** A shift somebody has a place on. */
interface OwnShift {
  readonly shift: WeekShift
  readonly placeId: string
}

/** Writes to somebody with two shifts at once, who chooses. */
export function askWhich(
  hub: Hub,
  personId: string,
  [one, other]: readonly [OwnShift, OwnShift],
): Promise<Outcome<undefined, 'no-address'>> {
  return hub.change<undefined, 'no-address'>(async (db) => {
    const card = await cardOf(db, personId)
    if (!card?.email) return refuse('no-address')
    const back = ({ shift, placeId }: OwnShift) => ({
      title: shift.facts.title,
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
      path: placePath(hub, placeId),
    })
    await send(
      hub,
      db,
      whichOne,
      { personId, name: card.name, email: card.email },
      { name: card.name, both: [back(one), back(other)] },
    )
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.which-one-asked',
      subject: { kind: 'person', id: personId },
      person: personId,
    })
    return allow()
  })
}
