import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring, type Part, type Player } from '../../../test/cast.ts'
import { openHub, type TestHub } from '../../../test/hub.ts'
import { markupFaults } from '../../../test/markup.ts'
import { as, visitor } from '../../../test/web.ts'
import { letterText } from '../../look/letter.ts'
import { allMessages } from '../../platform/email/message.ts'
import { letterOf, penFor, send } from '../../platform/email/send.ts'
import { comeInLink } from '../../platform/identity/emails.ts'

const secret = 'https://hub.example.org/door/link/CanaryOfADoor'

/** A letter with a link that opens somebody’s door. */
const aLink = ({ hub }: TestHub, reader: { id: string | null; name: string; email: string }) =>
  hub.transact((db) =>
    send(
      hub,
      db,
      comeInLink,
      { personId: reader.id, name: reader.name, email: reader.email },
      { ...comeInLink.example, path: '/door/link/CanaryOfADoor' },
    ),
  )

const looks = ({ root }: TestHub, letter: string) =>
  root.db.rows<{ act: string; person: string | null }>(
    `select act, person_id as person from audit.entry where looked and subject_id = $1 order by id`,
    [letter],
  )
const notices = async ({ root }: TestHub, player: Player) =>
  (
    await root.db.rows<{ subject: string }>(
      `select subject from mail.letter where kind = 'mail.letter-shown' and person_id = $1`,
      [player.id],
    )
  ).length

describe('letters that open a door', () => {
  test('without a mail server are shown to hand on: by a press, logged, and told to whose door it is, once', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    const naomi = await bring(house, 'volunteer')
    const letter = await aLink(house, naomi)
    const closed = await tovah.page(`/desk/outbox/${letter}`)
    assert.ok(!closed.includes(secret) && !closed.includes(naomi.email))
    assert.deepEqual(await looks(house, letter), [])
    for (const _time of [1, 2]) {
      const shown = await (await tovah.post(`/desk/outbox/${letter}/show`)).text()
      assert.ok(shown.includes(secret))
      assert.deepEqual(await markupFaults(shown), [])
    }
    const look = { act: 'mail.secret-letter-read', person: naomi.id }
    assert.deepEqual(await looks(house, letter), [look, look])
    assert.equal(await notices(house, naomi), 1)
  })

  test('never show the link of somebody who is trusted with something and was in before', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    for (const part of [
      'safeguarding lead',
      'coordinator',
      'trustee',
      'partner lead',
    ] as const satisfies Part[]) {
      const grants =
        part === 'partner lead'
          ? [{ role: 'partner-lead' as const, organisation: '0199b0c4-7a11-7c3e-9f00-00000000dead' }]
          : undefined
      const player = await bring(house, part, grants)
      // By whom it names, and by whose the address is.
      for (const reader of [player, { ...player, id: null }]) {
        const letter = await aLink(house, reader)
        const page = await tovah.page(`/desk/outbox/${letter}`)
        assert.match(page, /Show it without its links/)
        const shown = await (await tovah.post(`/desk/outbox/${letter}/show`)).text()
        assert.ok(!/CanaryOfADoor/.test(page + shown), part)
        assert.match(shown, /\[a link that only they see\]/)
        assert.deepEqual(await markupFaults(shown), [])
        assert.deepEqual(
          (await looks(house, letter)).map(({ act }) => act),
          ['mail.letter-read-without-links'],
        )
      }
      assert.equal(await notices(house, player), 0)
    }
  })

  test('let somebody in for the first time who was given a role before they ever came', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    const ruth = await bring(house, 'coordinator')
    await house.root.db.rows('delete from identity.address where account_id = $1', [ruth.id])
    const letter = await aLink(house, ruth)
    assert.ok((await (await tovah.post(`/desk/outbox/${letter}/show`)).text()).includes(secret))
  })

  test('show their links to nobody where a mail server carries them', async () => {
    const house = await openHub({
      environment: { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'hello@hineni.example' },
    })
    const tovah = await as(house, 'administrator')
    const naomi = await bring(house, 'volunteer')
    for (const reader of [naomi, { id: null, name: 'Nobody yet', email: 'nobody.yet@example.net' }]) {
      const letter = await aLink(house, reader)
      const pages = [
        await tovah.page(`/desk/outbox/${letter}`),
        await (await tovah.post(`/desk/outbox/${letter}/show`)).text(),
      ]
      assert.ok(!/CanaryOfADoor/.test(pages.join()))
      assert.match(pages[1]!, /The mail server carries it/)
    }
    assert.equal(await notices(house, naomi), 0)
  })

  test('are there for nobody but an administrator', async () => {
    const house = await openHub()
    const naomi = await bring(house, 'volunteer')
    const letter = await aLink(house, naomi)
    for (const person of [await as(house, 'coordinator'), await as(house, 'safeguarding lead')]) {
      assert.equal((await person.get(`/desk/outbox/${letter}`)).status, 404)
      assert.equal((await person.post(`/desk/outbox/${letter}/show`)).status, 404)
    }
    assert.match(
      (await visitor(house).get(`/desk/outbox/${letter}`)).headers.get('location') ?? '',
      /^\/door/,
    )
    assert.deepEqual(await looks(house, letter), [])
  })

  test('are marked as such, every one: no other letter carries a secret address', async () => {
    const { hub } = await openHub()
    const pen = penFor(hub)
    const opening = /https?:\/\/[^\s/]+\/(door\/link|places|check-in|calendar|letters|set-up)\//
    const open = allMessages().filter((one) =>
      opening.test(letterText(letterOf(hub, pen, one.write(one.example, pen)))),
    )
    assert.ok(open.length >= 10)
    assert.deepEqual(
      open.filter(({ secret: marked }) => !marked).map(({ kind }) => kind),
      [],
      'Declare the message with `secret: true`',
    )
  })
})
