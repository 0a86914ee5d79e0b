import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeAccount } from '../accounts/actions.ts'
import { addGrant } from '../../permits/grants/store.ts'
import { openDoor, secretOfDesk, secretOfOwn } from '../trials/door.ts'
import { openSession } from './actions.ts'
import { deviceName } from './device.ts'

const coordinator = { role: 'coordinator', programmes: 'all', regions: 'all' } as const
test('sessions', async (t) => {
  const door = await openDoor()
  t.beforeEach(() => {
    door.test.setTime('2026-11-24', '12:00')
    return door.test.root.db.rows('delete from limits.hit; delete from mail.letter').then(() => undefined)
  })

  const sees = async (browser: ReturnType<typeof door.browser>, path: '/my' | '/desk') => {
    const { status, text, location } = await browser.get(path)
    return status === 200 ? text.includes(path === '/my' ? secretOfOwn : secretOfDesk) : location
  }

  await t.test(
    'the cookie goes to this host only, over https, to no script, and not along from other sites',
    async () => {
      await door.aPerson('Naomi')
      const came = await door.comeInByLink(door.browser(), 'naomi@example.org')
      const cookie = came.cookies.find((one) => one.startsWith('__Host-tent='))!
      assert.deepEqual(
        cookie
          .split('; ')
          .slice(1)
          .map((part) => part.replace(/\d+/, 'n'))
          .toSorted(),
        ['HttpOnly', 'Max-Age=n', 'Path=/', 'SameSite=Lax', 'Secure'],
      )
    },
  )

  await t.test('a cookie nobody was given opens nothing, nor does one of another shape', async () => {
    for (const value of ['A'.repeat(43), 'x', "' or 1=1 --".replaceAll(' ', '+')]) {
      const browser = door.browser()
      browser.jar.set('__Host-tent', value)
      assert.equal(await sees(browser, '/my'), '/door?then=%2Fmy')
    }
  })

  await t.test('coming in by link gives a new id, even where a session was brought along', async () => {
    const [fixed, own] = [await door.aPerson('Fixer'), await door.aPerson('Victim')]
    const browser = await door.browserOf(fixed, 'link')
    const before = browser.jar.get('__Host-tent')

    await door.comeInByLink(browser, 'victim@example.org')

    assert.notEqual(browser.jar.get('__Host-tent'), before)
    const open = await door.test.root.db.rows<{ account_id: string }>(
      'select account_id from identity.session where ended_at is null and account_id = any($1)',
      [[fixed, own]],
    )
    assert.deepEqual(open, [{ account_id: own }])
  })

  await t.test('leaving ends the session, not only the cookie', async () => {
    const browser = await door.browserOf(await door.aPerson('Leaver'), 'link')
    const kept = browser.jar.get('__Host-tent')!
    assert.equal(await sees(browser, '/my'), true)

    const left = await browser.post('/door/leave')

    assert.deepEqual([left.location, browser.jar.has('__Host-tent')], ['/', false])
    browser.jar.set('__Host-tent', kept)
    assert.equal(await sees(browser, '/my'), '/door?then=%2Fmy')
  })

  await t.test('a desk left alone for eight hours asks again; a volunteer’s page does not', async () => {
    const staff = await door.browserOf(await door.aPerson('Rivka', { grants: [coordinator] }), 'strong')
    const volunteer = await door.browserOf(await door.aPerson('Sarah'), 'link')
    assert.equal(await sees(staff, '/desk'), true)

    door.test.setTime('2026-11-24', '20:00')

    assert.equal(await sees(staff, '/desk'), '/door?then=%2Fdesk')
    assert.equal(await sees(volunteer, '/my'), true)
  })

  await t.test('a visit is noted every few minutes, not at each press', async () => {
    const id = await door.aPerson('Busy')
    const browser = await door.browserOf(id, 'link')
    const seenAt = async () =>
      (await door.test.root.db.row<{ seen_at: string }>(
        'select seen_at from identity.session where account_id = $1',
        [id],
      ))!.seen_at
    const first = await seenAt()
    door.test.setTime('2026-11-24', '12:04')
    await browser.get('/my')
    assert.equal(await seenAt(), first)
    door.test.setTime('2026-11-24', '12:05')
    await browser.get('/my')
    assert.notEqual(await seenAt(), first)
  })

  await t.test(
    'what somebody is trusted with counts from their next request, once they show again that it is them',
    async () => {
      const id = await door.aPerson('Newly')
      const browser = await door.browserOf(id, 'strong')
      assert.equal((await browser.get('/desk')).status, 404)

      door.test.setTime('2026-11-24', '12:01')
      await addGrant(door.hub.db, {
        personId: id,
        grant: coordinator,
        givenBy: null,
        at: door.hub.now(),
        reason: 'a trial',
      })

      assert.equal((await browser.follow(await browser.get('/desk'))).text.includes(secretOfDesk), false)
      assert.equal(await sees(await door.browserOf(id, 'strong'), '/desk'), true)
    },
  )

  await t.test(
    'people see where they are in, end one place or all others, and nobody ends another’s',
    async () => {
      const [id, stranger] = [await door.aPerson('Owner'), await door.aPerson('Stranger')]
      const here = await door.browserOf(id, 'link')
      const phone = await openSession(door.hub, door.hub.db, {
        accountId: id,
        strength: 'link',
        cameBy: 'link',
        device: 'Safari on iPhone',
      })
      const other = await door.browserOf(stranger, 'link')
      const strange = await door.test.root.db.row<{ id: string }>(
        'select id from identity.session where account_id = $1',
        [stranger],
      )

      const page = await here.get('/my/keys')
      assert.match(page.text, /Safari on iPhone/)
      assert.equal((await here.post('/my/keys/place/end', { id: strange!.id })).status, 404)
      assert.equal((await here.post('/my/keys/place/end', { id: phone.id })).location, '/my/keys?kept')
      await openSession(door.hub, door.hub.db, {
        accountId: id,
        strength: 'link',
        cameBy: 'link',
        device: 'Edge on Windows',
      })
      await here.post('/my/keys/place/end-others')

      const open = await door.test.root.db.rows<{ device: string }>(
        'select device from identity.session where account_id = $1 and ended_at is null',
        [id],
      )
      assert.deepEqual(open, [{ device: 'Firefox on Linux' }])
      assert.equal(await sees(other, '/my'), true)
    },
  )

  await t.test(
    'closing an account ends its sessions and takes its ways in; the last administrator stays',
    async () => {
      const id = await door.aPerson('Goer')
      const browser = await door.browserOf(id, 'link')
      assert.deepEqual(await door.hub.transact((db) => closeAccount(door.hub, db, id)), {
        ok: true,
        value: undefined,
      })
      assert.equal(await sees(browser, '/my'), '/door?then=%2Fmy')
      await door.browser().post('/door', { email: 'goer@example.org' })
      await door.test.runJobs()
      assert.deepEqual(
        (await door.test.letters()).map((letter) => letter.kind),
        ['identity.nobody-known'],
      )

      const only = await door.aPerson('Only', { grants: [{ role: 'administrator' }] })
      const refused = await door.hub.transact((db) => closeAccount(door.hub, db, only))
      assert.deepEqual(refused, { ok: false, refusal: 'last-administrator' })
    },
  )

  await t.test(
    'a new browser is written down, and told by mail to whoever works behind the desk',
    async () => {
      const id = await door.aPerson('Staff', { grants: [coordinator] })
      const browser = door.browser('Mozilla/5.0 (Windows NT 10.0) Firefox/140.0')
      await door.comeInByLink(browser, 'staff@example.org')
      await door.comeInByLink(browser, 'staff@example.org')

      const acts = await door.test.root.db.rows('select act from audit.entry where person_id = $1', [id])
      assert.deepEqual(acts, [{ act: 'identity.came-in-from-a-new-browser' }])
      const told = (await door.lettersTo('staff@example.org')).filter(
        (letter) => letter.kind === 'identity.came-in-new',
      )
      assert.equal(told.length, 1)
      assert.match(told[0]!.words, /Firefox on Windows/)
    },
  )

  await t.test('a device is named as its owner would, and no more closely', () => {
    const named = [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36 Edg/153.0.0.0',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
      'Mozilla/5.0 (Linux; Android 15; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36',
      'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      '<script>alert(1)</script>',
    ].map(deviceName)
    assert.deepEqual(named, [
      'Edge on Windows',
      'Safari on iPhone',
      'Samsung Internet on Android',
      'Firefox on Linux',
      'A browser',
    ])
    assert.equal(deviceName(undefined), 'A browser')
  })
})
