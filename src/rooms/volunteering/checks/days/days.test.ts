import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring } from '../../../../../test/cast.ts'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { cancelPlace, gatheringsOf, signUp } from '../../../gatherings/face.ts'
import { ashgrove, aSupperClub, got } from '../../opportunities/ashgrove.fixture.ts'
import { liveShifts } from '../../opportunities/shift-store.ts'
import { pairTyped } from '../deciding/deciding.fixture.ts'
import { tooOften, warningFor } from './load.ts'

/** A homework table each Tuesday, for which nobody comes every week: decided for less than the frequency test. */
async function aTable(level: 'enhanced' | 'enhanced-children' = 'enhanced') {
  const house = await openHub({ today: '2026-11-22' })
  const { hub } = house
  const place = await ashgrove(hub)
  const way = await aSupperClub(hub, place, {
    title: 'Homework table',
    checks: ['dbs-enhanced'],
    capacity: '8',
  })
  const ruth = await as(house, 'coordinator')
  const typed = { ...pairTyped, activities: ['teach'], level, act: 'save' }
  const often = level === 'enhanced' ? {} : { often: 'every-week', mostDays: '5' }
  assert.equal((await ruth.post(`/desk/opportunities/${way.id}/check`, { ...typed, ...often })).status, 303)
  const shifts = await liveShifts(hub.db, way.id, hub.today())
  const naomi = await bring(house, 'volunteer')
  const leah = await bring(house, 'another volunteer')
  const comes = async (personId: string, ...which: number[]) =>
    got(
      await signUp(hub, hub.db, {
        gatheringIds: which.map((at) => shifts[at]!.gatheringId),
        who: { personId },
      }),
    )
  return { house, hub, way, ruth, shifts, naomi, leah, comes }
}

describe('a fourth day in 30', () => {
  test('whoever adds somebody is warned before it, and nothing is booked until they say that it is taken care of', async () => {
    const { house, hub, ruth, shifts, naomi, leah, comes, way } = await aTable()
    // The Tuesdays 24 November, 1 and 8 December; the 15th would be the fourth day in 22.
    await comes(naomi.id, 0, 1, 2)
    await comes(leah.id, 0, 2)
    const path = `/desk/gatherings/${shifts[3]!.gatheringId}/add`
    const page = await ruth.page(`${path}?person=${naomi.id}`)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /This would be day 4 in 30/)
    assert.doesNotMatch(await ruth.page(`${path}?person=${leah.id}`), /in 30/)

    const form = { person: naomi.id, age: 'adult' }
    const refused = await ruth.post(path, form)
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Read the warning, and say that it is taken care of/)
    assert.deepEqual(await tooOften(hub, hub.db), [])
    assert.equal((await ruth.post(path, { ...form, warned: 'yes' })).status, 303)
    const over = await tooOften(hub, hub.db)
    assert.deepEqual(
      over.map(({ personId, together, opportunities }) => [personId, together.days, opportunities]),
      [[naomi.id, ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15'], [way.id]]],
    )

    const decision = await ruth.page(`/desk/opportunities/${way.id}/check`)
    assert.deepEqual(await markupFaults(decision), [])
    assert.match(decision, /Naomi Feld: 4 days in 30/)
    assert.doesNotMatch(decision, /Leah Brandt/)
    assert.match(await ruth.page(`/desk/people/${naomi.id}`), /4 days in 30/)
    assert.match(await ruth.page('/desk'), /1 person has a fourth day in 30/)
    const tobias = await as(house, 'trustee')
    assert.doesNotMatch(await tobias.page('/desk'), /fourth day/)
  })

  test('days given back, and days on which somebody did not come, are no days', async () => {
    const { hub, house, shifts, naomi, comes } = await aTable()
    const taken = await comes(naomi.id, 0, 1, 2)
    const [fourth] = await gatheringsOf(hub.db, [shifts[3]!.gatheringId])
    assert.equal((await warningFor(hub, hub.db, naomi.id, fourth!))?.why, 'fourth-day')
    got(await cancelPlace(hub, taken.places[0]!.placeId!))
    assert.equal(await warningFor(hub, hub.db, naomi.id, fourth!), null)
    await house.root.db.rows('update gatherings.place set state = $1, came = 0 where id = $2', [
      'confirmed',
      taken.places[0]!.placeId,
    ])
    assert.equal(await warningFor(hub, hub.db, naomi.id, fourth!), null)
  })

  test('where the barred list was decided, or somebody watches, no days are counted', async () => {
    const { hub, shifts, naomi, comes, ruth, way } = await aTable('enhanced-children')
    await comes(naomi.id, 0, 1, 2, 3)
    const [fifth] = await gatheringsOf(hub.db, [shifts[4]!.gatheringId])
    assert.equal(await warningFor(hub, hub.db, naomi.id, fifth!), null)
    assert.deepEqual(await tooOften(hub, hub.db), [])
    const watched = { ...pairTyped, activities: ['teach'], supervised: 'watched', seen: '1' }
    const kept = await ruth.post(`/desk/opportunities/${way.id}/check`, {
      ...watched,
      level: 'enhanced',
      act: 'save',
    })
    assert.equal(kept.status, 303)
    assert.deepEqual(await tooOften(hub, hub.db), [])
    const alone = { ...watched, supervised: 'alone', seen: '2', level: 'enhanced', act: 'save' }
    assert.equal((await ruth.post(`/desk/opportunities/${way.id}/check`, alone)).status, 303)
    assert.equal((await tooOften(hub, hub.db)).length, 1)
  })
})
