import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import {
  addForms,
  addGatherings,
  addNotes,
  addPlaces,
  addSteps,
  type WordLeft,
} from '../../../rooms/gatherings/bulk-store.ts'
import { sealedNote } from '../../../rooms/gatherings/places/actions.ts'
import { addShifts } from '../../../rooms/volunteering/bulk-store.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import { lifeOf } from './life.ts'
import { Neighbours } from './neighbours.ts'
import type { WayMade } from './opportunities.ts'
import type { ShiftMade } from './shifts.ts'
import { scriptedFor } from './stories.ts'
import type { Tale } from './tale.ts'

export interface Lived {
  readonly shift: ShiftMade
  readonly tale: Tale
}

interface Living {
  readonly chance: Chance
  readonly members: readonly Member[]
  readonly now: Temporal.Instant
  readonly leadOf: (way: WayMade) => string
}

/** Every shift with what happened at it, in the order of time, so that nobody is in two places. */
export function livesOf(shifts: readonly ShiftMade[], { chance, members, now, leadOf }: Living): Lived[] {
  const neighbours = new Neighbours(
    members.filter(({ key }) => key === null),
    chance,
  )
  const first = new Map<string, number>()
  const counted = new Map<string, number>()
  for (const { way, gathering } of shifts) {
    if (Temporal.Instant.compare(gathering.startsAt, now) <= 0)
      first.set(way.told.key, (first.get(way.told.key) ?? 0) + 1)
  }
  return shifts.map((shift) => {
    const { key } = shift.way.told
    const number = counted.get(key) ?? 0
    counted.set(key, number + 1)
    const { scripted, only } = scriptedFor(key, number - (first.get(key) ?? 0), members)
    return {
      shift,
      tale: lifeOf(shift, {
        chance,
        neighbours,
        now,
        leadId: leadOf(shift.way),
        scripted,
        onlyScripted: only,
      }),
    }
  })
}

export async function keepLives(db: Db, lives: readonly Lived[]): Promise<void> {
  await addGatherings(
    db,
    lives.map(({ shift, tale }) => ({ ...tale.gathering, madeAt: shift.opensAt })),
  )
  await addShifts(
    db,
    lives.map(({ shift }) => ({
      id: shift.id,
      opportunityId: shift.way.opportunity.id,
      gatheringId: shift.gathering.id,
      key: shift.key,
      plannedOn: shift.plannedOn,
      endedAt: shift.cancelled?.at ?? null,
    })),
  )
  await addPlaces(
    db,
    lives.flatMap(({ tale }) => tale.places),
  )
  await addSteps(
    db,
    lives.flatMap(({ tale }) => tale.steps),
  )
  await addForms(
    db,
    lives.flatMap(({ tale }) => tale.forms),
  )
}

/** Letters whose links must work are not written here: the job says them, as it says all others. */
export function wordsLeft(lives: readonly Lived[], chance: Chance, now: Temporal.Instant): WordLeft[] {
  return lives.flatMap(({ tale }) =>
    tale.live(['held', 'offered']).map((place): WordLeft => {
      const isVisitor = place.state === 'held' && place.personId === null
      const more = isVisitor ? { name: place.name, email: place.email, gatherings: [place.gatheringId] } : {}
      const what = place.state === 'offered' ? 'offered' : 'asked'
      return {
        id: chance.idAt(now),
        what,
        gatheringId: place.gatheringId,
        signupId: place.signupId,
        placeId: place.id,
        more,
        notBefore: now,
      }
    }),
  )
}

/** Visitors who have yet to open our letter told us something too; it lies closed until they do. */
export async function keepNotes(hub: Hub, db: Db, lives: readonly Lived[]): Promise<void> {
  const unsure = lives
    .flatMap(({ tale }) => tale.places.filter(({ state, personId }) => state === 'held' && personId === null))
    .slice(0, 3)
  const notes = []
  for (const { signupId } of unsure) {
    notes.push({
      signupId,
      value: await hub.seal.close('I have a bad knee; steps are fine if there is a rail.', {
        at: sealedNote,
        row: signupId,
      }),
    })
  }
  await addNotes(db, notes)
}
