import { makeLink } from '../../../src/platform/identity/face.ts'
import { writtenDown } from '../../../src/rooms/people/adding/purposes.ts'
import { comeIn } from '../../../src/platform/identity/door/purposes.ts'
import { checkInPath, guardianPath, placePath } from '../../../src/rooms/gatherings/links.ts'
import { stopPath } from '../../../src/rooms/volunteering/rota/stopping.ts'
import { stopPath as stopSearchPath } from '../../../src/rooms/volunteering/searches/stopping.ts'
import type { TestHub } from '../../hub.ts'
import { findApplications } from './found-applications.ts'
import { findClearing } from './found-clearing.ts'
import { id } from './found-one.ts'
import { findReferees } from './references.ts'
import { findStanding } from './requirements.ts'

const placeIn = (house: TestHub, state: string): Promise<string> =>
  id(
    house,
    `place that is ${state}`,
    `select p.id from gatherings.place p join gatherings.gathering g on g.id = p.gathering_id
     where p.state = $1 and g.starts_at > $2 and g.state = 'open' and p.people > 0 order by g.starts_at, p.turn limit 1`,
    [state, house.clock.now().add({ hours: 24 })],
  )

/** The way to help of an address. */
const wayAt = (house: TestHub, slug: string): Promise<string> =>
  id(house, slug, 'select id from volunteering.opportunity where slug = $1', [slug])

/** The course of a name. */
const courseNamed = (house: TestHub, name: string): Promise<string> =>
  id(house, name, `select id from learning.course where draft ->> 'name' = $1`, [name])

/** What of the demonstration pages are about: ids and secret addresses, found anew on each day. */
export async function findThings(house: TestHub) {
  const { hub } = house
  const [place, waiting, offered, held, cancelled] = await Promise.all(
    ['confirmed', 'waiting', 'offered', 'held', 'cancelled'].map((state) => placeIn(house, state)),
  )
  const group = await id(
    house,
    'group',
    `select p.id from gatherings.place p join gatherings.gathering g on g.id = p.gathering_id
     where p.state = 'confirmed' and p.people > 1 and g.starts_at > $1 limit 1`,
    [house.clock.now().add({ hours: 24 })],
  )
  const naomi = await id(house, 'Naomi', `select id from people.person where name = 'Naomi Feld'`)
  const young = await id(
    house,
    'form of a young person',
    'select signup_id as id from gatherings.form where guardian_name is not null and guardian_said_at is null limit 1',
  )
  const today = await id(
    house,
    'shift today',
    `select id from gatherings.gathering where title = 'Supper club cook' and starts_at > $1 order by starts_at limit 1`,
    [house.clock.now()],
  )
  const todaysPlace = await id(
    house,
    'place today',
    `select id from gatherings.place where gathering_id = $1 and state = 'confirmed' order by turn limit 1`,
    [today],
  )
  const over = await id(
    house,
    'shift that is over',
    `select id from gatherings.gathering where title = 'Supper club cook' and ends_at < $1 order by starts_at desc limit 1`,
    [house.clock.now()],
  )
  const withoutEmail = await id(
    house,
    'somebody without an email',
    'select id from people.person where email is null and forgotten_at is null order by name limit 1',
  )
  // Somebody who never told their age, nor signed up: it is asked when a place is taken for them.
  const unsaid = await id(
    house,
    'somebody who never signed up',
    `select id from people.person p where born_on is null and not exists (
       select from gatherings.place where person_id = p.id and state in ('held', 'confirmed', 'waiting', 'offered'))
     order by name limit 1`,
  )
  const applied = await id(
    house,
    'application that waits for checks',
    `select id from volunteering.application where state = 'open' and stage = 'checks' order by stage_since limit 1`,
  )
  const wording = await id(
    house,
    'wording in two languages',
    `select wording_id as id from volunteering.wording_version group by 1 having count(distinct lang) > 1 limit 1`,
  )
  const together = await id(house, 'step taken for several', 'select id from volunteering.together limit 1')
  const search = await id(house, 'search', 'select id from volunteering.saved_search limit 1')
  // Somebody with an app for codes; what it holds is never asked here.
  await house.root.db.rows(
    `insert into identity.code_app (account_id, secret, made_at, last_step)
     select account_id, '\\x00', $1, 0 from identity.address where email = 'samuel@hineni.example'`,
    [house.clock.now()],
  )
  const secrets = {
    place: placePath(hub, place!),
    waiting: placePath(hub, waiting!),
    offered: placePath(hub, offered!),
    held: placePath(hub, held!),
    cancelled: placePath(hub, cancelled!),
    guardian: guardianPath(hub, young),
    group: placePath(hub, group),
    checkIn: checkInPath(hub, todaysPlace),
    stop: stopPath(hub, naomi),
    stopSearch: stopSearchPath(hub, search),
    writtenDown: await hub.transact((db) =>
      makeLink(hub, db, {
        purpose: writtenDown,
        email: 'written.down@example.org',
        accountId: withoutEmail,
        payload: {},
      }),
    ),
    comeIn: await hub.transact((db) =>
      makeLink(hub, db, {
        purpose: comeIn,
        email: 'naomi.feld@example.org',
        accountId: naomi,
        payload: { onward: '/my' },
      }),
    ),
  }
  return {
    ...(await findClearing(house)),
    applications: await findApplications(house),
    applied,
    wording,
    together,
    referees: await findReferees(house),
    standing: await findStanding(house),
    secrets,
    naomi,
    withoutEmail,
    twice: await id(
      house,
      'somebody written down twice',
      `select id from people.person where name = 'Tom Ferreira'`,
    ),
    double: await id(house, 'second record', `select id from people.person where name = 'Thomas Fereira'`),
    trusted: await id(
      house,
      'coordinator',
      `select person_id as id from permits.grant where role = 'coordinator' and ended_at is null limit 1`,
    ),
    merge: await id(house, 'merge', 'select id from people.merge limit 1'),
    mergedInto: await id(house, 'merge', 'select into_id as id from people.merge limit 1'),
    labelled: await id(
      house,
      'label',
      'select person_id as id from people.tag order by tag, person_id limit 1',
    ),
    unsaid,
    today,
    over,
    scarce: await id(
      house,
      'shift with room',
      `select id from gatherings.gathering where starts_at > $1 and taken < capacity and state = 'open' order by starts_at offset 3 limit 1`,
      [house.clock.now()],
    ),
    cook: await wayAt(house, 'supper-club-cook-ashgrove'),
    draft: await wayAt(house, 'clothes-sorter-ashgrove'),
    inReview: await wayAt(house, 'film-night-projector-and-welcome-bristol'),
    planned: await wayAt(house, 'steward-for-the-four-gates-walk-manchester'),
    checked: await wayAt(house, 'befriender-north-london-north-and-east-london'),
    tooOften: await wayAt(house, 'maths-to-gcse-online'),
    partnerChecked: await wayAt(house, 'homework-table-northgate'),
    unchecked: await wayAt(house, 'lunchtime-buddy-at-sorrel-lane-school-manchester'),
    certified: await id(
      house,
      'certificate that was looked up',
      `select s.person_id as id from volunteering.check_seen s join volunteering.check_status t on t.check_id = s.id
       join people.person p on p.id = s.person_id where t.result = 'not-current' and s.opportunity_id is not null limit 1`,
    ),
    closed: await wayAt(house, 'store-clear-out-leeds'),
    organisation: await id(
      house,
      'organisation',
      `select id from network.organisation where kind <> 'ourselves' order by name limit 1`,
    ),
    asked: await id(
      house,
      'interest in a role',
      `select i.id from volunteering.interest i join volunteering.opportunity o on o.id = i.opportunity_id
       where i.state = 'waiting' and i.person_id is not null and o.published ->> 'kind' = 'role' order by i.answer_by limit 1`,
    ),
    unknownAsker: await id(
      house,
      'request of somebody unknown',
      `select id from people.request where kind = 'access' and reach is not null and person_id is null`,
    ),
    knownAsker: await id(
      house,
      'request that was extended',
      `select r.id from people.request r join people.request_step s on s.request_id = r.id and s.what = 'extended'
       where r.state = 'open' limit 1`,
    ),
    unseenCopy: await id(
      house,
      'copy that waits for the look, with nothing to decide',
      `select r.id from people.request r join people.person p on p.id = r.person_id
       where r.kind = 'access' and r.state = 'open' and p.name = 'Naomi Feld'`,
    ),
    refused: await id(
      house,
      'refused request',
      `select id from people.request where state = 'refused' limit 1`,
    ),
    learning: {
      course: await courseNamed(house, 'Safeguarding for befrienders'),
      retired: await courseNamed(house, 'Safeguarding film'),
      draft: await courseNamed(house, 'Driving for us'),
      changed: await courseNamed(house, 'Safe in the kitchen'),
      session: await id(
        house,
        'live session',
        `select s.id from learning.session s join gatherings.gathering g on g.id = s.id
         where g.starts_at > $1 order by g.starts_at limit 1`,
        [house.clock.now()],
      ),
      takenBack: await id(
        house,
        'completion taken back',
        `select c.person_id as id from learning.completion c join learning.completion_back b on b.completion_id = c.id limit 1`,
      ),
    },
    hold: await id(
      house,
      'hold',
      `select id from people.hold where ended_at is null order by review_on limit 1`,
    ),
    holdEnded: await id(
      house,
      'hold that ended',
      'select id from people.hold where ended_at is not null limit 1',
    ),
    claim: await id(
      house,
      'claim with a receipt',
      `select id from volunteering.expense where state = 'claimed' and receipt_id is not null order by number limit 1`,
    ),
    toPay: await id(
      house,
      'claim to pay',
      `select id from volunteering.expense where state = 'approved' order by number limit 1`,
    ),
    programme: await id(house, 'programme', 'select id from programmes.programme order by name limit 1'),
    letter: await id(house, 'letter', 'select id from mail.letter order by queued_at desc limit 1'),
    returned: await id(
      house,
      'letter that came back',
      `select id from mail.letter where state = 'returned' limit 1`,
    ),
    message: await id(
      house,
      'message',
      `select kind as id from mail.letter where kind = 'gatherings.reminder' limit 1`,
    ),
    fileAsked: await id(house, 'file asked for', 'select id from lists.asked where answer is null'),
    fileReady: await id(house, 'file to take', `select id from lists.asked where answer = 'yes'`),
    fileRefused: await id(house, 'file refused', `select id from lists.asked where answer = 'no'`),
    hadas: await id(house, 'Hadas', `select id from people.person where name = 'Hadas Peretz'`),
    minor: await id(
      house,
      'person under 18',
      `select person_id as id from people.kin where kind = 'guardian' limit 1`,
    ),
    note: await id(
      house,
      'note that nobody put right',
      `select n.id from people.note n join people.person p on p.id = n.person_id
       where p.name = 'Hadas Peretz' and n.level = 'everybody'`,
    ),
    task: await id(
      house,
      'task that was moved',
      'select id from people.task where due_on <> first_due_on and done_at is null limit 1',
    ),
    taskDone: await id(
      house,
      'task that is done',
      'select id from people.task where done_at is not null limit 1',
    ),
  }
}

export type Things = Awaited<ReturnType<typeof findThings>>
