import assert from 'node:assert/strict'
import { test } from 'node:test'
import { team } from '../people/team.ts'
import { openDemonstration } from '../demonstration.fixture.ts'

// On this day of the week chance alone would leave Samuel without an approval.
const house = await openDemonstration('2026-11-22')
const { db } = house.root
const counted = async (sql: string): Promise<number> =>
  (await db.row<{ count: number }>(`select count(*) as count from ${sql}`))!.count

test('nobody waits for an answer about what they applied for; Naomi applied for one and waits about another', async () => {
  assert.equal(
    await counted(
      `volunteering.interest i join volunteering.application a using (person_id, opportunity_id)
       where i.state = 'waiting' and a.state <> 'draft'`,
    ),
    0,
  )
  const naomis = await db.rows(
    `select i.state, i.answered_at = a.sent_at as "settled" from volunteering.interest i
     join people.person p on p.id = i.person_id
     left join volunteering.application a on a.person_id = i.person_id and a.opportunity_id = i.opportunity_id
     where p.name = 'Naomi Feld' order by 1`,
  )
  assert.deepEqual(naomis, [
    { state: 'answered', settled: true },
    { state: 'waiting', settled: null },
  ])
  assert.equal(await counted('volunteering.interest where answered_at < made_at'), 0)
})

test('Samuel is asked for approvals in both states, and who is asked was not approved before', async () => {
  const asked = await db.rows(
    `select coalesce(k.answer, 'waits') as answer, count(*) as count from volunteering.approval_asked k
     join identity.address d on d.account_id = k.reviewer_id
     where d.email = $1 and k.ended_at is null group by 1 order by 1`,
    [team.samuel.email],
  )
  assert.deepEqual(asked, [
    { answer: 'not-yet', count: 1 },
    { answer: 'waits', count: 1 },
    { answer: 'yes', count: 1 },
  ])
  assert.equal(
    await counted(
      `volunteering.approval_asked k join volunteering.application a on a.id = k.application_id
       join volunteering.evidence e on e.person_id = a.person_id and e.role_id = a.role_id and e.kind = 'approval'
       where a.state = 'open'`,
    ),
    0,
  )
})

test('a day that somebody asked for was turned away, is still ahead, and was asked for after the check was decided', async () => {
  assert.equal(
    await counted(
      `volunteering.day_turned_away t join gatherings.gathering g on g.id = t.gathering_id
       where g.state = 'open' and g.starts_at > '2026-11-22' and g.part_of = t.opportunity_id and t.asked_at > (
         select max(decided_at) from volunteering.check_decision d where d.opportunity_id = t.opportunity_id)`,
    ),
    1,
  )
})

test('every message of the desk has its letter, and a parent or guardian who said yes has a copy of theirs', async () => {
  assert.deepEqual(
    await db.rows(
      `select (select count(*) from volunteering.message m where not exists (select from mail.letter l where l.id = m.letter_id)) as without,
         (select count(*) from mail.letter where kind = 'applications.guardian-copy' and state = 'sent') as copies,
         (select count(*) from volunteering.message m join volunteering.application a on a.id = m.application_id
          where a.guardian = 'yes') as young`,
    ),
    [{ without: 0, copies: 1, young: 1 }],
  )
  assert.equal(
    await counted(
      `volunteering.application a join people.person p on p.id = a.person_id
       join volunteering.opportunity o on o.id = a.opportunity_id
       where extract(year from age(a.sent_at, p.born_on)) < (o.published ->> 'youngestAge')::int`,
    ),
    0,
    'somebody applied who is too young',
  )
})

test('nobody was asked for a reference before they were named for it, nor heard after somebody was cleared', async () => {
  assert.equal(
    await counted(
      `volunteering.referee r join volunteering.application a on a.id = r.application_id
       where r.asked_at < a.sent_at or (a.state = 'cleared' and r.judged_at > a.ended_at)`,
    ),
    0,
  )
})

test('whose check counts has a certificate that was seen, and each look at the Update Service stands with it', async () => {
  assert.equal(
    await counted(
      `volunteering.evidence e where e.kind = 'check' and e.taken_back_at is null and not exists (
         select from volunteering.check_seen c where c.id = e.source_id and c.person_id = e.person_id)`,
    ),
    0,
  )
  assert.equal(
    await counted(
      `volunteering.evidence e where e.kind = 'check-status' and not exists (
         select from volunteering.check_status s where s.id = e.source_id)`,
    ),
    0,
  )
})
