import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generate } from 'otplib'
import { openDoor, secretOfOwn } from '../trials/door.ts'
import type { PlainBrowser } from '../trials/plain-browser.ts'
import { stepOf } from './totp.ts'

test('one-time codes', async (t) => {
  const door = await openDoor()
  t.beforeEach(() => {
    door.test.setTime('2026-11-24', '12:00')
    return door.test.root.db.rows('delete from limits.hit; delete from mail.letter').then(() => undefined)
  })

  const codeAt = (secret: string, secondsOn = 0): Promise<string> =>
    generate({ secret, epoch: Math.floor(door.hub.now().epochMilliseconds / 1000) + secondsOn })

  const keyOn = (page: string): string =>
    /<code dir="ltr">([A-Z2-7 ]+)<\/code>/.exec(page)![1]!.replaceAll(' ', '')
  const codesOn = (page: string): string[] =>
    [...page.matchAll(/class="code">([0-9A-Z-]{11})</g)].map((found) => found[1]!)

  /** Turns codes on, on somebody's own page. */
  async function turnOn(browser: PlainBrowser) {
    const page = await browser.get('/my/keys/codes')
    const secret = keyOn(page.text)
    const on = await browser.fill('/my/keys/codes', '/my/keys/codes', {
      closed: /name="closed" value="([^"]+)"/.exec(page.text)![1]!,
      code: await codeAt(secret),
    })
    return { secret, on }
  }

  async function somebody(name: string) {
    const id = await door.aPerson(name)
    const browser = await door.browserOf(id, 'link')
    const { secret, on } = await turnOn(browser)
    assert.equal(on.status, 200)
    return { id, browser, secret, recovery: codesOn(on.text) }
  }

  /** Comes by link, as far as the door: the code is asked next. */
  async function halfIn(email: string): Promise<PlainBrowser> {
    const browser = door.browser()
    const came = await door.comeInByLink(browser, email)
    assert.equal(came.location, '/door/show?then=%2Fmy')
    return browser
  }

  await t.test('codes are turned on by the first code; ten recovery codes are shown, once', async () => {
    const { browser, recovery, id } = await somebody('Naomi')
    assert.equal(new Set(recovery).size, 10)
    assert.doesNotMatch((await browser.get('/my/keys')).text, new RegExp(recovery[0]!))
    const kept = await door.test.root.db.rows<{ text: string }>(
      `select row_to_json(r)::text || row_to_json(a)::text as text from identity.recovery_code r join identity.code_app a using (account_id) where account_id = $1`,
      [id],
    )
    assert.equal(kept.length, 10)
    assert.ok(kept.every(({ text }) => recovery.every((code) => !text.includes(code.replace('-', '')))))
  })

  await t.test(
    'with codes on, a link alone opens nothing: the code is asked too, and no page knows them before',
    async () => {
      const { secret } = await somebody('Miriam')
      const browser = await halfIn('miriam@example.org')
      assert.doesNotMatch((await browser.follow(await browser.get('/my'))).text, new RegExp(secretOfOwn))

      door.test.setTime('2026-11-24', '12:01')
      const shown = await browser.post('/door/show/code', { code: await codeAt(secret), onward: '/my' })

      assert.deepEqual([shown.status, shown.location], [303, '/my'])
      assert.match((await browser.get('/my')).text, new RegExp(secretOfOwn))
    },
  )

  await t.test('a code is taken once, and an earlier one never after it', async () => {
    const { secret } = await somebody('Once')
    door.test.setTime('2026-11-24', '12:05')
    const [earlier, code] = [await codeAt(secret, -30), await codeAt(secret)]
    assert.equal((await (await halfIn('once@example.org')).post('/door/show/code', { code })).status, 303)

    const browser = await halfIn('once@example.org')
    assert.equal((await browser.post('/door/show/code', { code })).status, 409)
    assert.equal((await browser.post('/door/show/code', { code: earlier })).status, 409)
  })

  await t.test('of one code sent five times at once, one is taken', async () => {
    const { secret } = await somebody('Five')
    const browser = await halfIn('five@example.org')
    door.test.setTime('2026-11-24', '12:05')
    const code = await codeAt(secret)
    const statuses = await Promise.all(
      Array.from({ length: 5 }, () => {
        const same = door.browser()
        for (const [name, value] of browser.jar) same.jar.set(name, value)
        return same
          .post('/door/show/code', { code })
          .then((answer) => (answer.location === '/my' ? 'in' : 'out'))
      }),
    )
    assert.deepEqual(statuses.toSorted(), ['in', 'out', 'out', 'out', 'out'])
  })

  await t.test('guessing codes is stopped after a few tries, from any number of browsers', async () => {
    await somebody('Guessed')
    const browsers = [await halfIn('guessed@example.org'), await halfIn('guessed@example.org')]
    const statuses: number[] = []
    for (let tries = 0; tries < 7; tries++) {
      statuses.push((await browsers[tries % 2]!.post('/door/show/code', { code: `00000${tries}` })).status)
    }
    assert.deepEqual(statuses, [409, 409, 409, 409, 409, 429, 429])
  })

  await t.test('a recovery code lets somebody in once, is told by mail, and is nobody else’s', async () => {
    const { recovery } = await somebody('Loser')
    await somebody('Other')
    const typed = recovery[0]!.toLowerCase().replace('-', ' ').replaceAll('0', 'o')

    assert.equal(
      (await (await halfIn('other@example.org')).post('/door/show/recovery', { recovery: typed })).status,
      409,
    )
    const browser = await halfIn('loser@example.org')
    assert.equal((await browser.post('/door/show/recovery', { recovery: typed })).location, '/my')
    assert.equal(
      (await (await halfIn('loser@example.org')).post('/door/show/recovery', { recovery: typed })).status,
      409,
    )

    const told = (await door.lettersTo('loser@example.org')).filter(
      (letter) => letter.kind === 'identity.recovery-code-used',
    )
    assert.deepEqual([told.length, /9 are left/.test(told[0]!.words)], [1, true])
  })

  await t.test('new recovery codes put the earlier ones out of use', async () => {
    const { browser, recovery } = await somebody('Renews')
    const fresh = codesOn((await browser.post('/my/keys/recovery-codes')).text)
    assert.equal(fresh.length, 10)
    const half = await halfIn('renews@example.org')
    assert.equal((await half.post('/door/show/recovery', { recovery: recovery[1]! })).status, 409)
    assert.equal((await half.post('/door/show/recovery', { recovery: fresh[1]! })).location, '/my')
  })

  await t.test('turning codes off asks for a fresh showing, and ends every other session', async () => {
    const { id, browser } = await somebody('Offer')
    const phone = await door.browserOf(id, 'strong')
    door.test.setTime('2026-11-24', '12:11')
    assert.equal((await browser.post('/my/keys/codes/off')).location, '/door/show?then=/my/keys')
    const fresh = await door.browserOf(id, 'strong')
    assert.equal((await fresh.post('/my/keys/codes/off')).location, '/my/keys?kept')
    assert.equal((await phone.get('/my')).location, '/door?then=%2Fmy')
    assert.equal((await door.comeInByLink(door.browser(), 'offer@example.org')).location, '/my')
  })

  await t.test('the key on offer is good for this session only, and not for long', async () => {
    const [one, other] = [
      await door.browserOf(await door.aPerson('One'), 'link'),
      await door.browserOf(await door.aPerson('Two'), 'link'),
    ]
    const page = await one.get('/my/keys/codes')
    const closed = /name="closed" value="([^"]+)"/.exec(page.text)![1]!
    const secret = keyOn(page.text)

    const swapped = await other.post('/my/keys/codes', { closed, code: await codeAt(secret) })
    assert.deepEqual([swapped.status, /use the new square/.test(swapped.text)], [409, true])
    const mistyped = await one.post('/my/keys/codes', { closed, code: '123456' })
    assert.deepEqual([mistyped.status, keyOn(mistyped.text)], [409, secret])
    const forged = await one.post('/my/keys/codes', {
      closed: `${closed.slice(0, -4)}AAAA`,
      code: await codeAt(secret),
    })
    assert.equal(forged.status, 409)
  })

  await t.test('a clock that is half a minute off is forgiven, a whole minute is not', async () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    const now = Temporal.Instant.from('2026-11-24T12:00:10Z')
    const at = (seconds: number) =>
      generate({ secret, epoch: Math.floor(now.epochMilliseconds / 1000) + seconds })
    const steps = await Promise.all(
      [0, 30, -30, 60, -60].map(async (seconds) => stepOf(secret, await at(seconds), now, 0)),
    )
    const present = Math.floor(now.epochMilliseconds / 30_000)
    assert.deepEqual(steps, [present, present + 1, present - 1, null, null])
    assert.deepEqual(
      await Promise.all(
        ['', '12345', 'abcdef', '1234567', '１２３４５６'].map((typed) => stepOf(secret, typed, now, 0)),
      ),
      [null, null, null, null, null],
    )
  })
})
