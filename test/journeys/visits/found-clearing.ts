import type { TestHub } from '../../hub.ts'
import { id } from './ids.ts'

/** What of the demonstration the pages of clearing are about. */
export async function findClearing(house: TestHub) {
  const now = house.clock.now()
  const asked = (what: string, where: string): Promise<string> =>
    id(
      house,
      what,
      `select k.id from volunteering.approval_asked k join identity.address a on a.account_id = k.reviewer_id
       where a.email = 'samuel@hineni.example' and k.ended_at is null and ${where} limit 1`,
    )
  return {
    naomisApplication: await id(
      house,
      'application of Naomi',
      `select a.id from volunteering.application a join people.person p on p.id = a.person_id
       where p.name = 'Naomi Feld' and a.state = 'open' limit 1`,
    ),
    toRecord: await id(
      house,
      'conversation to record',
      `select v.id from volunteering.conversation v join volunteering.talk_slot s on s.id = v.slot_id
       where v.state = 'booked' and s.ends_at < $1 limit 1`,
      [now],
    ),
    talkWithNotes: await id(
      house,
      'conversation with notes',
      'select conversation_id as id from volunteering.conversation_note limit 1',
    ),
    identified: await id(
      house,
      'somebody whose identity was seen',
      'select person_id as id from volunteering.identity_seen limit 1',
    ),
    text: await id(
      house,
      'text with two versions',
      'select agreement_id as id from volunteering.agreement_version where number = 2 limit 1',
    ),
    textInDraft: await id(
      house,
      'text being written',
      'select id from volunteering.agreement where draft is not null limit 1',
    ),
    approvalAsked: await asked('approval that Samuel is asked for', 'k.knows is null'),
    approvalSaid: await asked('approval to which Samuel said not yet', `k.answer = 'not-yet'`),
    heldUp: await id(
      house,
      'approval held up',
      `select application_id as id from volunteering.approval_asked where answer = 'not-yet' and ended_at is null limit 1`,
    ),
  }
}
