import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cast } from '../../../../test/cast.ts'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { statementsOf } from '../../../../test/statements.ts'
import { visitor } from '../../../../test/web.ts'
import { livePlaces, placePath, signUp } from '../../gatherings/face.ts'
import { got } from '../opportunities/ashgrove.fixture.ts'
import { gilaServes } from './serving.fixture.ts'
import { stopInRole } from './stops.ts'

const gilaTyped = { name: cast.volunteer.name, email: cast.volunteer.email }
const stranger = { name: 'Zelda Nowhere', email: 'zelda.nowhere@example.net' }
const pressed = (page: string) => ({ press: /name="press" value="([^"]+)"/.exec(page)![1]! })

/** On a day on which Gila’s training has run out; a supper with one place, and somebody waiting once it is held. */
async function aSupperAfter(today = '2026-12-09') {
  const house = await openHub({ today: '2026-11-20' })
  const serves = await gilaServes(house)
  await house.follow()
  house.setTime(today)
  const { hub } = house
  const shift = serves.shiftOn('2026-12-22')
  await house.root.db.rows('update gatherings.gathering set capacity = 1 where id = $1', [shift])

  /** Signs up without a session: what the form answers, and the letter that came. */
  async function asks(who: typeof stranger) {
    const guest = visitor(house)
    let answer = new Response()
    const work = await statementsOf(async () => {
      answer = await guest.post(`/help/${serves.club.slug}`, { ...who, age: 'adult', shift })
    })
    await house.runJobs()
    const letter = (await house.letters()).findLast(({ address }) => address.includes(who.email))!
    const link = /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!
    return { guest, work, status: answer.status, page: await answer.text(), letter: letter.words, link }
  }
  const states = async () => (await livePlaces(hub.db, shift)).map(({ name, state }) => `${name} ${state}`)
  return { ...serves, house, hub, shift, asks, states }
}

describe('somebody who was cleared and no longer is, and signs up by their address', () => {
  test('holds a place as anybody would, and neither form nor letter nor its page says that we know them', async () => {
    const texts: string[][] = []
    const works: unknown[] = []
    for (const who of [gilaTyped, stranger]) {
      const { asks, states } = await aSupperAfter()
      const { guest, work, status, page, letter, link } = await asks(who)
      assert.deepEqual([status, await states()], [200, [`${who.name} held`]])
      const asked = await guest.page(link)
      works.push(work)
      texts.push(
        [page, letter, asked].map((text) =>
          text
            .replaceAll(who.name, 'NAME')
            .replaceAll(who.name.split(' ')[0]!, 'FIRST')
            .replaceAll(who.email, 'EMAIL')
            .replaceAll(/\/door\/link\/[\w-]+|name="press" value="[^"]+"/g, 'ONCE')
            .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID'),
        ),
      )
    }
    assert.doesNotMatch(texts.flat().join(), /has run out/)
    assert.deepEqual(texts[0], texts[1])
    assert.deepEqual(works[0], works[1])
  })

  test('reads why on the press; the place goes to whoever waits, and cannot be taken back', async () => {
    const { house, hub, shift, asks, states, club } = await aSupperAfter()
    const { guest, link } = await asks(gilaTyped)
    const waits = await signUp(hub, hub.db, {
      gatheringIds: [shift],
      who: { ...stranger, phone: null },
    })
    got(waits)
    const answer = await guest.post(link, pressed(await guest.page(link)))
    assert.equal(answer.status, 303)
    const own = answer.headers.get('location')!
    const page = await guest.page(own)
    assert.match(page, /This place is not yours[\s\S]*Something this role asks for has run out/)
    assert.match(page, new RegExp(`href="/help/${club.slug}"`))
    assert.doesNotMatch(page, /You have a place|You gave this place back|Put me back/)
    assert.deepEqual(await markupFaults(page), [])
    assert.deepEqual(await states(), ['Zelda Nowhere offered'])
    await guest.post(`${own}/again`, { hoped: 'place' })
    await guest.post(`${own}/accept`, {})
    assert.deepEqual(await states(), ['Zelda Nowhere offered'])
    await house.runJobs()
    const kinds = (await house.letters()).filter(({ address }) => address.includes(gilaTyped.email))
    assert.equal(kinds.filter(({ kind }) => kind === 'gatherings.placed').length, 0)
  })

  for (const [what, words] of [
    ['paused', /You have paused in this role/],
    ['left', /You left this role/],
    ['declined', /You cannot take dates in this role/],
  ] as const) {
    test(`the same for whoever is stopped: ${what}`, async () => {
      const { hub, gila, roleId, asks, states } = await aSupperAfter('2026-11-24')
      await hub.transact((db) => stopInRole(hub, db, { personId: gila.id, roleId, what, until: null }))
      const { guest, link } = await asks(gilaTyped)
      const answer = await guest.post(link, pressed(await guest.page(link)))
      assert.match(await guest.page(answer.headers.get('location')!), words)
      assert.deepEqual(await states(), [])
    })
  }

  test('an offer to an address nobody proved is the same press', async () => {
    const { house, shift, asks, states, hub } = await aSupperAfter()
    const { guest, letter } = await asks(gilaTyped)
    assert.doesNotMatch(letter, /has run out/)
    await house.root.db.rows(`update gatherings.place set state = 'offered' where gathering_id = $1`, [shift])
    const [place] = await livePlaces(hub.db, shift)
    const own = placePath(hub, place!.id)
    const answer = await guest.post(`${own}/accept`, {})
    assert.equal(answer.status, 303)
    const page = await guest.page(answer.headers.get('location')!)
    assert.match(page, /Something this role asks for has run out/)
    assert.doesNotMatch(page, /It is yours/)
    assert.deepEqual(await states(), [])
  })

  test('who is cleared has the place', async () => {
    const { asks, states } = await aSupperAfter('2026-11-24')
    const { guest, link } = await asks(gilaTyped)
    await guest.post(link, pressed(await guest.page(link)))
    assert.deepEqual(await states(), ['Naomi Feld confirmed'])
  })
})
