import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generate } from 'otplib'
import { grantsOf } from '../permits/grants/store.ts'
import { passkeysOf } from './passkeys/store.ts'
import { checkFirstKey, makeFirstAdministrator, offerFirstKey } from './first.ts'
import { openDoor, origin } from './trials/door.ts'
import { TestPasskey } from './trials/passkey.ts'

const url = new URL(`${origin}/set-up/key`)
const token = 'the-token-of-the-set-up'
const told = { token, name: 'Tovah', email: null, device: 'Firefox on Linux' }

test('the first administrator is made with a passkey and is in at once; there is never a second first one', async () => {
  const first = await openDoor()
  const { hub } = first
  const passkey = new TestPasskey()
  const offer = await offerFirstKey(hub, url, { token, name: 'Tovah' })
  const answer = passkey.make(offer.passkey, origin)

  assert.deepEqual(await checkFirstKey(hub, url, 'another token', { answer }), {
    ok: false,
    refusal: 'not-verified',
  })
  const key = await checkFirstKey(hub, url, token, { answer })
  assert.ok(key.ok)
  const made = await hub.change((db) => makeFirstAdministrator(hub, db, { ...told, key: key.value }))
  assert.ok(made.ok)

  const { personId, recoveryCodes, sessionToken } = made.value
  assert.equal(recoveryCodes.length, 10)
  assert.deepEqual(await grantsOf(hub.db, personId), [{ role: 'administrator' }])
  assert.deepEqual(
    (await passkeysOf(hub.db, personId)).map((one) => one.credentialId),
    [passkey.id],
  )
  const browser = first.browser()
  browser.jar.set('__Host-tent', sessionToken)
  assert.equal((await browser.get('/desk')).status, 200)
  const again = await hub.change((db) =>
    makeFirstAdministrator(hub, db, { ...told, token: 'newer', key: key.value }),
  )
  assert.deepEqual(again, { ok: false, refusal: 'there-is-one' })
})

test('an app for codes does as well, and an address is kept only once it is proved from inside', async () => {
  const second = await openDoor()
  const { hub, test: house } = second
  const offer = await offerFirstKey(hub, url, { token, name: 'Tovah' })
  const epoch = Math.floor(hub.now().epochMilliseconds / 1000)
  const { closed, key: letters } = offer.codes
  const code = await generate({ secret: letters.replaceAll(' ', ''), epoch })

  assert.deepEqual(await checkFirstKey(hub, url, token, { closed, code: '000000' }), {
    ok: false,
    refusal: 'wrong-code',
  })
  assert.deepEqual(await checkFirstKey(hub, url, 'another', { closed, code }), {
    ok: false,
    refusal: 'too-old',
  })
  const key = await checkFirstKey(hub, url, token, { closed, code })
  assert.ok(key.ok)
  const made = await hub.change((db) =>
    makeFirstAdministrator(hub, db, { ...told, email: 'tovah@example.org', key: key.value }),
  )
  assert.ok(made.ok)
  assert.deepEqual(await house.root.db.rows('select email from identity.address'), [])

  const link = await second.linkFor('tovah@example.org')
  assert.equal((await second.browser().fill(link, link)).status, 409)
  const browser = second.browser()
  browser.jar.set('__Host-tent', made.value.sessionToken)
  assert.equal((await browser.fill(link, link)).location, '/my/keys?kept')
  assert.deepEqual(await house.root.db.rows('select email from identity.address'), [
    { email: 'tovah@example.org' },
  ])
})
