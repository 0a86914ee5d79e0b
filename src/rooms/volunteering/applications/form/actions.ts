import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import { send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { Answers } from '../../../../platform/web/read.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { Faults } from '../../../../platform/web/faults.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { fillIn } from '../../../people/face.ts'
import type { Opportunity } from '../../opportunities/store.ts'
import { moveApplication, type NotMovedHere } from '../actions.ts'
import { askGuardian, guardianWithin, type Guardian } from '../guardian/asking.ts'
import { questionsToAsk } from '../questions/actions.ts'
import { setNumbered } from '../questions/store.ts'
import type { Question, Told } from '../questions/types.ts'
import { applicationOf, applicationsOf, lockApplication } from '../store.ts'
import type { PlacedApplication } from '../types.ts'
import { aheadIn } from './ahead.ts'
import { firstWord } from './emails.ts'
import { keepHanded, removeDocuments, type Handed } from './files.ts'
import { knownOf, type Known } from './known.ts'
import { draftWithin, keepDraftWithin, keepKnowsWithin, reads } from './opening.ts'
import { aboutFields, aboutIn, answersIn, carriedOver, withTyped, type About } from './rules.ts'
import * as store from './store.ts'
import { fieldOf } from './types.ts'

/** A role somebody applies for, through a way to help that stands open. */
export interface Offered {
  readonly opportunity: Opportunity
  readonly roleId: string
}

/** Whether its answers may still change: it is a draft, or nobody began to read. */
export const isEditable = ({ state, readAt }: Pick<PlacedApplication, 'state' | 'readAt'>): boolean =>
  state === 'draft' || (state === 'open' && readAt === null)

/** The questions an application was asked. */
export async function questionsAsked(
  db: Db,
  { id, opportunityId }: Pick<PlacedApplication, 'id' | 'opportunityId'>,
): Promise<readonly Question[]> {
  const number = await store.askedVersion(db, id)
  return number === null ? [] : ((await setNumbered(db, opportunityId, number))?.questions ?? [])
}

/** What stands in a new draft already: answers of their last application to the same questions. */
async function carried(hub: Hub, db: Db, personId: string, questions: readonly Question[]): Promise<Answers> {
  const last = (await applicationsOf(db, personId)).find(({ state }) => state !== 'draft')
  const earlier = last && (await draftWithin(hub, db, last.id))
  if (!last || !earlier) return {}
  const same = carriedOver(questions, { questions: await questionsAsked(db, last), typed: earlier.typed })
  return { ...withTyped({}, ['knows', 'knowsWhom'], earlier.typed), ...same }
}

/** Begins a draft of one’s own, or takes up the one that is there. */
async function draftFor(
  hub: Hub,
  db: Db,
  { opportunity, roleId }: Offered,
  personId: string,
): Promise<string> {
  const there = async () =>
    (await applicationsOf(db, personId)).find(
      (one) => one.opportunityId === opportunity.id && one.endedAt === null,
    )
  const known = await there()
  if (known) return known.id
  const { number, questions } = await questionsToAsk(hub, db, opportunity.id)
  const id = newId()
  const draft = { id, personId, opportunityId: opportunity.id, roleId, questions: number }
  if (!(await store.addDraft(db, draft, hub.now()))) return (await there())!.id
  await keepDraftWithin(hub, db, id, await carried(hub, db, personId, questions))
  return id
}

/**
 * Keeps one part of the form as it was typed, sense or not; the first that is kept begins the draft.
 * @param part.names the fields of that part; what of them was not sent is gone
 */
export const keepPart = (
  hub: Hub,
  offered: Offered,
  part: {
    readonly names: readonly string[]
    readonly typed: Answers
    readonly handed: Handed
    readonly words: Words
  },
): Promise<Outcome<PlacedApplication, 'read-already'>> =>
  hub.change<PlacedApplication, 'read-already'>(async (db) => {
    await reads(hub, db)
    const id = await draftFor(hub, db, offered, hub.actor.personId!)
    const application = (await lockApplication(db, id))!
    if (!isEditable(application)) return refuse('read-already')
    const before = await draftWithin(hub, db, id)
    const files = await keepHanded(hub, db, application, part.handed)
    const asked = await questionsAsked(db, application)
    const documents = asked.filter(({ kind }) => kind === 'file').map(({ key }) => fieldOf(key))
    const typed = withTyped(before?.typed ?? {}, part.names, part.typed)
    await keepDraftWithin(hub, db, id, { ...withTyped(typed, documents, {}), ...files })
    if (application.state !== 'draft') await followAbout(hub, db, application, { ...offered, ...part, typed })
    return allow(application)
  })

/** What changed of whom they are once it was sent follows at once: whom they know, and whose yes it waits for. */
async function followAbout(
  hub: Hub,
  db: Db,
  application: PlacedApplication,
  now: Offered & { readonly typed: Answers; readonly words: Words },
): Promise<void> {
  const { personId, roleId } = application
  const { youngestAge } = now.opportunity.published!
  const known = await knownOf(hub, db, now.words, { personId, roleId, youngestAge })
  const about = known && aboutIn(withTyped({}, aboutFields, now.typed), known.asker).about
  if (!about) return
  await keepKnowsWithin(hub, db, application.id, about.knows)
  if (about.guardian) await askAnother(hub, db, application, about.guardian, now.words)
}

/** What is read of a whole form: what counts, and what is to be put right, part by part. */
export interface Judged {
  readonly about: About | null
  readonly told: Told
  readonly faults: { readonly about: Faults; readonly answers: Faults }
}

export function judged(
  known: Known,
  questions: readonly Question[],
  typed: Answers,
  { hub, words }: { readonly hub: Hub; readonly words: Words },
): Judged {
  const own = aboutIn(withTyped({}, aboutFields, typed), known.asker)
  const { told, faults } = answersIn(questions, typed, hub.today(), (on) => dateWords(words, on))
  return { about: own.about, told, faults: { about: own.faults, answers: faults } }
}

export type NotSent = NotMovedHere | 'not-finished' | 'read-already'

/**
 * Sends an application, or keeps the changed answers of one that nobody reads yet. What was typed must make sense now:
 * whoever sends hears the first word at once, a parent or guardian of somebody under 18 is written to, and an interest in
 * the same is answered by it.
 * @param told.words the language of the page they sent it from, in which they are written to
 */
export const sendApplication = (
  hub: Hub,
  offered: Offered,
  applicationId: string,
  told: { readonly words: Words },
): Promise<Outcome<PlacedApplication, NotSent>> =>
  hub.change<PlacedApplication, NotSent>(async (db) => {
    await reads(hub, db)
    const { words } = told
    const application = await lockApplication(db, applicationId)
    const draft = application && (await draftWithin(hub, db, applicationId))
    if (!application || !draft || application.personId !== hub.actor.personId) return refuse('gone')
    if (!isEditable(application)) return refuse('read-already')
    const { personId, opportunityId, version } = application
    const { roleId } = application.state === 'draft' ? offered : application
    const { youngestAge } = offered.opportunity.published!
    const known = await knownOf(hub, db, words, { personId, roleId, youngestAge })
    if (!known) return refuse('gone')
    const { about, faults } = judged(known, await questionsAsked(db, application), draft.typed, {
      hub,
      words,
    })
    if (!about || Object.keys(faults.answers).length > 0) return refuse('not-finished')

    const { phone, languages, knows, guardian } = about
    await fillIn(db, personId, { phone, languages })
    await keepKnowsWithin(hub, db, applicationId, knows)
    if (application.state !== 'draft') {
      if (guardian) await askAnother(hub, db, application, guardian, words)
      return allow(application)
    }

    if (roleId !== application.roleId) await store.keepRole(db, applicationId, roleId)
    const sent = await moveApplication(hub, db, { id: applicationId, version }, { state: 'open' })
    if (!sent.ok) return sent
    if (guardian) await askGuardian(hub, db, sent.value, guardian, words)
    await store.settleInterest(db, personId, opportunityId, hub.now())
    await greet(hub, db, sent.value, offered, { known, words, guardian: guardian?.name ?? null })
    return allow((await applicationOf(db, applicationId))!)
  })

/** Whoever names another parent or guardian, or one at last, before anybody answered, has that one asked. */
async function askAnother(
  hub: Hub,
  db: Db,
  application: PlacedApplication,
  guardian: Guardian,
  words: Words,
): Promise<void> {
  const before = await guardianWithin(hub, db, application.id)
  const isOther = application.guardian === 'waiting' && before?.email !== guardian.email
  if (isOther || application.guardian === 'not-needed')
    await askGuardian(hub, db, application, guardian, words)
}

/** The first word: that we have it, what happens next, how long that takes by our own figures, and who reads it. */
async function greet(
  hub: Hub,
  db: Db,
  { id, personId, roleId }: PlacedApplication,
  { opportunity }: Offered,
  told: { readonly known: Known; readonly words: Words; readonly guardian: string | null },
): Promise<void> {
  const { known, words, guardian } = told
  const { name, email } = known.person
  if (email === null) return
  const { title, contact } = opportunity.published!
  const { lines, measured } = await aheadIn(hub, db, words, { roleId, reader: contact.name })
  await send(
    hub,
    db,
    firstWord,
    { personId, name, email, words },
    {
      name,
      title,
      path: `/my/applications/${id}`,
      reader: contact.name,
      ahead: lines.map((line) => [line.title, line.text] as const),
      measured,
      guardian,
    },
  )
}

/** Throws a draft away, its documents too. @returns false when it is none, or not theirs */
export const dropDraft = (hub: Hub, applicationId: string): Promise<boolean> =>
  hub.transact(async (db) => {
    const application = await lockApplication(db, applicationId)
    if (application?.state !== 'draft' || application.personId !== hub.actor.personId) return false
    await removeDocuments(hub, db, applicationId)
    return store.dropDraft(db, applicationId)
  })
