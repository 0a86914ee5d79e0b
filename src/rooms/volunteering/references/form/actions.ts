import type { Db } from '../../../../platform/database/database.ts'
import { byTime } from '../../../../platform/clock.ts'
import { forgetLettersNaming } from '../../../../platform/email/keeping.ts'
import { send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { limit } from '../../../../platform/limits/limits.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { applicationOf } from '../../applications/store.ts'
import { askForAnother, leaveAlone, note } from '../asking.ts'
import { callKept } from '../emails.ts'
import { keepNotTheirs } from '../left-alone-store.ts'
import { addressDigest, linkDigest } from '../link.ts'
import { contactsWithin, writtenWithin, type Written } from '../opening.ts'
import { questionsFor, questionsVersion, referenceWording } from '../questions.ts'
import { closed, sealedDraft, sealedNumber, sealedWords } from '../sealing.ts'
import * as store from '../store.ts'
import type { Contact, Reference, Referee, Told } from '../types.ts'
import { dropDetails, dropWords, keepDraft, keepNumber, keepWords } from '../words-store.ts'

/** Presses on pages of referees, whatever their link. A page that keeps itself as it is typed presses often. */
export const pressesFromNetwork = limit('references.network', { points: 600, seconds: 3600 })
export const pressesOfLink = limit('references.link', { points: 400, seconds: 3600 })

/** A referee’s page as it opens: who they are, and what they kept. */
export interface Opened {
  readonly invited: store.Invited
  readonly contact: Contact
  readonly written: Written
}

/** What a link opens, read as its referee; undefined for every link that opens nothing, for the same work. Changes nothing. */
export const openLink = (hub: Hub, token: string): Promise<Opened | undefined> =>
  hub.transact(async (db) => {
    const invited = await store.invitedBy(db, linkDigest(hub, token), hub.today())
    if (!invited) return undefined
    await actAs(db, invited.id, hub.now())
    const contact = (await contactsWithin(hub, db, [invited.id])).get(invited.id)
    if (!contact) return undefined
    return { invited, contact, written: await writtenWithin(hub, db, invited.id) }
  })

/** What is done by a press on a referee’s page: with the row locked, and only while the link still opens. */
const pressed = <Value>(
  hub: Hub,
  token: string,
  work: (db: Db, referee: Referee, invited: store.Invited) => Promise<Value>,
): Promise<Outcome<Value, 'gone'>> =>
  hub.change<Value, 'gone'>(async (db) => {
    const link = linkDigest(hub, token)
    const found = await store.invitedBy(db, link, hub.today())
    const referee = found && (await store.lockReferee(db, found.id))
    // Asked again under the lock: of two presses one is first.
    const invited = referee && (await store.invitedBy(db, link, hub.today()))
    if (!referee || !invited) return refuse('gone')
    await actAs(db, referee.id, hub.now())
    return allow(await work(db, referee, invited))
  })

/** Keeps what was typed so far; it is theirs alone until they send it. */
export const keepForLater = (
  hub: Hub,
  token: string,
  typed: Readonly<Record<string, string>>,
): Promise<Outcome<undefined, 'gone'>> =>
  pressed(hub, token, async (db, { id }) => {
    const draft = await closed(hub, JSON.stringify(typed), sealedDraft, id)
    await keepDraft(db, id, draft!, hub.now())
    return undefined
  })

/** Words with the questions as they stood when they were answered. */
export const referenceOf = (
  hub: Hub,
  words: Words,
  { kind, name }: Pick<store.Invited, 'kind' | 'name'>,
  told: Told,
): Reference => {
  const questions = questionsFor(words, kind, { name, own: hub.setting(referenceWording)[kind] })
  const asked = Object.fromEntries(
    Object.entries(questions).map(([key, question]) => [key, question.words]),
  ) as Reference['asked']
  return { version: questionsVersion, asked, told }
}

async function keepPhone(
  hub: Hub,
  db: Db,
  id: string,
  phone: string | undefined,
  told: string,
): Promise<void> {
  if (phone === undefined) return
  await keepNumber(db, id, (await closed(hub, phone, sealedNumber, id))!, told)
}

/** Takes the words whole. What we wrote down on the telephone is theirs from here on: they said that it is right. */
export const sendWords = (
  hub: Hub,
  token: string,
  {
    told,
    phone,
    phoneTold,
    words,
  }: { told: Told; phone: string | undefined; phoneTold: string; words: Words },
): Promise<Outcome<undefined, 'gone'>> =>
  pressed(hub, token, async (db, referee, invited) => {
    const { id, state } = referee
    const before = (await writtenWithin(hub, db, id)).words
    const closedWords = await closed(
      hub,
      JSON.stringify(referenceOf(hub, words, invited, told)),
      sealedWords,
      id,
    )
    const isRead = state === 'to-confirm'
    await keepWords(db, id, closedWords!, {
      at: hub.now(),
      by: isRead ? (before?.writtenBy ?? null) : null,
      confirmed: isRead ? 'by-link' : 'themselves',
    })
    await keepPhone(hub, db, id, phone, phoneTold)
    await quiet(hub, db, referee, invited)
    await store.setReceived(db, id, hub.now())
    await noteOf(hub, db, 'answered', referee)
    return undefined
  })

/** They answered: no letter that asks them still goes. */
async function quiet(
  hub: Hub,
  db: Db,
  { id }: Pick<Referee, 'id'>,
  { name }: Pick<store.Invited, 'name'>,
): Promise<Contact | undefined> {
  const contact = (await contactsWithin(hub, db, [id])).get(id)
  if (contact) await leaveAlone(hub, db, contact, name)
  return contact
}

/** Keeps when they would like to be rung, and says so by letter where we have an address. Null: we offered no time. */
export const askForCall = (
  hub: Hub,
  token: string,
  { at, phone, phoneTold }: { at: Temporal.Instant | null; phone: string; phoneTold: string },
): Promise<Outcome<undefined, 'gone'>> =>
  pressed(hub, token, async (db, referee, { name }) => {
    await keepPhone(hub, db, referee.id, phone, phoneTold)
    await store.setCall(db, referee.id, at ?? hub.now())
    await noteOf(hub, db, 'asked-for-a-call', referee)
    const contact = await quiet(hub, db, referee, { name })
    const isNew = at !== null && (referee.callAt === null || byTime(referee.callAt, at) !== 0)
    if (isNew && contact?.email && contact.name)
      await send(
        hub,
        db,
        callKept,
        { personId: null, name: contact.name, email: contact.email },
        { referee: contact.name, name, at },
      )
    return undefined
  })

/** They would rather not: no reason is asked, what they kept goes, and the applicant hears that somebody else is needed. */
export const decline = (hub: Hub, token: string): Promise<Outcome<undefined, 'gone'>> =>
  pressed(hub, token, (db, referee, invited) => endWith(hub, db, referee, invited, 'declined'))

/** The address is somebody else’s: it goes at once, with all that hangs on it. */
export const notThem = (hub: Hub, token: string): Promise<Outcome<undefined, 'gone'>> =>
  pressed(hub, token, async (db, referee, invited) => {
    const email = (await contactsWithin(hub, db, [referee.id])).get(referee.id)?.email ?? null
    await endWith(hub, db, referee, invited, 'not-them')
    await dropDetails(db, [referee.id], { named: true })
    if (email === null) return undefined
    await keepNotTheirs(db, referee.id, addressDigest(hub, email))
    await forgetLettersNaming(db, [invited.name], [email])
    return undefined
  })

async function endWith(
  hub: Hub,
  db: Db,
  referee: Referee,
  invited: store.Invited,
  how: 'declined' | 'not-them',
): Promise<undefined> {
  const contact = await quiet(hub, db, referee, invited)
  await dropWords(db, [referee.id])
  await store.setEnded(db, referee.id, how, hub.now())
  const personId = await noteOf(hub, db, how, referee)
  if (personId !== null)
    await askForAnother(
      hub,
      db,
      { personId, applicationId: referee.applicationId },
      contact?.name ?? null,
      how,
    )
  return undefined
}

/** @returns whose referee it is */
async function noteOf(hub: Hub, db: Db, act: string, referee: Referee): Promise<string | null> {
  const application = await applicationOf(db, referee.applicationId)
  if (!application) return null
  await note(hub, db, act, referee, application.personId)
  return application.personId
}
