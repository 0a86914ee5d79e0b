import { byTime, dayAt, momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import {
  addReferees,
  addReferenceEvidence,
  applicationsAsking,
  type Asking,
  type RefereeMade,
} from '../../../rooms/volunteering/references/bulk-store.ts'
import { linkOf } from '../../../rooms/volunteering/references/link.ts'
import {
  questionsFor,
  questionsVersion,
  referenceWording,
} from '../../../rooms/volunteering/references/questions.ts'
import { remindersDue } from '../../../rooms/volunteering/references/reminder-rules.ts'
import { daysToAnswer, isWaitedFor } from '../../../rooms/volunteering/references/rules.ts'
import {
  closed,
  closedContact,
  sealedDraft,
  sealedWords,
} from '../../../rooms/volunteering/references/sealing.ts'
import { referenceCustoms } from '../../../rooms/volunteering/references/settings.ts'
import type { Reference, Referee } from '../../../rooms/volunteering/references/types.ts'
import { say } from '../../../rooms/volunteering/references/words.ts'
import type { Chance } from '../chance.ts'
import { cleared, everybodyElse, inChecks, unasked, type RefereeTold } from './references-told.ts'

interface Telling {
  readonly chance: Chance
  readonly today: Day
  /** Who rang, wrote down and judged. */
  readonly by: string
}

/** Details of referees go six months after the decision. */
const kept = 183

/** Who was named for an application; an ended one has had its answers. */
function toldOf(one: Asking, place: number): readonly RefereeTold[] {
  if (one.state === 'cleared' || (one.state === 'open' && one.stage === 'clearance')) return cleared
  if (one.state !== 'open' || one.stage === 'application' || one.stage === 'selection') return unasked
  return inChecks[place] ?? everybodyElse
}

const laterOf = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  byTime(one, other) < 0 ? other : one

/** Referees of every application whose role asks for references. */
export async function buildReferences(hub: Hub, db: Db, telling: Telling): Promise<void> {
  const applications = await applicationsAsking(db)
  const made: RefereeMade[] = []
  let place = 0
  for (const one of applications) {
    const told = toldOf(one, place)
    if (told !== unasked && told !== cleared) place++
    const ids = told.map(() => telling.chance.idAt(one.stageSince))
    for (const [at, referee] of told.entries())
      made.push(await refereeIn(hub, telling, one, { referee, ids, at }))
  }
  await addReferees(db, made)
  const of = new Map(applications.map((one) => [one.id, one]))
  await addReferenceEvidence(
    db,
    made.flatMap((referee) => {
      const one = of.get(referee.applicationId)!
      return referee.state === 'counts' && !one.hasEvidence
        ? [{ id: telling.chance.idAt(referee.judgedAt!), personId: one.personId, referee }]
        : []
    }),
  )
}

async function refereeIn(
  hub: Hub,
  { today, by }: Telling,
  one: Asking,
  { referee, ids, at }: { referee: RefereeTold; ids: readonly string[]; at: number },
): Promise<RefereeMade> {
  const id = ids[at]!
  const base = one.endedAt === null ? today : dayAt(one.endedAt)
  // The last stage and the end come after the checks in which they were asked.
  const isThrough = one.state === 'cleared' || one.stage === 'clearance'
  const from = isThrough ? dayAt(one.stageSince) : base
  const morning = momentAt(plusDays(from, -referee.askedDaysAgo), '08:30')
  const askedAt = isThrough ? morning : laterOf(morning, one.stageSince)
  const place = referee.insteadOf ?? at
  const isAsked = referee.state !== 'named'
  const customs = hub.setting(referenceCustoms)
  const days = isAsked ? daysToAnswer(dayAt(askedAt), customs) : { answerBy: null, lastDay: null }
  const isHere = ['received', 'ring', 'counts', 'not-counted'].includes(referee.state)
  const isJudged = isHere && referee.state !== 'received'
  const hours = (count: number): Temporal.Instant => askedAt.add({ hours: count })
  const asked: Referee = {
    id,
    applicationId: one.id,
    kind:
      place < one.asked.professional || (one.asked.personal === 0 && place === 0)
        ? 'professional'
        : 'personal',
    family: false,
    state: referee.state,
    byEmail: referee.withoutEmail !== true,
    namedAt: isAsked ? askedAt.subtract({ hours: 20 }) : one.stageSince,
    askedAt: isAsked ? askedAt : null,
    ...days,
    reminders: 0,
    remindedAt: null,
    callAt: referee.callInDays === undefined ? null : momentAt(plusDays(today, referee.callInDays), '16:00'),
    receivedAt: isHere ? hours(30) : null,
    judgedAt: isJudged ? hours(49) : null,
    judgedBy: isJudged ? by : null,
    another: false,
    insteadOf: referee.insteadOf === undefined ? null : ids[referee.insteadOf]!,
    endedAt: referee.state === 'declined' || referee.state === 'not-them' ? hours(26) : null,
    toldOverAt: isWaitedFor(referee) && referee.withoutEmail !== true ? one.endedAt : null,
  }
  const reminders = remindersDue(asked, today, customs)
  const isOver = one.endedAt !== null && dayAt(one.endedAt) < plusDays(today, -kept)
  const gone = isOver || referee.state === 'not-them'
  const email = asked.byEmail ? `${referee.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.net` : null
  return {
    ...asked,
    reminders,
    remindedAt:
      reminders === 0
        ? null
        : momentAt(plusDays(dayAt(askedAt), customs.remindAfter[reminders - 1]!), '08:10'),
    link: linkOf(hub, id),
    told: hub.words.say(say.theirData),
    contact: await closedContact(
      hub,
      {
        name: referee.name,
        email: gone ? null : email,
        phone: gone || email !== null ? null : '+44 7700 900461',
        how: gone ? null : referee.how,
      },
      id,
    ),
    words: await wordsIn(hub, one, asked, referee, by),
  }
}

async function wordsIn(
  hub: Hub,
  { name }: Asking,
  { id, kind, receivedAt, askedAt }: Referee,
  { words, draft, written }: RefereeTold,
  by: string,
): Promise<RefereeMade['words']> {
  if (!words && !draft) return null
  const questions = questionsFor(hub.words, kind, { name, own: hub.setting(referenceWording)[kind] })
  const reference: Reference | null = words
    ? {
        version: questionsVersion,
        asked: Object.fromEntries(
          Object.entries(questions).map(([key, question]) => [key, question.words]),
        ) as Reference['asked'],
        told: words,
      }
    : null
  const at = receivedAt ?? askedAt!.add({ hours: 22 })
  return {
    draft: await closed(hub, draft ? JSON.stringify(draft) : null, sealedDraft, id),
    keptAt: draft ? at : null,
    words: await closed(hub, reference && JSON.stringify(reference), sealedWords, id),
    writtenAt: words ? at : null,
    writtenBy: written ? by : null,
    confirmed: !words ? null : !written ? 'themselves' : receivedAt === null ? null : 'read-aloud',
    phone: null,
    phoneTold: null,
  }
}
