import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import { gatheringKind, type Details, type Gathering, type Lead } from '../../gatherings/face.ts'
import { coursePath } from '../links.ts'
import { sessionOne, sessionsNamed, type Session } from './store.ts'

const orNull = (text: string): string | null => text || null

function detailsOf(hub: Hub, gathering: Gathering, session: Session): Details {
  return {
    title: gathering.title,
    href: coursePath(session.courseId),
    host: { name: hub.setting(charityProfile).name, partner: null },
    where: session.place,
    exactPlace: orNull(session.exactPlace),
    gettingThere: orNull(session.gettingThere),
    bring: orNull(session.bring),
    firstDay: null,
    access: orNull(session.access),
    contact: {
      name: session.contactName,
      email: orNull(session.contactEmail),
      phone: orNull(session.contactPhone),
    },
    company: null,
  }
}

/** What everybody who comes to live sessions is told, by the id of the gathering. */
async function sessionDetails(
  hub: Hub,
  db: Db,
  gatherings: readonly Gathering[],
): Promise<ReadonlyMap<string, Details>> {
  const sessions = await sessionsNamed(
    db,
    gatherings.map(({ id }) => id),
  )
  const byId = new Map(sessions.map((one) => [one.id, one]))
  return new Map(
    gatherings.flatMap((one): [string, Details][] => {
      const session = byId.get(one.id)
      return session ? [[one.id, detailsOf(hub, one, session)]] : []
    }),
  )
}

async function sessionLeads(_hub: Hub, db: Db, { id }: Gathering): Promise<readonly Lead[]> {
  const session = await sessionOne(db, id)
  return session?.contactEmail
    ? [{ personId: null, name: session.contactName, email: session.contactEmail }]
    : []
}

gatheringKind('session', { detailsOf: sessionDetails, leadsOf: sessionLeads })
