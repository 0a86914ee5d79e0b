import { bring, type Part } from '../../../../test/cast.ts'
import { openHub, type TestHub } from '../../../../test/hub.ts'
import { as, type Visitor } from '../../../../test/web.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Stage } from '../applications/types.ts'
import { ashgrove, aSupperClub, got, type Ashgrove } from '../opportunities/ashgrove.fixture.ts'
import type { Requirement } from '../requirements/types.ts'
import { beginAgreement, publishAgreement, writeDraft } from './agreements/actions.ts'
import { agreementOf } from './agreements/store.ts'

const every = { validMonths: null, warnDays: 30 } as const

/** Ashgrove, with a role that asks for a conversation, identity, one text and an approval. */
export interface Clearing {
  readonly house: TestHub
  readonly place: Ashgrove
  readonly roleId: string
  readonly agreementId: string
  readonly opportunityId: string
  /** Somebody applies; their application stands at a stage. @returns its id */
  readonly apply: (personId: string, stage?: Stage) => Promise<string>
  /** From a day on the role asks for this version. */
  readonly askVersion: (number: number, version: number, from: string) => Promise<void>
  /** One of the cast, as the hub of whoever acts. */
  readonly acting: (who: { readonly id: string }) => Hub
}

const requirementsOf = (agreementId: string, version = 1, by = 2): Requirement[] => [
  { ...every, key: 'conversation', kind: 'interview', recordedBy: ['coordinator'] },
  { ...every, key: 'identity', kind: 'identity', recordedBy: ['vetting-officer'] },
  {
    ...every,
    key: 'agreement',
    kind: 'agreement',
    recordedBy: ['person', 'coordinator'],
    agreementId,
    version,
  },
  { ...every, key: 'approval', kind: 'approval', recordedBy: ['panel'], by, notInterviewer: true },
]

/** A text, published. @returns its id */
export async function anAgreement(hub: Hub, name: string, words: string): Promise<string> {
  const { id } = got(await beginAgreement(hub, name))
  got(await writeDraft(hub, id, { words, seen: 1 }))
  got(await publishAgreement(hub, id, { why: 'The first version.', seen: 2 }))
  return id
}

/** The next version of a text goes out. */
export async function nextVersion(hub: Hub, id: string, words: string, why: string): Promise<void> {
  const before = (await agreementOf(hub.db, id))!
  got(await writeDraft(hub, id, { words, seen: before.draftVersion }))
  got(await publishAgreement(hub, id, { why, seen: before.draftVersion + 1 }))
}

/** @param house the house it is in; a new one on `today` where it is left out */
export async function clearing({
  by = 2,
  today = '2026-11-24',
  house: given,
}: { by?: number; today?: string; house?: TestHub } = {}): Promise<Clearing> {
  const house = given ?? (await openHub({ today }))
  const { db } = house.root
  const place = await ashgrove(house.hub)
  const way = await aSupperClub(house.hub, place, {
    title: 'Befriender',
    kind: 'role',
    timesInWords: 'Every two weeks.',
    commitment: 'every-fortnight',
    checks: [],
  })
  const agreementId = await anAgreement(
    house.hub.as(place.ruth),
    'How we are together',
    'We meet in daylight.\n\nWe tell the charity when something worries us.',
  )
  const roleId = newId()
  await db.rows('insert into volunteering.role (id, name, made_at) values ($1, $2, $3)', [
    roleId,
    'Befriender',
    house.hub.now(),
  ])
  await db.rows('insert into volunteering.role_of (opportunity_id, role_id) values ($1, $2)', [
    way.id,
    roleId,
  ])
  const keepPolicy = (number: number, requirements: readonly Requirement[], from: string) =>
    db.rows(
      `insert into volunteering.policy (role_id, number, holds_from, requirements, why, kept_at) values ($1, $2, $3, $4, 'A test', $5)`,
      [roleId, number, from, JSON.stringify(requirements), house.hub.now()],
    )
  await keepPolicy(1, requirementsOf(agreementId, 1, by), '2026-01-01')
  return {
    house,
    place,
    roleId,
    agreementId,
    opportunityId: way.id,
    async apply(personId, stage = 'selection') {
      const id = newId()
      const at = house.hub.now().subtract({ hours: 4 })
      await db.rows(
        `insert into volunteering.application (id, person_id, opportunity_id, role_id, state, stage, stage_since, policy, started_at, sent_at)
         values ($1, $2, $3, $4, 'open', $5, $6, 1, $6, $6)`,
        [id, personId, way.id, roleId, stage, at],
      )
      return id
    },
    async askVersion(number, version, from) {
      await keepPolicy(number, requirementsOf(agreementId, version, by), from)
    },
    acting: ({ id }) => house.hub.as({ personId: id, strength: 'strong', grants: [] }),
  }
}

/** Somebody of ours who looks after the kitchen in North London, come in. */
export const aColleague = ({ house, place }: Clearing, part: Part): Promise<Visitor> =>
  as(house, part, [{ role: 'coordinator', programmes: [place.kitchen], regions: ['North London'] }])

/** The same, who never opens a page. */
export const colleagueBrought = ({ house, place }: Clearing, part: Part) =>
  bring(house, part, [{ role: 'coordinator', programmes: [place.kitchen], regions: ['North London'] }])
