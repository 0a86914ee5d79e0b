import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { as } from '../../../test/web.ts'
import * as store from './store.ts'

const befriending = {
  name: 'Befriending',
  side: 'supporting',
  summary: 'Volunteers and young people who came alone meet every two weeks.',
  version: 0,
}

describe('programmes and regions', () => {
  test('an administrator adds, changes and ends a programme; a coordinator reads it and changes nothing', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    const ruth = await as(house, 'coordinator')
    const { headers } = await tovah.post('/desk/programmes', befriending)
    const path = headers.get('location')!.split('?')[0]!
    assert.match(await ruth.page('/desk/programmes'), /Befriending/)
    assert.match(await ruth.page(path), /meet every two weeks/)
    assert.equal((await ruth.post(path, { ...befriending, name: 'Mine', version: 1 })).status, 404)
    assert.equal((await ruth.post('/desk/programmes', { ...befriending, name: 'Other' })).status, 404)

    assert.equal(
      (await tovah.post(path, { ...befriending, name: 'Befriending circle', version: 1 })).status,
      303,
    )
    assert.equal((await tovah.post(`${path}/ended`, { ended: 'yes' })).status, 303)
    assert.deepEqual((await store.programmes(house.hub.db)).length, 0)
    assert.deepEqual(
      (await store.programmes(house.hub.db, { ended: true })).map((one) => one.name),
      ['Befriending circle'],
    )
  })

  test('a region that ended can come back', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    await tovah.post('/desk/programmes/regions', { name: 'Leeds' })
    assert.deepEqual(await store.regions(house.hub.db), ['Leeds'])
    await tovah.post('/desk/programmes/regions/end', { name: 'Leeds' })
    assert.deepEqual(await store.regions(house.hub.db), [])
    await tovah.post('/desk/programmes/regions', { name: 'Leeds' })
    assert.deepEqual(await store.regions(house.hub.db), ['Leeds'])
    const empty = await tovah.post('/desk/programmes/regions', { name: '  ' })
    assert.equal(empty.status, 422)
    assert.match(await empty.text(), /Enter the name of the region/)
  })
})
