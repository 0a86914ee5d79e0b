import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { newId } from '../../../platform/database/id.ts'
import { guest, naomiApplied } from '../../../rooms/volunteering/references/references.fixture.ts'
import { referencePath } from '../../../rooms/volunteering/references/link.ts'
import { Chance } from '../chance.ts'
import { buildReferences } from './references.ts'

test('the demonstration has a referee in every state, and their pages and cards open', async () => {
  const house = await openHub()
  const { hub, root } = house
  const { place, roleId, way, naomi, samuel, desk, applicationId } = await naomiApplied(house)
  const now = hub.now()
  const apply = (personId: string, state: string, stage: string, daysAgo: number) =>
    root.db.rows(
      `insert into volunteering.application (id, person_id, opportunity_id, role_id, state, stage, stage_since, started_at, sent_at, ended_at, policy)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $7, $8, 1)`,
      [
        newId(),
        personId,
        way.id,
        roleId,
        state,
        stage,
        now.subtract({ hours: 24 * daysAgo }),
        state === 'cleared' ? now.subtract({ hours: 24 * (daysAgo - 10) }) : null,
      ],
    )
  await root.db.rows(
    `update volunteering.application set stage = 'checks', stage_since = stage_since - interval '30 days' where id = $1`,
    [applicationId],
  )
  const others = [place.dalia, place.tobias, place.miriam, place.ruth].map(({ personId }) => personId!)
  for (const [at, personId] of others.entries()) await apply(personId, 'open', 'checks', 20 - at)
  await apply(naomi.id, 'cleared', 'clearance', 400)
  await apply(samuel.id, 'cleared', 'clearance', 60)
  await apply(
    (await root.db.row<{ id: string }>(`select id from people.person where name = 'Samuel Hart'`))!.id,
    'open',
    'selection',
    3,
  )

  await root.transact((db) =>
    buildReferences(hub, db, { chance: new Chance('a test'), today: hub.today(), by: samuel.id }),
  )
  const states = await root.db.rows<{ state: string }>(
    'select distinct state from volunteering.referee order by state',
  )
  assert.deepEqual(
    states.map(({ state }) => state),
    ['asked', 'counts', 'declined', 'named', 'not-counted', 'not-them', 'received', 'ring', 'to-confirm'],
  )
  const gone = await root.db.rows(
    `select count(*) as count from volunteering.referee_contact c join volunteering.referee r on r.id = c.referee_id
     where r.state = 'counts' and c.email is null and c.name is not null`,
  )
  assert.deepEqual(gone, [{ count: 2 }])
  const kept = await root.db.row<{ id: string }>(
    'select referee_id as id from volunteering.reference_words where draft is not null',
  )
  assert.match(await guest(house).page(referencePath(hub, kept!.id)), /A reading group, every other Sunday/)
  const own = await root.db.rows<{ id: string; state: string }>(
    'select id, state from volunteering.referee where application_id = $1 order by state',
    [applicationId],
  )
  assert.deepEqual(
    own.map(({ state }) => state),
    ['asked', 'counts'],
  )
  assert.match(await samuel.page(`${desk}/${own[0]!.id}`), /Waiting on them/)
  assert.match(await samuel.page(`${desk}/${own[1]!.id}`), /rarer, to tell me/)
})
