import type { TestHub } from '../../../../test/hub.ts'
import { newId } from '../../../platform/database/id.ts'
import { got, type Ashgrove } from '../opportunities/ashgrove.fixture.ts'
import { publish } from '../opportunities/publishing/actions.ts'
import { opportunityOf, type Opportunity } from '../opportunities/store.ts'
import { supperClub } from '../opportunities/supper-club.fixture.ts'
import { beginOpportunity, keepAnswers } from '../opportunities/writing/actions.ts'
import type { Requirement } from '../requirements/types.ts'
import { openAnswers } from './form/opening.ts'
import { applicationsOf } from './store.ts'
import type { ApplicationState, PlacedApplication, Stage } from './types.ts'

const every = { validMonths: null, warnDays: 30, recordedBy: ['coordinator'] } as const
const interview: Requirement = { ...every, recordedBy: ['coordinator'], key: 'interview', kind: 'interview' }
const identity: Requirement = { ...every, recordedBy: ['coordinator'], key: 'identity', kind: 'identity' }

/** A role as everybody can find it, with what it asks for: a conversation, and that somebody’s identity was seen. */
export async function aRole(
  house: TestHub,
  place: Ashgrove,
  {
    title = 'Befriender',
    youngestAge = '18',
    requirements = [interview, identity],
    organisationId = place.hineni,
    programmeId = place.matching,
    region = 'North London',
  }: {
    title?: string
    youngestAge?: string
    requirements?: readonly Requirement[]
    organisationId?: string
    programmeId?: string
    region?: string
  } = {},
): Promise<{ opportunity: Opportunity; roleId: string; slug: string }> {
  const ours = house.hub.as({ ...place.ruth, grants: [{ role: 'administrator' }] })
  const lies = { organisationId, programmeId, region }
  const id = await beginOpportunity(ours, lies, { title, kind: 'role', side: 'supporting' })
  const answers = {
    ...supperClub,
    title,
    kind: 'role',
    timesInWords: 'Two hours a fortnight.',
    checks: ['references'],
    youngestAge,
  }
  got(await keepAnswers(ours, id, { seen: 1, answers }))
  got(await publish(ours, id, 2))
  const roleId = newId()
  const at = house.hub.now()
  await house.root.db.rows('insert into volunteering.role (id, name, made_at) values ($1, $2, $3)', [
    roleId,
    title,
    at,
  ])
  await house.root.db.rows('insert into volunteering.role_of (opportunity_id, role_id) values ($1, $2)', [
    id,
    roleId,
  ])
  await house.root.db.rows(
    `insert into volunteering.policy (role_id, number, holds_from, requirements, why, kept_at)
     values ($1, 1, '2020-01-01', $2, 'The first', $3)`,
    [roleId, JSON.stringify(requirements), at],
  )
  await house.follow()
  const opportunity = (await opportunityOf(house.hub.db, id))!
  return { opportunity, roleId, slug: opportunity.slug }
}

/** Somebody’s application as it stands somewhere, without the form having been gone through. */
export async function anApplication(
  house: TestHub,
  to: { opportunity: Opportunity; roleId: string },
  personId: string,
  { state = 'open', stage = 'application' }: { state?: ApplicationState; stage?: Stage } = {},
): Promise<PlacedApplication> {
  const id = newId()
  const at = house.hub.now()
  const ended = state === 'cleared' || state === 'declined' || state === 'withdrawn' ? at : null
  await house.root.db.rows(
    `insert into volunteering.application (id, person_id, opportunity_id, role_id, state, stage, stage_since, policy, started_at, sent_at, ended_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $7, $9, $10)`,
    [
      id,
      personId,
      to.opportunity.id,
      to.roleId,
      state,
      stage,
      at,
      state === 'draft' ? null : 1,
      state === 'draft' ? null : at,
      ended,
    ],
  )
  if (state !== 'draft')
    await house.root.db.rows(
      'insert into volunteering.application_move (id, application_id, state, stage, at) values ($1, $2, $3, $4, $5)',
      [newId(), id, state, stage, at],
    )
  return (await applicationsOf(house.hub.db, personId)).find((one) => one.id === id)!
}

/** What the standard questions take. */
export const goodAnswers = {
  'q-why': 'I taught chemistry and miss explaining things.',
  'q-done': '',
  'q-abroad': 'no',
  'q-abroad-where': '',
  'q-start': '2026-12-07',
}

/** What somebody typed so far, as themselves. */
export const typedBy = async (house: TestHub, personId: string, application: PlacedApplication) =>
  (await openAnswers(house.hub.as({ personId, strength: 'link', grants: [] }), application))?.typed
