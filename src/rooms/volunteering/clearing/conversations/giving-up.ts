import { record } from '../../../../platform/audit/audit.ts'
import { byTime } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { applicationOf } from '../../applications/store.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { calledOff, noLonger } from './emails.ts'
import * as store from './store.ts'
import { tellApplicant, tellHost } from './telling.ts'
import type { Conversation } from './types.ts'

export const acted = (hub: Hub) => ({ at: hub.now(), by: hub.actor.personId })

export const note = (
  hub: Hub,
  db: Db,
  act: string,
  id: string,
  { personId }: Pick<PlacedApplication, 'personId'>,
) =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act: `volunteering.conversation-${act}`,
    subject: { kind: 'conversation', id },
    person: personId,
  })

/** We cannot talk then: both hear so, and the applicant chooses anew. */
export async function callOff(hub: Hub, db: Db, talk: Conversation): Promise<void> {
  const application = (await applicationOf(db, talk.applicationId))!
  await store.endConversation(db, talk.id, { state: 'called-off', outcome: null }, acted(hub))
  await note(hub, db, 'called-off', talk.id, application)
  const off = { ...talk, state: 'called-off' as const, endedAt: hub.now() }
  await tellApplicant(hub, db, calledOff, application, off)
  await tellHost(hub, db, 'called-off', application, off)
}

/** The conversation that is ahead, locked; undefined where none is. */
async function lockAhead(hub: Hub, db: Db, applicationId: string): Promise<Conversation | undefined> {
  const talks = await store.conversationsOf(db, applicationId)
  const booked = talks.find(({ state }) => state === 'booked')
  const talk = booked && (await store.lockConversation(db, booked.id))
  return talk?.state === 'booked' && byTime(talk.startsAt, hub.now()) > 0 ? talk : undefined
}

/** A conversation ahead that somebody would hold who is too near to the applicant is called off. */
export async function callOffWith(hub: Hub, db: Db, applicationId: string, hostId: string): Promise<void> {
  const talk = await lockAhead(hub, db, applicationId)
  if (talk?.hostId === hostId) await callOff(hub, db, talk)
}

/** Whoever is forgotten leaves the time that they had to others; its host hears so, without a name. Safe to repeat. */
export async function freeTimesOf(hub: Hub, db: Db, personId: string): Promise<void> {
  for (const talk of await store.bookedOf(db, personId)) {
    await store.endConversation(db, talk.id, { state: 'given-back', outcome: null }, acted(hub))
    if (byTime(talk.startsAt, hub.now()) <= 0) continue
    const application = (await applicationOf(db, talk.applicationId))!
    await tellHost(hub, db, 'freed', application, { ...talk, state: 'given-back', endedAt: hub.now() })
  }
}

/** An application rests or has ended: its time is free for others, and both hear so. Safe to repeat. */
export const giveTimeUp = (hub: Hub, applicationId: string): Promise<void> =>
  hub.transact(async (db) => {
    const application = await applicationOf(db, applicationId)
    if (!application || application.state === 'open' || application.state === 'cleared') return
    const talk = await lockAhead(hub, db, applicationId)
    if (!talk) return
    await store.endConversation(db, talk.id, { state: 'given-back', outcome: null }, acted(hub))
    await note(hub, db, 'given-back', talk.id, application)
    const back = { ...talk, state: 'given-back' as const, endedAt: hub.now() }
    await tellApplicant(hub, db, noLonger, application, back)
    await tellHost(hub, db, 'given-back', application, back)
  })
