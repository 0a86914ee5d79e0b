import { record } from '../../../platform/audit/audit.ts'
import { careAroundDays, daysOfRest } from '../../../platform/calendar/settings.ts'
import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { send } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { dayWordsShort } from '../../../platform/words/dates.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { keepBasis } from '../../people/face.ts'
import { opportunityOf, type Opportunity } from '../opportunities/store.ts'
import { interestKept } from './emails.ts'
import { answerBy } from './rules.ts'
import { interestCustoms } from './settings.ts'
import { keepConfirmed, type Interest } from './store.ts'

const inEnglish = speak(english)

/** Until when somebody who asks now was promised an answer. */
export const promised = (hub: Hub): Temporal.Instant =>
  answerBy(hub.now(), hub.setting(interestCustoms).answerWithinDays, {
    customs: hub.setting(daysOfRest),
    bankHolidays: hub.setting(careAroundDays).bankHolidays,
  })

/** Somebody is known to wait for an answer: they hear by when. */
export async function told(
  hub: Hub,
  db: Db,
  opportunity: Opportunity,
  { personId, name, email }: { personId: string; name: string; email: string | null },
  due: Temporal.Instant,
): Promise<void> {
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: 'volunteering.interest-registered',
    subject: { kind: 'opportunity', id: opportunity.id },
    person: personId,
  })
  if (email === null) return
  const { title, contact } = opportunity.published!
  await send(
    hub,
    db,
    interestKept,
    { personId, name, email },
    { name, title, day: dayWordsShort(inEnglish, dayAt(due)), contact: contact.name },
  )
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
  for (const consent of interest.consents) await keepBasis(hub, db, personId, consent)
  const due = promised(hub)
  if (!(await keepConfirmed(db, interest.id, personId, hub.now(), due))) return refuse('gone')
  await told(hub, db, opportunity, { personId, name: interest.name, email: interest.email }, due)
  return allow()
}
