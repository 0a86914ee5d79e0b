import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { newId } from '../../../platform/database/id.ts'
import { closePress } from '../../../platform/documents/press.ts'
import { addGrant } from '../../../platform/permits/grants/store.ts'
import { confirmSignup } from '../confirming/actions.ts'
import {
  aSupper,
  describeShifts,
  gatheringNow,
  Letterbox,
  listed,
  placeNamed,
  somebody,
  visitor,
} from '../gatherings.fixture.ts'
import { checkInPath } from '../links.ts'
import { signUp } from '../places/actions.ts'
import { actorOf, browserOf, webFaults } from '../web.fixture.ts'
import { checkIn, givePlace, takeOff, welcomeWalkIn } from './actions.ts'
import { deskCards } from './desk-cards.ts'
import { today } from './today.ts'
import { can, type Permit } from '../../../platform/permits/permit.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { english, speak } from '../../../platform/words/words.ts'

describeShifts()
after(closePress)
const house = await openHub({ today: '2026-12-01', at: '15:30' })
const { hub } = house
const letters = new Letterbox(house)

const clubs = newId()
const dalia = await somebody(hub, 'Dalia Marcus')
const lead = actorOf(dalia, { role: 'opportunity-lead', opportunity: clubs })
await hub.transact((db) =>
  addGrant(db, {
    personId: dalia,
    grant: { role: 'opportunity-lead', opportunity: clubs },
    givenBy: null,
    reason: 'leads the supper club',
    at: hub.now(),
  }),
)
const browser = browserOf(hub, lead)
const asLead = hub.as(lead)

async function supperWith(...names: string[]) {
  const supper = await aSupper(hub, { partOf: clubs })
  for (const name of names) {
    const personId = await somebody(hub, name, null)
    await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId } })
  }
  return { supper, path: `/desk/gatherings/${supper}` }
}

test('the lead welcomes people one by one, and takes it back', async () => {
  const { supper, path } = await supperWith('Naomi Feld', 'Leah Brandt')
  const naomi = await placeNamed(hub, supper, 'Naomi Feld')
  const page = await browser.get(path)
  assert.match(page.text, /Welcome<span class="hide"> Leah Brandt/)
  const pressed = await browser.post(`${path}/here`, { place: naomi.id, came: '1' })
  assert.equal(pressed.location, `${path}#p-${naomi.id}`)
  const after = (await browser.get(path)).text.replaceAll(/\s+/g, ' ')
  assert.match(after, /<strong class="num t-4">1<\/strong> of 2 are here/)
  assert.match(after, /Here<span class="hide">: Naomi Feld/)
  await browser.post(`${path}/here`, { place: naomi.id, came: '' })
  assert.equal((await placeNamed(hub, supper, 'Naomi Feld')).came, null)
})

test('a party may come in part, and not in more than its number', async () => {
  const supper = await aSupper(hub, { partOf: clubs, capacity: 20 })
  const personId = await somebody(hub, 'Quill Contact', null)
  await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: { personId },
    people: 8,
    groupName: 'Quill & Stone',
    others: [{ name: 'Bea Stone', age: 16 }],
  })
  const place = await placeNamed(hub, supper, 'Quill Contact')
  assert.match((await browser.get(`/desk/gatherings/${supper}`)).text, /With Bea Stone \(16\)/)
  assert.equal((await checkIn(asLead, place.id, 6)).ok, true)
  assert.deepEqual(await checkIn(asLead, place.id, 9), { ok: false, refusal: 'more-than-came' })
  assert.equal((await placeNamed(hub, supper, 'Quill Contact')).came, 6)
})

test('somebody not on the list is let in while there is room, and when the lead says there is', async () => {
  const { supper, path } = await supperWith('Ana', 'Ben', 'Cem')
  const walkIn = { name: 'A guest', phone: null, people: 1, makeRoom: false }
  assert.equal((await welcomeWalkIn(asLead, supper, walkIn)).ok, true)
  assert.deepEqual(await welcomeWalkIn(asLead, supper, walkIn), { ok: false, refusal: 'full' })
  const refused = await browser.post(`${path}/walk-in`, { name: 'Two more', people: '2', phone: '' })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /value="Two more"/)
  const let2 = await browser.post(`${path}/walk-in`, {
    name: 'Two more',
    people: '2',
    phone: '',
    makeRoom: 'yes',
  })
  assert.equal(let2.status, 303)
  const { taken, capacity } = await gatheringNow(hub, supper)
  assert.deepEqual({ taken, capacity }, { taken: 6, capacity: 6 })
  assert.deepEqual(await listed(hub, supper), [
    'Ana confirmed',
    'Ben confirmed',
    'Cem confirmed',
    'A guest confirmed',
    'Two more confirmed',
  ])
})

test('the lead gives a place that came free too late to ask by letter', async () => {
  const { supper, path } = await supperWith('Ana', 'Ben', 'Cem', 'Dora', 'Eli')
  const eli = await placeNamed(hub, supper, 'Eli')
  assert.deepEqual(await givePlace(asLead, eli.id), { ok: false, refusal: 'full' })
  await browser.post(`${path}/take-off`, { place: (await placeNamed(hub, supper, 'Ben')).id })
  const given = await browser.post(`${path}/give`, { place: eli.id })
  assert.match((await browser.follow(given)).text, /The place is theirs/)
  assert.deepEqual(await listed(hub, supper), [
    'Ana confirmed',
    'Cem confirmed',
    'Dora confirmed',
    'Eli confirmed',
  ])
})

test('what people asked us to know is shown when the lead asks, and each reading is logged', async () => {
  const supper = await aSupper(hub, { partOf: clubs })
  const nour = await somebody(hub, 'Nour Haddad', 'nour@example.org')
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: nour }, note: 'Nuts make me ill.' })
  await letters.fresh()
  const path = `/desk/gatherings/${supper}`
  const looks = () => hub.db.rows('select reason from audit.entry where looked and person_id = $1', [nour])
  assert.equal((await browser.get(path)).text.includes('Nuts make me ill.'), false)
  assert.deepEqual(await looks(), [])
  assert.match((await browser.get(`${path}?needs=yes`)).text, /Nuts make me ill\./)
  assert.deepEqual(await looks(), [{ reason: 'runs a gathering they come to' }])
  house.setTime('2026-12-16')
  assert.equal((await browser.get(`${path}?needs=yes`)).text.includes('Nuts make me ill.'), false)
  assert.equal((await looks()).length, 1, 'Two weeks after, nobody has a reason to read it.')
  house.setTime('2026-12-01', '15:30')
})

test('another’s list is not there, whoever asks', async () => {
  const { path } = await supperWith('Canary Carol')
  const partner = actorOf(await somebody(hub, 'Partner Pat', null), {
    role: 'partner-lead',
    organisation: newId(),
  })
  const other = actorOf(await somebody(hub, 'Other Olga', null), {
    role: 'opportunity-lead',
    opportunity: newId(),
  })
  const helper = actorOf(await somebody(hub, 'Helper Hal', null))
  for (const actor of [partner, other, helper]) {
    for (const address of [path, `${path}/walk-in`, `${path}/write`, `${path}/list.pdf`]) {
      const page = await browserOf(hub, actor).get(address)
      assert.equal(page.status, 404, address)
      assert.equal(page.text.includes('Canary Carol'), false)
    }
  }
  assert.equal((await browserOf(hub).get(path)).status, 303, 'a visitor is asked to come in')
  const mine = await browserOf(hub, other).get('/desk/gatherings')
  assert.equal(mine.text.includes('Supper club cook'), false)
})

test('a place of another gathering cannot be pressed from this list', async () => {
  const { path } = await supperWith('Ana Here')
  const elsewhere = await aSupper(hub)
  const personId = await somebody(hub, 'Eve Elsewhere', null)
  await signUp(hub, hub.db, { gatheringIds: [elsewhere], who: { personId } })
  const eve = await placeNamed(hub, elsewhere, 'Eve Elsewhere')
  for (const act of ['here', 'give', 'take-off']) {
    const fields: Record<string, string> = act === 'here' ? { place: eve.id, came: '1' } : { place: eve.id }
    assert.equal((await browser.post(`${path}/${act}`, fields)).status, 404)
  }
  assert.equal((await placeNamed(hub, elsewhere, 'Eve Elsewhere')).came, null)
})

test('a scanned code welcomes somebody for the lead alone', async () => {
  const { supper } = await supperWith('Tom Ferreira')
  const tom = await placeNamed(hub, supper, 'Tom Ferreira')
  const path = checkInPath(hub, tom.id)
  const anybody = await browserOf(hub).get(path)
  assert.match(anybody.text, /Show this to whoever runs it/)
  assert.equal(anybody.text.includes('Tom Ferreira'), false)
  assert.equal((await placeNamed(hub, supper, 'Tom Ferreira')).came, null, 'looking is not welcoming')
  await browser.fill(path, `/desk/gatherings/${supper}/here`)
  assert.equal((await placeNamed(hub, supper, 'Tom Ferreira')).came, 1)
  assert.match((await browser.get(path)).text, /They are here already/)
})

test('the lead writes once, and everybody gets a letter of their own', async () => {
  const supper = await aSupper(hub, { partOf: clubs, capacity: 2 })
  for (const name of ['Ana Written', 'Ben Written', 'Cem Written'])
    await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: await somebody(hub, name) } })
  await letters.fresh()
  const path = `/desk/gatherings/${supper}/write`
  const missing = await browser.post(path, { subject: '', words: 'The heating is off.' })
  assert.equal(missing.status, 422)
  assert.match(missing.text, /The heating is off\./)
  await browser.post(path, { subject: 'Bring a jumper', words: 'The heating is off.\n\nSee you at four.' })
  const fresh = await letters.fresh()
  assert.deepEqual(
    fresh.map(({ to, subject }) => `${to}: ${subject}`),
    ['ana.written@example.org: Bring a jumper', 'ben.written@example.org: Bring a jumper'],
  )
  assert.match(fresh[0]!.words, /Dalia Marcus writes to everybody at Supper club cook:/)
})

test('the list is a PDF with the numbers the lead needs', async () => {
  const { path } = await supperWith('Paper Paul')
  const pdf = await browser.get(`${path}/list.pdf`)
  assert.equal(pdf.status, 200)
  assert.equal(pdf.text.slice(0, 5), '%PDF-')
})

test('names are found, and the views show who is here and who is expected', async () => {
  const { supper, path } = await supperWith('Abebe Selam', 'Amsel Rivka')
  await checkIn(asLead, (await placeNamed(hub, supper, 'Abebe Selam')).id, 1)
  const names = async (search: string) =>
    [
      ...(await browser.get(`${path}${search}`)).text.matchAll(
        /<strong>(Abebe Selam|Amsel Rivka)<\/strong>/g,
      ),
    ].map((match) => match[1])
  assert.deepEqual(await names('?q=riv'), ['Amsel Rivka'])
  assert.deepEqual(await names('?show=here'), ['Abebe Selam'])
  assert.deepEqual(await names('?show=expected'), ['Amsel Rivka'])
})

test('today names what needs the lead', async () => {
  const { supper } = await supperWith('Ana', 'Ben', 'Cem', 'Dora', 'Eli')
  await takeOff(asLead, (await placeNamed(hub, supper, 'Ana')).id)
  const visit = { hub, actor: lead, words: speak(english), can: () => true } as unknown as Visit
  const facts = (await today(visit))
    .filter((one) => one.action.href.endsWith(supper))
    .map((one) => `${one.urgency}: ${one.fact}`)
  assert.deepEqual(facts, ['late: Supper club cook: a place is free and 1 wait'])
})

test('a visitor’s note reaches the list once their address is proved', async () => {
  const supper = await aSupper(hub, { partOf: clubs })
  const answer = await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: visitor('Omar Proved'),
    note: 'Please no dogs.',
  })
  assert.ok(answer.ok)
  const path = `/desk/gatherings/${supper}?needs=yes`
  assert.equal((await browser.get(path)).text.includes('Please no dogs.'), false)
  await hub.change((db) => confirmSignup(hub, db, answer.value.signupId))
  assert.match((await browser.get(path)).text, /Please no dogs\./)
})

test('the pages of the door are sound markup', async () => {
  const { supper, path } = await supperWith('Ana', 'Ben', 'Cem', 'Dora', 'Eli')
  await checkIn(asLead, (await placeNamed(hub, supper, 'Ana')).id, 1)
  const scanned = checkInPath(hub, (await placeNamed(hub, supper, 'Ben')).id)
  for (const address of [
    '/desk/gatherings',
    path,
    `${path}?needs=yes`,
    `${path}/walk-in`,
    `${path}/write`,
    scanned,
  ]) {
    assert.deepEqual(await markupFaults((await browser.get(address)).text), [], address)
  }
})

test('somebody’s page at the desk shows their places to whoever runs them, and to nobody else', async () => {
  const { supper } = await supperWith('Carol Carded')
  const { personId } = await placeNamed(hub, supper, 'Carol Carded')
  const visit = (actor: typeof lead) =>
    ({
      hub,
      words: speak(english),
      can: (permit: Permit<never>, thing: never) => can(permit, actor, thing),
    }) as unknown as Visit
  assert.match(String((await deskCards(visit(lead), personId!))[0]!.html), /Supper club cook/)
  assert.deepEqual(await deskCards(visit(actorOf(newId(), { role: 'treasurer' })), personId!), [])
})

test('nothing broke on the way', () => assert.deepEqual(webFaults, []))
