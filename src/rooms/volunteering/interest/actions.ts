import { record } from '../../../platform/audit/audit.ts'
import { newId } from '../../../platform/database/id.ts'
import { send } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { makeLink } from '../../../platform/identity/face.ts'
import { limit } from '../../../platform/limits/limits.ts'
import { allow, Missing, refuse, type Outcome } from '../../../platform/outcome.ts'
import type { Words } from '../../../platform/words/words.ts'
import { cardOf, type Answered } from '../../people/face.ts'
import { opportunityOf, type Opportunity } from '../opportunities/store.ts'
import { promised, told } from './confirming.ts'
import { confirmInterest, interestAnswered } from './emails.ts'
import type { KnownInterest, VisitorInterest } from './forms.ts'
import { mayApply } from '../applications/applying.ts'
import { addInterest, keepAnswer, lockInterest, withdraw } from './store.ts'
import { confirmationOfInterest } from './purposes.ts'

export const interestsFromOneNetwork = limit('interest.network', { points: 60, seconds: 3600 })
export const interestsForOneAddress = limit('interest.address', { points: 6, seconds: 3600 })

/**
 * A visitor would like to take it on: nothing is told to anybody until they prove their address.
 * @param seen.inWords the language of the page they asked on, in which they are written to
 */
export async function askAsVisitor(
  hub: Hub,
  opportunity: Opportunity,
  form: VisitorInterest,
  seen: { readonly consents: readonly Answered[]; readonly inWords: Words },
): Promise<void> {
  const id = newId()
  const { name, email, phone = null, words = null, age, guardianName, guardianEmail } = form
  const { consents, inWords } = seen
  await hub.transact(async (db) => {
    await addInterest(
      db,
      {
        id,
        opportunityId: opportunity.id,
        personId: null,
        name,
        email,
        phone,
        words,
        consents,
        guardian: age === 'young' ? { name: guardianName!, email: guardianEmail! } : null,
        answerBy: null,
      },
      hub.now(),
    )
    const path = await makeLink(hub, db, {
      purpose: confirmationOfInterest,
      email,
      payload: { interestId: id },
    })
    await send(
      hub,
      db,
      confirmInterest,
      { personId: null, name, email, words: inWords },
      { name, title: opportunity.published!.title, path },
    )
  })
}

/**
 * Somebody known would like to take it on.
 * @param isYoung under 18: the parent or guardian they named is written to as well
 */
export function askAsKnown(
  hub: Hub,
  opportunity: Opportunity,
  personId: string,
  form: KnownInterest,
  isYoung: boolean,
): Promise<Outcome<Temporal.Instant, 'already-asked'>> {
  return hub.change<Temporal.Instant, 'already-asked'>(async (db) => {
    const card = await cardOf(db, personId)
    if (!card) throw new Missing('person', personId)
    const due = promised(hub)
    const { name, email, phone } = card
    const made = {
      id: newId(),
      opportunityId: opportunity.id,
      personId,
      name,
      email,
      phone,
      words: form.words ?? null,
      consents: [],
      guardian: isYoung ? { name: form.guardianName!, email: form.guardianEmail! } : null,
      answerBy: due,
    }
    if (!(await addInterest(db, made, hub.now()))) return refuse('already-asked')
    await told(hub, db, opportunity, made, due)
    return allow(due)
  })
}

/** Whoever looks after it writes back; the answer goes by email, under 18 to their parent or guardian too, and stays to be looked at. */
export function answer(hub: Hub, id: string, words: string): Promise<Outcome<undefined, 'answered-already'>> {
  return hub.change<undefined, 'answered-already'>(async (db) => {
    const interest = await lockInterest(db, id)
    if (!interest) throw new Missing('interest', id)
    if (interest.state !== 'waiting') return refuse('answered-already')
    const opportunity = (await opportunityOf(db, interest.opportunityId))!
    await keepAnswer(db, id, words, hub.actor.personId, hub.now())
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.interest-answered',
      subject: { kind: 'interest', id },
      ...(interest.personId ? { person: interest.personId } : {}),
    })
    const by = hub.actor.personId === null ? undefined : await cardOf(db, hub.actor.personId)
    const { personId, name, email, guardian } = interest
    const told = {
      name,
      title: opportunity.published?.title ?? null,
      words,
      by: by?.name ?? null,
      slug: opportunity.slug,
      mayApply: await mayApply(db, opportunity),
      guardian: null,
    }
    if (email) await send(hub, db, interestAnswered, { personId, name, email }, told)
    if (guardian?.email) {
      const reader = { personId: null, name: guardian.name, email: guardian.email }
      await send(hub, db, interestAnswered, reader, { ...told, guardian: guardian.name })
    }
    return allow()
  })
}

/** They would rather not, after all. @returns false when it was answered, or is not theirs */
export const takeInterestBack = (hub: Hub, id: string, personId: string): Promise<boolean> =>
  hub.transact(async (db) => (await withdraw(db, id, personId)).length === 1)
