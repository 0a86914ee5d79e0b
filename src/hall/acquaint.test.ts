import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openHub } from '../../test/hub.ts'
import { as } from '../../test/web.ts'
import { knowPeople, people } from '../platform/identity/people.ts'
import type { Grant } from '../platform/permits/actor.ts'
import { knowPlaces, places } from '../platform/permits/places.ts'
import { grantsOf } from '../platform/permits/grants/store.ts'
import { ashgrove, aSupperClub } from '../rooms/volunteering/opportunities/ashgrove.fixture.ts'
import { acquaint } from './acquaint.ts'

describe('what permits are told', async () => {
  const [earlierPeople, earlierPlaces] = [people(), places()]
  after(() => {
    knowPeople(earlierPeople)
    knowPlaces(earlierPlaces)
  })
  acquaint()
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const kitchenIn = (...regions: string[]): Grant => ({
    role: 'coordinator',
    programmes: [place.kitchen],
    regions,
  })
  const naomi = await as(house, 'volunteer')
  await house.root.db.rows(`update people.person set region = 'North London' where id = $1`, [naomi.id])

  test('a partner lies where its ways to help do, so a coordinator of all of them makes its lead', async () => {
    await aSupperClub(hub, place)
    const ruth = await as(house, 'coordinator', [kitchenIn('North London')])
    const known = await places().organisations(hub.db)
    assert.deepEqual(
      known.map(({ id, places: lies }) => [id, lies]),
      [
        [place.northgate, []],
        [place.columba, [{ programme: place.kitchen, region: 'North London' }]],
      ],
    )
    const make = (organisation: string) =>
      ruth.post(`/desk/roles/give/${naomi.id}`, {
        role: 'partner-lead',
        organisation,
        opportunity: '',
        reason: 'Runs the hall',
      })
    assert.equal((await make(place.northgate)).status, 409)
    assert.equal((await make(place.columba)).status, 303)
    assert.deepEqual(await grantsOf(hub.db, naomi.id), [
      { role: 'partner-lead', organisation: place.columba },
    ])
  })

  test('a coordinator of chosen programmes opens the door for people of their regions, and nobody else', async () => {
    const near = await as(house, 'treasurer', [kitchenIn('North London')])
    const far = await as(house, 'trustee', [kitchenIn('Leeds')])
    assert.match(await near.page(`/desk/keys/${naomi.id}`), /Naomi Feld/)
    assert.equal((await far.get(`/desk/keys/${naomi.id}`)).status, 404)
    assert.equal((await near.post(`/desk/keys/${naomi.id}/code`)).status, 200)
    assert.equal((await far.post(`/desk/keys/${naomi.id}/code`)).status, 404)
  })
})
