import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { as } from '../../../../../test/web.ts'
import { newId } from '../../../../platform/database/id.ts'
import { ashgrove, got } from '../../opportunities/ashgrove.fixture.ts'
import { close } from '../../opportunities/running/actions.ts'
import { aRole, goodAnswers, typedBy } from '../applications.fixture.ts'
import { applicationsOf } from '../store.ts'

const about = { step: 'about', act: 'on', knows: 'no', knowsWhom: '', age: 'adult' }
const answers = { step: 'answers', act: 'on', ...goodAnswers }

/** Naomi at the form of a role, and what may happen to the role meanwhile. */
async function atTheForm() {
  const house = await openHub()
  const place = await ashgrove(house.hub)
  const role = await aRole(house, place)
  const naomi = await as(house, 'volunteer', [], 'link')
  const path = `/help/${role.slug}/apply`
  const now = async () => (await applicationsOf(house.hub.db, naomi.id))[0]!
  const write = async () => {
    assert.equal((await naomi.post(path, about)).status, 303)
    assert.equal((await naomi.post(path, answers)).status, 303)
  }
  const send = () => naomi.post(path, { step: 'send', act: 'send' })
  const closing = async () => {
    got(await close(house.hub.as(place.ruth), role.opportunity.id, { shifts: 'go-ahead' }))
    await house.follow()
  }
  return { house, role, naomi, path, now, write, send, closing }
}

describe('a role that changes while somebody applies for it', () => {
  test('closed: what was sent is still read back and changed; a draft is told that it stays', async () => {
    const { naomi, path, now, write, send, closing, house } = await atTheForm()
    await write()
    const leah = await as(house, 'another volunteer', [], 'link')
    await leah.post(path, about)
    assert.equal((await send()).status, 303)
    await closing()
    const { id } = await now()
    assert.match(await naomi.page(`/my/applications/${id}`), new RegExp(`href="${path}"`))
    assert.match(await naomi.page(`${path}?step=answers`), /I taught chemistry/)
    const changed = await naomi.post(path, { ...answers, 'q-why': 'Because.' })
    assert.equal(changed.status, 303)
    assert.equal((await typedBy(house, naomi.id, await now()))!['q-why'], 'Because.')

    const stopped = await leah.get(path)
    assert.equal(stopped.status, 409)
    assert.match(await stopped.text(), /takes no applications now\.[\s\S]*What you wrote stays/)
  })

  test('no longer asked for anywhere: what was sent is still read back', async () => {
    const { naomi, now, write, send, house } = await atTheForm()
    await write()
    assert.equal((await send()).status, 303)
    await house.root.db.rows('delete from volunteering.role_of')
    const { id } = await now()
    const page = await naomi.page(`/my/applications/${id}`)
    assert.match(page, new RegExp(`href="/my/applications/${id}/answers"`))
    assert.match(await naomi.page(`/my/applications/${id}/answers`), /I taught chemistry/)
  })

  test('asked for as another role before a draft is sent: it is sent for that one, under its version', async () => {
    const { role, now, write, send, house } = await atTheForm()
    await write()
    const other = newId()
    await house.root.db.rows(
      `with made as (insert into volunteering.role (id, name, made_at) values ($1, 'Mentor', now())),
         kept as (insert into volunteering.policy (role_id, number, holds_from, requirements, why, kept_at)
           select $1::uuid, n, '2020-01-01', requirements, why, kept_at from volunteering.policy, (values (1), (2)) as v (n))
       select 1`,
      [other],
    )
    await house.root.db.rows('update volunteering.role_of set role_id = $1 where opportunity_id = $2', [
      other,
      role.opportunity.id,
    ])
    assert.equal((await send()).status, 303)
    const { roleId, policy, state } = await now()
    assert.deepEqual({ roleId, policy, state }, { roleId: other, policy: 2, state: 'open' })
  })
})
