import type { TestHub } from '../../hub.ts'
import { id } from './found-one.ts'
import type { Things } from './found.ts'
import type { Visit } from './visit.ts'

/** A role whose next version is being written, and people who stand in roles in several ways. */
export async function findStanding(house: TestHub) {
  const helper = await id(
    house,
    'role of helpers',
    `select id from volunteering.role where name = 'Homework helper'`,
  )
  const asked = await house.root.db.row<{ person: string }>(
    'select person_id as person from volunteering.exemption_asked where decided_at is null limit 1',
  )
  const given = await house.root.db.row<{ person: string; role: string }>(
    'select person_id as person, role_id as role from volunteering.exemption limit 1',
  )
  if (!asked || !given) throw new Error('The demonstration has no exemption')
  return {
    role: `/desk/requirements/${helper}`,
    asked: `/desk/people/${asked.person}/standing`,
    helper,
    given: `/desk/people/${given.person}/standing?role=${given.role}`,
  }
}

/** Roles, what they ask for, and how people stand in them. */
export const standingVisits = ({ standing: { role, asked, helper, given } }: Things): readonly Visit[] => [
  { name: 'requirements/roles', path: '/desk/requirements', as: 'ruth' },
  {
    name: 'requirements/roles-errors',
    path: '/desk/requirements',
    as: 'ruth',
    send: { to: '/desk/requirements', answers: { name: '', programme: '' } },
    status: 422,
  },
  { name: 'requirements/role', path: role, as: 'samuel' },
  { name: 'requirements/draft', path: `${role}/draft`, as: 'samuel' },
  { name: 'requirements/whom', path: `${role}/draft/whom`, as: 'samuel' },
  { name: 'requirements/whom-file', path: `/desk/affected/file?role=${helper}`, as: 'samuel' },
  {
    name: 'requirements/draft-errors',
    path: `${role}/draft`,
    as: 'samuel',
    send: { to: `${role}/draft/terms`, answers: { holdsFrom: 'one day', why: '', seen: '1' } },
    status: 422,
  },
  { name: 'requirements/add', path: `${role}/draft/add?kind=interview`, as: 'samuel' },
  { name: 'requirements/change', path: `${role}/draft/references`, as: 'samuel' },
  {
    name: 'requirements/change-errors',
    path: `${role}/draft/references`,
    as: 'samuel',
    send: {
      to: `${role}/draft/references`,
      answers: { validMonths: '0', warnDays: '', count: '', recordedBy: 'referee', seen: '2' },
    },
    status: 422,
  },
  { name: 'standing/cleared', path: given, as: 'samuel' },
  { name: 'standing/asked', path: `${asked}?role=${helper}`, as: 'ruth' },
  {
    name: 'standing/errors',
    path: `${asked}?role=${helper}`,
    as: 'ruth',
    send: {
      to: `${asked}/${helper}/exempt`,
      answers: { requirement: '', reason: '', from: '', until: '' },
    },
    status: 422,
  },
  { name: 'standing/renewals', path: '/desk/renewals', as: 'samuel' },
  { name: 'standing/renewals-views', path: '/desk/renewals/views?weeks=26', as: 'samuel' },
  { name: 'standing/renewals-file', path: '/desk/renewals/file', as: 'samuel' },
]
