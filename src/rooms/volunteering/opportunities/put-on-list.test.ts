import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub, type TestHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as, type FormAnswers } from '../../../../test/web.ts'
import { actsAbout } from '../../../platform/audit/questions.ts'
import { day } from '../../../platform/clock.ts'
import { livePlaces } from '../../gatherings/face.ts'
import { addSomebody } from '../../people/face.ts'
import { ashgrove, aSupperClub } from './ashgrove.fixture.ts'
import { liveShifts } from './shift-store.ts'

async function opened(house: TestHub) {
  const { hub } = house
  const place = await ashgrove(hub)
  const ruth = await as(house, 'coordinator')
  const known = (name: string, more: { bornOn?: string; region?: string } = {}) =>
    hub.transact((db) =>
      addSomebody(hub, db, {
        name,
        email: null,
        phone: null,
        region: more.region ?? null,
        bornOn: more.bornOn === undefined ? null : day(more.bornOn),
      }),
    )
  const shiftOf = async (youngestAge: string, on = '2026-12-01') => {
    const one = await aSupperClub(hub, place, { title: `Supper from ${youngestAge}`, youngestAge })
    await house.follow()
    const shift = (await liveShifts(hub.db, one.id, day('2020-01-01'))).find(({ key }) => key === on)!
    const path = `/desk/gatherings/${shift.gatheringId}/add`
    const give = (person: string, more: FormAnswers = {}) => ruth.post(path, { person, ...more })
    return { id: shift.gatheringId, path, give }
  }
  const listed = async (id: string) =>
    (await livePlaces(hub.db, id)).map((one) => [one.name, one.personId, one.state, one.waitsForGuardian])
  return { hub, place, ruth, known, shiftOf, listed }
}

describe('somebody we know is put on the list of a shift', async () => {
  const house = await openHub()
  const { hub, place, ruth, known, shiftOf, listed } = await opened(house)

  test('without any address, found by name, with one press; who did it is written down', async () => {
    const shift = await shiftOf('18')
    const amal = await known('Amal Haddad', { bornOn: '1990-02-03' })
    assert.match(await ruth.page(`/desk/gatherings/${shift.id}`), /Add somebody we know/)
    const found = await ruth.page(`${shift.path}?q=amal`)
    assert.match(found, new RegExp(`\\?person=${amal}`))
    assert.deepEqual(await markupFaults(found), [])
    const page = await ruth.page(`${shift.path}?person=${amal}`)
    assert.match(page, /They have no email, so tell them yourself/)
    assert.doesNotMatch(page, /How old is/)
    assert.deepEqual(await markupFaults(page), [])
    const looks = (await actsAbout(hub.db, amal, 'looks')).map(({ act, by, reason }) => [act, by, reason])
    assert.deepEqual(
      looks,
      [['people.record-opened', { person: ruth.id }, 'to give them a place']],
      'What is asked for them tells of their age, so it is a look.',
    )

    const given = await shift.give(amal)
    assert.equal(given.headers.get('location'), `/desk/gatherings/${shift.id}?said=added`)
    assert.deepEqual(await listed(shift.id), [['Amal Haddad', amal, 'confirmed', false]])
    const acts = (await actsAbout(hub.db, amal, 'all')).map(({ act, by }) => [act, by])
    assert.deepEqual(acts[0], ['gatherings.added-by-hand', { person: ruth.id }])
    const again = await shift.give(amal)
    assert.equal(again.status, 409)
    assert.match(await again.text(), /They are on the list already/)
    await house.runJobs()
    assert.deepEqual(
      (await house.letters()).filter(({ address }) => /Amal/.test(address)),
      [],
    )
  })

  test('by the same rule of age as whoever signs up alone', async () => {
    const shift = await shiftOf('16')
    const [child, young, unsaid] = [
      await known('Noor Child', { bornOn: '2013-01-01' }),
      await known('Sami Young', { bornOn: '2010-01-01' }),
      await known('Unsaid Age'),
    ]
    const guardian = { guardianName: 'Ada Young', guardianEmail: 'ada@example.net' }
    assert.match(
      await ruth.page(`${shift.path}?person=${child}`),
      /16 or over, so Noor Child cannot have a place/,
    )
    assert.equal((await shift.give(child, { age: 'adult', ...guardian })).status, 409)

    const alone = await shift.give(young, { age: 'adult' })
    assert.equal(alone.status, 422)
    assert.match(await alone.text(), /Enter the name of a parent or guardian/)
    assert.equal((await shift.give(young, guardian)).status, 303)

    const unasked = await shift.give(unsaid)
    assert.equal(unasked.status, 422)
    assert.match(await unasked.text(), /Say how old they are/)
    assert.equal((await shift.give(unsaid, { age: 'adult' })).status, 303)
    assert.deepEqual(await listed(shift.id), [
      ['Sami Young', young, 'held', true],
      ['Unsaid Age', unsaid, 'confirmed', false],
    ])
    await house.runJobs()
    assert.deepEqual(
      (await house.letters())
        .filter(({ kind }) => kind === 'gatherings.guardian')
        .map(({ address }) => address),
      ['"Ada Young" <ada@example.net>'],
    )
  })

  test('nobody beyond one’s reach: no name, no place; and not by a lead who sees no people', async () => {
    const shift = await shiftOf('18')
    const canary = await known('Canary Carol', { region: 'Leeds', bornOn: '1990-01-01' })
    const near = await as(house, 'vetting officer', [
      { role: 'coordinator', programmes: 'all', regions: ['London'] },
    ])
    const lead = await as(house, 'partner lead', [{ role: 'partner-lead', organisation: place.columba }])
    for (const who of [near, lead]) {
      for (const path of [`${shift.path}?q=canary`, `${shift.path}?person=${canary}`])
        assert.doesNotMatch(await (await who.get(path)).text(), /Canary Carol/)
      assert.equal((await who.post(shift.path, { person: canary })).status, 404)
    }
    assert.equal((await lead.get(shift.path)).status, 404)
    assert.deepEqual(await listed(shift.id), [])
  })
})

test('at the door somebody we know is welcomed as who they are', async () => {
  const { ruth, hub, known, shiftOf } = await opened(await openHub({ today: '2026-12-01', at: '09:00' }))
  const shift = await shiftOf('18')
  const amal = await known('Amal Door')
  assert.match(await ruth.page(`${shift.path}?person=${amal}`), /They are here: welcome them/)
  assert.equal((await shift.give(amal)).headers.get('location'), `/desk/gatherings/${shift.id}?said=in`)
  const [here] = await livePlaces(hub.db, shift.id)
  assert.deepEqual([here?.personId, here?.state, here?.came], [amal, 'confirmed', 1])
  assert.equal((await shift.give(amal)).status, 409)
})
