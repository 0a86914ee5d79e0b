import { plusDays, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Hub } from '../../../platform/hub.ts'
import {
  addApplications,
  addGuardians,
  addQuestionSets,
  addReasons,
  addTold,
  askedTheFirst,
  unwritten,
  type ApplicationMade,
} from '../../../rooms/volunteering/applications/bulk-store.ts'
import { sealedAnswers, sealedKnows } from '../../../rooms/volunteering/applications/form/opening.ts'
import { fieldOf } from '../../../rooms/volunteering/applications/form/types.ts'
import { sealedWho } from '../../../rooms/volunteering/applications/guardian/asking.ts'
import { sealedReason } from '../../../rooms/volunteering/applications/leaving/reasons.ts'
import { standardQuestions } from '../../../rooms/volunteering/applications/questions/standard.ts'
import type {
  ApplicationState,
  GuardianState,
  Stage,
} from '../../../rooms/volunteering/applications/types.ts'
import { applicants, rolesAsked, type Asked } from '../../../rooms/volunteering/vetting/bulk-store.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import { acquaintances, dones, reasons, wheres, whys } from './applications-told.ts'
import { writeToYoung } from './guardian-copies.ts'

interface Telling {
  readonly chance: Chance
  readonly members: readonly Member[]
  /** Who reads, moves and declines. */
  readonly by: string
  readonly today: Day
  readonly now: Temporal.Instant
}

interface Case {
  readonly state: ApplicationState
  readonly stage: Stage
  /** Days since it was sent, or begun. */
  readonly ago: number
  readonly guardian?: GuardianState
  /** Days from today until a paused one goes on. */
  readonly until?: number
  /** Days since one that rests without a day was asked about. */
  readonly asked?: number
}

/** One of each: drafts, rests, ends, and people under 18; those on their way stand at the vetting desk. */
const cases: readonly Case[] = [
  { state: 'draft', stage: 'application', ago: 3 },
  { state: 'draft', stage: 'application', ago: 52 },
  { state: 'paused', stage: 'selection', ago: 30, until: 40 },
  { state: 'paused', stage: 'checks', ago: 41 },
  { state: 'declined', stage: 'selection', ago: 19 },
  { state: 'declined', stage: 'application', ago: 60 },
  { state: 'withdrawn', stage: 'checks', ago: 25 },
  { state: 'withdrawn', stage: 'application', ago: 12 },
  { state: 'open', stage: 'application', ago: 5, guardian: 'waiting' },
  { state: 'open', stage: 'selection', ago: 9, guardian: 'yes' },
  { state: 'paused', stage: 'selection', ago: 300, asked: 9 },
]

/** Applications in the states the vetting desk has not, the questions they answered, and what everybody wrote. */
export async function buildApplications(hub: Hub, db: Db, telling: Telling): Promise<void> {
  const { chance, members, today, now, by } = telling
  const roles = await rolesAsked(db)
  const [first] = roles
  if (!first) return
  const keptAt = now.subtract({ hours: 24 * 300 })
  const standard = roles.map(({ opportunityId }) => ({
    opportunityId,
    number: 1,
    questions: standardQuestions,
    keptAt,
    keptBy: null,
  }))
  const days = {
    ...standardQuestions[0]!,
    key: 'days',
    kind: 'many' as const,
    words: 'Which days suit you?',
    hint: '',
    choices: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Sunday'],
  }
  await addQuestionSets(db, [
    ...standard,
    {
      opportunityId: first.opportunityId,
      number: 2,
      questions: [...standardQuestions.slice(0, 2), days, ...standardQuestions.slice(2)],
      keptAt: now.subtract({ hours: 24 * 6 }),
      keptBy: by,
    },
  ])

  const taken = new Set(await applicants(db))
  const free = chance.shuffled(members.filter(({ email, id }) => email && !taken.has(id)))
  const young = free.filter(({ guardian }) => guardian !== null)
  const grown = free.filter(
    ({ key, guardian, age }) => key === null && guardian === null && (age === null || age >= 18),
  )
  const made = cases.flatMap((one) => {
    const who = (one.guardian ? young : grown).pop()
    const open = roles.filter(({ youngest }) => (who?.age ?? 18) >= youngest)
    return who && open.length > 0
      ? [{ one, who, application: madeOf(telling, chance.one(open), who, one) }]
      : []
  })
  await addApplications(
    db,
    made.map(({ application }) => application),
  )
  await addGuardians(
    db,
    await Promise.all(
      made
        .flatMap(({ who, application }) =>
          who.guardian && application.guardian !== 'not-needed'
            ? [
                {
                  applicationId: application.id,
                  askedAt: application.sentAt!,
                  who: hub.seal.close(JSON.stringify(who.guardian), { at: sealedWho, row: application.id }),
                },
              ]
            : [],
        )
        .map(async (each) => ({ ...each, who: await each.who })),
    ),
  )
  await addReasons(
    db,
    await reasonsOf(
      hub,
      telling,
      made.map(({ application }) => application),
    ),
  )
  await writeToYoung(hub, db, telling, made)
  await askedTheFirst(db, by)
  await writeAll(hub, db, { chance, today })
}

function madeOf({ chance, now, today, by }: Telling, role: Asked, who: Member, one: Case): ApplicationMade {
  const sentAt = now.subtract({ hours: one.ago * 24 + chance.between(1, 9) })
  const isDraft = one.state === 'draft'
  const waits = one.guardian === 'waiting'
  const laterAt = sentAt.add({ hours: Math.min(40, one.ago * 12) })
  const endAt = sentAt.add({ hours: Math.max(20, one.ago * 16) })
  const hasEnded = one.state === 'declined' || one.state === 'withdrawn'
  const move = (state: ApplicationState, stage: Stage, at: Temporal.Instant, mover: string | null) => ({
    id: chance.idAt(at),
    state,
    stage,
    at,
    by: mover,
    why: null,
  })
  return {
    id: chance.idAt(sentAt),
    personId: who.id,
    opportunityId: role.opportunityId,
    roleId: role.roleId,
    state: one.state,
    stage: one.stage,
    stageSince: one.stage === 'application' ? sentAt : laterAt,
    policy: isDraft ? null : role.policy,
    startedAt: sentAt.subtract({ minutes: chance.between(4, 900) }),
    sentAt: isDraft ? null : sentAt,
    readAt: isDraft || waits ? null : laterAt,
    readBy: isDraft || waits ? null : by,
    endedAt: hasEnded ? endAt : null,
    restAskedAt: one.asked === undefined ? null : now.subtract({ hours: one.asked * 24 }),
    pausedUntil: one.until === undefined ? null : plusDays(today, one.until),
    guardian: one.guardian ?? 'not-needed',
    guardianAt: one.guardian === 'yes' ? sentAt.add({ hours: 20 }) : null,
    moves: isDraft
      ? []
      : [
          move('open', 'application', sentAt, null),
          ...(one.stage === 'application' ? [] : [move('open', one.stage, laterAt, by)]),
          ...(one.state === 'open'
            ? []
            : [move(one.state, one.stage, endAt, one.state === 'declined' ? by : null)]),
        ],
  }
}

/** Why each that rests or ended does, closed. */
async function reasonsOf(hub: Hub, { chance, by }: Telling, applications: readonly ApplicationMade[]) {
  const found = []
  for (const { id, state, moves } of applications) {
    if (state !== 'paused' && state !== 'withdrawn' && state !== 'declined') continue
    const { at } = moves.at(-1)!
    const reasonId = chance.idAt(at)
    const words = await hub.seal.close(chance.one(reasons[state]), { at: sealedReason, row: reasonId })
    const who = state === 'declined' ? by : null
    found.push({ id: reasonId, applicationId: id, what: state, words, at, by: who })
  }
  return found
}

/** What everybody answered who applied, those at the vetting desk included. */
async function writeAll(
  hub: Hub,
  db: Db,
  { chance, today }: Pick<Telling, 'chance' | 'today'>,
): Promise<void> {
  const told = []
  for (const { id, startedAt } of await unwritten(db)) {
    const wasAbroad = chance.happens(0.2)
    const knows = chance.happens(0.15) ? chance.one(acquaintances) : null
    const typed = {
      [fieldOf('why')]: chance.one(whys),
      [fieldOf('done')]: chance.one(dones),
      [fieldOf('abroad')]: wasAbroad ? 'yes' : 'no',
      [fieldOf('abroad-where')]: wasAbroad ? chance.one(wheres) : '',
      [fieldOf('start')]: plusDays(today, chance.between(5, 40)),
      age: 'adult',
      knows: knows === null ? 'no' : 'yes',
      knowsWhom: knows ?? '',
    }
    told.push({
      applicationId: id,
      answers: await hub.seal.close(JSON.stringify(typed), { at: sealedAnswers, row: id }),
      knows: knows === null ? null : await hub.seal.close(knows, { at: sealedKnows, row: id }),
      keptAt: moment(startedAt),
    })
  }
  await addTold(db, told)
}
