import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDoor, origin } from '../trials/door.ts'
import { TestPasskey, type Flaw } from '../trials/passkey.ts'
import { passkeyOptions, type Answer, type PlainBrowser } from '../trials/plain-browser.ts'

test('answers of passkeys', async (t) => {
  const door = await openDoor()
  t.beforeEach(() => {
    door.test.setTime('2026-11-24', '12:00')
    return door.test.root.db.rows('delete from limits.hit; delete from mail.letter').then(() => undefined)
  })

  /** Adds a passkey on somebody's own page. */
  async function add(browser: PlainBrowser, passkey: TestPasskey, flaw: Flaw = {}): Promise<Answer> {
    const { text } = await browser.get('/my/keys')
    const answer = passkey.make(passkeyOptions(text, '/my/keys/passkey'), origin, flaw)
    return browser.post('/my/keys/passkey', { answer })
  }

  async function comeIn(browser: PlainBrowser, passkey: TestPasskey, flaw: Flaw = {}): Promise<Answer> {
    const { text } = await browser.get('/door?then=/my')
    const answer = passkey.show(passkeyOptions(text, '/door/passkey'), origin, flaw)
    return browser.post('/door/passkey', { answer, onward: '/my' })
  }

  async function somebody(name: string, grants: Parameters<typeof door.aPerson>[1] = {}) {
    const id = await door.aPerson(name, grants)
    const browser = await door.browserOf(id, 'link')
    const passkey = new TestPasskey()
    const added = await add(browser, passkey)
    assert.deepEqual([added.status, added.location], [303, '/my/keys?kept'])
    return { id, browser, passkey }
  }

  const kept = (id: string) =>
    door.test.root.db.rows<{ credential_id: string }>(
      'select credential_id from identity.passkey where account_id = $1',
      [id],
    )

  await t.test('an answer that is wrong in any way opens nothing', async () => {
    const { passkey } = await somebody('Wrongs')
    const stranger = new TestPasskey()
    const flaws: readonly (readonly [string, TestPasskey, Flaw])[] = [
      ['from another site', passkey, { origin: 'https://evil.example' }],
      ['the person was not verified', passkey, { unverified: true }],
      ['for another person', passkey, { handle: Buffer.alloc(16).toString('base64url') }],
      ['a passkey nobody made here', stranger, {}],
    ]
    for (const [what, key, flaw] of flaws) {
      const browser = door.browser()
      const came = await comeIn(browser, key, flaw)
      assert.equal(came.status, 409, what)
      assert.equal((await browser.get('/my')).location, '/door?then=%2Fmy', what)
    }
    for (const answer of ['', '{}', 'null', '[1]', '{"id":"a"}', 'x'.repeat(300)]) {
      const refused = await door.browser().post('/door/passkey', { answer })
      assert.ok([409, 422].includes(refused.status), answer)
    }
  })

  await t.test('a challenge is answered once, in time, and in the browser that was asked', async () => {
    const { passkey } = await somebody('Replayed')
    const [asked, other] = [door.browser(), door.browser()]
    const options = passkeyOptions((await asked.get('/door')).text, '/door/passkey')
    const answer = passkey.show(options, origin)
    await other.get('/door')

    assert.equal((await other.post('/door/passkey', { answer })).status, 409)
    assert.equal((await asked.post('/door/passkey', { answer })).status, 303)
    await asked.post('/door/leave')
    assert.equal((await asked.post('/door/passkey', { answer })).status, 409)

    const late = passkeyOptions((await asked.get('/door')).text, '/door/passkey')
    door.test.setTime('2026-11-24', '12:10')
    const tooLate = await asked.post('/door/passkey', { answer: passkey.show(late, origin) })
    assert.deepEqual([tooLate.status, /took a little long/.test(tooLate.text)], [409, true])
  })

  await t.test(
    'a challenge for adding a passkey is no challenge for coming in, and the other way round',
    async () => {
      const { id, browser, passkey } = await somebody('Crossed')
      const toAdd = passkeyOptions((await browser.get('/my/keys')).text, '/my/keys/passkey')
      assert.equal((await browser.post('/door/passkey', { answer: passkey.show(toAdd, origin) })).status, 409)

      const toComeIn = passkeyOptions((await browser.get('/door')).text, '/door/passkey')
      const made = new TestPasskey().make(
        { ...toComeIn, rp: { id: 'hub.example.org' }, user: { id: '' } },
        origin,
      )
      assert.equal((await browser.post('/my/keys/passkey', { answer: made })).status, 409)
      assert.equal((await kept(id)).length, 1)
    },
  )

  await t.test('of one answer sent twice at once, one opens a session', async () => {
    const { passkey } = await somebody('Twice')
    const browser = door.browser()
    const answer = passkey.show(passkeyOptions((await browser.get('/door')).text, '/door/passkey'), origin)
    const jar = new Map(browser.jar)
    const statuses = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const same = door.browser()
        for (const [name, value] of jar) same.jar.set(name, value)
        return (await same.post('/door/passkey', { answer })).status
      }),
    )
    assert.deepEqual(
      statuses.toSorted((one, other) => one - other),
      [303, 409, 409, 409, 409, 409],
    )
  })

  await t.test(
    'a passkey whose counter goes back may be a copy: it is noted, told, and opens nothing again',
    async () => {
      const { id, passkey } = await somebody('Copied')
      assert.equal((await comeIn(door.browser(), passkey, { counter: 7 })).status, 303)

      const copied = await comeIn(door.browser(), passkey, { counter: 7 })
      const later = await comeIn(door.browser(), passkey, { counter: 9 })

      assert.deepEqual([copied.status, later.status], [409, 409])
      assert.match(later.text, /may have been copied/)
      const acts = await door.test.root.db.rows(
        `select act from audit.entry where person_id = $1 and act like '%fell%'`,
        [id],
      )
      assert.deepEqual(acts, [{ act: 'identity.passkey-fell-back' }])
      const told = (await door.lettersTo('copied@example.org')).filter((letter) =>
        /may have been copied/.test(letter.words),
      )
      assert.equal(told.length, 1)
    },
  )
})
