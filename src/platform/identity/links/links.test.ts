import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDoor, secretOfDesk, secretOfOwn } from '../trials/door.ts'
import type { PlainBrowser } from '../trials/plain-browser.ts'

test('links', async (t) => {
  const door = await openDoor()
  t.beforeEach(() =>
    door.test.root.db.rows('delete from limits.hit; delete from mail.letter').then(() => undefined),
  )

  async function asked(browser: PlainBrowser, email: string): Promise<string> {
    const answer = await browser.post('/door', { email, onward: '/my' })
    assert.deepEqual([answer.status, answer.location], [303, '/door/sent'])
    return door.linkFor(email)
  }

  await t.test('somebody comes in by a link in the browser that asked', async () => {
    await door.aPerson('Naomi')
    const browser = door.browser()
    const link = await asked(browser, 'naomi@example.org')

    const came = await browser.fill(link, link)

    assert.deepEqual([came.status, came.location], [303, '/my'])
    assert.match((await browser.get('/my')).text, new RegExp(`Naomi ${secretOfOwn}`))
  })

  await t.test('a program that follows links in mail uses nothing up, however often it looks', async () => {
    await door.aPerson('Miriam')
    const browser = door.browser()
    const link = await asked(browser, 'miriam@example.org')
    for (let looks = 0; looks < 3; looks++) assert.equal((await door.browser().get(link)).status, 200)

    assert.equal((await browser.fill(link, link)).location, '/my')
  })

  await t.test(
    'a link works once: the next page with its button finds it gone, and offers a new one',
    async () => {
      await door.aPerson('Yael')
      const browser = door.browser()
      const link = await asked(browser, 'yael@example.org')
      await browser.fill(link, link)

      const again = await browser.get(link)
      const pressed = await browser.post(link, {})

      assert.deepEqual([again.status, pressed.status], [410, 410])
      assert.match(again.text, /This link no longer works/)
      assert.match(again.text, /Send me a link/)
    },
  )

  await t.test(
    'pressed twice in one browser, the second press is answered like the first, with the same session',
    async () => {
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
      const session = (answer: typeof first) =>
        answer.cookies.find((one) => one.startsWith('__Host-tent='))?.split(';')[0]
      assert.equal(session(first), session(second))
      const rows = await door.test.root.db.rows('select 1 from identity.session where account_id = $1', [
        person,
      ])
      assert.equal(rows.length, 1)
    },
  )

  await t.test('of twenty presses at once on twenty pages one wins, and one session is opened', async () => {
    const person = await door.aPerson('Tirza')
    const browser = door.browser()
    const link = await asked(browser, 'tirza@example.org')
    const presses = await Promise.all(
      Array.from(
        { length: 20 },
        async () => /name="press" value="([^"]+)"/.exec((await browser.get(link)).text)![1]!,
      ),
    )
    const jar = new Map(browser.jar)

    const answers = await Promise.all(
      presses.map((press) => {
        const other = door.browser()
        for (const [name, value] of jar) other.jar.set(name, value)
        return other.post(link, { press })
      }),
    )

    assert.deepEqual(
      answers.map((one) => one.status).toSorted((one, other) => one - other),
      [303, ...Array.from({ length: 19 }, () => 410)],
    )
    const rows = await door.test.root.db.rows('select 1 from identity.session where account_id = $1', [
      person,
    ])
    assert.equal(rows.length, 1)
  })

  await t.test('a link is too old after 15 minutes', async () => {
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

  await t.test(
    'in another browser the link asks for the digits that the first one shows, and dies after a few wrong ones',
    async () => {
      await door.aPerson('Hannah')
      const asking = door.browser()
      const link = await asked(asking, 'hannah@example.org')
      const digits = /(\d{3}) (\d{3})/
        .exec((await asking.get('/door/sent')).text)!
        .slice(1)
        .join('')
      const other = door.browser('Mozilla/5.0 (iPhone) Safari/605')

      assert.match((await other.get(link)).text, /asked for in another browser/)
      assert.equal((await other.fill(link, link)).status, 409)
      const wrong = await other.fill(link, link, { code: '000000' === digits ? '000001' : '000000' })
      assert.deepEqual([wrong.status, /not the digits/.test(wrong.text)], [409, true])
      assert.equal((await other.get('/my')).location, '/door?then=%2Fmy')
      const right = await other.fill(link, link, { code: `${digits.slice(0, 3)} ${digits.slice(3)}` })

      assert.deepEqual([right.status, right.location], [303, '/my'])
    },
  )

  await t.test('guessing the digits of a link that was passed on is stopped', async () => {
    await door.aPerson('Peninah')
    const link = await asked(door.browser(), 'peninah@example.org')
    const thief = door.browser()
    const statuses: number[] = []
    for (let tries = 0; tries < 7; tries++)
      statuses.push((await thief.post(link, { code: `11111${tries}` })).status)

    assert.deepEqual(statuses, [409, 409, 409, 409, 409, 429, 429])
  })

  await t.test(
    'a link alone opens nothing of an account that works behind the desk, however it was made',
    async () => {
      await door.aPerson('Ruth', { grants: [{ role: 'coordinator', programmes: 'all', regions: 'all' }] })
      const browser = door.browser()

      const came = await door.comeInByLink(browser, 'ruth@example.org', '/desk')

      assert.equal(came.location, '/door/show?then=%2Fdesk')
      const desk = await browser.follow(await browser.get('/desk'))
      assert.doesNotMatch(desk.text, new RegExp(secretOfDesk))
      assert.match(desk.text, /Make your own key/)
      const own = await browser.follow(await browser.get('/my'))
      assert.doesNotMatch(own.text, new RegExp(secretOfOwn))
    },
  )

  await t.test('where a link leads stays within the house', async () => {
    await door.aPerson('Esther')
    for (const onward of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/%0d%0aset-cookie',
    ]) {
      await door.test.root.db.rows('delete from limits.hit')
      const came = await door.comeInByLink(door.browser(), 'esther@example.org', onward)
      assert.ok(
        came.location === '/my' || came.location === '/%0d%0aset-cookie',
        `${onward} led to ${came.location}`,
      )
    }
  })

  await t.test('a post from another site neither asks for a link nor uses one up', async () => {
    await door.aPerson('Deborah')
    const browser = door.browser()
    const link = await asked(browser, 'deborah@example.org')

    const foreign = await browser.post(link, {}, { origin: 'https://evil.example' })

    assert.equal(foreign.status, 403)
    assert.equal((await browser.fill(link, link)).location, '/my')
  })
})
