import { addPastActs } from '../../platform/audit/bulk-store.ts'
import { careOf, restOf } from '../../platform/calendar/in-force.ts'
import { byTime, momentAt, plusDays } from '../../platform/clock.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Hub } from '../../platform/hub.ts'
import { later } from '../../platform/jobs/jobs.ts'
import { leaveWords } from '../../rooms/gatherings/bulk-store.ts'
import { addBases } from '../../rooms/people/bulk-store.ts'
import {
  addChecks,
  addDecisions,
  addHappenings,
  addInterests,
  addOpportunities,
  addSearches,
  addVersions,
} from '../../rooms/volunteering/bulk-store.ts'
import { addEvidences } from '../../rooms/volunteering/requirements/bulk-store.ts'
import { publishLater } from '../../rooms/volunteering/opportunities/publishing/jobs.ts'
import { keepFact } from '../running/store.ts'
import { buildAgreements, buildCharity } from './build/charity.ts'
import { checksIn, comersOf } from './build/checks.ts'
import { buildColleagues } from './build/colleagues.ts'
import { buildLearning } from './build/learning.ts'
import { buildCosts } from './build/costs.ts'
import { interestsIn } from './build/interests.ts'
import { buildKept } from './build/kept.ts'
import { buildLetters } from './build/letters.ts'
import { keepLives, keepNotes, livesOf, wordsLeft } from './build/lives.ts'
import { buildOnTheWay } from './build/on-the-way.ts'
import { makeWay, type WayMade } from './build/opportunities.ts'
import { pastActs } from './build/past.ts'
import { decisionsIn } from './build/decisions.ts'
import { buildDoubles } from './build/doubles.ts'
import { buildPeople, buildTrust, teamIds } from './build/people.ts'
import { buildLooks, buildRequests } from './build/requests.ts'
import { basesOfSearches, searchesOf } from './build/searches.ts'
import { shiftsOf } from './build/shifts.ts'
import { buildTurnedAway } from './build/turned-away.ts'
import { demonstrationFact, type Built } from './built.ts'
import { Chance } from './chance.ts'
import { districts } from './districts.ts'
import { everybody } from './people/people.ts'
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
  const seen = await checksIn(hub, { ways: made, team, today, interests, members, decisions, came })
  await addChecks(db, seen.checks)
  await addEvidences(db, seen.evidence)
  const tales = lives.map(({ tale }) => tale)
  const learned = new Chance(`learning ${seed} ${today}`)
  const courses = await buildLearning(hub, db, { chance: learned, members, team, today, charity, tales })
  const searches = searchesOf(members, chance, today)
  await addSearches(db, searches)
  await addBases(db, basesOfSearches(searches, chance))
  await addPastActs(db, pastActs({ chance, members, ways: made, team, opened, today }))
  await buildLetters(db, tales, { hub, chance, now })
  const looked = await buildRequests(hub, db, { chance, members, team, opened, today })
  await buildDoubles(db, new Chance(`doubles ${seed} ${today}`), { members, by: team.ruth, today })
  const notes = await buildColleagues(hub, db, new Chance(`colleagues ${seed} ${today}`), {
    members,
    team,
    today,
  })
  await buildLooks(hub, db, { chance: new Chance(`looks ${seed} ${today}`), looked, notes })
  const law = new Chance(`law ${seed} ${today}`)
  await buildCosts(hub, db, { chance: law, lives, team, today })
  await buildKept(hub, db, { chance: law, members, team, today })
  await buildTurnedAway(db, new Chance(`turned away ${seed} ${today}`), { lives, now })
  await buildOnTheWay(hub, db, {
    built: { day: today, seed },
    members,
    team,
    ways: made,
    lives,
    charity,
    safeguarding: courses.safeguarding.id,
    opened,
    today,
    now,
  })
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
