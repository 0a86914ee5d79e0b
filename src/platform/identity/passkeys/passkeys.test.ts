import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDoor, origin, secretOfDesk, secretOfOwn } from '../trials/door.ts'
import { TestPasskey, type Flaw } from '../trials/passkey.ts'
import { passkeyOptions, type Answer, type PlainBrowser } from '../trials/plain-browser.ts'

const coordinator = { role: 'coordinator', programmes: 'all', regions: 'all' } as const
test('passkeys', async (t) => {
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

  await t.test('somebody adds a passkey and comes in with it, without their address', async () => {
    const { passkey } = await somebody('Naomi')
    const browser = door.browser()

    const came = await comeIn(browser, passkey)

    assert.deepEqual([came.status, came.location], [303, '/my'])
    assert.match((await browser.get('/my')).text, new RegExp(`Naomi ${secretOfOwn}`))
    const letters = await door.lettersTo('naomi@example.org')
    assert.deepEqual(
      letters.map((letter) => letter.kind),
      ['identity.ways-changed'],
    )
  })

  await t.test('adding a passkey and coming in with one each give the session a new id', async () => {
    const id = await door.aPerson('Rotates')
    const browser = await door.browserOf(id, 'link')
    const first = browser.jar.get('__Host-tent')!
    await add(browser, new TestPasskey())
    const second = browser.jar.get('__Host-tent')!
    assert.notEqual(first, second)
    browser.jar.set('__Host-tent', first)
    assert.equal((await browser.get('/my')).location, '/door?then=%2Fmy')
  })

  await t.test(
    'a passkey is taken away by its owner only, after showing freshly that it is them',
    async () => {
      const [owner, thief] = [await somebody('Owner'), await somebody('Thief')]
      const [row] = await door.test.root.db.rows<{ id: string }>(
        'select id from identity.passkey where account_id = $1',
        [owner.id],
      )

      const stolen = await thief.browser.post('/my/keys/passkey/remove', { id: row!.id })
      assert.equal(stolen.status, 404)
      const byLink = await (
        await door.browserOf(owner.id, 'link')
      ).post('/my/keys/passkey/remove', { id: row!.id })
      assert.equal(byLink.location, '/door/show?then=/my/keys')
      door.test.setTime('2026-11-24', '12:11')
      const stale = await owner.browser.post('/my/keys/passkey/remove', { id: row!.id })
      assert.equal(stale.location, '/door/show?then=/my/keys')
      assert.equal((await kept(owner.id)).length, 1)

      const phone = await door.browserOf(owner.id, 'link')
      const fresh = await door.browserOf(owner.id, 'strong')
      assert.equal((await fresh.post('/my/keys/passkey/remove', { id: row!.id })).location, '/my/keys?kept')
      assert.deepEqual(await kept(owner.id), [])
      assert.equal((await phone.get('/my')).location, '/door?then=%2Fmy')
      assert.equal((await fresh.get('/my')).status, 200)
    },
  )

  await t.test('a second passkey asks for a fresh strong showing: a link session adds none', async () => {
    const { id, browser } = await somebody('Careful')
    const byLink = await door.browserOf(id, 'link')
    const page = await byLink.get('/my/keys')
    assert.match(page.text, /show again that it is you/)
    assert.doesNotMatch(page.text, /data-options/)

    const options = passkeyOptions((await browser.get('/my/keys')).text, '/my/keys/passkey')
    const smuggled = await byLink.post('/my/keys/passkey', {
      answer: new TestPasskey().make(options, origin),
    })
    assert.notEqual(smuggled.location, '/my/keys?kept')
    assert.equal((await kept(id)).length, 1)
  })

  await t.test('the same passkey is kept once, whoever brings it', async () => {
    const { passkey } = await somebody('First')
    const other = await door.aPerson('Second')
    const again = await add(await door.browserOf(other, 'link'), passkey)
    assert.deepEqual([again.status, /kept already/.test(again.text)], [409, true])
  })

  await t.test(
    'staff come in by link, are led to make a key before any data, keep ten codes, and reach the desk',
    async () => {
      await door.aPerson('Ruth', { grants: [coordinator] })
      const browser = door.browser()
      await door.comeInByLink(browser, 'ruth@example.org', '/desk')
      const page = await browser.follow(await browser.get('/desk'))
      const passkey = new TestPasskey()

      const made = await browser.post('/door/new-key/passkey', {
        answer: passkey.make(passkeyOptions(page.text, '/door/new-key/passkey'), origin),
        onward: '/desk',
      })

      assert.equal(made.status, 200)
      assert.equal(made.text.match(/class="code"/g)?.length, 10)
      assert.match(made.text, /href="\/desk"/)
      assert.match((await browser.get('/desk')).text, new RegExp(secretOfDesk))
    },
  )

  await t.test('staff with a passkey who come by link show it, and only their own counts', async () => {
    const id = await door.aPerson('Tamar', { grants: [coordinator] })
    const strong = await door.browserOf(id, 'strong')
    const own = new TestPasskey()
    assert.equal((await add(strong, own)).status, 200)
    const { passkey: foreign } = await somebody('Foreign')

    const browser = door.browser()
    await door.comeInByLink(browser, 'tamar@example.org', '/desk')
    const show = await browser.get('/door/show?then=/desk')
    const options = passkeyOptions(show.text, '/door/show/passkey')
    assert.deepEqual(
      options.allowCredentials?.map((one) => one.id),
      [own.id],
    )
    const wrong = await browser.post('/door/show/passkey', {
      answer: foreign.show(options, origin),
      onward: '/desk',
    })
    assert.equal(wrong.status, 409)
    const again = passkeyOptions((await browser.get('/door/show')).text, '/door/show/passkey')
    const right = await browser.post('/door/show/passkey', {
      answer: own.show(again, origin),
      onward: '/desk',
    })

    assert.deepEqual([right.status, right.location], [303, '/desk'])
    assert.match((await browser.get('/desk')).text, new RegExp(secretOfDesk))
  })

  await t.test('staff keep at least one strong way in', async () => {
    const id = await door.aPerson('Lasting', { grants: [coordinator] })
    const browser = await door.browserOf(id, 'strong')
    await add(browser, new TestPasskey())
    const [row] = await door.test.root.db.rows<{ id: string }>(
      'select id from identity.passkey where account_id = $1',
      [id],
    )

    const refused = await browser.post('/my/keys/passkey/remove', { id: row!.id })

    assert.deepEqual([refused.status, /only strong way in/.test(refused.text)], [409, true])
    assert.equal((await kept(id)).length, 1)
  })
})
