import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { postOffice } from '../../../test/post-office.ts'
import { jewishRest } from '../calendar/customs.ts'
import { daysOfRest } from '../calendar/settings.ts'
import { charityProfile } from '../settings/charity.ts'
import { keepSetting } from '../settings/house.ts'
import { bump } from '../models/models.ts'
import { deliver, hangUp, MailWaits } from './deliver.ts'
import { message } from './message.ts'
import { send } from './send.ts'

const greeting = message('email-test.greeting', {
  title: 'A greeting',
  manner: 'notice',
  example: { name: 'Naomi' },
  write: ({ name }, pen) => ({
    subject: `Welcome, ${name}`,
    preheader: 'There is room',
    blocks: [
      { kind: 'paragraph', words: `Dear ${name}, there is room in the tent.` },
      { kind: 'button', words: 'Come in', href: pen.link('/my') },
    ],
    because: 'You asked us to.',
    unsubscribe: '/stop/abc',
  }),
})
const answer = message('email-test.answer', {
  title: 'An answer',
  manner: 'answer',
  example: {},
  write: () => ({
    subject: 'Your answer',
    blocks: [{ kind: 'paragraph', words: 'Here it is.' }],
    because: 'You pressed a button.',
  }),
})

const naomi = { personId: null, name: 'Naomi Feld', email: 'naomi@example.org' }

async function openPost(today = '2026-11-24', at = '12:00') {
  const office = await postOffice()
  const house = await openHub({
    today,
    at,
    environment: { SMTP_URL: office.url, MAIL_FROM: 'Hineni <hello@hub.example.org>' },
  })
  return {
    office,
    house,
    end: async () => {
      hangUp()
      await office.close()
    },
  }
}

describe('letters', () => {
  test('a letter is queued with what causes it, sent by a job, and read by another program as it was meant', async () => {
    const { office, house, end } = await openPost()
    const id = await house.hub.transact((db) => send(house.hub, db, greeting, naomi, { name: 'Naomi' }))
    assert.equal(office.taken.length, 0)
    await house.runJobs()

    const [letter] = office.taken
    assert.equal(letter?.subject, 'Welcome, Naomi')
    assert.equal(letter?.messageId, `<${id}@hub.example.org>`)
    assert.deepEqual(letter?.to, [{ address: 'naomi@example.org', name: 'Naomi Feld' }])
    assert.match(letter?.text ?? '', /there is room in the tent/)
    assert.match(letter?.html ?? '', /https:\/\/hub\.example\.org\/my/)
    assert.match(letter?.text ?? '', /999/)
    const headers = Object.fromEntries((letter?.headers ?? []).map(({ key, value }) => [key, value]))
    assert.equal(headers['list-unsubscribe'], '<https://hub.example.org/stop/abc>')
    assert.equal(headers['list-unsubscribe-post'], 'List-Unsubscribe=One-Click')
    assert.deepEqual(
      (await house.letters()).map(({ state }) => state),
      ['sent'],
    )
    await end()
  })

  test('a change that is rolled back sends nothing', async () => {
    const { office, house, end } = await openPost()
    await assert.rejects(
      house.hub.transact(async (db) => {
        await send(house.hub, db, greeting, naomi, { name: 'Naomi' })
        throw new Error('thought better of it')
      }),
    )
    await house.runJobs()
    assert.deepEqual([office.taken.length, await house.letters()], [0, []])
    await end()
  })

  test('a server that is busy, gone or cut off keeps the letter waiting; it goes once when the server is back', async () => {
    const { office, house, end } = await openPost()
    const id = await house.hub.transact((db) => send(house.hub, db, greeting, naomi, { name: 'Naomi' }))
    for (const manner of [
      { code: 451, words: '4.7.0 try again later' },
      { code: 535, words: '5.7.8 wrong password' },
      'hangs up',
    ] as const) {
      office.treat(manner)
      await assert.rejects(deliver(house.worker, id), MailWaits)
      assert.equal((await house.letters())[0]?.state, 'waiting')
    }
    office.treat('takes')
    await deliver(house.worker, id)
    await deliver(house.worker, id)
    assert.equal(office.taken.length, 1)
    await end()
  })

  test('an address that does not exist comes back for good, and is not written to again', async () => {
    const { office, house, end } = await openPost()
    office.treat({ code: 550, words: '5.1.1 No such user' })
    await house.hub.transact((db) => send(house.hub, db, greeting, naomi, { name: 'Naomi' }))
    await house.runJobs()
    office.treat('takes')
    await house.hub.transact((db) =>
      send(house.hub, db, greeting, { ...naomi, email: 'NAOMI@example.org' }, { name: 'Naomi' }),
    )
    await house.runJobs()
    assert.deepEqual(
      (await house.letters()).map(({ state }) => state),
      ['returned', 'returned'],
    )
    assert.equal(office.taken.length, 0)
    assert.doesNotMatch(JSON.stringify(await house.root.db.rows('select * from mail.dead_address')), /naomi/i)
    await end()
  })

  test('without a mail server a letter waits in the outbox, readable, and nothing fails', async () => {
    const house = await openHub()
    await house.hub.transact((db) => send(house.hub, db, greeting, naomi, { name: 'Naomi' }))
    await house.runJobs()
    const [letter] = await house.letters()
    assert.equal(letter?.state, 'waiting')
    assert.match(letter?.words ?? '', /there is room in the tent/)
  })

  test('during Shabbat a notice waits until nightfall, and an answer to somebody’s press goes at once', async () => {
    const { office, house, end } = await openPost('2026-12-04', '20:00')
    await house.hub.transact(async (db) => {
      await keepSetting(db, daysOfRest, [jewishRest({ lat: 51.5085, lon: -0.1257 })], {
        personId: null,
        at: house.clock.now(),
      })
      await bump(db, 'settings')
    })
    await house.follow()
    await house.hub.transact(async (db) => {
      await send(house.hub, db, greeting, naomi, { name: 'Naomi' })
      await send(house.hub, db, answer, naomi, {})
    })
    await house.runJobs()
    assert.deepEqual(
      office.taken.map((letter) => letter.subject),
      ['Your answer'],
    )
    await house.letTimePassTo('2026-12-05', '16:40')
    assert.equal(office.taken.length, 1)
    await house.letTimePassTo('2026-12-05', '16:55')
    assert.deepEqual(
      office.taken.map((letter) => letter.subject),
      ['Your answer', 'Welcome, Naomi'],
    )
    await end()
  })

  test('names and subjects with line ends, quotes or headers in them stay inside their header', async () => {
    const { office, house, end } = await openPost()
    const wicked = 'Eve"\r\nBcc: everybody@example.org\r\nX: "<a@b>'
    await house.hub.transact((db) =>
      send(house.hub, db, greeting, { ...naomi, name: wicked }, { name: wicked }),
    )
    await house.runJobs()
    const [letter] = office.taken
    assert.equal(letter?.bcc, undefined)
    assert.deepEqual(
      letter?.to?.map((to) => to.address),
      ['naomi@example.org'],
    )
    assert.equal(letter?.headers.filter(({ key }) => key === 'x').length, 0)
    await end()
  })

  test('the letter names the charity, and whom to tell about a worry', async () => {
    const house = await openHub()
    const profile = {
      ...charityProfile.standard,
      name: 'Hineni',
      worry: { name: 'Miriam Levy', phone: '020 7946 0113', email: '' },
    }
    await house.hub.transact(async (db) => {
      await keepSetting(db, charityProfile, profile, { personId: null, at: house.clock.now() })
      await bump(db, 'settings')
    })
    await house.follow()
    await house.hub.transact((db) => send(house.hub, db, greeting, naomi, { name: 'Naomi' }))
    const words = (await house.letters())[0]!.words
    assert.match(words, /Miriam Levy, 020 7946 0113/)
    assert.match(words, /Hineni/)
  })
})
