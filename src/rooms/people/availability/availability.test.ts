import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { bring } from '../../../../test/cast.ts'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { day, momentAt } from '../../../platform/clock.ts'
import { letGo } from '../../../platform/retention/run.ts'
import { addSomebody } from '../actions.ts'
import { dossier } from '../dossier.ts'
import { freeAt } from './actions.ts'
import { availabilityPart } from './part.ts'
import { backOn, daysOf, freeFrom, howFree, joined, slotOf, type Slot } from './rules.ts'
import { availabilityOfOne } from './store.ts'

const slot = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    from: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 1, max: 600 }),
  })
  .map(({ weekday, from, length }): Slot => ({ weekday, from, to: Math.min(1440, from + length) }))

const minutes = (slots: readonly Slot[]): string[] =>
  [
    ...new Set(
      slots.flatMap(({ weekday, from, to }) =>
        Array.from({ length: to - from }, (_, at) => `${weekday} ${from + at}`),
      ),
    ),
  ].toSorted()

test('stretches that touch become one, and together they say the same minutes', () => {
  fc.assert(
    fc.property(fc.array(slot, { maxLength: 8 }), (slots) => {
      const few = joined(slots)
      assert.deepEqual(minutes(few), minutes(slots))
      for (const [at, one] of few.entries()) {
        const next = few[at + 1]
        if (next?.weekday === one.weekday) assert.ok(one.to < next.from)
      }
      assert.deepEqual(joined(few), few)
    }),
    { numRuns: 60 },
  )
})

test('free in all of a stretch means in each minute of it, in some of it in one', () => {
  fc.assert(
    fc.property(fc.array(slot, { maxLength: 5 }), slot, (slots, asked) => {
      const own = new Set(minutes(slots))
      const each = minutes([asked]).map((minute) => own.has(minute))
      assert.equal(howFree(slots, asked), each.every(Boolean) ? 'all' : each.some(Boolean) ? 'some' : 'none')
    }),
    { numRuns: 60 },
  )
})

test('a stretch over midnight or a change of the clocks lies on the days it touches', () => {
  const over = (from: string, to: string) =>
    daysOf(Temporal.Instant.from(from), Temporal.Instant.from(to)).map(({ on, slot: { from, to } }) => [
      on,
      from,
      to,
    ])
  assert.deepEqual(over('2026-12-01T22:00Z', '2026-12-02T01:30Z'), [
    ['2026-12-01', 1320, 1440],
    ['2026-12-02', 0, 90],
  ])
  assert.deepEqual(over('2026-12-01T22:00Z', '2026-12-02T00:00Z'), [['2026-12-01', 1320, 1440]])
  assert.deepEqual(over('2026-07-01T17:00Z', '2026-07-01T19:00Z'), [['2026-07-01', 1080, 1200]], 'summer')
})

test('away wins over a free evening; who never said when they can come has said no no', () => {
  const evening = [momentAt(day('2026-12-01'), '17:00'), momentAt(day('2026-12-01'), '21:00')] as const
  const slots = [slotOf('tue-evening')]
  const away = [
    { from: day('2026-11-20'), to: day('2026-12-01') },
    { from: day('2026-12-02'), to: day('2026-12-04') },
  ]
  assert.equal(freeFrom({ slots, away: [] }, ...evening), 'free')
  assert.equal(freeFrom({ slots: [slotOf('mon-evening')], away: [] }, ...evening), 'other-times')
  assert.equal(freeFrom({ slots, away }, ...evening), 'away')
  assert.equal(freeFrom({ slots: [], away: [] }, ...evening), 'not-told')
  assert.equal(backOn(away, day('2026-11-30')), '2026-12-05')
  assert.equal(backOn(away, day('2026-12-05')), null)
})

describe('when somebody can come', async () => {
  const house = await openHub()
  const { hub, root } = house
  await root.db.rows(`insert into programmes.region (name) values ('Leeds'), ('Bristol')`)
  const naomi = await as(house, 'volunteer')
  const ruth = await as(house, 'coordinator', [
    { role: 'coordinator', programmes: 'all', regions: ['Leeds'] },
  ])
  const far = await as(house, 'vetting officer', [
    { role: 'coordinator', programmes: 'all', regions: ['Bristol'] },
  ])
  await root.db.rows(`update people.person set region = 'Leeds' where id = $1`, [naomi.id])
  const leah = await bring(house, 'another volunteer')
  const amal = await hub.transact((db) =>
    addSomebody(hub, db, { name: 'Amal Hadad', email: null, phone: null, region: 'Leeds' }),
  )

  test('they say it themselves, and take it back', async () => {
    assert.deepEqual(await markupFaults(await naomi.page('/my/availability')), [])
    const wrong = await naomi.post('/my/availability', { from: '21:00', to: '18:00' })
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /Choose at least one day/)
    for (const [from, to] of [
      ['18:00', '20:00'],
      ['19:30', '00:00'],
    ])
      assert.equal((await naomi.post('/my/availability', { days: ['tue', 'sun'], from, to })).status, 303)
    assert.match(await naomi.page('/my/availability'), /Tuesday, 6pm to midnight[^]*Sunday, 6pm to midnight/)
    await naomi.post('/my/availability/less', { weekday: 7, from: 1080, to: 1440 })
    assert.deepEqual((await availabilityOfOne(root.db, naomi.id)).slots, [
      { weekday: 2, from: 1080, to: 1440 },
    ])

    assert.equal(
      (await naomi.post('/my/availability/away', { firstDay: '2026-11-01', lastDay: '2026-11-20' })).status,
      409,
    )
    assert.equal(
      (await naomi.post('/my/availability/away', { firstDay: '2026-12-20', lastDay: '2026-12-01' })).status,
      422,
    )
    await naomi.post('/my/availability/away', { firstDay: '2026-11-20', lastDay: '2026-11-30' })
    assert.match(await naomi.page('/my/availability'), /20 November 2026 to 30 November 2026/)
    assert.deepEqual(await markupFaults(await naomi.page('/my/availability')), [])
  })

  test('the desk finds who is free on Tuesday evening, and sees who is away today', async () => {
    const found = await ruth.page('/desk/people?free=tue-evening')
    assert.match(found, /Naomi Feld[^]*Away until Mon 30 Nov/)
    assert.doesNotMatch(found, /Amal Hadad/)
    assert.doesNotMatch(await ruth.page('/desk/people?free=mon-morning'), /Naomi Feld/)
    assert.doesNotMatch(await far.page('/desk/people?free=tue-evening'), /Naomi Feld/)
    assert.match(
      await ruth.page(`/desk/people/${naomi.id}`),
      /When they can come[^]*Tuesday, 6pm to midnight/,
    )
    const at = [momentAt(day('2026-12-01'), '18:00'), momentAt(day('2026-12-01'), '20:00')] as const
    assert.deepEqual(
      [...(await freeAt(root.db, [naomi.id, leah.id], ...at))],
      [
        [naomi.id, 'free'],
        [leah.id, 'not-told'],
      ],
    )
  })

  test('the desk writes it down for somebody without an address, and for nobody else', async () => {
    const path = `/desk/people/${amal}/availability`
    assert.deepEqual(await markupFaults(await ruth.page(path)), [])
    assert.equal(
      (await ruth.post(path, { days: ['mon'], from: '09:00', to: '12:00' })).headers.get('location'),
      path,
    )
    assert.match(await ruth.page('/desk/people?free=mon-morning'), /Amal Hadad/)
    for (const [who, id] of [
      [far, amal],
      [ruth, naomi.id],
    ] as const) {
      const there = `/desk/people/${id}/availability`
      assert.equal((await who.get(there)).status, 404)
      assert.equal((await who.post(there, { days: ['mon'], from: '09:00', to: '12:00' })).status, 404)
      assert.equal(
        (await who.post(`${there}/away`, { firstDay: '2026-12-01', lastDay: '2026-12-02' })).status,
        404,
      )
    }
  })

  test('it is in what we hold on them, times away go a month after, and all of it when they are forgotten', async () => {
    const [section] = await availabilityPart.dossier(hub, naomi.id, hub.words)
    assert.deepEqual(section?.entries, [
      { label: 'Your week', value: 'Tuesday, 6pm to midnight' },
      { label: 'Away', value: '20 November 2026 to 30 November 2026' },
    ])
    assert.equal((await dossier(hub, naomi.id, hub.words)).length > 0, true)
    await house.letTimePassTo('2026-12-29')
    await letGo(house.worker)
    assert.equal((await availabilityOfOne(root.db, naomi.id)).away.length, 1)
    house.setTime('2026-12-31', '04:00')
    await letGo(house.worker)
    assert.deepEqual((await availabilityOfOne(root.db, naomi.id)).away, [])
    await house.worker.transact((db) => availabilityPart.forget(house.worker, db, naomi.id))
    assert.deepEqual(await availabilityOfOne(root.db, naomi.id), { slots: [], away: [] })
  })
})
