import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cast } from '../../../../../test/cast.ts'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { statementsOf } from '../../../../../test/statements.ts'
import { as, visitor } from '../../../../../test/web.ts'
import { acceptOffer, cancelPlace, livePlaces, placePath, signUp } from '../../../gatherings/face.ts'
import { putBack } from '../../../gatherings/answers/put-back.ts'
import { ashgrove, aSupperClub, got } from '../../opportunities/ashgrove.fixture.ts'
import { liveShifts } from '../../opportunities/shift-store.ts'
import { pairTyped } from '../deciding/deciding.fixture.ts'

/** A homework table each Tuesday, decided for less than the frequency test; Naomi comes on the first three. */
async function naomiComesThrice() {
  const house = await openHub({ today: '2026-11-22' })
  const { hub } = house
  const way = await aSupperClub(hub, await ashgrove(hub), {
    title: 'Homework table',
    checks: ['dbs-enhanced'],
    capacity: '8',
  })
  await house.follow()
  const ruth = await as(house, 'coordinator')
  const decide = async (seen: string) =>
    ruth.post(`/desk/opportunities/${way.id}/check`, {
      ...pairTyped,
      activities: ['teach'],
      level: 'enhanced',
      act: 'save',
      seen,
    })
  assert.equal((await decide('0')).status, 303)
  house.setTime('2026-11-22', '13:00')
  const shifts = (await liveShifts(hub.db, way.id, hub.today())).map(({ gatheringId }) => gatheringId)
  const naomi = await as(house, 'volunteer', [], 'link')
  got(await signUp(hub, hub.db, { gatheringIds: shifts.slice(0, 3), who: { personId: naomi.id } }))
  const states = async (at: number) =>
    (await livePlaces(hub.db, shifts[at]!)).map(({ name, state }) => `${name} ${state}`)
  return { house, hub, way, ruth, decide, shifts, naomi, states, path: `/help/${way.slug}` }
}

type Table = Awaited<ReturnType<typeof naomiComesThrice>>

/** A visitor types a name and an address; the answer, and the letter to that address. */
async function asks({ house, path }: Table, who: { name: string; email: string }, shift: string | string[]) {
  const guest = visitor(house)
  let answer = new Response()
  const work = await statementsOf(async () => {
    answer = await guest.post(path, { ...who, age: 'adult', shift })
  })
  await house.runJobs()
  const letter = (await house.letters()).findLast(({ address }) => address.includes(who.email))!
  const link = /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!
  return {
    guest,
    work,
    answer: { status: answer.status, page: await answer.text() },
    letter: letter.words,
    link,
  }
}

const pressed = (page: string) => ({ press: /name="press" value="([^"]+)"/.exec(page)![1]! })

const neutral = (text: string, { name, email }: { name: string; email: string }): string =>
  text
    .replaceAll(name, 'NAME')
    .replaceAll(name.split(' ')[0]!, 'FIRST')
    .replaceAll(email, 'EMAIL')
    .replaceAll(/\/door\/link\/[\w-]+/g, 'LINK')
    .replaceAll(/name="press" value="[^"]+"/g, 'PRESS')
    .replaceAll(/nonce-[\w+/=-]+|[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')

const naomiTyped = { name: cast.volunteer.name, email: cast.volunteer.email }
const stranger = { name: 'Zelda Nowhere', email: 'zelda.nowhere@example.net' }

describe('a fourth day in 30 that somebody asks for by themselves', () => {
  test('signed in: it is not booked, they read why, and whoever decides sees it until it is decided again', async () => {
    const table = await naomiComesThrice()
    const { house, ruth, naomi, path, shifts, states, decide } = table
    assert.doesNotMatch(await ruth.page('/desk'), /asked for on more days/)
    const refused = await naomi.post(path, { shift: shifts[3]!, people: '1' })
    assert.equal(refused.status, 409)
    const page = await refused.text()
    assert.match(page, /four days within 30[\s\S]*so it is not booked yet[\s\S]*write or ring us/)
    assert.deepEqual(await markupFaults(page), [])
    assert.deepEqual(await states(3), [])

    await house.runJobs()
    const needs = await ruth.page('/desk')
    assert.match(needs, /Homework table: asked for on more days than its check is for \(Tue 15 Dec/)
    assert.match(needs, new RegExp(`/desk/opportunities/${table.way.id}/check`))
    assert.doesNotMatch(needs, /1 person has a fourth day/)
    assert.doesNotMatch(await (await as(house, 'trustee')).page('/desk'), /more days than its check/)

    house.setTime('2026-11-22', '14:00')
    assert.equal((await decide('1')).status, 303)
    assert.doesNotMatch(await ruth.page('/desk'), /more days than its check/)
  })

  test('four days in one form are one too many; three are booked, and so is a day far enough away', async () => {
    const { house, hub, path, shifts, states } = await naomiComesThrice()
    const leah = await as(house, 'another volunteer', [], 'link')
    const four = await leah.post(path, { shift: shifts.slice(0, 4), people: '1' })
    assert.equal(four.status, 409)
    assert.equal((await leah.post(path, { shift: shifts.slice(1, 4), people: '1' })).status, 200)
    assert.deepEqual(await states(3), ['Leah Brandt confirmed'])
    assert.equal((await leah.post(path, { shift: shifts[0]!, people: '1' })).status, 409)
    const [given] = await livePlaces(hub.db, shifts[3]!)
    got(await cancelPlace(hub, given!.id))
    assert.equal((await leah.post(path, { shift: shifts[0]!, people: '1' })).status, 200)
    assert.deepEqual(await putBack(hub, given!.id), { ok: false, refusal: 'barred' })
  })

  test('an offered place that would be the fourth day is not taken, and its page says why', async () => {
    const { house, hub, naomi, shifts, states } = await naomiComesThrice()
    got(await signUp(hub, hub.db, { gatheringIds: [shifts[3]!], who: { personId: naomi.id } }))
    await house.root.db.rows(`update gatherings.place set state = 'offered' where gathering_id = $1`, [
      shifts[3]!,
    ])
    const [place] = await livePlaces(hub.db, shifts[3]!)
    assert.deepEqual(await acceptOffer(hub, place!.id), { ok: false, refusal: 'barred' })
    const told = await naomi.post(`${placePath(hub, place!.id)}/accept`, {})
    assert.equal(told.status, 409)
    assert.match(await told.text(), /so it is not booked yet/)
    assert.deepEqual(await states(3), ['Naomi Feld offered'])
  })

  test('by a typed address nobody is told anything before it is proved: the work, the form, the letter and its page are alike', async () => {
    const table = await naomiComesThrice()
    const seen = async (who: typeof stranger) => {
      const { guest, work, answer, letter, link } = await asks(table, who, table.shifts[3]!)
      const page = await guest.page(link)
      assert.doesNotMatch(`${answer.page}${letter}${page}`, /within 30|not booked/)
      return {
        work,
        status: answer.status,
        texts: [answer.page, letter, page].map((text) => neutral(text, who)),
      }
    }
    // What is prepared once a connection is done before anything is compared.
    await asks(table, { name: 'First One', email: 'first@example.net' }, table.shifts[3]!)
    const [hers, theirs] = [await seen(naomiTyped), await seen(stranger)]
    assert.equal(hers.status, 200)
    assert.ok(hers.work.length > 0)
    assert.deepEqual(hers, theirs)
    await table.house.runJobs()
    assert.doesNotMatch(await table.ruth.page('/desk'), /more days than its check/)
  })

  test('on the press the fourth day goes to others, the rest of the form is theirs, and the page says why', async () => {
    const table = await naomiComesThrice()
    const { house, hub, ruth, shifts, states } = table
    const { guest, link } = await asks(table, naomiTyped, [shifts[3]!, shifts.at(-1)!])
    assert.deepEqual(await states(3), ['Naomi Feld held'])
    const answer = await guest.post(link, pressed(await guest.page(link)))
    assert.equal(answer.status, 303)
    const own = answer.headers.get('location')!
    const page = await guest.page(own)
    assert.match(page, /This place is not yours[\s\S]*so it is not booked yet[\s\S]*write or ring us/)
    assert.doesNotMatch(page, /You have a place|You gave this place back|Put me back/)
    assert.deepEqual(await markupFaults(page), [])
    assert.deepEqual(await states(3), [])
    assert.deepEqual(await states(shifts.length - 1), ['Naomi Feld confirmed'])
    await guest.post(`${own}/again`, { hoped: 'place' })
    assert.deepEqual(await states(3), [])

    await house.runJobs()
    const placed = (await house.letters()).filter(({ kind }) => kind === 'gatherings.placed').at(-1)!
    assert.doesNotMatch(placed.words, /15 December|had one already/)
    assert.match(await ruth.page('/desk'), /asked for on more days than its check is for \(Tue 15 Dec/)
    assert.deepEqual(await hub.db.rows('select gathering_id from volunteering.day_turned_away'), [
      { gathering_id: shifts[3]! },
    ])
  })

  test('somebody whom we come to know by that press is asked the same: no four days at once', async () => {
    const table = await naomiComesThrice()
    const { guest, link } = await asks(table, stranger, table.shifts.slice(0, 4))
    const answer = await guest.post(link, pressed(await guest.page(link)))
    assert.match(await guest.page(answer.headers.get('location')!), /so it is not booked yet/)
    assert.deepEqual(await table.states(2), ['Naomi Feld confirmed', 'Zelda Nowhere confirmed'])
    assert.deepEqual(await table.states(3), [])
  })
})
