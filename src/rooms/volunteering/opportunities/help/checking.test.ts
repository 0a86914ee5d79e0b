import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as, visitor } from '../../../../../test/web.ts'
import { day } from '../../../../platform/clock.ts'
import { bump } from '../../../../platform/models/models.ts'
import { keepSetting } from '../../../../platform/settings/house.ts'
import { livePlaces } from '../../../gatherings/face.ts'
import { ashgrove, aSupperClub } from '../ashgrove.fixture.ts'
import { checkCustoms } from '../settings.ts'
import { liveShifts } from '../shift-store.ts'

const plain = (page: string): string =>
  page
    .replaceAll(/<script.*?<\/script>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

describe('checks that take longer than a shift is away', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const checked = await aSupperClub(hub, place, {
    title: 'Homework table',
    checks: ['dbs-enhanced', 'film'],
    checksInWords: 'An enhanced DBS check, which we pay for.',
  })
  const film = await aSupperClub(hub, place, { title: 'Packing', checks: ['film'] })
  await house.follow()
  const shiftOn = async (key: string): Promise<string> =>
    (await liveShifts(hub.db, checked.id, day('2020-01-01'))).find((shift) => shift.key === key)!.gatheringId
  const read = async (path: string): Promise<string> => plain(await visitor(house).page(path))

  test('the page says before anybody chooses how long they take and from when they would be done', async () => {
    const page = await read(`/help/${checked.slug}`)
    assert.match(
      page,
      /The checks for this take about 4 weeks\. Sign up today, and your first date can be about Tuesday 22 December\. If we have checked you for this before, any date is yours\./,
    )
    assert.match(page, /4pm to 8pm\. Too soon for new checks/)
    assert.equal(page.match(/Too soon for new checks/g)?.length, 4, '24 November, 1, 8 and 15 December')
    assert.doesNotMatch(await read(`/help/${film.slug}`), /checks for this take|Too soon/)
  })

  test('who takes a date before then has it, is told so, and is led to a later one', async () => {
    const naomi = { name: 'Naomi Feld', email: 'naomi@example.net', age: 'adult', people: 1 }
    const [soon, later] = [await shiftOn('2026-12-08'), await shiftOn('2026-12-29')]
    const answer = await visitor(house).post(`/help/${checked.slug}`, { ...naomi, shift: [soon] })
    const done = await answer.text()
    assert.deepEqual([answer.status, (await livePlaces(hub.db, soon)).length], [200, 1])
    assert.match(
      plain(done),
      /The checks take about 4 weeks, so they will hardly be done by Tuesday 8 December\. If we have checked you for this before, all is well\. If not, choose Tuesday 22 December or later as well\./,
    )
    assert.ok(done.includes(`href="/help/${checked.slug}?dates=all#shifts"`))
    assert.deepEqual(await markupFaults(done), [])

    const inTime = await visitor(house).post(`/help/${checked.slug}`, {
      ...naomi,
      email: 'leah@example.net',
      shift: [later],
    })
    assert.doesNotMatch(plain(await inTime.text()), /hardly be done/)
  })

  test('who came to it before was checked, and is not warned', async () => {
    const tom = await as(house, 'volunteer')
    assert.match(plain(await tom.page(`/help/${checked.slug}`)), /Too soon for new checks/)
    await tom.post(`/help/${checked.slug}`, { shift: [await shiftOn('2026-12-01')], people: 1 })
    await house.root.db.rows(
      `update gatherings.place set came = 1 where gathering_id = $1 and person_id is not null`,
      [await shiftOn('2026-12-01')],
    )
    assert.doesNotMatch(plain(await tom.page(`/help/${checked.slug}`)), /Too soon|checks for this take/)
  })

  test('the charity itself says how many weeks its checks take', async () => {
    await hub.transact(async (db) => {
      await keepSetting(db, checkCustoms, { weeks: 1 }, { personId: null, at: hub.now() })
      await bump(db, 'settings')
    })
    await house.follow()
    assert.match(await read(`/help/${checked.slug}?dates=all`), /take about a week\. Sign up today/)
  })
})
