import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { cancelGathering } from '../changing/actions.ts'
import { confirmSignup } from '../confirming/actions.ts'
import { formOfSignup } from '../confirming/store.ts'
import { aSupper, at, describeShifts, listed, placeNamed, somebody, visitor } from '../gatherings.fixture.ts'
import { guardianPath, placePath, secretFor } from '../links.ts'
import { signUp } from '../places/actions.ts'
import { actorOf, browserOf, webFaults } from '../web.fixture.ts'
import { tent } from './tent.ts'

describeShifts()
const house = await openHub({ today: '2026-11-24' })
const { hub } = house
const browser = browserOf(hub)

async function aPlace(name: string, changes: Parameters<typeof aSupper>[1] = {}) {
  const supper = await aSupper(hub, changes)
  const personId = await somebody(hub, name)
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId } })
  const place = await placeNamed(hub, supper, name)
  return { supper, place, personId, path: placePath(hub, place.id) }
}

const wholeDatabase = async (): Promise<string> => {
  const tables = ['gathering', 'place', 'history', 'to_tell', 'form', 'feed']
  const rows = await Promise.all(
    tables.map((table) => house.root.db.rows(`select * from gatherings.${table} order by 1, 2`)),
  )
  return JSON.stringify(rows)
}

test('the secret address shows the place, the exact address and a code, and looking changes nothing', async () => {
  const { path } = await aPlace('Naomi Feld')
  const before = await wholeDatabase()
  const page = await browser.get(path)
  assert.equal(page.status, 200)
  for (const words of [
    'You have a place.',
    'Tuesday 1 December 2026, 4pm to 8pm',
    '14 Chapel Lane, Ashgrove',
    'An apron',
    'Before your first day: A 20-minute film on safeguarding.',
    'I can’t come',
    '<svg',
  ]) {
    assert.ok(page.text.includes(words), words)
  }
  assert.equal(await wholeDatabase(), before)
})

test('somebody who is not sure yet is not told the exact place', async () => {
  const supper = await aSupper(hub)
  await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Tom Held') })
  const path = placePath(hub, (await placeNamed(hub, supper, 'Tom Held')).id)
  const page = await browser.get(path)
  assert.match(page.text, /This place is held for you/)
  assert.equal(page.text.includes('14 Chapel Lane'), false)
  assert.equal((await browser.get(`${path}/calendar.ics`)).text.includes('14 Chapel Lane'), false)
})

test('one press gives the place back; a second press is told so and changes nothing', async () => {
  const { supper, path } = await aPlace('Leah Brandt')
  const answer = await browser.fill(path, `${path}/give-back`)
  assert.deepEqual([answer.status, answer.location], [303, `${path}?back`])
  assert.deepEqual(await listed(hub, supper), [])
  assert.match((await browser.get(path)).text, /You gave this place back/)
  const again = await browser.post(`${path}/give-back`)
  assert.equal(again.status, 409)
  assert.match(again.text, /You had given this place back already/)
})

test('whoever pressed by mistake is put back with one press; where the place has gone, they are told so', async () => {
  const { supper, path } = await aPlace('Owen Pryce', { capacity: 1 })
  const pressed = await browser.follow(await browser.fill(path, `${path}/give-back`))
  assert.match(pressed.text, /You gave this place back/)
  assert.match(pressed.text, /Your place is still free\. One press, and it is yours again\./)
  assert.deepEqual(await markupFaults(pressed.text), [])
  const back = await browser.follow(await browser.fill(`${path}?back`, `${path}/again`))
  assert.match(back.text, /You have your place again/)
  assert.deepEqual(await listed(hub, supper), ['Owen Pryce confirmed'])

  await browser.post(`${path}/give-back`)
  const zoe = await somebody(hub, 'Zoe Swift')
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: zoe } })
  const gone = await browser.follow(await browser.post(`${path}/again`, { hoped: 'place' }))
  assert.match(gone.text, /Your place had gone to somebody else meanwhile, so you are on the waiting list/)
  assert.deepEqual(await listed(hub, supper), ['Zoe Swift confirmed', 'Owen Pryce waiting'])

  await browser.post(`${path}/give-back`)
  assert.match(
    (await browser.get(path)).text,
    /You can wait for the next that comes free, at the end of the line/,
  )
  const waits = await browser.follow(await browser.fill(path, `${path}/again`))
  assert.match(waits.text, /You are on the waiting list again, at its end/)
  assert.equal((await browser.post(`${path}/again`, { hoped: 'anything' })).status, 404)
})

test('the number changes; what is wrong is said beside the field and kept', async () => {
  const { supper, path } = await aPlace('Quill Group')
  const unsaid = await browser.post(`${path}/number`, { people: '3' })
  assert.equal(unsaid.status, 422)
  assert.match(unsaid.text, /Tick this if everybody you add is old enough/)
  assert.equal((await placeNamed(hub, supper, 'Quill Group')).people, 1)
  assert.equal(
    (await browser.post(`${path}/number`, { people: '3', adults: 'yes' })).location,
    `${path}?number`,
  )
  assert.equal((await placeNamed(hub, supper, 'Quill Group')).people, 3)
  assert.equal(
    (await browser.post(`${path}/number`, { people: '3' })).status,
    303,
    'No more, nothing to say.',
  )
  const many = await browser.post(`${path}/number`, { people: '40', adults: 'yes' })
  assert.equal(many.status, 409)
  assert.match(many.text, /At most 12 people can come under one name/)
  const wrong = await browser.post(`${path}/number`, { people: 'several' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /value="several"/)
  assert.equal(
    (await browser.post(`${path}/number`, { people: '2', state: 'confirmed' })).status,
    422,
    'a forged field',
  )
  assert.equal((await placeNamed(hub, supper, 'Quill Group')).people, 3)
})

test('an offer is answered on the page', async () => {
  const { supper, path } = await aPlace('Ana First', { capacity: 1 })
  const zoe = await somebody(hub, 'Zoe Next')
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: zoe } })
  const zoes = placePath(hub, (await placeNamed(hub, supper, 'Zoe Next')).id)
  assert.match((await browser.get(zoes)).text, /You are next in line/)
  await browser.post(`${path}/give-back`)
  const offered = await browser.get(zoes)
  assert.match(offered.text, /A place is free for you\./)
  assert.match(offered.text, /Please answer by Wednesday 25 November, 12pm/)
  const taken = await browser.follow(await browser.fill(zoes, `${zoes}/accept`))
  assert.match(taken.text, /It is yours/)
  assert.deepEqual(await listed(hub, supper), ['Zoe Next confirmed'])
})

test('one place’s secret opens no other place, and none that was altered', async () => {
  const { place, path } = await aPlace('Idris Vale')
  assert.equal((await browser.get(`/places/${secretFor(hub, 'check-in', place.id)}`)).status, 404)
  assert.equal((await browser.get(`/places/${secretFor(hub, 'place', newId())}`)).status, 404)
  const altered = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A')
  assert.equal((await browser.get(altered)).status, 404)
  assert.equal((await browser.post(`${altered}/give-back`)).status, 404)
  assert.equal((await browser.get('/places/nothing')).status, 404)
})

test('a post from another site is refused', async () => {
  const { supper, path } = await aPlace('Hadas Peretz')
  const forged = await browser.post(`${path}/give-back`, {}, { origin: 'https://elsewhere.example' })
  assert.equal(forged.status, 403)
  assert.deepEqual(await listed(hub, supper), ['Hadas Peretz confirmed'])
})

test('what was cancelled says why; what is over thanks; long after, nothing opens', async () => {
  const { supper, path } = await aPlace('Seb Harcourt')
  const gone = await aPlace('Priya Castell')
  await hub.change((db) => cancelGathering(hub, db, gone.supper, 'The hall is closed.'))
  assert.match((await browser.get(gone.path)).text, /This was cancelled: The hall is closed\./)
  house.setTime('2026-12-02')
  assert.match((await browser.get(path)).text, /This is over/)
  house.setTime('2027-03-05')
  assert.equal((await browser.get(path)).status, 404)
  house.setTime('2026-11-24')
  assert.deepEqual(await listed(hub, supper), ['Seb Harcourt confirmed'])
})

test('somebody who came in sees what else they have at that time; the secret alone does not tell', async () => {
  const { path, personId } = await aPlace('Tilda Twice')
  const packing = await aSupper(hub, {
    title: 'Packing',
    startsAt: at('2026-12-01', '18:00'),
    endsAt: at('2026-12-01', '21:00'),
  })
  await signUp(hub, hub.db, { gatheringIds: [packing], who: { personId }, keepsBoth: true })
  assert.equal((await browser.get(path)).text.includes('Packing'), false)
  assert.match((await browserOf(hub, actorOf(personId)).get(path)).text, /Look at Packing/)
})

test('a guardian sees what, where, when and who is there; their words are kept as they were shown', async () => {
  const supper = await aSupper(hub)
  const answer = await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: visitor('Miri Stern'),
    people: 1,
    guardian: { name: 'Ada Stern', email: 'ada@example.org' },
  })
  assert.ok(answer.ok)
  const { signupId } = answer.value
  await hub.change((db) => confirmSignup(hub, db, signupId))
  const path = guardianPath(hub, signupId)
  const page = await browser.get(path)
  for (const words of [
    'Miri Stern needs your yes',
    'Tuesday 1 December 2026, 4pm to 8pm',
    'Four adults work together',
    '020\u00a07946\u00a00112',
  ]) {
    assert.ok(page.text.includes(words), words)
  }
  assert.equal(page.text.includes('14 Chapel Lane'), false)
  assert.equal(page.text.includes('miri.stern@example.net'), false)
  const yes = await browser.fill(path, `${path}/yes`)
  assert.match(yes.text, /Thank you. Miri Stern has the place/)
  const { guardian } = (await formOfSignup(hub.db, signupId))!
  const shown = /<blockquote[\s\S]*?<\/blockquote>|I am Ada Stern[^<]*/.exec(page.text)![0]
  assert.ok(shown.replaceAll('&#39;', '’').includes('I am Ada Stern, the parent or guardian of Miri Stern.'))
  assert.match(
    guardian!.words!,
    /^I am Ada Stern, the parent or guardian of Miri Stern\. I agree that Miri Stern may take part in: Supper club cook, Tuesday 1 December 2026, 4pm to 8pm, St Columba’s hall, Ashgrove\./,
  )
  assert.match((await browser.get(path)).text, /nothing to answer here any more/)
  assert.equal((await browser.post(`${path}/no`)).status, 409)
  assert.deepEqual(await listed(hub, supper), ['Miri Stern confirmed'])
})

test('my tent shows what is next, a private calendar, and the hours given', async () => {
  const { personId, place } = await aPlace('Gila Salter')
  const cards = async () => {
    const visit = {
      hub,
      actor: actorOf(personId),
      words: speak(english),
      url: new URL('https://hub.example.org/my'),
    }
    return (await tent(visit as Visit, personId)).map((one) => String(one.html)).join('\n')
  }
  const ahead = await cards()
  assert.match(ahead, /Next for you/)
  assert.match(ahead, /Supper club cook/)
  assert.match(ahead, /https:\/\/hub\.example\.org\/calendar\/[\w-]+\.ics/)
  assert.match(ahead, /href="webcal:\/\/hub\.example\.org\/calendar\/[\w-]+\.ics"/)
  assert.equal(ahead.includes('Your hours'), false)
  await house.root.db.rows('update gatherings.place set came = 1 where id = $1', [place.id])
  house.setTime('2026-12-03')
  const after = await cards()
  assert.match(after, /Your hours/)
  assert.match(after, /4 h/)
  house.setTime('2026-11-24')
})

test('the pages are sound markup in every state', async () => {
  const { path, supper } = await aPlace('Markup Mia', { capacity: 1 })
  const zoe = await somebody(hub, 'Markup Zoe')
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: zoe } })
  const zoes = placePath(hub, (await placeNamed(hub, supper, 'Markup Zoe')).id)
  const pages = [
    await browser.get(path),
    await browser.get(zoes),
    await browser.post(`${path}/number`, { people: 'x' }),
  ]
  await browser.post(`${path}/give-back`)
  pages.push(await browser.get(path), await browser.get(zoes))
  for (const page of pages) assert.deepEqual(await markupFaults(page.text), [])
})

test('nothing broke on the way', () => {
  assert.deepEqual(webFaults, [])
})
