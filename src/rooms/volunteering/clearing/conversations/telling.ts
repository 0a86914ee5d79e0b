import type { Db } from '../../../../platform/database/database.ts'
import type { Message } from '../../../../platform/email/message.ts'
import { penFor, send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { charityProfile } from '../../../../platform/settings/charity.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { calendarOf, type Entry } from '../../../gatherings/face.ts'
import { cardOf } from '../../../people/face.ts'
import { copyToGuardian } from '../../applications/guardian/copies.ts'
import type { Application } from '../../applications/types.ts'
import { roleOf } from '../../requirements/roles-store.ts'
import { clearingCustoms } from '../settings.ts'
import { keepAsked } from './store.ts'
import {
  chooseTime,
  toHost,
  type HostHears,
  type TalkLetter,
  type TalkTold,
  type WhyChoose,
} from './emails.ts'
import type { Conversation } from './types.ts'
import { howWords, say } from './words.ts'

const ownPath = (applicationId: string): string => `/my/applications/${applicationId}`

/** A conversation as it stands in a calendar: the same entry in every letter about it. */
function entryOf(hub: Hub, words: Words, talk: Conversation, path: string): Entry {
  const { publicUrl } = hub.environment
  const url = new URL(path, publicUrl).href
  return {
    uid: `${talk.id}@${publicUrl.hostname}`,
    title: `${words.say(say.title)}, ${talk.host}`,
    startsAt: talk.startsAt,
    endsAt: talk.endsAt,
    where: talk.at ?? words.say(howWords[talk.how]),
    description: url,
    url,
    sequence: talk.state === 'booked' ? 0 : 1,
    status: talk.state === 'given-back' || talk.state === 'called-off' ? 'cancelled' : 'confirmed',
    changedAt: talk.endedAt ?? talk.bookedAt,
  }
}

/** A calendar file of these conversations. */
export const calendarFile = (hub: Hub, words: Words, talks: readonly Conversation[], path?: string) => ({
  name: 'conversation.ics',
  text: calendarOf(
    talks.map((talk) => entryOf(hub, words, talk, path ?? ownPath(talk.applicationId))),
    { name: hub.setting(charityProfile).name },
  ),
})

/** The word for what a role is called, in letters and pages. */
export const roleName = async (db: Db, roleId: string): Promise<string> =>
  (await roleOf(db, roleId))?.name ?? ''

const toldOf = async (
  hub: Hub,
  db: Db,
  talk: Conversation,
  roleId: string,
  path: string,
): Promise<TalkTold> => ({
  role: await roleName(db, roleId),
  host: talk.host,
  startsAt: talk.startsAt,
  how: talk.how,
  at: talk.at,
  changeHours: hub.setting(clearingCustoms).changeHours,
  path,
})

const firstName = (name: string): string => name.split(' ')[0] || name

type Kept = Pick<Application, 'id' | 'personId' | 'roleId' | 'guardian'>

/** Writes to an applicant, and a copy to the parent or guardian of whoever is under 18. */
async function write<Data extends { readonly name: string }>(
  hub: Hub,
  db: Db,
  what: Message<Data>,
  application: Kept,
  data: (name: string) => Data | Promise<Data>,
): Promise<boolean> {
  const card = await cardOf(db, application.personId)
  if (!card?.email) return false
  const told = await data(firstName(card.name))
  const letterId = await send(hub, db, what, { personId: card.id, name: card.name, email: card.email }, told)
  await copyToGuardian(db, application, letterId, what.write(told, penFor(hub)))
  return true
}

/** Tells an applicant about a conversation; one that stood before it goes into the same calendar file. */
export async function tellApplicant(
  hub: Hub,
  db: Db,
  what: Message<TalkLetter>,
  application: Kept,
  talk: Conversation,
  before?: Conversation,
): Promise<void> {
  await write(hub, db, what, application, async (name) => ({
    name,
    talk: await toldOf(hub, db, talk, application.roleId, ownPath(application.id)),
    calendar: calendarFile(hub, hub.words, before ? [before, talk] : [talk]),
  }))
}

/** Asks an applicant to choose a time. */
export async function tellToChoose(hub: Hub, db: Db, application: Kept, why: WhyChoose): Promise<void> {
  const role = await roleName(db, application.roleId)
  const path = ownPath(application.id)
  if (await write(hub, db, chooseTime, application, (name) => ({ name, role, why, path })))
    await keepAsked(db, application.id, hub.now())
}

/** Tells whoever holds a conversation, unless they did it themselves. */
export async function tellHost(
  hub: Hub,
  db: Db,
  what: HostHears,
  application: Kept,
  talk: Conversation,
): Promise<void> {
  if (hub.actor.personId === talk.hostId) return
  const host = await cardOf(db, talk.hostId)
  if (!host?.email) return
  // Whoever was forgotten is named no more, nor is the way to them.
  const isFreed = what === 'freed'
  const applicant = isFreed ? undefined : await cardOf(db, application.personId)
  const path = isFreed ? '/desk/conversations' : `/desk/applications/${application.id}`
  await send(
    hub,
    db,
    toHost,
    { personId: host.id, name: host.name, email: host.email },
    {
      name: firstName(host.name),
      applicant: applicant?.name ?? '',
      what,
      talk: await toldOf(hub, db, talk, application.roleId, path),
      calendar: what === 'reminder' ? null : calendarFile(hub, hub.words, [talk], path),
    },
  )
}
