import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byAccount } from '../people.ts'
import { openDoor, secretOfOwn } from '../trials/door.ts'
import { letInFromMachine } from './actions.ts'

const of = (region: string) =>
  ({ role: 'coordinator', programmes: ['befriending'], regions: [region] }) as const
test('spoken codes', async (t) => {
  // Everybody here belongs to befriending in Leeds.
  const door = await openDoor({
    people: {
      async card(db, id) {
        const card = await byAccount.card(db, id)
        return card && { ...card, region: 'Leeds' }
      },
    },
  })
  // Everybody here belongs to befriending in Leeds.
  t.beforeEach(async () => {
    door.test.setTime('2026-11-24', '12:00')
    await door.test.root.db.rows('delete from limits.hit; delete from mail.letter')
  })

  const codeOn = (page: string): string => /class="code">([0-9A-Z]{5}-[0-9A-Z]{5})</.exec(page)![1]!

  await t.test(
    'a coordinator opens the door for somebody without any address; the code works once, and it is written down',
    async () => {
      const coordinator = await door.aPerson('Cora', { grants: [of('Leeds')] })
      const person = await door.aPerson('Amal', { email: null })
      const page = await (await door.browserOf(coordinator, 'strong')).post(`/desk/keys/${person}/code`)
      const code = codeOn(page.text)
      const browser = door.browser()

      const came = await browser.post('/door/code', { spoken: code.toLowerCase().replace('-', ' ') })

      assert.deepEqual([came.status, came.location], [303, '/my'])
      assert.match((await browser.get('/my')).text, new RegExp(`Amal ${secretOfOwn}`))
      assert.equal((await door.browser().post('/door/code', { spoken: code })).status, 409)
      const acts = await door.test.root.db.rows(
        `select act, actor_id from audit.entry where person_id = $1 and act like '%code'`,
        [person],
      )
      assert.deepEqual(acts, [{ act: 'identity.door-opened-by-code', actor_id: coordinator }])
    },
  )

  await t.test('whoever has an address is told that the door was opened', async () => {
    const coordinator = await door.aPerson('Ceri', { grants: [of('Leeds')] })
    const person = await door.aPerson('Told')
    await (await door.browserOf(coordinator, 'strong')).post(`/desk/keys/${person}/code`)
    assert.deepEqual(
      (await door.lettersTo('told@example.org')).map((one) => one.kind),
      ['identity.door-opened'],
    )
  })

  await t.test(
    'no code for staff, for oneself, for another region’s people, or by somebody who is not a coordinator',
    async () => {
      const person = await door.aPerson('Bisan')
      const staff = await door.aPerson('Staff', { grants: [{ role: 'treasurer' }] })
      const leeds = await door.aPerson('Leeds', { grants: [of('Leeds')] })
      const london = await door.aPerson('London', { grants: [of('London')] })
      const treasurer = await door.browserOf(staff, 'strong')
      const byLink = await door.browserOf(leeds, 'link')
      const strong = await door.browserOf(leeds, 'strong')

      const forStaff = await strong.post(`/desk/keys/${staff}/code`)
      assert.deepEqual([forStaff.status, /two people agree/.test(forStaff.text)], [409, true])
      assert.equal((await strong.post(`/desk/keys/${leeds}/code`)).status, 404)
      assert.equal(
        (await (await door.browserOf(london, 'strong')).post(`/desk/keys/${person}/code`)).status,
        404,
      )
      assert.equal((await treasurer.post(`/desk/keys/${person}/code`)).status, 404)
      assert.match((await byLink.post(`/desk/keys/${person}/code`)).location ?? '', /^\/door/)
      assert.deepEqual(
        await door.test.root.db.rows('select 1 from identity.spoken_code where account_id = $1', [person]),
        [],
      )
    },
  )

  await t.test('a code is too old after 15 minutes, and a newer one puts it out of use', async () => {
    const coordinator = await door.browserOf(await door.aPerson('Olive', { grants: [of('Leeds')] }), 'strong')
    const person = await door.aPerson('Late', { email: null })
    const first = codeOn((await coordinator.post(`/desk/keys/${person}/code`)).text)
    const second = codeOn((await coordinator.post(`/desk/keys/${person}/code`)).text)
    assert.equal((await door.browser().post('/door/code', { spoken: first })).status, 409)
    door.test.setTime('2026-11-24', '12:15')
    assert.equal((await door.browser().post('/door/code', { spoken: second })).status, 409)
  })

  await t.test('guessing codes from one network is stopped', async () => {
    const statuses: number[] = []
    for (let tries = 0; tries < 22; tries++) {
      statuses.push((await door.browser().post('/door/code', { spoken: `AAAAA-AAA${tries + 10}` })).status)
    }
    assert.deepEqual(statuses, [...Array.from({ length: 20 }, () => 409), 429, 429])
  })

  await t.test(
    'the operator at the machine lets the only administrator back in, as far as a new key',
    async () => {
      const only = await door.aPerson('Alone', { email: null, grants: [{ role: 'administrator' }] })
      const code = await letInFromMachine(door.hub, only)
      const browser = door.browser()

      assert.equal((await browser.post('/door/code', { spoken: code })).location, '/door/new-key')
      assert.match((await browser.get('/door/new-key')).text, /Make your own key/)
      assert.equal((await browser.get('/desk')).location, '/door?then=%2Fdesk')
    },
  )
})
