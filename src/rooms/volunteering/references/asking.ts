import { z } from 'zod'
import { record } from '../../../platform/audit/audit.ts'
import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Message } from '../../../platform/email/message.ts'
import { waitingLettersNaming } from '../../../platform/email/keeping.ts'
import { callLettersBack, send } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { daily, job, later } from '../../../platform/jobs/jobs.ts'
import { listen } from '../../../platform/outbox/outbox.ts'
import { periodOf } from '../../../platform/retention/kept.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { cardOf } from '../../people/face.ts'
import { applicationMoved } from '../applications/news.ts'
import { applicationOf, lockApplication } from '../applications/store.ts'
import type { PlacedApplication } from '../applications/types.ts'
import { roleOf } from '../requirements/roles-store.ts'
import { isThisRight, nameAnother, wordsAsked, wordsNotNeeded, wordsStillAsked } from './emails.ts'
import { refereeDetails } from './keeping.ts'
import { setToldOver } from './left-alone-store.ts'
import { referencePath } from './link.ts'
import { contactsWithin } from './opening.ts'
import { daysToAnswer, isTimeToAsk, isWaitedFor, remindersDue } from './rules.ts'
import { referenceCustoms } from './settings.ts'
import * as store from './store.ts'
import type { Contact, Referee } from './types.ts'

/** What happened with a referee, for the log of the applicant. */
export const note = (
  hub: Hub,
  db: Db,
  act: string,
  { id }: Pick<Referee, 'id'>,
  personId: string,
): Promise<string> =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act: `volunteering.referee-${act}`,
    subject: { kind: 'referee', id },
    person: personId,
  })

type ToReferee = (typeof wordsAsked)['example']

/** Writes to a referee with their link; nothing where we have no address. */
export async function writeTo(
  hub: Hub,
  db: Db,
  what: Message<ToReferee>,
  { id, answerBy, lastDay }: Pick<Referee, 'id' | 'answerBy' | 'lastDay'>,
  { name, email }: Pick<Contact, 'name' | 'email'>,
  { personId, roleId }: Pick<PlacedApplication, 'personId' | 'roleId'>,
): Promise<void> {
  const applicant = await cardOf(db, personId)
  const role = await roleOf(db, roleId)
  if (email === null || name === null || !applicant || !role || answerBy === null || lastDay === null) return
  await send(
    hub,
    db,
    what,
    { personId: null, name, email },
    {
      referee: name,
      name: applicant.name,
      role: role.name,
      path: referencePath(hub, id),
      answerBy,
      lastDay,
      months: periodOf(hub, refereeDetails),
    },
  )
}

/** Asks a referee who was named: by a letter where there is an address, else the desk rings. */
export async function askOne(
  hub: Hub,
  db: Db,
  referee: Referee,
  contact: Contact,
  application: PlacedApplication,
): Promise<void> {
  const days = daysToAnswer(hub.today(), hub.setting(referenceCustoms))
  await note(hub, db, 'asked', referee, application.personId)
  // What we wrote down on the telephone is there still: they only have to say that it is right.
  if (referee.state === 'to-confirm') {
    await store.setLastDay(db, referee.id, days)
    await writeTo(hub, db, isThisRight, { ...referee, ...days }, contact, application)
    return
  }
  await store.setAsked(db, referee.id, { at: hub.now(), ...days })
  await writeTo(hub, db, wordsAsked, { ...referee, ...days }, contact, application)
}

/** Letters to a referee about this applicant that wait for their time do not go. @returns whether they heard of us before */
export async function leaveAlone(
  hub: Hub,
  db: Db,
  { email }: Pick<Contact, 'email'>,
  name: string,
): Promise<{ readonly hasHeard: boolean }> {
  if (email === null) return { hasHeard: false }
  const waiting = await waitingLettersNaming(db, {
    kinds: [wordsAsked.kind, wordsStillAsked.kind, isThisRight.kind],
    name,
    address: email,
  })
  const back = await callLettersBack(
    db,
    waiting.map(({ id }) => id),
    hub.now(),
  )
  return { hasHeard: !waiting.some(({ id, kind }) => kind === wordsAsked.kind && back.includes(id)) }
}

/**
 * Asks everybody named for an application whom nobody asked yet, if it is time, and whoever heard that nothing is needed
 * before the application went on after all; safe to repeat.
 */
const askNamed = (hub: Hub, applicationId: string): Promise<void> =>
  hub.transact(async (db) => {
    await actAs(db, 'the hub')
    const application = await lockApplication(db, applicationId)
    if (!application || !isTimeToAsk(application, hub.setting(referenceCustoms))) return
    const named = (await store.refereesOf(db, [applicationId])).filter(
      (one) => one.state === 'named' || (isWaitedFor(one) && one.toldOverAt !== null),
    )
    const contacts = await contactsWithin(
      hub,
      db,
      named.map(({ id }) => id),
    )
    for (const one of named) {
      const contact = contacts.get(one.id)
      if (contact) await askOne(hub, db, one, contact, application)
    }
  })

/** Those who were asked by letter hear that the application came to its end without them, once for each end. */
const thankNoLonger = (hub: Hub, applicationId: string): Promise<void> =>
  hub.transact(async (db) => {
    await actAs(db, 'the hub')
    const application = await applicationOf(db, applicationId)
    const applicant = application && (await cardOf(db, application.personId))
    if (!application || application.endedAt === null || !applicant) return
    const waiting = (await store.refereesOf(db, [applicationId])).filter(
      (one) => one.byEmail && isWaitedFor(one),
    )
    const contacts = await contactsWithin(
      hub,
      db,
      waiting.map(({ id }) => id),
    )
    for (const { id } of waiting) {
      const contact = contacts.get(id)
      if (!contact || !(await setToldOver(db, id, hub.now()))) continue
      const { hasHeard } = await leaveAlone(hub, db, contact, applicant.name)
      if (hasHeard) await tellNotNeeded(hub, db, contact, applicant.name)
    }
  })

/** To a referee whose words are no longer needed; nothing where we have no address. */
export async function tellNotNeeded(
  hub: Hub,
  db: Db,
  { name, email }: Contact,
  applicant: string,
): Promise<void> {
  if (email === null || name === null) return
  await send(hub, db, wordsNotNeeded, { personId: null, name, email }, { referee: name, name: applicant })
}

/** To the applicant: somebody else is needed. */
export async function askForAnother(
  hub: Hub,
  db: Db,
  { personId, applicationId }: { readonly personId: string; readonly applicationId: string },
  referee: string | null,
  why: 'declined' | 'not-them' | 'asked',
): Promise<void> {
  const applicant = await cardOf(db, personId)
  if (!applicant?.email) return
  const { name, email } = applicant
  await send(
    hub,
    db,
    nameAnother,
    { personId, name, email },
    { name, referee, why, path: `/my/applications/${applicationId}/referees` },
  )
}

listen(applicationMoved, 'volunteering.ask-referees', async (hub, { applicationId, to }) => {
  if (to.state === 'open') await askNamed(hub, applicationId)
  else if (to.state !== 'paused' && to.state !== 'draft') await thankNoLonger(hub, applicationId)
})

/** Safe to run twice: the letter and that it went are one transaction, asked for again under the row’s lock. */
const remindReferee = job('references.remind', z.object({ refereeId: z.uuid() }), (hub, { refereeId }) =>
  hub.transact(async (db) => {
    await actAs(db, 'the hub')
    const referee = await store.lockReferee(db, refereeId)
    if (!referee) return
    const application = await applicationOf(db, referee.applicationId)
    const due = remindersDue(referee, hub.today(), hub.setting(referenceCustoms))
    const contact = (await contactsWithin(hub, db, [refereeId])).get(refereeId)
    if (application?.state !== 'open' || due <= referee.reminders || !contact) return
    await store.setReminded(db, refereeId, due, hub.now())
    await writeTo(hub, db, wordsStillAsked, referee, contact, application)
  }),
)

/** Each morning in London: whoever has not answered is reminded; the letter waits for the end of a day of rest. */
export const remindReferees = daily('references.each-morning', '08:10', async (hub) => {
  const customs = hub.setting(referenceCustoms)
  const today = dayAt(hub.now())
  for (const one of await store.waitingFor(hub.db, today))
    if (remindersDue(one, today, customs) > one.reminders)
      await later(hub.db, remindReferee, { refereeId: one.id })
})
