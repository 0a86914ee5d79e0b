import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { as } from '../../../test/web.ts'
import * as store from './store.ts'

const columba = {
  name: 'St Columba’s Welcome',
  shortName: 'St Columba’s',
  kind: 'faith-group',
  town: 'Ashgrove',
  web: '',
  email: '',
  phone: '',
  version: 0,
}

describe('organisations', () => {
  test('a coordinator adds a partner, and its name can be taken once only', async () => {
    const house = await openHub()
    const ruth = await as(house, 'coordinator')
    const added = await ruth.post('/desk/organisations', columba)
    assert.equal(added.status, 303)
    assert.match(await ruth.page('/desk/organisations'), /St Columba’s Welcome/)
    const again = await ruth.post('/desk/organisations', { ...columba, name: 'ST COLUMBA’S WELCOME' })
    assert.equal(again.status, 409)
    assert.match(await again.text(), /of this name already/)
    assert.equal((await store.organisations(house.hub.db)).length, 1)
  })

  test('what is missing or wrong is said at its field, everything typed stays, nothing is added', async () => {
    const house = await openHub()
    const ruth = await as(house, 'coordinator')
    const answer = await ruth.post('/desk/organisations', {
      ...columba,
      name: '',
      web: 'javascript:alert(1)',
      email: 'nobody',
    })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(page, /Enter the name of the organisation/)
    assert.match(page, /Enter a web address that begins with https/)
    assert.match(page, /Enter an email address with an @/)
    assert.match(page, /value="javascript:alert\(1\)"/)
    assert.match(page, /value="St Columba’s"/)
    assert.deepEqual(await store.organisations(house.hub.db), [])
  })

  test('two coordinators at once: the second sees what the first changed, beside their own words', async () => {
    const house = await openHub()
    const ruth = await as(house, 'coordinator')
    const { headers } = await ruth.post('/desk/organisations', columba)
    const path = headers.get('location')!.split('?')[0]!
    assert.equal((await ruth.post(path, { ...columba, town: 'Northgate', version: 1 })).status, 303)
    const second = await ruth.post(path, { ...columba, town: 'Southgate', version: 1 })
    const page = await second.text()
    assert.equal(second.status, 409)
    assert.match(page, /Somebody changed this while you had it open/)
    assert.match(page, /Northgate/)
    assert.match(page, /value="Southgate"/)
    assert.equal((await ruth.post(path, { ...columba, town: 'Southgate', version: 2 })).status, 303)
  })

  test('nobody but coordinators and administrators sees or adds any', async () => {
    const house = await openHub()
    for (const part of ['treasurer', 'trustee', 'volunteer'] as const) {
      const person = await as(house, part)
      assert.equal((await person.get('/desk/organisations')).status, 404)
      assert.equal((await person.post('/desk/organisations', columba)).status, 404)
    }
    assert.deepEqual(await store.organisations(house.hub.db), [])
  })
})
