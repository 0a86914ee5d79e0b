import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { newId } from '../database/id.ts'
import { forgetLetters, lettersTo } from './keeping.ts'
import { message } from './message.ts'
import { send, type Reader } from './send.ts'

const note = message<{ subject: string }>('keeping-test.note', {
  title: 'A note',
  manner: 'answer',
  example: { subject: 'A note' },
  write: ({ subject }) => ({
    subject,
    blocks: [{ kind: 'paragraph', words: 'Here it is.' }],
    because: 'You asked us to.',
  }),
})

test('a letter is kept ninety days, one that waits for a mail server a year', async () => {
  const house = await openHub({ today: '2026-11-24', at: '12:00' })
  const { hub, root } = house
  const reader = { personId: null, name: 'Naomi Feld', email: 'naomi@example.org' }
  for (const subject of ['Sent', 'Waits'])
    await hub.transact((db) => send(hub, db, note, reader, { subject }))
  await root.db.rows(`update mail.letter set state = 'sent' where subject = 'Sent'`)
  const kept = async (on: string) => {
    await house.letTimePassTo(on, '06:00')
    await house.runSchedules()
    return (await house.letters()).map(({ subject }) => subject)
  }
  assert.deepEqual(await kept('2027-02-22'), ['Sent', 'Waits'])
  assert.deepEqual(await kept('2027-02-24'), ['Waits'])
  assert.deepEqual(await kept('2027-11-23'), ['Waits'])
  assert.deepEqual(await kept('2027-11-25'), [])
})

test('whoever is forgotten leaves no letter, to whichever of their addresses; everybody else’s stay', async () => {
  const { hub } = await openHub()
  const naomi = newId()
  const write = (reader: Reader) =>
    hub.transact((db) => send(hub, db, note, reader, { subject: reader.email }))
  await write({ personId: naomi, name: 'Naomi Feld', email: 'naomi@example.org' })
  await write({ personId: null, name: 'N. "Feld" <x>', email: 'naomi@example.net' })
  await write({ personId: null, name: '', email: 'naomi@example.net' })
  await write({ personId: null, name: 'Naomi@example.net', email: 'not.naomi@example.net' })
  await write({ personId: newId(), name: 'Leah Brandt', email: 'leah@example.org' })
  assert.deepEqual(
    (await lettersTo(hub.db, naomi)).map(({ subject }) => subject),
    ['naomi@example.org'],
  )
  assert.equal((await forgetLetters(hub.db, naomi, ['Naomi@Example.net'])).length, 3)
  const left = await hub.db.rows<{ subject: string }>('select subject from mail.letter order by subject')
  assert.deepEqual(
    left.map(({ subject }) => subject),
    ['leah@example.org', 'not.naomi@example.net'],
  )
})
