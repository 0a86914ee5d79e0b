import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { sealedReason } from '../../../rooms/volunteering/clearing/approval/reasons.ts'
import {
  addAccepted,
  addAsked,
  addIdentities,
  addNoneFits,
  addSlots,
  addTalks,
  addTexts,
  applicationsAsking,
  recordedWithout,
  type AskedMade,
  type ToTalkAbout,
} from '../../../rooms/volunteering/clearing/bulk-store.ts'
import type { Document } from '../../../rooms/volunteering/clearing/identity/types.ts'
import { settleInterest } from '../../../rooms/volunteering/applications/form/store.ts'
import { addOnTheirWay, rolesAsked } from '../../../rooms/volunteering/vetting/bulk-store.ts'
import { drivingForUs, howWeAreTogether, whyNotYet } from './agreement-texts.ts'
import { onTheirWay } from './on-their-way.ts'
import { inSelectionOf, talksOf, timesAhead, type Told } from './talks.ts'

/** What volunteers agree to: a text in its second version, and one that is being written. @returns the id of the first */
export async function buildTexts(
  db: Db,
  {
    chance,
    team,
    opened,
    now,
  }: Pick<Told, 'chance' | 'team' | 'now'> & { readonly opened: Temporal.Instant },
): Promise<string> {
  const id = chance.idAt(opened)
  const { name, versions } = howWeAreTogether
  const since = [opened.add({ hours: 24 * 12 }), now.subtract({ hours: 24 * 70 })]
  await addTexts(db, [
    {
      id,
      name,
      madeAt: opened,
      draft: null,
      versions: versions.map(({ why, words }, at) => ({
        number: at + 1,
        words: words.join('\n\n'),
        why,
        publishedAt: since[at]!,
        publishedBy: team.ruth,
      })),
    },
    {
      id: chance.idAt(now.subtract({ hours: 72 })),
      name: drivingForUs.name,
      madeAt: now.subtract({ hours: 72 }),
      draft: {
        words: drivingForUs.draft.join('\n\n'),
        at: now.subtract({ hours: 50 }),
        by: team.ruth,
      },
      versions: [],
    },
  ])
  return id
}

/** Approvals of those in the last stage: one given by the first of two, one held up, one whose reviewer stepped aside, one nobody was asked for. */
async function approvalsOf(
  hub: Hub,
  { chance, team, now }: Told,
  asking: readonly ToTalkAbout[],
): Promise<AskedMade[]> {
  const last = asking
    .filter(({ state, stage, approvals }) => state === 'open' && stage === 'clearance' && approvals !== null)
    .toSorted((one, other) => other.approvals! - one.approvals!)
  const at = now.subtract({ hours: 26 })
  const asked = (
    { id: applicationId }: ToTalkAbout,
    reviewerId: string,
    said: Pick<AskedMade, 'knows' | 'answer'>,
    by: string | null = team.ruth,
  ): AskedMade => ({
    id: chance.idAt(at),
    applicationId,
    reviewerId,
    askedAt: at,
    askedBy: by,
    answeredAt: said.answer === null ? null : at.add({ hours: 3 }),
    endedAt: said.answer === 'aside' ? at.add({ hours: 3 }) : null,
    reason: null,
    ...said,
  })
  const waits = { knows: null, answer: null } as const
  const [first, second, third] = last
  const notYet = second && asked(second, team.samuel, { knows: 'no', answer: 'not-yet' })
  return [
    ...(first
      ? [asked(first, team.samuel, { knows: 'know', answer: 'yes' }), asked(first, team.orla, waits)]
      : []),
    ...(notYet
      ? [{ ...notYet, reason: await hub.seal.close(whyNotYet, { at: sealedReason, row: notYet.id }) }]
      : []),
    ...(third
      ? [
          asked(third, team.meera, { knows: 'related', answer: 'aside' }),
          asked(third, team.samuel, waits, null),
        ]
      : []),
  ]
}

const shown: readonly (readonly Document[])[] = [
  ['passport', 'bill'],
  ['driving-licence', 'bank'],
  ['government-photo', 'letter'],
]

/** Naomi applies too, for what she asked about: she has a time to choose. */
async function naomiApplies(db: Db, { chance, team, now, naomi }: Told): Promise<void> {
  const asked = (await rolesAsked(db)).find(({ role }) => role === 'Befriender')
  if (!asked) return
  const telling = { chance, now, by: [team.ruth, team.samuel] }
  const hers = onTheirWay({ id: naomi }, asked, { stage: 'selection', ago: 2 }, telling)
  await addOnTheirWay(db, [{ ...hers, evidence: [] }])
  await settleInterest(db, naomi, asked.opportunityId, hers.sentAt)
}

/** What clears somebody, of everybody who applied: conversations, identity, texts they accepted, approvals. */
export async function buildClearing(hub: Hub, db: Db, told: Told): Promise<void> {
  const { chance, team, now } = told
  await naomiApplies(db, told)
  const asking = await applicationsAsking(db)
  const ahead = timesAhead(hub, told)
  const { slots, talks } = await talksOf(hub, told, asking, ahead)
  await addSlots(db, [...ahead, ...slots])
  await addTalks(db, talks)
  const unfit = inSelectionOf(asking, told)[2]
  if (unfit)
    await addNoneFits(db, [
      {
        applicationId: unfit.id,
        at: now.subtract({ hours: 28 }),
        times: ['weekday-mornings', 'weekend-afternoons'],
      },
    ])
  const recorded = await recordedWithout(db)
  await addIdentities(
    db,
    recorded
      .filter(({ kind }) => kind === 'identity')
      .map((one, number) => ({
        id: chance.idAt(one.at),
        personId: one.personId,
        documents: shown[number % shown.length]!,
        how: number % 4 === 3 ? 'video' : 'in-person',
        seenOn: one.on,
        seenBy: one.by ?? team.samuel,
        at: one.at,
      })),
  )
  await addAccepted(
    db,
    recorded.flatMap(({ kind, personId, agreementId, number, on, at }) =>
      kind === 'agreement' && agreementId !== null && number !== null
        ? [{ id: chance.idAt(at), personId, agreementId, number, on, at }]
        : [],
    ),
  )
  await addAsked(db, [
    ...(await approvalsOf(hub, told, asking)),
    ...recorded.flatMap((one): AskedMade[] => {
      const application = asking.find(
        ({ personId, roleId, state }) =>
          state === 'cleared' && personId === one.personId && roleId === one.roleId,
      )
      if (one.kind !== 'approval' || !application || one.by === null) return []
      return [
        {
          id: chance.idAt(one.at),
          applicationId: application.id,
          reviewerId: one.by,
          askedAt: one.at.subtract({ hours: 20 }),
          askedBy: team.ruth,
          knows: 'no',
          answer: 'yes',
          answeredAt: one.at,
          endedAt: one.at,
          reason: null,
        },
      ]
    }),
  ])
}
