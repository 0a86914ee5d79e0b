import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letGo } from '../retention/run.ts'
import { openAccount } from './accounts/store.ts'
import { identityDossier } from './dossier.ts'
import { clearDoor } from './jobs.ts'
import { askToComeIn } from './door/actions.ts'
import { openSession } from './sessions/actions.ts'
import { openDoor } from './trials/door.ts'
import { mint } from './tokens.ts'

test('clearing the door', async (t) => {
  const door = await openDoor()

  await t.test('what opens nothing any more is forgotten at night; who is in stays in', async () => {
    const { hub, test: house } = door
    await door.aPerson('Naomi')
    await askToComeIn(hub, {
      email: 'naomi@example.org',
      onward: '/my',
      device: 'x',
      network: 'x',
      door: mint(),
    })
    await house.runJobs()
    const [old, present] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']
    for (const id of [old, present]) await openAccount(hub.db, { id, name: id }, hub.now())
    await openSession(hub, hub.db, { accountId: old, strength: 'link', cameBy: 'link', device: 'Old' })
    house.setTime('2026-12-24')
    await openSession(hub, hub.db, { accountId: present, strength: 'link', cameBy: 'link', device: 'New' })

    await clearDoor.run(house.worker, hub.now())

    assert.deepEqual(await house.root.db.rows('select 1 from identity.link'), [])
    assert.deepEqual(
      await house.root.db.rows(`select 1 from jobs.receipt where job = 'identity.answer-knock'`),
      [],
    )
    const open = await house.root.db.rows('select device from identity.session where ended_at is null')
    assert.deepEqual(open, [{ device: 'New' }])
    house.setTime('2027-02-01')
    await letGo(house.worker)
    assert.deepEqual(await house.root.db.rows(`select 1 from identity.session where device = 'Old'`), [])
  })

  await t.test('somebody reads what is held about how they come in, and no secret of it', async () => {
    const id = await door.aPerson('Reader', { grants: [{ role: 'trustee' }] })
    const [section] = await identityDossier(door.hub, id, door.hub.words)
    assert.deepEqual(
      section?.entries.map((entry) => entry.label),
      ['Address that opens the account', 'Role'],
    )
    assert.deepEqual(
      await identityDossier(door.hub, '01900000-0000-7000-8000-00000000dead', door.hub.words),
      [],
    )
  })
})
