import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { postOffice } from '../../../test/post-office.ts'
import { jewishRest } from '../calendar/customs.ts'
import { daysOfRest } from '../calendar/settings.ts'
import { moment } from '../database/values.ts'
import { bump } from '../models/models.ts'
import { keepSetting } from '../settings/house.ts'
import { deliver, hangUp } from './deliver.ts'
import { message, type Manner } from './message.ts'
import { send } from './send.ts'

const words = (kind: string, manner: Manner) =>
  message(`pace-test.${kind}`, {
    title: 'A trial of pace',
    manner,
    example: { at: 0 },
    write: ({ at }: { at: number }) => ({
      subject: `${kind} ${at}`,
      blocks: [{ kind: 'paragraph', words: 'There is room.' }],
      because: 'You asked us to.',
    }),
  })
const notice = words('notice', 'notice')
const answer = words('answer', 'answer')
const naomi = { personId: null, name: 'Naomi Feld', email: 'naomi@example.org' }

async function openPost(perMinute: number, today = '2026-11-24', at = '12:00') {
  const office = await postOffice()
  const house = await openHub({
    today,
    at,
    environment: {
      SMTP_URL: office.url,
      MAIL_FROM: 'Hineni <hello@hub.example.org>',
      MAIL_PER_MINUTE: String(perMinute),
    },
  })
  const write = (what: typeof notice, count: number) =>
    house.hub.transact(async (db) => {
      const ids: string[] = []
      for (let at = 1; at <= count; at++) ids.push(await send(house.hub, db, what, naomi, { at }))
      return ids
    })
  return {
    office,
    house,
    write,
    /** At which London times letters left, and how many at each. */
    left: async (): Promise<Record<string, number>> => {
      const rows = await house.root.db.rows<{ at: string }>(
        `select sent_at as at from mail.letter where state = 'sent' order by sent_at`,
      )
      const times = rows.map(({ at }) =>
        moment(at).toZonedDateTimeISO('Europe/London').toPlainTime().toString(),
      )
      return Object.fromEntries(
        [...new Set(times)].map((time) => [time, times.filter((t) => t === time).length]),
      )
    },
    end: async () => {
      hangUp()
      await office.close()
    },
  }
}

describe('the pace of letters', () => {
  test('no more leave in a minute than were said; the others come back by themselves, in their order', async () => {
    const { office, house, write, left, end } = await openPost(2)
    await write(notice, 5)
    await house.runJobs()
    assert.deepEqual(await left(), { '12:00:00': 2 })

    await house.letTimePassTo('2026-11-24', '12:05')
    assert.deepEqual(await left(), { '12:00:00': 2, '12:01:00': 2, '12:02:00': 1 })
    assert.deepEqual(
      office.taken.map(({ subject }) => subject),
      ['notice 1', 'notice 2', 'notice 3', 'notice 4', 'notice 5'],
    )
    await end()
  })

  test('an answer to somebody’s press leaves at once, however many left; it is counted all the same', async () => {
    const { house, write, left, end } = await openPost(2)
    await write(notice, 3)
    await write(answer, 4)
    await house.runJobs()
    assert.deepEqual(await left(), { '12:00:00': 4 })
    assert.deepEqual(
      (await house.letters()).filter(({ state }) => state === 'waiting').map(({ kind }) => kind),
      ['pace-test.notice', 'pace-test.notice', 'pace-test.notice'],
    )
    await house.letTimePassTo('2026-11-24', '12:05')
    assert.deepEqual(await left(), { '12:00:00': 4, '12:01:00': 2, '12:02:00': 1 })
    await end()
  })

  test('workers at once count together, and a letter that comes too early is told its own turn again', async () => {
    const { office, house, write, end } = await openPost(3)
    const ids = await write(notice, 8)
    const turns = await Promise.all(ids.map((id) => deliver(house.worker, id)))
    const minutes = (all: (Temporal.Instant | null)[]) =>
      all
        .map((turn) => (turn === null ? 0 : turn.since(house.clock.now()).total('minutes')))
        .toSorted((a, b) => a - b)
    assert.deepEqual(minutes(turns), [0, 0, 0, 1, 1, 1, 2, 2])
    assert.equal(office.taken.length, 3)

    const early = ids[turns.findIndex((turn) => turn !== null)]!
    const told = turns.find((turn) => turn !== null)!
    assert.equal(String(await deliver(house.worker, early)), String(told))
    await end()
  })

  test('a turn that would come in the hours of rest comes when they end', async () => {
    const { house, write, left, end } = await openPost(1, '2026-12-04', '12:00')
    await house.hub.transact(async (db) => {
      await keepSetting(db, daysOfRest, [jewishRest({ lat: 51.5085, lon: -0.1257 })], {
        personId: null,
        at: house.clock.now(),
      })
      await bump(db, 'settings')
    })
    await house.follow()
    house.setTime('2026-12-04', '15:33')
    await write(notice, 4)
    await house.letTimePassTo('2026-12-05', '17:30')
    assert.deepEqual(await left(), { '15:33:00': 1, '15:34:00': 1, '16:51:00': 1, '16:52:00': 1 })
    await end()
  })
})
