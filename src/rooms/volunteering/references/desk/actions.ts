import type { Db } from '../../../../platform/database/database.ts'
import { dayAt } from '../../../../platform/clock.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { firstTime } from '../../../../platform/jobs/jobs.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { cardOf } from '../../../people/face.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { underWay } from '../../applications/rules.ts'
import { keepEvidence, takeEvidenceBack } from '../../requirements/evidence.ts'
import { referencesAsked } from '../asked.ts'
import { askForAnother, note, writeTo } from '../asking.ts'
import { isThisRight, wordsAsked } from '../emails.ts'
import { referenceOf } from '../form/actions.ts'
import { contactsWithin, writtenWithin } from '../opening.ts'
import { daysToAnswer, isWaitedFor, judgeable, type NotJudged, type Verdict } from '../rules.ts'
import { closed, sealedWords } from '../sealing.ts'
import { referenceCustoms } from '../settings.ts'
import * as store from '../store.ts'
import type { Contact, Referee, Told } from '../types.ts'
import { keepWords } from '../words-store.ts'

/** A referee of an application that this reader may see. */
export interface Which {
  readonly application: PlacedApplication
  readonly refereeId: string
}

/** Does something with a referee whose row is locked, for whoever acts; refused once the application is over. */
const changed = <Value, Refusal extends string>(
  hub: Hub,
  { application, refereeId }: Which,
  work: (db: Db, referee: Referee, contact: Contact) => Promise<Outcome<Value, Refusal | 'not-now'>>,
): Promise<Outcome<Value, Refusal | 'not-now'>> =>
  hub.change<Value, Refusal | 'not-now'>(async (db) => {
    await actAs(db, hub.actor.personId!, hub.now())
    const referee = await store.lockReferee(db, refereeId)
    const contact = (await contactsWithin(hub, db, [refereeId])).get(refereeId)
    if (!referee || !contact || !underWay(application)) return refuse('not-now')
    return work(db, referee, contact)
  })

/** Says whether words count. What counted before and does no more is taken back; only that it counts is kept as evidence. */
export const judge = (
  hub: Hub,
  which: Which,
  verdict: Verdict,
): Promise<Outcome<undefined, NotJudged | 'not-now'>> =>
  changed<undefined, NotJudged>(hub, which, async (db, referee) => {
    const { personId } = which.application
    const { words } = await writtenWithin(hub, db, referee.id)
    if (!words) return refuse('nothing-to-judge')
    const isFamily = referee.family || words.reference.told.related
    const may = judgeable(
      verdict,
      { state: referee.state, isFamily },
      await referencesAsked(hub, db, which.application),
    )
    if (!may.ok) return may
    if (referee.state === verdict) return allow()
    if (referee.state === 'counts')
      await takeEvidenceBack(hub, db, {
        kind: 'reference',
        sourceId: referee.id,
        why: 'the reference was judged anew',
      })
    if (verdict === 'counts')
      await keepEvidence(hub, db, {
        personId,
        roleId: null,
        kind: 'reference',
        detail: { kind: referee.kind, family: isFamily },
        on: dayAt(referee.receivedAt!),
        sourceId: referee.id,
      })
    await store.setJudged(db, referee.id, { state: verdict, at: hub.now(), by: hub.actor.personId })
    await note(hub, db, 'judged', referee, personId)
    return allow()
  })

/**
 * Writes down what a referee said on the telephone. It counts for nothing until they said that it is right: by their
 * link, or because it was read to them.
 */
export const writeDownCall = (
  hub: Hub,
  which: Which,
  told: Told,
  right: 'send' | 'aloud',
): Promise<Outcome<undefined, 'no-address' | 'not-now'>> =>
  changed<undefined, 'no-address'>(hub, which, async (db, referee, contact) => {
    const { application } = which
    const applicant = await cardOf(db, application.personId)
    if (!applicant || !isWaitedFor(referee)) return refuse('not-now')
    if (right === 'send' && contact.email === null) return refuse('no-address')
    const reference = referenceOf(hub, hub.words, { kind: referee.kind, name: applicant.name }, told)
    const words = await closed(hub, JSON.stringify(reference), sealedWords, referee.id)
    const confirmed = right === 'aloud' ? 'read-aloud' : null
    await keepWords(db, referee.id, words!, { at: hub.now(), by: hub.actor.personId, confirmed })
    await note(hub, db, 'call-written-down', referee, application.personId)
    if (right === 'aloud') {
      await store.setReceived(db, referee.id, hub.now())
      return allow()
    }
    const days = daysToAnswer(hub.today(), hub.setting(referenceCustoms))
    await store.setToConfirm(db, referee.id)
    await store.setLastDay(db, referee.id, days)
    await writeTo(hub, db, isThisRight, { ...referee, ...days }, contact, application)
    return allow()
  })

/** Writes to somebody silent once more, with the same link and new days; pressed twice in a day, once. */
export const askAgain = (hub: Hub, which: Which): Promise<Outcome<undefined, 'not-now'>> =>
  changed<undefined, never>(hub, which, async (db, referee, contact) => {
    if (!isWaitedFor(referee)) return refuse('not-now')
    if (!(await firstTime(db, 'references.asked-again', `${referee.id} ${hub.today()}`, hub.now())))
      return allow()
    const days = daysToAnswer(hub.today(), hub.setting(referenceCustoms))
    await store.setLastDay(db, referee.id, days)
    await note(hub, db, 'asked-again', referee, which.application.personId)
    const letter = referee.state === 'to-confirm' ? isThisRight : wordsAsked
    await writeTo(hub, db, letter, { ...referee, ...days }, contact, which.application)
    return allow()
  })

/** Asks the applicant to name somebody else; whoever was silent, or does not count, takes no place any more. */
export const askForSomebodyElse = (hub: Hub, which: Which): Promise<Outcome<undefined, 'not-now'>> =>
  changed<undefined, never>(hub, which, async (db, referee, { name }) => {
    const { id: applicationId, personId } = which.application
    if (!isWaitedFor(referee) && referee.state !== 'not-counted') return refuse('not-now')
    if (referee.another) return allow()
    await store.setAnother(db, referee.id)
    await note(hub, db, 'another-asked', referee, personId)
    await askForAnother(hub, db, { personId, applicationId }, name, 'asked')
    return allow()
  })
