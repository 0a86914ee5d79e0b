import { newId } from '../../../platform/database/id.ts'
import type { Grant } from '../../../platform/permits/actor.ts'
import type { TestHub } from '../../../../test/hub.ts'
import { as, visitor, type FormAnswers, type Visitor } from '../../../../test/web.ts'
import { moveApplication } from '../applications/actions.ts'
import { applicationOf } from '../applications/store.ts'
import type { Move } from '../applications/rules.ts'
import { ashgrove, aSupperClub, got } from '../opportunities/ashgrove.fixture.ts'
import type { Requirement } from '../requirements/types.ts'
import type { ReferencesAsked } from './rules.ts'

export const twoReferences: ReferencesAsked = {
  key: 'references',
  kind: 'references',
  count: 2,
  professional: 1,
  personal: 0,
  notFamily: true,
  validMonths: null,
  warnDays: 0,
  recordedBy: ['coordinator', 'vetting-officer'],
}

const befriender = {
  title: 'Befriender',
  kind: 'role',
  timesInWords: 'Every two weeks.',
  commitment: 'every-fortnight',
}

/** Naomi applied to be a befriender of the kitchen in North London, a role that asks for two references. */
export async function naomiApplied(house: TestHub, asked: ReferencesAsked = twoReferences) {
  const { hub, root } = house
  const place = await ashgrove(hub)
  const way = await aSupperClub(hub, place, befriender)
  const roleId = newId()
  const requirements: readonly Requirement[] = [asked]
  await root.db.rows('insert into volunteering.role (id, name, made_at) values ($1, $2, $3)', [
    roleId,
    'Befriender',
    hub.now(),
  ])
  await root.db.rows(
    `insert into volunteering.policy (role_id, number, holds_from, requirements, why, kept_at)
     values ($1, 1, '2026-01-01', $2, 'The first', $3)`,
    [roleId, JSON.stringify(requirements), hub.now()],
  )
  const naomi = await as(house, 'volunteer')
  const applicationId = newId()
  await root.db.rows(
    `insert into volunteering.application (id, person_id, opportunity_id, role_id, state, stage, stage_since, started_at)
     values ($1, $2, $3, $4, 'draft', 'application', $5, $5)`,
    [applicationId, naomi.id, way.id, roleId, hub.now()],
  )
  const move = async (to: Move): Promise<void> => {
    await hub
      .as(place.ruth)
      .change(async (db) =>
        moveApplication(hub.as(place.ruth), db, (await applicationOf(db, applicationId))!, to),
      )
      .then(got)
    await house.runJobs()
  }
  await move({ state: 'open' })
  const grant: Grant = { role: 'vetting-officer', programmes: [place.kitchen], regions: ['North London'] }
  return {
    house,
    place,
    way,
    roleId,
    naomi,
    applicationId,
    move,
    samuel: await as(house, 'vetting officer', [grant]),
    own: `/my/applications/${applicationId}/referees`,
    desk: `/desk/applications/${applicationId}/references`,
  }
}
export type Stage = Awaited<ReturnType<typeof naomiApplied>>

export const margit: FormAnswers = {
  name: 'Margit Sund',
  kind: 'professional',
  how: 'We ran the night desk of a hostel',
  family: 'no',
  email: 'margit@example.net',
  phone: '',
}

export const per: FormAnswers = {
  name: 'Per Lindqvist',
  kind: 'personal',
  how: 'Neighbours for ten years',
  family: 'no',
  email: 'per@example.net',
  phone: '',
}

export const theirWords: FormAnswers = {
  act: 'send',
  way: 'write',
  how: 'She ran the night desk at the hostel I managed',
  related: 'no',
  see: 'She sat with a guest till midnight',
  limits: 'often',
  alone: 'yes-but',
  add: 'She gives too much of herself when she is tired',
  phone: '',
}

/** The link in the newest letter to somebody. */
export async function linkTo(house: TestHub, email: string): Promise<string> {
  const letter = (await house.letters()).findLast(
    ({ address, words }) => address.includes(`<${email}>`) && words.includes('/reference/'),
  )
  const path = /https?:\/\/[^/]+(\/reference\/[\w-]{43})/.exec(letter?.words ?? '')?.[1]
  if (!path) throw new Error(`No letter to ${email} carries a link`)
  return path
}

/** Whoever opens a link: nobody we know. */
export const guest = (house: TestHub): Visitor => visitor(house)

/** Ids of all referees, in the order they were named. */
export async function refereeIds(house: TestHub): Promise<string[]> {
  const rows = await house.root.db.rows<{ id: string }>(
    'select id from volunteering.referee order by named_at, id',
  )
  return rows.map(({ id }) => id)
}

/** How all referees stand, in the order they were named. */
export const refereeStates = async (house: TestHub): Promise<string[]> =>
  (
    await house.root.db.rows<{ state: string }>(
      'select state from volunteering.referee order by named_at, id',
    )
  ).map(({ state }) => state)
