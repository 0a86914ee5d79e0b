import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { markupFaults } from '../../../test/markup.ts'
import { as, visitor } from '../../../test/web.ts'
import { openDemonstration } from './demonstration.fixture.ts'
import { roleKeys, roles } from './roles.ts'

describe('in the demonstration', async () => {
  const house = await openDemonstration()

  test('every role is entered by one press, strongly, and sees its desk or its tent', async () => {
    for (const key of roleKeys) {
      const guest = visitor(house)
      const answer = await guest.post('/demo/enter', { as: key })
      assert.deepEqual([answer.status, answer.headers.get('location')], [303, roles[key].opens], key)
      await guest.page(roles[key].opens)
      const tent = await guest.page('/my')
      assert.match(tent, new RegExp(roles[key].name.split(' ')[0]!))
      const isStaff = key !== 'naomi' && key !== 'oliver'
      await guest.page('/desk', isStaff ? 200 : 404)
    }
  })

  test('each entering is written down, and ends who they were before', async () => {
    const guest = visitor(house)
    await guest.post('/demo/enter', { as: 'ruth' })
    await guest.post('/demo/enter', { as: 'tovah' })
    const entered = await house.root.db.rows<{ actor_kind: string; name: string }>(
      `select e.actor_kind, p.name from audit.entry e join people.person p on p.id = e.person_id where e.act = 'demonstration.entered' order by e.id desc limit 2`,
    )
    assert.deepEqual(entered, [
      { actor_kind: 'visitor', name: 'Tovah Ashworth' },
      { actor_kind: 'visitor', name: 'Ruth Adeyemi' },
    ])
    const ruths = await house.root.db.rows(
      `select 1 from identity.session s join people.person p on p.id = s.account_id where p.name = 'Ruth Adeyemi' and s.ended_at is null`,
    )
    assert.equal(ruths.length, 1, 'only the one of the test before')

    await guest.post('/demo/leave')
    assert.match((await guest.get('/my')).headers.get('location') ?? '', /^\/door/)
  })

  test('every page says that it is one, who they are in it, and leads back', async () => {
    const guest = visitor(house)
    assert.match(
      await guest.page('/'),
      /This is a demonstration\.[\s\S]*You are a visitor\.[\s\S]*href="\/demo"/,
    )
    await guest.post('/demo/enter', { as: 'ruth' })
    for (const path of ['/', '/help', '/my', '/desk', '/worry']) {
      assert.match(
        await guest.page(path),
        /<aside class="banner"[\s\S]*You are Ruth Adeyemi\.[\s\S]*href="\/demo"/,
      )
    }
  })

  test('the page tells of every role what to try first', async () => {
    const page = await visitor(house).page('/demo')
    for (const { name } of Object.values(roles)) assert.ok(page.includes(name), name)
    assert.match(page, /Tuesday 24 November 2026/)
    assert.deepEqual(await markupFaults(page), [])
  })

  test('nobody enters as somebody who is not on the page, nor from another site', async () => {
    const guest = visitor(house)
    for (const sent of [{ as: 'farida' }, { as: 'tovah', strength: 'strong' }, {}])
      assert.equal((await guest.post('/demo/enter', sent)).status, 404)
    assert.equal(
      (await guest.post('/demo/enter', { as: 'tovah' }, { origin: 'https://elsewhere.example' })).status,
      403,
    )
    assert.match((await guest.get('/desk')).headers.get('location') ?? '', /^\/door/)
  })
})

describe('in every other hub', async () => {
  const house = await openHub()

  test('none of it is there, for a visitor as for an administrator', async () => {
    const administrator = await as(house, 'administrator')
    for (const guest of [visitor(house), administrator]) {
      assert.deepEqual(
        [
          (await guest.get('/demo')).status,
          (await guest.post('/demo/enter', { as: 'tovah' })).status,
          (await guest.post('/demo/leave')).status,
        ],
        [404, 404, 404],
      )
    }
    const sessions = await house.root.db.rows('select 1 from identity.session where ended_at is null')
    assert.equal(sessions.length, 1, 'the administrator’s own')
    assert.doesNotMatch(await administrator.page('/'), /class="banner"/)
  })
})
