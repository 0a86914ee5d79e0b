import { restOf } from '../../../../platform/calendar/in-force.ts'
import { dayAt } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { applicationOf, lockApplication } from '../../applications/store.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { keepEvidence, takeEvidenceBack } from '../../requirements/evidence.ts'
import type { Hat, NotNamed } from '../../requirements/person/recording-rules.ts'
import { asksOf, isOpen, isWorkedOn } from '../asking.ts'
import { letRecordTalk } from '../recording.ts'
import { clearingCustoms } from '../settings.ts'
import { booked, givenBack } from './emails.ts'
import { acted, callOff, note } from './giving-up.ts'
import { closeNotes } from './notes.ts'
import {
  changeable,
  choosable,
  offerable,
  recordable,
  recordedAs,
  timesOf,
  type LeftOut,
  type NotABatch,
  type NotChanged,
  type NotChosen,
  type NotRecorded,
} from './rules.ts'
import * as slotStore from './slots-store.ts'
import * as store from './store.ts'
import { tellApplicant, tellHost, tellToChoose } from './telling.ts'
import type { Batch, Conversation, PartOfWeek, Recorded, Terms } from './types.ts'

export type Offered = { readonly count: number; readonly left: Readonly<Record<LeftOut, number>> }

/** Offers a batch of times at once, but for those that touch rest, are over, or are taken; whoever waited for times hears of them. */
export const offerTimes = (hub: Hub, batch: Batch, terms: Terms): Promise<Outcome<Offered, NotABatch>> =>
  hub.change<Offered, NotABatch>(async (db) => {
    const times = timesOf(batch)
    if (!times.ok) return times
    await slotStore.lockHost(db, terms.hostId)
    const span = { startsAt: times.value[0]!.startsAt, endsAt: times.value.at(-1)!.endsAt }
    const taken = await slotStore.timesTaken(db, terms.hostId, span)
    const { offered, left } = offerable(times.value, { now: hub.now(), rest: restOf(hub), taken })
    const rows = offered.map((one) => ({ ...one, id: newId() }))
    await slotStore.addSlots(db, rows, terms, { now: hub.now(), by: hub.actor.personId })
    const waited = await slotStore.waitingFor(
      db,
      rows.map(({ id }) => id),
    )
    await store.settleNoneFits(db, waited, hub.now())
    for (const id of waited) await tellToChoose(hub, db, (await applicationOf(db, id))!, 'new-times')
    return allow({ count: rows.length, left })
  })

/** Takes an offered time back; whoever has it hears that we cannot talk then, and chooses anew. @returns false when it was not there */
export const takeTimeBack = (hub: Hub, slotId: string): Promise<boolean> =>
  hub.transact(async (db) => {
    const slot = await slotStore.lockSlot(db, slotId)
    if (!slot || slot.takenBackAt !== null) return false
    await slotStore.takeSlotBack(db, slotId, hub.now())
    const talk = await store.conversationAt(db, slotId)
    if (talk) await callOff(hub, db, talk)
    return true
  })

/** Whether there is a conversation to book: the role asks for one, and there is none that counts. */
export async function isWanted(hub: Hub, db: Db, application: PlacedApplication): Promise<boolean> {
  if (!isWorkedOn(application) || application.stage === 'application') return false
  return (await asksOf(hub, db, application, 'interview')).some(isOpen)
}

export type NotBooked = NotChosen | NotChanged | 'not-now'

const ahead = async (db: Db, applicationId: string): Promise<Conversation | undefined> =>
  (await store.conversationsOf(db, applicationId)).find(({ state }) => state === 'booked')

/**
 * Takes a time for an applicant, who chose it themselves or with whom staff spoke; one they had is given back. Of two at
 * once who want one time, the database lets one have it, and the other hears so.
 */
export const book = (
  hub: Hub,
  applicationId: string,
  slotId: string,
): Promise<Outcome<Conversation, NotBooked>> =>
  hub.change<Conversation, NotBooked>(async (db) => {
    const application = await lockApplication(db, applicationId)
    if (!application || !(await isWanted(hub, db, application))) return refuse('not-now')
    const byStaff = hub.actor.personId !== application.personId
    const customs = hub.setting(clearingCustoms)
    const slot = await slotStore.lockSlotFor(db, slotId, applicationId)
    if (!slot) return refuse('gone')
    const may = choosable(slot, customs, { now: hub.now(), byStaff })
    if (!may.ok) return may
    const before = await ahead(db, applicationId)
    if (before) {
      const mayChange = byStaff ? allow() : changeable(before, customs, hub.now())
      if (!mayChange.ok) return mayChange
      await store.endConversation(db, before.id, { state: 'given-back', outcome: null }, acted(hub))
    }
    const id = newId()
    const by = byStaff ? hub.actor.personId : null
    if (!(await store.addConversation(db, { id, applicationId, slotId, by }, hub.now())))
      return refuse('gone')
    await store.settleNoneFits(db, [applicationId], hub.now())
    const talk = (await store.conversationOf(db, id))!
    await note(hub, db, 'booked', id, application)
    const back = before && { ...before, state: 'given-back' as const, endedAt: hub.now() }
    await tellApplicant(hub, db, booked, application, talk, back)
    if (back) await tellHost(hub, db, 'given-back', application, back)
    await tellHost(hub, db, 'booked', application, talk)
    return allow(talk)
  })

/** An applicant gives their time back; somebody else may take it. */
export const giveBack = (hub: Hub, applicationId: string): Promise<Outcome<undefined, NotChanged>> =>
  hub.change<undefined, NotChanged>(async (db) => {
    const application = await lockApplication(db, applicationId)
    const talk = application && (await ahead(db, applicationId))
    if (!application || !talk) return refuse('over')
    const may = changeable(talk, hub.setting(clearingCustoms), hub.now())
    if (!may.ok) return may
    await store.endConversation(db, talk.id, { state: 'given-back', outcome: null }, acted(hub))
    await note(hub, db, 'given-back', talk.id, application)
    const back = { ...talk, state: 'given-back' as const, endedAt: hub.now() }
    await tellApplicant(hub, db, givenBack, application, back)
    await tellHost(hub, db, 'given-back', application, back)
    return allow()
  })

/** None of the times suits an applicant: when they could is for the desk to read. */
export const sayNoneFits = (
  hub: Hub,
  applicationId: string,
  times: readonly PartOfWeek[],
): Promise<Outcome<undefined, 'not-now'>> =>
  hub.change<undefined, 'not-now'>(async (db) => {
    const application = await lockApplication(db, applicationId)
    if (!application || !(await isWanted(hub, db, application))) return refuse('not-now')
    await store.keepNoneFits(db, application, times, hub.now())
    return allow()
  })

/**
 * Records what came of a conversation: notes are closed, that we go on counts as evidence, and who did not come or is to
 * talk once more is asked to choose again. What was recorded may be put right; evidence that no longer holds is taken back.
 * Only whoever the policy names records it.
 */
export const recordOutcome = (
  hub: Hub,
  id: string,
  { recorded, notes }: { readonly recorded: Recorded; readonly notes: string | null },
  hats: readonly Hat[],
): Promise<Outcome<PlacedApplication, NotRecorded | NotNamed>> =>
  hub.change<PlacedApplication, NotRecorded | NotNamed>(async (db) => {
    const talk = await store.lockConversation(db, id)
    const application = talk && (await applicationOf(db, talk.applicationId))
    if (!talk || !application) return refuse('not-ahead-any-more')
    const isNamed = await letRecordTalk(hub, db, application, hats)
    if (!isNamed.ok) return isNamed
    const may = recordable(talk, hub.now())
    if (!may.ok) return may
    const to = recordedAs(recorded)
    await store.endConversation(db, id, to, acted(hub))
    if (notes === null) {
      await actAs(db, hub.actor.personId!, hub.now())
      await store.dropNotes(db, id)
    } else await closeNotes(hub, db, id, notes)
    if (talk.outcome !== to.outcome || talk.state !== to.state) {
      if (talk.outcome === 'go-on')
        await takeEvidenceBack(hub, db, {
          kind: 'interview',
          sourceId: id,
          why: 'what came of it was put right',
        })
      await cameOf(hub, db, application, talk, recorded)
    }
    await note(hub, db, 'recorded', id, application)
    return allow(application)
  })

/** What follows from what came of a conversation. */
export async function cameOf(
  hub: Hub,
  db: Db,
  application: PlacedApplication,
  talk: Conversation,
  recorded: Recorded,
): Promise<void> {
  const { personId, roleId } = application
  const on = dayAt(talk.startsAt)
  if (recorded === 'go-on')
    await keepEvidence(hub, db, {
      personId,
      roleId,
      kind: 'interview',
      detail: { outcome: 'go-on' },
      on,
      sourceId: talk.id,
    })
  if (recorded === 'talk-again') await tellToChoose(hub, db, application, 'again')
  if (recorded === 'did-not-come') await tellToChoose(hub, db, application, 'missed')
}
