import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { as } from '../../../../test/web.ts'
import { openHub } from '../../../../test/hub.ts'
import { inOurHands } from './actions.ts'
import { addSomebody } from '../face.ts'

describe('whom the desk may still do things for', async () => {
  const house = await openHub()
  const { hub, root } = house
  const handsOn = async (id: string) => (await inOurHands(root.db, id))?.isTheirs

  test('somebody it added, until they prove an address; nobody who is trusted with something', async () => {
    const id = await hub.transact((db) =>
      addSomebody(hub, db, { name: 'Amal Hadad', email: null, phone: null }),
    )
    assert.equal(await handsOn(id), false)
    await root.db.rows(
      `insert into identity.address (email, account_id, confirmed_at) values ('amal@example.org', $1, $2)`,
      [id, hub.now()],
    )
    assert.equal(await handsOn(id), true)
    const ruth = await as(house, 'coordinator')
    await root.db.rows('delete from identity.address where account_id = $1', [ruth.id])
    assert.equal(await handsOn(ruth.id), true)
  })

  test('nobody there is nobody', async () => {
    assert.equal(await inOurHands(root.db, '019e4325-a0c0-7ea4-bc77-1446eef61e97'), undefined)
  })
})
