import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cast } from '../../../../../test/cast.ts'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as, visitor } from '../../../../../test/web.ts'
import { day } from '../../../../platform/clock.ts'
import { english, speak } from '../../../../platform/words/words.ts'
import type { Answers } from '../../../../platform/web/read.ts'
import { confirmSignup } from '../../../gatherings/confirming/actions.ts'
import { acceptOffer, livePlaces, placePath } from '../../../gatherings/face.ts'
import { ashgrove, aSupperClub } from '../ashgrove.fixture.ts'
import { signUpThroughApi } from './api.ts'
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
    return { id: one.id, path: `/help/${one.slug}`, shift: shift.gatheringId }
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

  const ada = { guardianName: 'Ada Stern', guardianEmail: 'ada.stern@example.net' }
  /** Somebody whose date of birth we hold comes again as a visitor, by the page or by a program; the link they get. */
  async function comesAs(bornOn: string, way: Awaited<ReturnType<typeof published>>, byProgram = false) {
    await as(house, 'treasurer', [], 'link')
    const { name, email } = cast.treasurer
    await house.root.db.rows('update people.person set born_on = $2 where email = $1', [email, bornOn])
    const guest = visitor(house)
    const typed = { name, email, age: 'adult' }
    if (byProgram) {
      const body = { ...typed, shift: [way.shift] }
      assert.ok((await signUpThroughApi(hub, speak(english), { id: way.id, body, network: 'one' })).ok)
    } else assert.equal((await guest.post(way.path, { ...typed, shift: way.shift })).status, 200)
    await house.runJobs()
    const letter = (await house.letters()).findLast(({ kind }) => kind === 'gatherings.asked')!
    return { guest, link: /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]! }
  }
  const pressed = (page: string) => ({ press: /name="press" value="([^"]+)"/.exec(page)![1]! })

  test('who ticked “18 or over” as a visitor is asked for a parent or guardian before anything is confirmed', async () => {
    const way = await published({ title: 'From twelve', youngestAge: '12' })
    const { guest, link } = await comesAs('2011-01-05', way)
    const page = await guest.page(link)
    assert.match(page, /a parent or guardian says yes too[\s\S]*name="guardianName"/)
    assert.deepEqual(await markupFaults(page), [])
    const until = (await livePlaces(hub.db, way.shift))[0]!.answerBy
    const alone = await guest.post(link, pressed(page))
    assert.equal(alone.status, 422)
    const again = await alone.text()
    assert.match(again, /Enter the name of a parent or guardian/)
    assert.deepEqual(await markupFaults(again), [])
    const herself = { guardianName: 'Me', guardianEmail: cast.treasurer.email }
    const own = await guest.post(link, { ...pressed(page), ...herself })
    assert.match(await own.text(), /Enter an address of theirs, not your own/)
    const [held] = await livePlaces(hub.db, way.shift)
    assert.deepEqual([held?.state, held?.confirmedAt, held?.answerBy], ['held', null, until])
    assert.equal((await asked()).filter((to) => to.includes('ada.stern@')).length, 0)

    assert.equal((await guest.post(link, { ...pressed(page), ...ada })).status, 303)
    assert.deepEqual(await states(way.shift), [[cast.treasurer.name, 'held', true]])
    await house.runJobs()
    assert.equal((await asked()).filter((to) => to.includes('ada.stern@')).length, 1)
  })

  test('who is younger than it asks for gives no place back to nobody: it is released, and they are told kindly', async () => {
    for (const byProgram of [false, true]) {
      const way = await published({ title: `For adults ${byProgram}` })
      const { guest, link } = await comesAs('2011-01-05', way, byProgram)
      assert.equal((await livePlaces(hub.db, way.shift)).length, 1)
      const answer = await guest.post(link, pressed(await guest.page(link)))
      const place = answer.headers.get('location')!
      assert.match(place, /\?young$/)
      const told = await guest.page(place)
      assert.match(told, /This is for people who are 18 or over\. By what you told us you are younger/)
      assert.doesNotMatch(told, /Put me back|You have a place|You gave this place back/)
      assert.deepEqual(await markupFaults(told), [])
      assert.deepEqual(await livePlaces(hub.db, way.shift), [])
      await guest.post(`${place.replace('?young', '')}/again`, { hoped: 'place' })
      assert.deepEqual(await livePlaces(hub.db, way.shift), [])
    }
  })

  test('who takes an offered place before they confirmed is asked the same', async () => {
    const way = await published({ title: 'Offered from twelve', youngestAge: '12' })
    await comesAs('2011-01-05', way)
    await house.root.db.rows(`update gatherings.place set state = 'offered' where gathering_id = $1`, [
      way.shift,
    ])
    const [place] = await livePlaces(hub.db, way.shift)
    assert.deepEqual(await acceptOffer(hub, place!.id), { ok: false, refusal: 'guardian-needed' })
    const guest = visitor(house)
    const own = placePath(hub, place!.id)
    const asks = await guest.post(`${own}/accept`)
    assert.equal(asks.status, 422)
    const page = await asks.text()
    assert.match(page, /Tell us who your parent or guardian is[\s\S]*name="guardianName"/)
    assert.deepEqual(await markupFaults(page), [])
    assert.equal((await guest.post(`${own}/accept`, { ...ada, guardianName: '' })).status, 422)
    assert.equal((await guest.post(`${own}/accept`, ada)).status, 303)
    assert.deepEqual(await states(way.shift), [[cast.treasurer.name, 'held', true]])
  })
})
