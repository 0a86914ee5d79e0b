import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { newId } from '../../../../platform/database/id.ts'
import { ashgrove, somebodyNamed } from '../../opportunities/ashgrove.fixture.ts'
import { keepEvidence } from '../../requirements/evidence.ts'
import { aRole, anApplication } from '../applications.fixture.ts'
import { waitsFor } from '../clocks/waits.ts'
import { applicationOf } from '../store.ts'
import type { ApplicationState, Stage } from '../types.ts'

describe('where an application stands', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const role = await aRole(house, place)
  const naomi = await as(house, 'volunteer', [], 'link')
  const ruth = await as(house, 'coordinator')
  const { id } = await anApplication(house, role, naomi.id)
  const mine = `/my/applications/${id}`
  const desk = `/desk/applications/${id}`
  const now = async () => (await applicationOf(hub.db, id))!

  /** Somebody who was cleared so many days after they sent it. */
  async function wentThrough(name: string, days: readonly [number, number]): Promise<void> {
    const personId = await somebodyNamed(hub, name)
    const one = await anApplication(house, role, personId, { state: 'cleared', stage: 'checks' })
    const at = (ago: number) => hub.now().subtract({ hours: ago * 24 })
    await house.root.db.rows('delete from volunteering.application_move where application_id = $1', [one.id])
    const moves: [ApplicationState, Stage, number][] = [
      ['open', 'application', days[0] + days[1]],
      ['open', 'checks', days[1]],
      ['cleared', 'checks', 0],
    ]
    for (const [state, stage, ago] of moves)
      await house.root.db.rows(
        'insert into volunteering.application_move (id, application_id, state, stage, at) values ($1, $2, $3, $4, $5)',
        [newId(), one.id, state, stage, at(ago)],
      )
  }

  test('its page says each step, who acts next and since when; of four people nothing is promised', async () => {
    for (const [at, days] of (
      [
        [1, 4],
        [2, 7],
        [2, 8],
        [3, 11],
      ] as const
    ).entries())
      await wentThrough(`Went Through ${at}`, days)
    const page = await naomi.page(mine)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /The wait is ours, since 24 November 2026/)
    assert.match(page, /A conversation/)
    assert.match(page, /We see who you are/)
    assert.match(page, /We do not know yet how long it takes/)
  })

  test('from the fifth person on it says how long the middle half waited, in this role and no other', async () => {
    await wentThrough('Went Through 5', [2, 30])
    const page = await naomi.page(mine)
    assert.match(page, /Most people wait 9 to 14 days\./)
    assert.match(page, /From 5 people in this role in the last year; the middle half of them\./)
    const other = await aRole(house, place, { title: 'Mentor' })
    assert.equal((await waitsFor(hub, hub.db, other.roleId)).whole, null)
  })

  test('at the desk it is amber when it took longer than it should, and red when longer than it may', async () => {
    const colours = async (): Promise<string> => {
      const page = await ruth.page(desk)
      return ['In time', 'Longer than it should', 'Too long'].find((one) => page.includes(one)) ?? 'none'
    }
    const aged = (days: number) =>
      house.root.db.rows('update volunteering.application set stage_since = $2 where id = $1', [
        id,
        hub.now().subtract({ hours: days * 24 }),
      ])
    const seen: string[] = []
    for (const days of [1, 3, 5]) {
      await aged(days)
      seen.push(await colours())
    }
    assert.deepEqual(seen, ['In time', 'Longer than it should', 'Too long'])
    assert.deepEqual(await markupFaults(await ruth.page(desk)), [])
    assert.match(await ruth.page(desk), /5 days in Application; it should take 2, and may take 4/)
  })

  test('it is moved by hand, by whoever saw it as it is; cleared only once all is there', async () => {
    const { version } = await now()
    assert.equal((await ruth.post(`${desk}/stage`, { version, to: 'selection' })).status, 303)
    assert.equal((await ruth.post(`${desk}/stage`, { version, to: 'checks' })).status, 409)
    const early = await ruth.post(`${desk}/stage`, { version: version + 1, to: 'cleared' })
    assert.equal(early.status, 409)
    assert.match(await early.text(), /Something the role asks for is missing/)

    const ours = hub.as(place.ruth)
    for (const kind of ['interview', 'identity'] as const)
      await hub.transact((db) =>
        keepEvidence(ours, db, {
          personId: naomi.id,
          roleId: role.roleId,
          on: hub.today(),
          ...(kind === 'interview' ? { kind, detail: { outcome: 'go-on' as const } } : { kind, detail: {} }),
        }),
      )
    assert.match(await naomi.page(mine), /3 of 5 steps are done/)
    assert.equal((await ruth.post(`${desk}/stage`, { version: version + 1, to: 'cleared' })).status, 303)
    assert.equal((await now()).state, 'cleared')
    const page = await naomi.page(mine)
    assert.match(page, /Everything is there\. Welcome\./)
    assert.deepEqual(await markupFaults(page), [])
    assert.doesNotMatch(page, /Withdraw</)
  })

  test('the limits are the charity’s to change, and the most is never less than what it should take', async () => {
    const tovah = await as(house, 'administrator')
    const path = '/desk/settings/volunteering.stage-limits'
    const page = await tovah.page(path)
    assert.deepEqual(await markupFaults(page), [])
    const days = {
      applicationIdeal: 2,
      applicationMost: 1,
      selectionIdeal: 7,
      selectionMost: 14,
      checksIdeal: 21,
      checksMost: 28,
      clearanceIdeal: 2,
      clearanceMost: 3,
      clocksStop: 'yes',
      seenVersion: 0,
    }
    const wrong = await tovah.post(path, days)
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /The most cannot be less than what it should take/)
    assert.equal((await tovah.post(path, { ...days, applicationMost: 9 })).status, 303)
  })
})
