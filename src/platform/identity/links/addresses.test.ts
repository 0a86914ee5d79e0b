import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { allow } from '../../outcome.ts'
import { phrases } from '../../words/words.ts'
import { addressesOf } from '../accounts/store.ts'
import { openDoor } from '../trials/door.ts'
import type { PlainBrowser } from '../trials/plain-browser.ts'
import { makeLink } from './make.ts'
import { linkPurpose } from './purposes.ts'

test('addresses', async (t) => {
  const door = await openDoor()
  t.beforeEach(() =>
    door.test.root.db.rows('delete from limits.hit; delete from mail.letter').then(() => undefined),
  )

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

  await t.test(
    'known and unknown addresses get the same answer, the same work and one letter each',
    async () => {
      await door.aPerson('Known')
      const [one, other] = [door.browser(), door.browser()]
      const known = await one.post('/door', { email: 'known@example.org', onward: '/my' })
      const unknown = await other.post('/door', { email: 'unknown@example.org', onward: '/my' })
      const shape = (answer: typeof known) => ({
        ...answer,
        cookies: answer.cookies.map((cookie) => cookie.replace(/=[\w-]{43}/, '=…')),
      })

      assert.deepEqual(shape(unknown), shape(known))
      const queued = await door.test.root.db.rows<{ payload: { email: string } }>(
        `select payload from graphile_worker._private_jobs where payload ->> 'email' is not null order by id`,
      )
      assert.deepEqual(
        queued.map((job) => job.payload.email),
        ['known@example.org', 'unknown@example.org'],
      )
      await door.test.runJobs()
      const letters = await door.test.letters()
      assert.deepEqual(
        letters.map((letter) => letter.kind),
        ['identity.come-in', 'identity.nobody-known'],
      )
      assert.doesNotMatch(letters[1]!.words, /door\/link/)
    },
  )

  await t.test(
    'nobody can be flooded: neither a known nor an unknown address gets more than a few letters',
    async () => {
      await door.aPerson('Flooded')
      for (const email of ['flooded@example.org', 'stranger@example.org']) {
        const statuses: number[] = []
        for (let asks = 0; asks < 6; asks++)
          statuses.push((await door.browser().post('/door', { email })).status)
        assert.deepEqual(statuses, [303, 303, 303, 303, 429, 429])
      }
      await door.test.runJobs()
      assert.equal((await door.lettersTo('flooded@example.org')).length, 4)
      assert.equal((await door.lettersTo('stranger@example.org')).length, 4)
    },
  )

  await t.test(
    'a link of a sign-up proves the address, makes the account and runs what it is for once',
    async () => {
      const personId = '01900000-0000-7000-8000-000000000001'
      const link = await makeLink(door.hub, door.hub.db, {
        purpose: signUp,
        email: 'new@example.org',
        payload: { personId, name: 'Ada New' },
      })
      assert.deepEqual(await people('new@example.org'), [])
      const browser = door.browser()
      signUps = 0

      const came = await browser.fill(link, link)

      assert.deepEqual([came.location, signUps], ['/my', 1])
      assert.deepEqual(await people('new@example.org'), [{ name: 'Ada New' }])
      assert.match((await browser.get('/my')).text, /Ada New/)
    },
  )

  await t.test(
    'pre-registering somebody’s address gains nothing: an account that is lived in takes no address from outside',
    async () => {
      const attacker = await door.aPerson('Mallory', { email: 'mallory@example.org' })
      const mallory = await door.browserOf(attacker, 'link')
      await mallory.fill('/my/keys', '/my/keys/address', { email: 'victim@example.org' })
      const link = await door.linkFor('victim@example.org')

      const victim = door.browser()
      const pressed = await victim.fill(link, link)

      assert.equal(pressed.status, 409)
      assert.match(pressed.text, /works where you are in already/)
      assert.deepEqual(
        (await addressesOf(door.hub.db, attacker)).map((one) => one.email),
        ['mallory@example.org'],
      )
      assert.equal((await victim.get('/my')).location, '/door?then=%2Fmy')
      const asked = await door.browser().post('/door', { email: 'victim@example.org' })
      assert.equal(asked.status, 303)
    },
  )

  await t.test('an address that opens one account cannot be taken for another', async () => {
    await door.aPerson('Owner')
    const other = '01900000-0000-7000-8000-000000000002'
    const greedy = linkPurpose('trial.greedy', {
      schema: z.object({}),
      page: { title: say.words, lede: say.words, button: say.words },
      refusals: {},
      use: async () => allow({ goTo: '/my', personId: other, name: 'Greedy' }),
    })
    const link = await makeLink(door.hub, door.hub.db, {
      purpose: greedy,
      email: 'owner@example.org',
      payload: {},
    })

    const pressed = await door.browser().fill(link, link)

    assert.deepEqual([pressed.status, /opens another account/.test(pressed.text)], [409, true])
    assert.deepEqual(await people('owner@example.org'), [{ name: 'Owner' }])
  })

  await t.test('only digests of links, sessions and browsers are kept', async () => {
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

  await t.test(
    'what is typed at the door is judged: nothing hostile asks for a letter, and it comes back as it was typed',
    async () => {
      const typed = [
        '',
        'naomi',
        'naomi@',
        'a@b\r\nBcc: all@example.org',
        `${'x'.repeat(300)}@example.org`,
        '<script>@example.org',
        'nao\u202emi@example.org',
        'naomi@example.org, all@example.org',
      ]
      for (const email of typed) {
        const answer = await door.browser().post('/door', { email })
        assert.equal(answer.status, 422, email)
        assert.doesNotMatch(answer.text, /<script>@/)
      }
      assert.equal(
        (await door.browser().post('/door', { email: 'naomi@example.org', role: 'administrator' })).status,
        422,
      )
      await door.test.runJobs()
      assert.deepEqual(await door.test.letters(), [])
    },
  )
})
