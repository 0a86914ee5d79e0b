import { addPastActs } from '../../platform/audit/bulk-store.ts'
import { careOf, restOf } from '../../platform/calendar/in-force.ts'
import { byTime, momentAt, plusDays } from '../../platform/clock.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Hub } from '../../platform/hub.ts'
import { later } from '../../platform/jobs/jobs.ts'
import {
  addForms,
  addGatherings,
  addNotes,
  addPlaces,
  addSteps,
  leaveWords,
  type WordLeft,
} from '../../rooms/gatherings/bulk-store.ts'
import { addBases } from '../../rooms/people/bulk-store.ts'
import { sealedNote } from '../../rooms/gatherings/places/actions.ts'
import {
  addChecks,
  addDecisions,
  addHappenings,
  addInterests,
  addOpportunities,
  addSearches,
  addShifts,
  addVersions,
} from '../../rooms/volunteering/bulk-store.ts'
import { publishLater } from '../../rooms/volunteering/opportunities/publishing/jobs.ts'
import { keepFact } from '../running/store.ts'
import { buildAgreements, buildCharity } from './build/charity.ts'
import { checksIn, comersOf, decisionsIn } from './build/checks.ts'
import { buildTexts } from './build/clearing.ts'
import { interestsIn } from './build/interests.ts'
import { buildLetters } from './build/letters.ts'
import { lifeOf } from './build/life.ts'
import { Neighbours } from './build/neighbours.ts'
import { makeWay, type WayMade } from './build/opportunities.ts'
import { pastActs } from './build/past.ts'
import { buildDoubles } from './build/doubles.ts'
import { buildPeople, buildTrust, teamIds } from './build/people.ts'
import { buildRequests } from './build/requests.ts'
import { basesOfSearches, searchesOf } from './build/searches.ts'
import { shiftsOf, type ShiftMade } from './build/shifts.ts'
import { scriptedFor } from './build/stories.ts'
import type { Tale } from './build/tale.ts'
import { buildVetting } from './build/vetting.ts'
import { demonstrationFact, type Built } from './built.ts'
import { Chance } from './chance.ts'
import { districts } from './districts.ts'
import { everybody, type Member } from './people/people.ts'
import { addDistricts, bumpAll, knownTopics } from './store.ts'
import { ways } from './ways/all.ts'

const topics = ['settings', 'organisations', 'programmes', 'places', 'opportunities'] as const

/**
 * Fills an empty hub with Hineni Refugee Action, all told from `today`, in one transaction. The same day and seed give
 * the same hub, but for what is sealed and letters that carry links. Needs the owner of the tables: some of them only
 * grow for everybody else.
 */
export function buildDemonstration(hub: Hub, built: Built): Promise<void> {
  return hub.transact((db) => build(hub, db, built))
}

/** The same within a transaction of the caller's. */
export async function build(hub: Hub, db: Db, { day: today, seed }: Built): Promise<void> {
  const chance = new Chance(`${seed} ${today}`)
  const now = momentAt(today, '00:00')
  const opened = momentAt(plusDays(today, -430), '10:00')
  const revision = await bumpAll(db, [...new Set([...topics, ...(await knownTopics(db))])])
  const charity = await buildCharity(db, chance, opened)
  await hub.settings.read(db)

  const members = everybody(chance, today)
  const team = teamIds(members)
  await buildPeople(hub, db, chance, members, charity)
  const calendar = { customs: restOf(hub), care: careOf(hub) }
  const made = ways.map((told) => makeWay(told, { chance, charity, calendar, today, revision, team }))
  await addOpportunities(
    db,
    made.map(({ opportunity }) => opportunity),
  )
  await addVersions(
    db,
    made.flatMap(({ versions }) => versions),
  )
  await addHappenings(
    db,
    made.flatMap(({ happened }) => happened),
  )
  await buildTrust(db, chance, {
    charity,
    ids: team,
    ways: new Map(made.map(({ told, opportunity }) => [told.key, opportunity.id])),
    opened,
  })
  await buildAgreements(db, charity, { by: team.tovah, opened })
  await buildTexts(db, { chance: new Chance(`texts ${seed} ${today}`), team, opened, now })
  for (const { opportunity } of made) await setToGoOut(db, opportunity)

  const shifts = made
    .flatMap((way) => shiftsOf(way, chance, today))
    .toSorted((one, other) => byTime(one.gathering.startsAt, other.gathering.startsAt))
  const lives = livesOf(shifts, { chance, members, now, leadOf: ({ told }) => team[told.lead] })
  await keepLives(db, lives)
  await keepNotes(hub, db, lives)
  await leaveWords(db, wordsLeft(lives, chance, now))
  const interests = made.flatMap((way) => interestsIn(way, { chance, members, team, today }))
  await addInterests(db, interests)
  const decisions = decisionsIn({ ways: made, team, today })
  await addDecisions(db, decisions)
  const came = comersOf(lives)
  await addChecks(db, await checksIn(hub, { ways: made, team, today, interests, members, decisions, came }))
  const searches = searchesOf(members, chance, today)
  await addSearches(db, searches)
  await addBases(db, basesOfSearches(searches, chance))
  await addPastActs(db, pastActs({ chance, members, ways: made, team, opened, today }))
  const tales = lives.map(({ tale }) => tale)
  await buildLetters(db, tales, { hub, chance, now })
  await buildRequests(hub, db, { chance, members, team, opened, today })
  await buildDoubles(db, new Chance(`doubles ${seed} ${today}`), { members, by: team.ruth, today })
  await buildVetting(hub, db, { seed, members, team, opened, today, now })
  await addDistricts(db, districts)
  await keepFact(db, demonstrationFact, { day: today, seed } satisfies Built, hub.now())
}

async function setToGoOut(db: Db, { id, publishAt, publishVersion }: WayMade['opportunity']): Promise<void> {
  if (publishAt === null || publishVersion === null) return
  await later(
    db,
    publishLater,
    { opportunityId: id, version: publishVersion },
    { at: publishAt, key: `opportunity.publish ${id}` },
  )
}

interface Lived {
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
function livesOf(shifts: readonly ShiftMade[], { chance, members, now, leadOf }: Living): Lived[] {
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

async function keepLives(db: Db, lives: readonly Lived[]): Promise<void> {
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
function wordsLeft(lives: readonly Lived[], chance: Chance, now: Temporal.Instant): WordLeft[] {
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
async function keepNotes(hub: Hub, db: Db, lives: readonly Lived[]): Promise<void> {
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
