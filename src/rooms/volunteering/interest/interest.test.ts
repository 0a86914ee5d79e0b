import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { faults, openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as, visitor } from '../../../../test/web.ts'
import { keepsNothing } from '../../../platform/retention/kept.ts'
import { ashgrove, aSupperClub } from '../opportunities/ashgrove.fixture.ts'
import { interestPart } from './part.ts'
import { interestReachOf } from './permits.ts'
import { openSince } from './rules.ts'
import { interestsOf, interestsWithin } from './store.ts'

describe('people who would like to help', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const role = await aSupperClub(hub, place, {
    title: 'Kitchen lead',
    kind: 'role',
    timesInWords: 'Two evenings a month, for a year.',
  })
  await house.follow()
  const path = `/help/${role.slug}`
  const naomi = {
    name: 'Naomi Feld',
    email: 'naomi.feld@example.net',
    phone: '',
    words: 'I cooked for forty.',
    age: 'adult',
    news: 'yes',
  }
  const waiting = () => interestsWithin(hub.db, interestReachOf(place.ruth), role.id, openSince(hub.now()))

  test('a visitor says that they would like to; nobody hears before the address is proved', async () => {
    const guest = visitor(house)
    assert.match(await guest.page(path), /You hear from us within 3 working days/)
    const sent = await guest.post(`${path}/interest`, naomi)
    assert.match(await sent.text(), /Check your email/)
    assert.deepEqual(await waiting(), [])

    const letter = (await house.letters()).at(-1)!
    assert.equal(letter.kind, 'interest.confirm')
    const link = /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!
    await guest.page(link)
    assert.deepEqual(await waiting(), [])
    assert.equal((await guest.post(link)).status, 303)
    const [one] = await waiting()
    assert.deepEqual(
      [one?.name, one?.words, one?.state, one?.answerBy?.toString()],
      ['Naomi Feld', 'I cooked for forty.', 'waiting', '2026-11-27T17:00:00Z'],
    )
    assert.match(
      (await house.letters()).at(-1)!.words,
      /Dalia Marcus reads what you wrote and answers you by Friday 27 November/,
    )
  })

  test('somebody known needs one press, and waits once', async () => {
    const leah = await as(house, 'another volunteer')
    assert.match(
      await (await leah.post(`${path}/interest`, { words: '' })).text(),
      /You hear from us by Friday 27 November/,
    )
    assert.match(
      await (await leah.post(`${path}/interest`, { words: 'Again' })).text(),
      /We know that you would like to/,
    )
    assert.equal((await interestsOf(hub.db, leah.id)).length, 1)
  })

  test('what makes no sense comes back with everything typed, and a forged field is refused', async () => {
    const guest = visitor(house)
    const answer = await guest.post(`${path}/interest`, { ...naomi, email: 'naomi', words: 'Still <here>' })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(page, /Enter an email address with an @/)
    assert.match(page, /Still &lt;here&gt;/)
    assert.deepEqual(await markupFaults(page), [])
    assert.equal((await guest.post(`${path}/interest`, { ...naomi, state: 'answered' })).status, 422)
  })

  test('the partner’s lead answers; another’s lead finds nothing there', async () => {
    const tobias = await as(house, 'partner lead', [{ role: 'partner-lead', organisation: place.columba }])
    const miriam = await as(house, 'safeguarding lead', [
      { role: 'partner-lead', organisation: place.northgate },
    ])
    const naomis = (await waiting()).find(({ name }) => name === 'Naomi Feld')!
    assert.doesNotMatch(await miriam.page('/desk/interest'), /Naomi/)
    assert.equal((await miriam.post(`/desk/interest/${naomis.id}`, { answer: 'Mine' })).status, 404)

    const list = await tobias.page('/desk/interest')
    assert.match(list, /I cooked for forty/)
    assert.deepEqual(await markupFaults(list), [])
    assert.equal((await tobias.post(`/desk/interest/${naomis.id}`, { answer: '' })).status, 422)
    assert.equal(
      (await tobias.post(`/desk/interest/${naomis.id}`, { answer: 'How lovely. Tuesday at six?' })).status,
      303,
    )
    const again = await tobias.post(`/desk/interest/${naomis.id}`, { answer: 'Twice' })
    assert.equal(again.status, 409)
    const letters = (await house.letters()).filter(({ kind }) => kind === 'interest.answered')
    assert.deepEqual(
      letters.map(({ address, words }) => [address, words.includes('Tuesday at six?')]),
      [['"Naomi Feld" <naomi.feld@example.net>', true]],
    )
    assert.match(await tobias.page('/desk/interest'), /How lovely. Tuesday at six\?/)
  })

  test('the day’s list says who waits, and since when it is late', async () => {
    const ruth = await as(house, 'coordinator')
    assert.match(await ruth.page('/desk'), /1 person would like to help/)
    assert.deepEqual(
      faults.filter((fault) => String(fault['route']).includes('interest')),
      [],
    )
  })

  test('on their own page people see what they wait for, and may take it back; nobody else may', async () => {
    const elias = await as(house, 'treasurer')
    await elias.post(`${path}/interest`, { words: 'If you need me' })
    const [own] = await interestsOf(hub.db, elias.id)
    assert.match(await elias.page('/my'), /Kitchen lead/)
    const beatrix = await as(house, 'trustee')
    assert.equal((await beatrix.post(`/my/interest/${own!.id}/take-back`)).status, 404)
    assert.equal((await elias.post(`/my/interest/${own!.id}/take-back`)).status, 303)
    assert.deepEqual(
      (await interestsOf(hub.db, elias.id)).map(({ state }) => state),
      ['withdrawn'],
    )
    assert.doesNotMatch(await elias.page('/my'), /Kitchen lead/)
  })

  test('whoever asks to be forgotten leaves a number behind, and nothing else', async () => {
    const naomis = (
      await interestsWithin(hub.db, interestReachOf(place.ruth), role.id, openSince(hub.now()))
    ).find(({ name }) => name === 'Naomi Feld')!
    await hub.transact((db) => interestPart.forget(hub, db, naomis.personId!, keepsNothing))
    const [left] = await interestsOf(hub.db, naomis.personId!)
    assert.deepEqual(
      [left?.name, left?.email, left?.phone, left?.words, left?.answer, left?.state],
      ['Somebody who asked to be forgotten', null, null, null, null, 'answered'],
    )
  })
})
