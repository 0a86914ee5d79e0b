import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { aRole, anApplication } from '../../../rooms/volunteering/applications/applications.fixture.ts'
import { ashgrove, somebodyNamed } from '../../../rooms/volunteering/opportunities/ashgrove.fixture.ts'
import { Chance } from '../chance.ts'
import { everybody } from '../people/people.ts'
import { buildApplications } from './applications.ts'

test('the demonstration has an application in every state, all of them written, and their pages open', async () => {
  const house = await openHub()
  const { hub, root } = house
  const place = await ashgrove(hub)
  const role = await aRole(house, place, { youngestAge: '16' })
  await anApplication(house, role, await somebodyNamed(hub, 'On Their Way'), { stage: 'checks' })
  const ruth = await as(house, 'coordinator')
  const members = everybody(new Chance('a test'), hub.today())
  for (const { id, name, email } of members)
    await root.db.rows('insert into people.person (id, name, email, made_at) values ($1, $2, $3, $4)', [
      id,
      name,
      email,
      hub.now(),
    ])
  await root.transact((db) =>
    buildApplications(hub, db, {
      chance: new Chance('a test'),
      members,
      by: ruth.id,
      today: hub.today(),
      now: hub.now(),
    }),
  )
  const states = await root.db.rows(
    `select state, guardian, count(*) as count from volunteering.application group by 1, 2 order by 1, 2`,
  )
  assert.deepEqual(states, [
    { state: 'declined', guardian: 'not-needed', count: 2 },
    { state: 'draft', guardian: 'not-needed', count: 2 },
    { state: 'open', guardian: 'not-needed', count: 1 },
    { state: 'open', guardian: 'waiting', count: 1 },
    { state: 'open', guardian: 'yes', count: 1 },
    { state: 'paused', guardian: 'not-needed', count: 3 },
    { state: 'withdrawn', guardian: 'not-needed', count: 2 },
  ])
  const sent = await root.db.rows<{ id: string; read: boolean }>(
    `select id, read_at is not null as read from volunteering.application where state <> 'draft'`,
  )
  for (const { id, read } of sent) {
    assert.deepEqual(await markupFaults(await ruth.page(`/desk/applications/${id}`)), [])
    if (read) assert.match(await ruth.page(`/desk/applications/${id}/answers`), /Why this, and why now\?/)
  }
})
