import { makeLink } from '../../../src/platform/identity/face.ts'
import { guardianLink } from '../../../src/rooms/volunteering/applications/guardian/purposes.ts'
import type { TestHub } from '../../hub.ts'
import { id } from './ids.ts'

/** What of the demonstration the pages of applications are about. */
export async function findApplications(house: TestHub) {
  const application = (what: string, where: string): Promise<string> =>
    id(house, what, `select id from volunteering.application where ${where} order by stage_since limit 1`)
  const waiting = await application(
    'application that waits for a guardian',
    `guardian = 'waiting' and state = 'open'`,
  )
  const role = await house.root.db.row<{ id: string; slug: string }>(
    `select o.id, o.slug from volunteering.role_of w join volunteering.opportunity o on o.id = w.opportunity_id
     where o.state = 'published' and not exists (
       select from volunteering.application a join people.person p on p.id = a.person_id
       where a.opportunity_id = o.id and p.name = 'Naomi Feld') order by o.slug limit 1`,
  )
  if (!role) throw new Error('The demonstration has no role that Naomi does not apply for')
  return {
    unread: await application(
      'application nobody read',
      `state = 'open' and read_at is null and guardian = 'not-needed'`,
    ),
    read: await application(
      'application that is read',
      `state = 'open' and stage = 'checks' and read_at is not null`,
    ),
    resting: await application('paused application', `state = 'paused' and paused_until is not null`),
    noMore: await application('declined application', `state = 'declined'`),
    takenBack: await application('withdrawn application', `state = 'withdrawn'`),
    waiting,
    role: role.id,
    applyTo: `/help/${role.slug}/apply`,
    guardianAsked: await house.hub.transact((db) =>
      makeLink(house.hub, db, {
        purpose: guardianLink,
        email: 'ada.guardian@example.org',
        payload: { applicationId: waiting },
      }),
    ),
  }
}

export type Applications = Awaited<ReturnType<typeof findApplications>>
