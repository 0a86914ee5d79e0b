import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { faults, openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as, visitor } from '../../../../test/web.ts'
import { day } from '../../../platform/clock.ts'
import { livePlaces, signUp } from '../../gatherings/face.ts'
import { addPerson, keepBasis, whoMayBeWritten } from '../../people/face.ts'
import { newId } from '../../../platform/database/id.ts'
import { ashgrove, aSupperClub, got, somebodyNamed } from '../opportunities/ashgrove.fixture.ts'
import { pause, resume } from '../opportunities/running/actions.ts'
import { liveShifts } from '../opportunities/shift-store.ts'
import { stopPath } from './stopping.ts'

describe('the rota', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const supper = await aSupperClub(hub, place, { title: 'Supper club' })
  const lights = await aSupperClub(hub, place, { title: 'Candle kitchen', starts: '18:00', ends: '21:00' })
  const on = async (id: string, key: string): Promise<string> =>
    (await liveShifts(hub.db, id, day('2020-01-01'))).find((shift) => shift.key === key)!.gatheringId
  const [supperShift, lightsShift] = [await on(supper.id, '2026-12-01'), await on(lights.id, '2026-12-01')]
  const comes = async (name: string, ...gatheringIds: string[]): Promise<string> => {
    const personId = await somebodyNamed(hub, name)
    for (const id of gatheringIds)
      got(await signUp(hub, hub.db, { gatheringIds: [id], who: { personId }, keepsBoth: true }))
    return personId
  }
  const tom = await comes('Tom Ferreira', supperShift, lightsShift)
  await comes('Leah Brandt', supperShift)
  const week = '/desk/rota?week=2026-12-02'
  const ruth = await as(house, 'coordinator')

  /** Somebody who can cook; whether they agreed to be asked is said apart. */
  async function cook(name: string, agreed: boolean): Promise<string> {
    const id = newId()
    await hub.transact(async (db) => {
      await addPerson(
        db,
        {
          id,
          name,
          email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
          phone: null,
          skills: ['cook'],
          region: 'North London',
        },
        hub.now(),
      )
      if (agreed)
        await keepBasis(hub, db, id, {
          purpose: 'ways-to-help',
          basis: 'consent',
          words: 'Write to me when help is needed.',
          form: 'test',
        })
    })
    return id
  }

  test('the week shows who comes, what is open, and who is in two places', async () => {
    const page = await ruth.page(week)
    for (const words of [
      'Rota, 30 November to 6 December',
      'Tom Ferreira, also elsewhere',
      'Leah Brandt',
      '2 open',
      '2 of 4',
      'Twice in one day',
      '2 shifts are short',
    ]) {
      assert.ok(page.includes(words), words)
    }
    assert.doesNotMatch(page, /07700|@example/)
    assert.deepEqual(await markupFaults(page), [])
    const short = await ruth.page(`${week}&show=online`)
    assert.doesNotMatch(short, /class="shift/)
  })

  test('a paused way lacks nobody: it stands apart, and nobody is asked to help with it', async () => {
    got(await pause(hub.as(place.ruth), lights.id))
    const page = await ruth.page(week)
    assert.ok(page.includes('1 shift is short'), 'the paused one is not short')
    assert.match(page, /1 is paused/)
    assert.match(page, /class="shift paused"/)
    assert.match(await ruth.page(`/desk/rota/ask/${lightsShift}`), /No place to fill/)
    assert.equal((await ruth.post(`/desk/rota/ask/${lightsShift}`, { person: tom })).status, 409)
    assert.deepEqual(await markupFaults(page), [])
    got(await resume(hub.as(place.ruth), lights.id))
  })

  test('a partner’s lead sees its own week and nobody else’s', async () => {
    const miriam = await as(house, 'partner lead', [{ role: 'partner-lead', organisation: place.northgate }])
    assert.doesNotMatch(await miriam.page(week), /Tom Ferreira|Supper club/)
    const [one] = await livePlaces(hub.db, supperShift)
    const [other] = await livePlaces(hub.db, lightsShift)
    assert.equal(
      (await miriam.post('/desk/rota/twice', { first: one!.id, second: other!.id, keep: 'first' })).status,
      404,
    )
    assert.equal((await miriam.get(`/desk/rota/ask/${supperShift}`)).status, 404)
  })

  test('only cooks who agreed to be asked are asked, once, and can stop it with one press', async () => {
    const [hadas, yael] = [await cook('Hadas Peretz', true), await cook('Yael Stern', false)]
    const page = await ruth.page(`/desk/rota/ask/${supperShift}`)
    assert.match(page, /Hadas Peretz/)
    assert.doesNotMatch(page, /Yael Stern|Tom Ferreira/)
    assert.deepEqual(await markupFaults(page), [])

    assert.equal((await ruth.post(`/desk/rota/ask/${supperShift}`, { person: yael })).status, 422)
    assert.equal((await ruth.post(`/desk/rota/ask/${supperShift}`, { person: [hadas, yael] })).status, 303)
    const letters = (await house.letters()).filter(({ kind }) => kind === 'rota.help-wanted')
    assert.deepEqual(
      letters.map(({ address }) => address),
      ['"Hadas Peretz" <hadas.peretz@example.org>'],
    )
    assert.match(await ruth.page(`/desk/rota/ask/${supperShift}`), /Nobody to ask just now/)

    const stop = stopPath(hub, hadas)
    const guest = visitor(house)
    assert.match(await guest.page(stop), /Stop these letters/)
    assert.equal((await whoMayBeWritten(hub.db, [hadas], 'ways-to-help')).size, 1)
    const pressed = await guest.request('POST', stop, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '26' },
      body: 'List-Unsubscribe=One-Click',
    })
    assert.equal(pressed.status, 200)
    assert.equal((await whoMayBeWritten(hub.db, [hadas], 'ways-to-help')).size, 0)
    const forged = stop.replace(/.{20}$/, 'AAAAAAAAAAAAAAAAAAAA')
    assert.equal((await guest.get(forged)).status, 404)
  })

  test('a double booking is decided: they keep one, or are asked which', async () => {
    const [one] = (await livePlaces(hub.db, supperShift)).filter(({ personId }) => personId === tom)
    const [other] = (await livePlaces(hub.db, lightsShift)).filter(({ personId }) => personId === tom)
    const pair = { first: one!.id, second: other!.id }
    assert.equal((await ruth.post('/desk/rota/twice', pair)).status, 422)
    assert.equal((await ruth.post('/desk/rota/twice', { ...pair, keep: 'ask' })).status, 303)
    const asked = (await house.letters()).at(-1)!
    assert.deepEqual(
      [asked.kind, asked.address],
      ['rota.which-one', '"Tom Ferreira" <tom.ferreira@example.org>'],
    )

    assert.equal((await ruth.post('/desk/rota/twice', { ...pair, keep: 'first' })).status, 303)
    assert.deepEqual(
      (await livePlaces(hub.db, lightsShift)).map(({ name }) => name),
      [],
    )
    assert.deepEqual(
      (await livePlaces(hub.db, supperShift)).map(({ name }) => name),
      ['Tom Ferreira', 'Leah Brandt'],
    )
    assert.equal((await ruth.post('/desk/rota/twice', { ...pair, keep: 'first' })).status, 404)
    assert.deepEqual(
      faults.filter((fault) => String(fault['route']).includes('/desk/rota')),
      [],
    )
  })
})

describe('the rota on a Sunday', async () => {
  const house = await openHub({ today: '2026-11-29', at: '12:00' })
  const ruth = await as(house, 'coordinator')

  test('it opens on the days that still lie ahead; any week is asked for by a date', async () => {
    const days = (page: string): string[] =>
      [...page.matchAll(/ id="d-([\d-]{10})"/g)].map((found) => found[1]!)
    const page = await ruth.page('/desk/rota')
    assert.match(page, /Rota, 29 November to 5 December/)
    assert.deepEqual([days(page)[0], days(page).length], ['2026-11-29', 7])
    assert.match(page, /href="\/desk\/rota\?show=short"/)
    for (const monday of ['2026-11-23', '2026-11-30'])
      assert.ok(page.includes(`href="/desk/rota?week=${monday}"`), monday)
    assert.match(await ruth.page('/desk/rota?week=2026-11-29'), /Rota, 23 November to 29 November/)
  })
})
