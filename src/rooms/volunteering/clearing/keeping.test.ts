import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { as } from '../../../../test/web.ts'
import { day } from '../../../platform/clock.ts'
import { keepsNothing } from '../../../platform/retention/kept.ts'
import { letGo } from '../../../platform/retention/run.ts'
import { got } from '../opportunities/ashgrove.fixture.ts'
import { clearing } from './clearing.fixture.ts'
import { book, offerTimes, recordOutcome } from './conversations/actions.ts'
import { freeSlots } from './conversations/slots-store.ts'
import { recordIdentity } from './identity/actions.ts'
import { forget, holds } from './keeping.ts'

/** Naomi talked with Ruth, who wrote something down, and showed who she is; she is cleared. */
async function naomiCleared() {
  const it = await clearing()
  const ruth = await as(it.house, 'coordinator')
  const naomi = await as(it.house, 'volunteer')
  const application = await it.apply(naomi.id)
  const acting = it.acting(ruth)
  const batch = { from: day('2026-11-24'), starts: '18:00', ends: '19:00', minutes: 30, weeks: 1 }
  got(await offerTimes(acting, batch, { hostId: ruth.id, roleId: null, how: 'telephone', at: null }))
  const [slot] = await freeSlots(it.house.hub.db, it.house.hub.now())
  const talk = got(await book(acting, application, slot!.id))
  it.house.setTime('2026-11-24', '18:40')
  got(
    await recordOutcome(acting, talk.id, { recorded: 'go-on', notes: 'Warm and unhurried.' }, [
      'coordinator',
    ]),
  )
  got(
    await recordIdentity(
      acting,
      naomi.id,
      { documents: ['passport'], how: 'in-person', seenOn: day('2026-11-24') },
      ['vetting-officer'],
    ),
  )
  await it.house.root.db.rows(
    `update volunteering.application set state = 'cleared', ended_at = $1 where id = $2`,
    [it.house.hub.now(), application],
  )
  const count = async (table: string) =>
    (await it.house.root.db.row<{ count: number }>(`select count(*) as count from volunteering.${table}`))!
      .count
  return { ...it, naomi, count }
}

describe('what is kept of what cleared somebody', () => {
  test('asked to be forgotten, what was written in words goes at once; the record stays, and they hear until when', async () => {
    const it = await naomiCleared()
    const { worker, hub } = it.house
    assert.deepEqual(
      (await holds(hub, it.naomi.id, hub.words)).map(({ until }) => until),
      ['Until 24 November 2032, then it goes by itself'],
    )
    await worker.transact((db) => forget(worker, db, it.naomi.id, () => true))
    assert.equal(await it.count('conversation_note'), 1, 'a legal hold keeps it')
    await worker.transact((db) => forget(worker, db, it.naomi.id, keepsNothing))
    await worker.transact((db) => forget(worker, db, it.naomi.id, keepsNothing))
    assert.equal(await it.count('conversation_note'), 0)
    assert.equal(await it.count('conversation'), 1)
    assert.equal(await it.count('identity_seen'), 1)
  })

  test('forgotten with a conversation ahead, its time is free for others, and whoever holds it hears so without a name', async () => {
    const it = await clearing()
    const { house } = it
    const ruth = await as(house, 'coordinator')
    const naomi = await as(house, 'volunteer')
    const acting = it.acting(ruth)
    const batch = { from: day('2026-11-24'), starts: '18:00', ends: '18:30', minutes: 30, weeks: 2 }
    got(await offerTimes(acting, batch, { hostId: ruth.id, roleId: null, how: 'telephone', at: null }))
    const slots = await freeSlots(house.hub.db, house.hub.now())
    got(await book(acting, await it.apply(naomi.id), slots.at(-1)!.id))
    const { worker } = house
    for (let pressed = 0; pressed < 2; pressed++)
      await worker.transact((db) => forget(worker, db, naomi.id, keepsNothing))
    const told = (await house.letters()).filter(({ kind }) => kind === 'conversations.host')
    assert.deepEqual(
      told.map(({ subject }) => subject),
      ['Free again: conversation on Tuesday 1 December, 6pm'],
    )
    assert.match(told[0]!.words, /We no longer keep who had booked it[^]*\/desk\/conversations/)
    assert.doesNotMatch(JSON.stringify(told), /Naomi|desk\/applications/)
    assert.equal((await freeSlots(house.hub.db, house.hub.now())).length, slots.length)
  })

  test('words go a year after the application ended, untaken times after a month, the record six years after involvement', async () => {
    const it = await naomiCleared()
    const { worker } = it.house
    const kept = async () => [
      await it.count('talk_slot'),
      await it.count('conversation_note'),
      await it.count('conversation'),
      await it.count('identity_seen'),
    ]
    assert.deepEqual(await kept(), [2, 1, 1, 1])
    it.house.setTime('2026-12-26')
    await letGo(worker)
    assert.deepEqual(await kept(), [1, 1, 1, 1])
    it.house.setTime('2027-11-26')
    await letGo(worker)
    assert.deepEqual(await kept(), [1, 0, 1, 1])
    it.house.setTime('2032-11-23')
    await letGo(worker)
    assert.deepEqual(await kept(), [1, 0, 1, 1])
    it.house.setTime('2033-12-01')
    await letGo(worker)
    assert.deepEqual((await kept()).slice(1), [0, 0, 0])
  })
})
