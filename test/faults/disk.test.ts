import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { liveShifts } from '../../src/rooms/volunteering/opportunities/shift-store.ts'
import { aDraft, ashgrove, aSupperClub } from '../../src/rooms/volunteering/opportunities/ashgrove.fixture.ts'
import { day } from '../../src/platform/clock.ts'
import { opportunityOf } from '../../src/rooms/volunteering/opportunities/store.ts'
import { openHub } from '../hub.ts'
import { as, visitor } from '../web.ts'
import { visitorNamed } from './stage.ts'
import { changed, stateOf } from './state.ts'

describe('disk full', async () => {
  const house = await openHub()
  const { hub, root } = house
  const place = await ashgrove(hub)
  const club = await aSupperClub(hub, place)
  await house.runJobs()
  const [shift] = await liveShifts(hub.db, club.id, day('2026-11-24'))
  const path = `/help/${club.slug}`
  await root.db.rows(`create function public.disk_is_full() returns trigger language plpgsql as $$ begin
    raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`)

  /** From now on the disk is full for one table: in the middle of a transaction, or only when it is to be kept. */
  const fill = (table: string, when: 'at once' | 'at commit') =>
    root.db.rows(
      when === 'at once'
        ? `create trigger full_disk before insert or update or delete on ${table} execute function public.disk_is_full()`
        : `create constraint trigger full_disk after insert or update or delete on ${table}
           deferrable initially deferred for each row execute function public.disk_is_full()`,
    )
  const empty = (table: string) => root.db.rows(`drop trigger full_disk on ${table}`)
  let people = 0
  const someone = () => visitorNamed(`Visitor ${++people}`, shift!.gatheringId)

  test('wherever a sign-up meets it, a plain page says so, nothing stands half written, and it works again by itself', async () => {
    const guest = visitor(house)
    const before = await stateOf(root.db)
    assert.equal((await guest.post(path, someone())).status, 200)
    const written = changed(before, await stateOf(root.db))
    assert.ok(written.includes('gatherings.place') && written.length > 3, written.join())

    for (const table of written) {
      for (const when of ['at once', 'at commit'] as const) {
        const told = `${table} ${when}`
        const stood = await stateOf(root.db)
        const form = someone()
        await fill(table, when)
        const answer = await guest.post(path, form)
        const page = await answer.text()
        assert.equal(answer.status, 503, told)
        assert.match(page, /cannot keep anything new at this moment\. Nothing was changed/, told)
        assert.doesNotMatch(page, /extend file|53100/, told)
        assert.deepEqual(changed(stood, await stateOf(root.db)), [], told)
        assert.equal((await guest.get(path)).status, 200, told)
        await empty(table)
        assert.equal((await guest.post(path, form)).status, 200, told)
      }
    }
  })

  test('pages are still read by somebody who is in, though their visit cannot be noted', async () => {
    const naomi = await as(house, 'volunteer')
    await fill('identity.session', 'at once')
    house.setTime('2026-11-24', '12:20')
    const page = await naomi.page('/my')
    assert.match(page, /Naomi/)
    await empty('identity.session')
  })

  test('what a coordinator keeps or publishes is kept whole or not at all', async () => {
    const id = await aDraft(hub, place, { title: 'Sunday table' })
    const ruth = await as(house, 'coordinator')
    const { version } = (await opportunityOf(hub.db, id))!
    const stood = await stateOf(root.db)
    const press = () => ruth.post(`/desk/opportunities/${id}/publish`, { version })
    for (const table of [
      'volunteering.opportunity',
      'volunteering.shift',
      'gatherings.gathering',
      'audit.entry',
    ]) {
      await fill(table, 'at once')
      assert.equal((await press()).status, 503, table)
      assert.deepEqual(changed(stood, await stateOf(root.db)), [], table)
      await empty(table)
    }
    assert.equal((await press()).status, 303)
  })

  test('a letter that cannot be written waits, and is written once there is room', async () => {
    await house.runJobs()
    const letters = (await house.letters()).length
    assert.equal((await visitor(house).post(path, someone())).status, 200)
    await fill('mail.letter', 'at commit')
    await house.runJobs()
    assert.equal((await house.letters()).length, letters)
    await empty('mail.letter')
    await house.letTimePassTo('2026-11-24', '12:40')
    assert.equal((await house.letters()).length, letters + 1)
  })
})
