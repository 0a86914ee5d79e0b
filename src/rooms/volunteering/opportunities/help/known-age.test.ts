import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as, visitor } from '../../../../../test/web.ts'
import { day } from '../../../../platform/clock.ts'
import type { Answers } from '../../../../platform/web/read.ts'
import { confirmSignup } from '../../../gatherings/confirming/actions.ts'
import { livePlaces } from '../../../gatherings/face.ts'
import { ashgrove, aSupperClub } from '../ashgrove.fixture.ts'
import { liveShifts } from '../shift-store.ts'

describe('somebody known who is under 18', async () => {
  const house = await openHub()
  const { hub } = house
  const ashgroveHall = await ashgrove(hub)
  const published = async (answers: Answers) => {
    const one = await aSupperClub(hub, ashgroveHall, answers)
    await house.follow()
    const shift = (await liveShifts(hub.db, one.id, day('2020-01-01'))).find(
      ({ key }) => key === '2026-12-01',
    )!
    return { path: `/help/${one.slug}`, shift: shift.gatheringId }
  }
  const states = async (gatheringId: string) =>
    (await livePlaces(hub.db, gatheringId)).map((place) => [place.name, place.state, place.waitsForGuardian])
  const asked = async () =>
    (await house.letters()).filter(({ kind }) => kind === 'gatherings.guardian').map(({ address }) => address)

  test('needs a parent or guardian again for the next place, who stands in the form already', async () => {
    const [first, next] = [
      await published({ title: 'From sixteen', youngestAge: '16' }),
      await published({ title: 'Also from sixteen', youngestAge: '16' }),
    ]
    const adults = await published({ title: 'Adults only' })
    const leah = await as(house, 'another volunteer', [], 'link')
    const guardian = { guardianName: 'Ada Brandt', guardianEmail: 'ada@example.net' }
    const who = { name: 'Leah Brandt', email: 'leah@example.org', age: 'young', ...guardian }
    assert.equal((await visitor(house).post(first.path, { ...who, shift: first.shift })).status, 200)
    const [place] = await livePlaces(hub.db, first.shift)
    await hub.change((db) => confirmSignup(hub, db, place!.signupId))

    const page = await leah.page(next.path)
    assert.match(page, /You are under 18, so a parent or guardian says yes too/)
    assert.match(page, /value="ada@example\.net"/)
    assert.deepEqual(await markupFaults(page), [])
    const alone = await leah.post(next.path, { shift: next.shift, people: 1, clash: 'both' })
    assert.equal(alone.status, 422)
    assert.match(await alone.text(), /Enter the name of a parent or guardian/)
    const own = { guardianName: 'Me', guardianEmail: 'leah@example.org' }
    const herself = await leah.post(next.path, { shift: next.shift, people: 1, clash: 'both', ...own })
    assert.match(await herself.text(), /Enter an address of theirs, not your own/)
    assert.deepEqual(await states(next.shift), [])

    const both = await leah.post(next.path, { shift: next.shift, people: 1, clash: 'both', ...guardian })
    assert.equal(both.status, 200)
    assert.deepEqual(await states(next.shift), [['Leah Brandt', 'held', true]])
    await house.runJobs()
    assert.deepEqual(await asked(), ['"Ada Brandt" <ada@example.net>', '"Ada Brandt" <ada@example.net>'])

    assert.match(await leah.page(adults.path), /This is for people who are 18 or over/)
    const refused = await leah.post(adults.path, {
      shift: adults.shift,
      people: 1,
      clash: 'both',
      ...guardian,
    })
    assert.equal(refused.status, 422)
    assert.deepEqual(await states(adults.shift), [])
  })

  test('is known by a date of birth, and so is somebody who has come of age', async () => {
    const open = await published({ title: 'From fourteen', youngestAge: '14' })
    const naomi = await as(house, 'volunteer', [], 'link')
    const born = (bornOn: string, version: number) =>
      naomi.post('/my/details', { name: 'Naomi Feld', bornOn, version })
    const press = async (more: Record<string, string> = {}) =>
      (await naomi.post(open.path, { shift: open.shift, people: 1, ...more })).status

    assert.match(await naomi.page(open.path), /With it you say that you are 18 or over/)
    await born('2013-01-05', 1)
    assert.match(await naomi.page(open.path), /This is for people who are 14 or over/)
    assert.equal(await press({ guardianName: 'Hadas Feld', guardianEmail: 'hadas@example.net' }), 422)
    await born('2011-01-05', 2)
    assert.equal(await press(), 422)
    assert.deepEqual(await states(open.shift), [])
    await born('2008-11-24', 3)
    assert.doesNotMatch(await naomi.page(open.path), /With it you say|guardianName/)
    assert.equal(await press(), 200)
    assert.deepEqual(await states(open.shift), [['Naomi Feld', 'confirmed', false]])
  })
})
