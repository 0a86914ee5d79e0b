import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesOf } from '../accounts/store.ts'
import { openDoor } from '../trials/door.ts'

test('one’s own addresses', async (t) => {
  const door = await openDoor()
  t.beforeEach(() =>
    door.test.root.db.rows('delete from limits.hit; delete from mail.letter').then(() => undefined),
  )

  await t.test(
    'from inside, another address is added by its link, told to the first one, and opens the account from then on',
    async () => {
      const id = await door.aPerson('Shira')
      const browser = await door.browserOf(id, 'link')
      assert.equal(
        (await browser.fill('/my/keys', '/my/keys/address', { email: 'Shira.New@Example.org' })).location,
        '/my/keys?asked',
      )
      const link = await door.linkFor('shira.new@example.org')

      assert.equal((await browser.fill(link, link)).location, '/my/keys?kept')

      const told = (await door.lettersTo('shira@example.org')).filter(
        (letter) => letter.kind === 'identity.ways-changed',
      )
      assert.match(told[0]!.words, /An address was added: shira\.new@example\.org/)
      assert.equal((await door.comeInByLink(door.browser(), 'shira.new@example.org')).location, '/my')
    },
  )

  await t.test(
    'asking for an address that opens another account gets the same answer, and changes nothing',
    async () => {
      await door.aPerson('Holder')
      const asker = await door.aPerson('Asker')
      const browser = await door.browserOf(asker, 'link')
      const [taken, free] = [
        await browser.post('/my/keys/address', { email: 'holder@example.org' }),
        await browser.post('/my/keys/address', { email: 'free@example.org' }),
      ]
      assert.deepEqual({ ...taken, cookies: [] }, { ...free, cookies: [] })
      const kinds = (await door.test.letters()).map((letter) => letter.kind)
      assert.deepEqual(kinds, ['identity.address-taken', 'identity.prove-address'])
    },
  )

  await t.test(
    'an address is taken away by its owner, ends every other session, and the only way in stays',
    async () => {
      const [id, thief] = [await door.aPerson('Keren'), await door.aPerson('Ganav')]
      assert.equal(
        (
          await (
            await door.browserOf(thief, 'link')
          ).post('/my/keys/address/remove', { email: 'keren@example.org' })
        ).status,
        404,
      )
      const [browser, phone] = [await door.browserOf(id, 'link'), await door.browserOf(id, 'link')]
      assert.equal(
        (await browser.post('/my/keys/address/remove', { email: 'keren@example.org' })).status,
        409,
      )
      await browser.fill('/my/keys', '/my/keys/address', { email: 'keren2@example.org' })
      const link = await door.linkFor('keren2@example.org')
      await browser.fill(link, link)

      assert.equal(
        (await browser.post('/my/keys/address/remove', { email: 'keren@example.org' })).location,
        '/my/keys?kept',
      )
      assert.deepEqual(
        (await addressesOf(door.hub.db, id)).map((one) => one.email),
        ['keren2@example.org'],
      )
      assert.equal((await phone.get('/my')).location, '/door?then=%2Fmy')
    },
  )
})
