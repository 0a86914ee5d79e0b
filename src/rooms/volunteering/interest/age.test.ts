import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as, visitor, type FormAnswers } from '../../../../test/web.ts'
import { keepsNothing } from '../../../platform/retention/kept.ts'
import { letGo } from '../../../platform/retention/run.ts'
import { cardOf } from '../../people/face.ts'
import { ashgrove, aSupperClub } from '../opportunities/ashgrove.fixture.ts'
import { interestReachOf } from './permits.ts'
import { interestPart } from './part.ts'
import { openSince } from './rules.ts'
import { interestsOf, interestsWithin } from './store.ts'

describe('how old somebody is who would like to take a role on', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const role = async (title: string, youngestAge: string) => {
    const one = await aSupperClub(hub, place, {
      title,
      kind: 'role',
      timesInWords: 'Two evenings a month, for a year.',
      youngestAge,
    })
    await house.follow()
    return { id: one.id, page: `/help/${one.slug}`, path: `/help/${one.slug}/interest` }
  }
  const waiting = (id: string) =>
    interestsWithin(hub.db, interestReachOf(place.ruth), id, openSince(hub.now()))
  const guardian = { guardianName: 'Ada Stern', guardianEmail: 'ada@example.net' }
  const miri: FormAnswers = { name: 'Miri Stern', email: 'miri@example.net', words: 'I play.' }
  const lettersTo = async (address: string) =>
    (await house.letters()).filter((letter) => letter.address.includes(address)).map(({ kind }) => kind)

  test('is asked as when they sign up: a role for adults takes nobody younger', async () => {
    const adults = await role('Night shelter lead', '18')
    const guest = visitor(house)
    const page = await guest.page(adults.page)
    assert.match(page, /I am 18 or over/)
    assert.doesNotMatch(page, /guardianName/)
    const unsaid = await guest.post(adults.path, miri)
    assert.equal(unsaid.status, 422)
    assert.match(await unsaid.text(), /Say that you are 18 or over/)
    const forged = await guest.post(adults.path, { ...miri, age: 'young', ...guardian })
    assert.equal(forged.status, 422)
    assert.match(await forged.text(), /This is for people who are 18 or over/)
    assert.deepEqual(await house.letters(), [])
  })

  test('under 18 a parent or guardian is named, hears of it, and gets the answer too', async () => {
    const choir = await role('Pianist for the choir', '14')
    const guest = visitor(house)
    const page = await guest.page(choir.page)
    assert.match(page, /How old are you\?[\s\S]*14 to 17[\s\S]*A parent or guardian’s name/)
    assert.deepEqual(await markupFaults(page), [])
    const alone = await guest.post(choir.path, { ...miri, age: 'young' })
    assert.equal(alone.status, 422)
    assert.match(await alone.text(), /Enter the name of a parent or guardian/)
    const herself = await guest.post(choir.path, {
      ...miri,
      age: 'young',
      ...guardian,
      guardianEmail: 'miri@example.net',
    })
    assert.match(await herself.text(), /Enter an address of theirs, not your own/)

    assert.equal((await guest.post(choir.path, { ...miri, age: 'young', ...guardian })).status, 200)
    assert.deepEqual(await lettersTo('ada@example.net'), [], 'Nobody hears before the address is proved.')
    const letter = (await house.letters()).at(-1)!
    await guest.post(/https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!)
    const [one] = await waiting(choir.id)
    assert.deepEqual(one?.guardian, { name: 'Ada Stern', email: 'ada@example.net' })
    assert.deepEqual(await lettersTo('ada@example.net'), ['interest.guardian'])

    const ruth = await as(house, 'coordinator')
    const desk = await ruth.page('/desk/interest')
    assert.match(desk, /Miri Stern is under 18\. Your answer goes to Ada Stern/)
    assert.deepEqual(await markupFaults(desk), [])
    assert.equal((await ruth.post(`/desk/interest/${one.id}`, { answer: 'Come and try it.' })).status, 303)
    assert.deepEqual(await lettersTo('ada@example.net'), ['interest.guardian', 'interest.answered'])
    const copy = (await house.letters()).find(
      ({ kind, address }) => kind === 'interest.answered' && address.includes('ada@'),
    )!
    assert.match(copy.words, /this is what we answered Miri Stern, who is under 18/)

    const known = one.personId!
    await hub.transact((db) => interestPart.forget(hub, db, known, keepsNothing))
    assert.deepEqual(
      (await interestsOf(hub.db, known)).map((left) => left.guardian),
      [null],
    )
    assert.deepEqual(
      await lettersTo('ada@example.net'),
      [],
      'What was written to her about Miri goes as well.',
    )
  })

  test('of somebody known is known: by their date of birth, by what they said last, or by the press', async () => {
    const choir = await role('Second pianist', '14')
    const adults = await role('Driver', '18')
    const leah = await as(house, 'another volunteer', [], 'link')
    assert.match(await leah.page(choir.page), /With it you say that you are 18 or over/)
    const born = (bornOn: string, version: number) =>
      leah.post('/my/details', { name: 'Leah Brandt', bornOn, version })
    await born('2013-01-05', 1)
    assert.match(await leah.page(choir.page), /This is for people who are 14 or over/)
    assert.equal((await leah.post(choir.path, { words: '', ...guardian })).status, 422)
    await born('2010-01-05', 2)
    assert.match(await leah.page(choir.page), /You are under 18, so a parent or guardian says yes too/)
    assert.equal((await leah.post(choir.path, { words: '' })).status, 422)
    assert.equal((await leah.post(choir.path, { words: '', ...guardian })).status, 200)
    assert.deepEqual(
      (await waiting(choir.id)).map(({ name, guardian: whose }) => [name, whose?.name]),
      [['Leah Brandt', 'Ada Stern']],
    )
    await born('', 3)
    assert.match(await leah.page(adults.page), /This is for people who are 18 or over/)
    assert.equal((await leah.post(adults.path, { words: '' })).status, 422)
    assert.match(await leah.page(choir.page), /value="ada@example\.net"/)
    assert.deepEqual(await waiting(adults.id), [])
  })

  test('of somebody known who came as a visitor and ticked “18 or over”: what we hold of them stands', async () => {
    const choir = await role('Fourth pianist', '14')
    const adults = await role('Caretaker', '18')
    const dalia = await as(house, 'treasurer', [], 'link')
    const email = (await cardOf(hub.db, dalia.id))!.email!
    await house.root.db.rows(`update people.person set born_on = '2010-01-05' where id = $1`, [dalia.id])
    const asks = async (path: string) => {
      const guest = visitor(house)
      assert.equal((await guest.post(path, { name: 'Dalia', email, age: 'adult' })).status, 200)
      const letter = (await house.letters()).findLast(({ kind }) => kind === 'interest.confirm')!
      return { guest, link: /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]! }
    }
    const one = await asks(choir.path)
    const page = await one.guest.page(one.link)
    assert.match(page, /a parent or guardian says yes too[\s\S]*name="guardianName"/)
    assert.deepEqual(await markupFaults(page), [])
    assert.equal((await one.guest.post(one.link)).status, 422)
    assert.deepEqual(await waiting(choir.id), [])
    assert.equal((await one.guest.post(one.link, guardian)).status, 303)
    assert.deepEqual(
      (await waiting(choir.id)).map((each) => each.guardian?.email),
      ['ada@example.net'],
    )
    assert.ok((await lettersTo('ada@example.net')).includes('interest.guardian'))

    const other = await asks(adults.path)
    const answer = await other.guest.post(other.link)
    const landed = answer.headers.get('location')!
    assert.match(
      await other.guest.page(landed.replace('#shifts', '')),
      /This is for people who are 18 or over/,
    )
    assert.deepEqual(await waiting(adults.id), [])
    assert.deepEqual(
      await house.root.db.rows('select 1 from volunteering.interest where opportunity_id = $1', [adults.id]),
      [],
    )
  })

  test('nobody’s letterbox is filled by naming them as a guardian again and again', async () => {
    const choir = await role('Third pianist', '14')
    const tal = await as(house, 'volunteer', [], 'link')
    await tal.post('/my/details', { name: 'Naomi Feld', bornOn: '2010-01-05', version: 1 })
    const ask = () =>
      tal.post(choir.path, { words: '', guardianName: 'Cho', guardianEmail: 'cho@example.net' })
    for (let asked = 1; asked <= 6; asked++) {
      assert.equal((await ask()).status, 200)
      const [one] = await waiting(choir.id)
      assert.equal((await tal.post(`/my/interest/${one!.id}/take-back`)).status, 303)
    }
    assert.equal((await ask()).status, 429)
    assert.equal((await lettersTo('cho@example.net')).length, 6)
  })

  test('a parent or guardian is kept as long as one who was named at sign-up, and no longer', async () => {
    const guardians = async () =>
      (
        await house.root.db.rows<{ name: string }>(
          'select guardian_name as name from volunteering.interest where guardian_name is not null',
        )
      ).length
    assert.ok((await guardians()) > 0)
    house.setTime('2029-11-20')
    await letGo(house.worker)
    assert.ok((await guardians()) > 0)
    house.setTime('2029-11-26')
    await letGo(house.worker)
    assert.equal(await guardians(), 0)
  })
})
