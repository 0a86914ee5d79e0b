import { record } from '../../../platform/audit/audit.ts'
import { answerHolidays, restFor } from '../../../platform/calendar/in-force.ts'
import type { Db } from '../../../platform/database/database.ts'
import { send } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { keepAnswer, likelyPerson, nameGuardian } from '../../people/face.ts'
import { isTooYoung, knownAgeOf } from '../opportunities/help/known-age.ts'
import { opportunityOf, type Opportunity } from '../opportunities/store.ts'
import { guardianTold, interestKept } from './emails.ts'
import { answerBy } from './rules.ts'
import { interestCustoms } from './settings.ts'
import { keepConfirmed, type Interest } from './store.ts'

/** Until when somebody who asks now was promised an answer. */
export const promised = (hub: Hub): Temporal.Instant =>
  answerBy(hub.now(), hub.setting(interestCustoms).answerWithinDays, {
    customs: restFor(hub, 'clocksPause'),
    bankHolidays: answerHolidays(hub),
  })

/** Somebody is known to wait for an answer: they hear by when, and under 18 their parent or guardian hears of it. */
export async function told(
  hub: Hub,
  db: Db,
  opportunity: Opportunity,
  { personId, name, email, guardian }: Pick<Interest, 'name' | 'email' | 'guardian'> & { personId: string },
  due: Temporal.Instant,
): Promise<void> {
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: 'volunteering.interest-registered',
    subject: { kind: 'opportunity', id: opportunity.id },
    person: personId,
  })
  const { title, contact } = opportunity.published!
  if (email !== null)
    await send(hub, db, interestKept, { personId, name, email }, { name, title, due, contact: contact.name })
  if (guardian?.email) {
    await nameGuardian(hub, db, personId, guardian)
    const reader = { personId: null, name: guardian.name, email: guardian.email }
    const { slug } = opportunity
    await send(hub, db, guardianTold, reader, { guardian: guardian.name, young: name, title, slug })
  }
}

/**
 * The rule of age once more, when an address turns out to be somebody’s we know: what they ticked does not stand against
 * what we hold. As for a sign-up.
 */
export async function ageAsked(
  hub: Hub,
  db: Db,
  { opportunityId, name }: Pick<Interest, 'opportunityId' | 'name'>,
  email: string,
): Promise<{ asked: 'nothing' | 'guardian' | 'too-young'; slug: string }> {
  const opportunity = await opportunityOf(db, opportunityId)
  const slug = opportunity?.slug ?? ''
  const known = await likelyPerson(db, { email, name })
  if (known === null || !opportunity?.published) return { asked: 'nothing', slug }
  const age = await knownAgeOf(hub, db, known)
  if (isTooYoung(age, opportunity.published.youngestAge)) return { asked: 'too-young', slug }
  return { asked: age.isYoung ? 'guardian' : 'nothing', slug }
}

/** The address is proved: the interest is this person's, and their answer is promised from now. */
export async function confirm(
  hub: Hub,
  db: Db,
  interest: Interest,
  personId: string,
): Promise<Outcome<undefined, 'gone'>> {
  const opportunity = await opportunityOf(db, interest.opportunityId)
  if (!opportunity?.published || interest.state !== 'unconfirmed') return refuse('gone')
  for (const answered of interest.consents) await keepAnswer(hub, db, personId, answered)
  const due = promised(hub)
  if (!(await keepConfirmed(db, interest, personId, hub.now(), due))) return refuse('gone')
  await told(hub, db, opportunity, { ...interest, personId }, due)
  return allow()
}
