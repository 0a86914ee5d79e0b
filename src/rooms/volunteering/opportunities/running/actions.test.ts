import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { day, momentAt } from '../../../../platform/clock.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { gatheringsOf, livePlaces, signUp } from '../../../gatherings/face.ts'
import { aDraft, ashgrove, aSupperClub, got, somebodyNamed } from '../ashgrove.fixture.ts'
import { liveShifts } from '../shift-store.ts'
import { opportunityOf } from '../store.ts'
import { close, closeOverdue, move, pause, reopen, resume } from './actions.ts'
import '../shift-kind.ts'

describe('running a way to help', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const ours = hub.as(place.ruth)
  const stateOf = async (id: string): Promise<string> => (await opportunityOf(hub.db, id))!.state
  const gatheringsIn = async (id: string) =>
    gatheringsOf(
      hub.db,
      (await liveShifts(hub.db, id, hub.today())).map(({ gatheringId }) => gatheringId),
    )
  const comes = async (id: string, name: string) => {
    const [shift] = await liveShifts(hub.db, id, hub.today())
    const personId = await somebodyNamed(hub, name)
    return signUp(hub, hub.db, { gatheringIds: [shift!.gatheringId], who: { personId } })
  }
  const comeTo = async (id: string): Promise<string[]> => {
    const [shift] = await liveShifts(hub.db, id, hub.today())
    return (await livePlaces(hub.db, shift!.gatheringId)).map(({ name }) => name)
  }

  test('paused, nobody signs up and those who come keep their place; resumed, it is as before', async () => {
    const { id } = await aSupperClub(hub, place)
    got(await comes(id, 'Leah Brandt'))
    assert.deepEqual(await resume(ours, id), refuse('not-paused'))
    got(await pause(ours, id))
    assert.equal(await stateOf(id), 'paused')
    assert.equal((await comes(id, 'Tom Ferreira')).ok, false)
    assert.deepEqual(await comeTo(id), ['Leah Brandt'])
    got(await resume(ours, id))
    assert.equal(await stateOf(id), 'published')
    got(await comes(id, 'Hadas Peretz'))
    assert.deepEqual(await comeTo(id), ['Leah Brandt', 'Hadas Peretz'])
  })

  test('closed, its shifts go ahead with those who come, or are cancelled with the reason; reopened, it is paused', async () => {
    const [kept, ended] = [await aSupperClub(hub, place), await aSupperClub(hub, place)]
    got(await comes(kept.id, 'Yael Stern'))
    got(await close(ours, kept.id, { shifts: 'go-ahead' }))
    assert.equal(await stateOf(kept.id), 'closed')
    assert.equal(
      (await gatheringsIn(kept.id)).every(({ state }) => state === 'closed'),
      true,
    )
    assert.deepEqual(await comeTo(kept.id), ['Yael Stern'])
    assert.deepEqual(await close(ours, kept.id, { shifts: 'go-ahead' }), refuse('closed'))

    const before = (await gatheringsIn(ended.id)).map(({ id }) => id)
    got(await close(ours, ended.id, { shifts: 'cancel', because: 'The kitchen moves.' }))
    const after = await gatheringsOf(hub.db, before)
    assert.deepEqual(
      [...new Set(after.map(({ state, cancelledBecause }) => `${state}: ${cancelledBecause}`))],
      ['cancelled: The kitchen moves.'],
    )

    got(await reopen(ours, kept.id))
    assert.equal(await stateOf(kept.id), 'paused')
    assert.deepEqual(await reopen(ours, kept.id), refuse('not-closed'))
  })

  test('what nobody ever saw is a draft again when it is reopened', async () => {
    const id = await aDraft(hub, place)
    assert.deepEqual(await pause(ours, id), refuse('not-published'))
    got(await close(ours, id, { shifts: 'go-ahead' }))
    got(await reopen(ours, id))
    assert.equal(await stateOf(id), 'draft')
  })

  test('moved, its shifts go with it', async () => {
    const { id } = await aSupperClub(hub, place)
    const to = { organisationId: place.northgate, programmeId: place.matching, region: 'Leeds' }
    got(await move(ours, id, to))
    const own = (await opportunityOf(hub.db, id))!
    const all = [own, ...(await gatheringsIn(id))]
    assert.ok(all.length > 10)
    assert.deepEqual(
      all.map(({ organisationId, programmeId, region }) => ({ organisationId, programmeId, region })),
      all.map(() => to),
    )
  })

  test('past its closing day it closes by itself, and running that again changes nothing', async () => {
    const { id } = await aSupperClub(hub, place)
    await house.root.db.rows('update volunteering.opportunity set closes_at = $2 where id = $1', [
      id,
      momentAt(day('2026-12-10'), '00:00'),
    ])
    house.setTime('2026-12-09')
    await closeOverdue(hub)
    assert.equal(await stateOf(id), 'published')
    house.setTime('2026-12-10')
    await closeOverdue(hub)
    const version = (await opportunityOf(hub.db, id))!.version
    await closeOverdue(hub)
    assert.deepEqual([await stateOf(id), (await opportunityOf(hub.db, id))!.version], ['closed', version])
    assert.equal(
      (await gatheringsIn(id)).some(({ state }) => state === 'cancelled'),
      false,
    )
  })
})
