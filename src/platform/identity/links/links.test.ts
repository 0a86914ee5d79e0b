import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { z } from 'zod'
import { allow } from '../../outcome.ts'
import { phrases } from '../../words/words.ts'
import { addressesOf } from '../accounts/store.ts'
import { openDoor, secretOfDesk, secretOfOwn } from '../trials/door.ts'
import type { PlainBrowser } from '../trials/plain-browser.ts'
import { makeLink } from './make.ts'
import { linkPurpose } from './purposes.ts'

const door = await openDoor()
beforeEach(() => door.test.root.db.rows('delete from limits.hit; delete from mail.letter').then(() => undefined))

const say = phrases('links-trial', { words: 'A trial', full: 'Full' })
let signUps = 0
const signUp = linkPurpose('trial.sign-up', {
  schema: z.object({ personId: z.uuid(), name: z.string() }),
  page: { title: say.words, lede: say.words, button: say.words },
  refusals: {},
  minutes: 60,
  async use(_hub, _db, { payload, holder }) {
    signUps++
    return allow({ goTo: '/my', personId: holder ?? payload.personId, name: payload.name })
  },
})

const people = (email: string) =>
  door.test.root.db.rows<{ name: string }>(
    'select a.name from identity.address d join identity.account a on a.id = d.account_id where d.email = $1',
    [email],
  )

async function asked(browser: PlainBrowser, email: string): Promise<string> {
  const answer = await browser.post('/door', { email, onward: '/my' })
  assert.deepEqual([answer.status, answer.location], [303, '/door/sent'])
  return door.linkFor(email)
}

test('somebody comes in by a link in the browser that asked', async () => {
  await door.aPerson('Naomi')
  const browser = door.browser()
  const link = await asked(browser, 'naomi@example.org')

  const came = await browser.fill(link, link)

  assert.deepEqual([came.status, came.location], [303, '/my'])
  assert.match((await browser.get('/my')).text, new RegExp(`Naomi ${secretOfOwn}`))
})

test('a program that follows links in mail uses nothing up, however often it looks', async () => {
  await door.aPerson('Miriam')
  const browser = door.browser()
  const link = await asked(browser, 'miriam@example.org')
  for (let looks = 0; looks < 3; looks++) assert.equal((await door.browser().get(link)).status, 200)

  assert.equal((await browser.fill(link, link)).location, '/my')
})

test('a link works once: the next page with its button finds it gone, and offers a new one', async () => {
  await door.aPerson('Yael')
  const browser = door.browser()
  const link = await asked(browser, 'yael@example.org')
  await browser.fill(link, link)

  const again = await browser.get(link)
  const pressed = await browser.post(link, {})

  assert.deepEqual([again.status, pressed.status], [410, 410])
  assert.match(again.text, /This link no longer works/)
  assert.match(again.text, /Send me a link/)
})

test('pressed twice in one browser, the second press is answered like the first, with the same session', async () => {
  const person = await door.aPerson('Dina')
  const browser = door.browser()
  const link = await asked(browser, 'dina@example.org')
  const press = /name="press" value="([^"]+)"/.exec((await browser.get(link)).text)![1]!
  const cookies = new Map(browser.jar)

  const first = await browser.post(link, { press })
  browser.jar.clear()
  for (const [name, value] of cookies) browser.jar.set(name, value)
  const second = await browser.post(link, { press })

  assert.deepEqual([first.location, second.location], ['/my', '/my'])
  const session = (answer: typeof first) => answer.cookies.find((one) => one.startsWith('__Host-tent='))?.split(';')[0]
  assert.equal(session(first), session(second))
  const rows = await door.test.root.db.rows('select 1 from identity.session where account_id = $1', [person])
  assert.equal(rows.length, 1)
})

test('of twenty presses at once on twenty pages one wins, and one session is opened', async () => {
  const person = await door.aPerson('Tirza')
  const browser = door.browser()
  const link = await asked(browser, 'tirza@example.org')
  const presses = await Promise.all(
    Array.from({ length: 20 }, async () => /name="press" value="([^"]+)"/.exec((await browser.get(link)).text)![1]!),
  )
  const jar = new Map(browser.jar)

  const answers = await Promise.all(
    presses.map((press) => {
      const other = door.browser()
      for (const [name, value] of jar) other.jar.set(name, value)
      return other.post(link, { press })
    }),
  )

  assert.deepEqual(answers.map((one) => one.status).toSorted(), [303, ...Array.from({ length: 19 }, () => 410)])
  const rows = await door.test.root.db.rows('select 1 from identity.session where account_id = $1', [person])
  assert.equal(rows.length, 1)
})

test('a link is too old after 15 minutes', async () => {
  await door.aPerson('Leah')
  const browser = door.browser()
  const link = await asked(browser, 'leah@example.org')

  door.test.setTime('2026-11-24', '12:14')
  assert.equal((await browser.get(link)).status, 200)
  door.test.setTime('2026-11-24', '12:15')
  const late = await browser.post(link)
  door.test.setTime('2026-11-24', '12:00')

  assert.equal(late.status, 410)
})

test('in another browser the link asks for the digits that the first one shows, and dies after a few wrong ones', async () => {
  await door.aPerson('Hannah')
  const asking = door.browser()
  const link = await asked(asking, 'hannah@example.org')
  const digits = /(\d{3}) (\d{3})/.exec((await asking.get('/door/sent')).text)!.slice(1).join('')
  const other = door.browser('Mozilla/5.0 (iPhone) Safari/605')

  assert.match((await other.get(link)).text, /asked for in another browser/)
  assert.equal((await other.fill(link, link)).status, 409)
  const wrong = await other.fill(link, link, { code: '000000' === digits ? '000001' : '000000' })
  assert.deepEqual([wrong.status, /not the digits/.test(wrong.text)], [409, true])
  assert.equal((await other.get('/my')).location, '/door?then=%2Fmy')
  const right = await other.fill(link, link, { code: `${digits.slice(0, 3)} ${digits.slice(3)}` })

  assert.deepEqual([right.status, right.location], [303, '/my'])
})

test('guessing the digits of a link that was passed on is stopped', async () => {
  await door.aPerson('Peninah')
  const link = await asked(door.browser(), 'peninah@example.org')
  const thief = door.browser()
  const statuses: number[] = []
  for (let tries = 0; tries < 7; tries++) statuses.push((await thief.post(link, { code: `11111${tries}` })).status)

  assert.deepEqual(statuses, [409, 409, 409, 409, 409, 429, 429])
})

test('known and unknown addresses get the same answer, the same work and one letter each', async () => {
  await door.aPerson('Known')
  const [one, other] = [door.browser(), door.browser()]
  const known = await one.post('/door', { email: 'known@example.org', onward: '/my' })
  const unknown = await other.post('/door', { email: 'unknown@example.org', onward: '/my' })
  const shape = (answer: typeof known) => ({ ...answer, cookies: answer.cookies.map((cookie) => cookie.replace(/=[\w-]{43}/, '=…')) })

  assert.deepEqual(shape(unknown), shape(known))
  const queued = await door.test.root.db.rows<{ payload: { email: string } }>(
    `select payload from graphile_worker._private_jobs where payload ->> 'email' is not null order by id`,
  )
  assert.deepEqual(queued.map((job) => job.payload.email), ['known@example.org', 'unknown@example.org'])
  await door.test.runJobs()
  const letters = await door.test.letters()
  assert.deepEqual(letters.map((letter) => letter.kind), ['identity.come-in', 'identity.nobody-known'])
  assert.doesNotMatch(letters[1]!.words, /door\/link/)
})

test('nobody can be flooded: neither a known nor an unknown address gets more than a few letters', async () => {
  await door.aPerson('Flooded')
  for (const email of ['flooded@example.org', 'stranger@example.org']) {
    const statuses: number[] = []
    for (let asks = 0; asks < 6; asks++) statuses.push((await door.browser().post('/door', { email })).status)
    assert.deepEqual(statuses, [303, 303, 303, 303, 429, 429])
  }
  await door.test.runJobs()
  assert.equal((await door.lettersTo('flooded@example.org')).length, 4)
  assert.equal((await door.lettersTo('stranger@example.org')).length, 4)
})

test('a link of a sign-up proves the address, makes the account and runs what it is for once', async () => {
  const personId = '01900000-0000-7000-8000-000000000001'
  const link = await makeLink(door.hub, door.hub.db, { purpose: signUp, email: 'new@example.org', payload: { personId, name: 'Ada New' } })
  assert.deepEqual(await people('new@example.org'), [])
  const browser = door.browser()
  signUps = 0

  const came = await browser.fill(link, link)

  assert.deepEqual([came.location, signUps], ['/my', 1])
  assert.deepEqual(await people('new@example.org'), [{ name: 'Ada New' }])
  assert.match((await browser.get('/my')).text, /Ada New/)
})

test('pre-registering somebody’s address gains nothing: an account that is lived in takes no address from outside', async () => {
  const attacker = await door.aPerson('Mallory', { email: 'mallory@example.org' })
  const mallory = await door.browserOf(attacker, 'link')
  await mallory.fill('/my/keys', '/my/keys/address', { email: 'victim@example.org' })
  const link = await door.linkFor('victim@example.org')

  const victim = door.browser()
  const pressed = await victim.fill(link, link)

  assert.equal(pressed.status, 409)
  assert.match(pressed.text, /works where you are in already/)
  assert.deepEqual((await addressesOf(door.hub.db, attacker)).map((one) => one.email), ['mallory@example.org'])
  assert.equal((await victim.get('/my')).location, '/door?then=%2Fmy')
  const asked = await door.browser().post('/door', { email: 'victim@example.org' })
  assert.equal(asked.status, 303)
})

test('an address that opens one account cannot be taken for another', async () => {
  await door.aPerson('Owner')
  const other = '01900000-0000-7000-8000-000000000002'
  const greedy = linkPurpose('trial.greedy', {
    schema: z.object({}),
    page: { title: say.words, lede: say.words, button: say.words },
    refusals: {},
    use: async () => allow({ goTo: '/my', personId: other, name: 'Greedy' }),
  })
  const link = await makeLink(door.hub, door.hub.db, { purpose: greedy, email: 'owner@example.org', payload: {} })

  const pressed = await door.browser().fill(link, link)

  assert.deepEqual([pressed.status, /opens another account/.test(pressed.text)], [409, true])
  assert.deepEqual(await people('owner@example.org'), [{ name: 'Owner' }])
})

test('a link alone opens nothing of an account that works behind the desk, however it was made', async () => {
  await door.aPerson('Ruth', { grants: [{ role: 'coordinator', programmes: 'all', regions: 'all' }] })
  const browser = door.browser()

  const came = await door.comeInByLink(browser, 'ruth@example.org', '/desk')

  assert.equal(came.location, '/door/show?then=%2Fdesk')
  const desk = await browser.follow(await browser.get('/desk'))
  assert.doesNotMatch(desk.text, new RegExp(secretOfDesk))
  assert.match(desk.text, /Make your own key/)
  const own = await browser.follow(await browser.get('/my'))
  assert.doesNotMatch(own.text, new RegExp(secretOfOwn))
})

test('where a link leads stays within the house', async () => {
  await door.aPerson('Esther')
  for (const onward of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/%0d%0aset-cookie']) {
    await door.test.root.db.rows('delete from limits.hit')
    const came = await door.comeInByLink(door.browser(), 'esther@example.org', onward)
    assert.ok(came.location === '/my' || came.location === '/%0d%0aset-cookie', `${onward} led to ${came.location}`)
  }
})

test('a post from another site neither asks for a link nor uses one up', async () => {
  await door.aPerson('Deborah')
  const browser = door.browser()
  const link = await asked(browser, 'deborah@example.org')

  const foreign = await browser.post(link, {}, { origin: 'https://evil.example' })

  assert.equal(foreign.status, 403)
  assert.equal((await browser.fill(link, link)).location, '/my')
})

test('only digests of links, sessions and browsers are kept', async () => {
  await door.aPerson('Rahel')
  const browser = door.browser()
  const link = await asked(browser, 'rahel@example.org')
  await browser.fill(link, link)
  const secrets = [link.slice('/door/link/'.length), ...browser.jar.values()]

  const dump = JSON.stringify(
    await door.test.root.db.rows(`
      select row_to_json(l)::text from identity.link l union all select row_to_json(s)::text from identity.session s
      union all select row_to_json(b)::text from identity.browser b union all select row_to_json(e)::text from audit.entry e`),
  )

  for (const secret of secrets) {
    assert.ok(!dump.includes(secret))
    assert.ok(!dump.includes(Buffer.from(secret).toString('hex')))
    assert.ok(!dump.includes(Buffer.from(secret, 'base64url').toString('hex')))
  }
})
