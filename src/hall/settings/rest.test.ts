import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { as } from '../../../test/web.ts'
import {
  christianRest,
  jewishRest,
  muslimRest,
  secularRest,
  type RestCustom,
} from '../../platform/calendar/customs.ts'
import { daysOfRest } from '../../platform/calendar/settings.ts'
import { day } from '../../platform/clock.ts'
import { bump } from '../../platform/models/models.ts'
import { keepSetting } from '../../platform/settings/house.ts'
import { nearestArea } from './nearest.ts'
import { answersOf } from './rest.ts'

const path = '/desk/settings/calendar.rest'
const london = { lat: 51.61, lon: -0.17 }
const leeds = { lat: 53.8, lon: -1.55 }
/** A charity that keeps more than the form shows. */
const kept: RestCustom[] = [
  jewishRest(london, { nightfallMinutes: 50, festivals: ['yom-kippur'], minorDays: 'off', shabbat: false }),
  christianRest({ sundays: false, sundayHours: { from: '08:00', to: '13:00' }, days: ['pentecost'] }),
  muslimRest({
    eidAlFitrDays: 3,
    eidAlAdhaDays: 2,
    sightings: [{ month: 'ramadan', hijriYear: 1448, beginsOn: day('2027-02-09') }],
  }),
  secularRest({ weekly: [{ name: 'Choir', weekday: 1, from: '18:00', to: '20:00' }] }),
]

describe('days of rest', () => {
  test('changed in the form keep what the form does not show', async () => {
    const house = await openHub()
    const { hub } = house
    const tovah = await as(house, 'administrator')
    const keep = async (customs: RestCustom[]): Promise<void> => {
      await hub.transact(async (db) => {
        await keepSetting(db, daysOfRest, customs, { personId: null, at: hub.now() })
        await bump(db, 'settings')
      })
      await house.follow()
    }
    const send = async (changed: Record<string, string | string[]>): Promise<readonly RestCustom[]> => {
      const shown = answersOf(hub.setting(daysOfRest), nearestArea)
      const seenVersion = hub.settings.version(daysOfRest)
      const answer = await tovah.post(path, { ...shown, ...changed, seenVersion })
      assert.equal(answer.status, 303)
      await house.follow()
      return hub.setting(daysOfRest)
    }

    await keep(kept)
    assert.deepEqual(await send({}), kept)
    const [jewish, christian, muslim, own] = kept
    assert.deepEqual(await send({ candleMinutes: '20', prayerFrom: '12:45', tradition: 'orthodox' }), [
      { ...jewish, candleMinutes: 20 },
      { ...christian, tradition: 'orthodox' },
      { ...muslim, fridayPrayer: { from: '12:45', to: '14:30' } },
      own,
    ])
    assert.deepEqual((await send({ nightfallDegrees: '7' }))[0], {
      ...jewish,
      candleMinutes: 20,
      nightfallDegrees: 7,
      nightfallMinutes: null,
    })

    const second = jewishRest(leeds)
    await keep([...kept, second])
    assert.deepEqual(await send({}), [jewish, second, christian, muslim, own])
    assert.deepEqual(await send({ kinds: ['muslim'] }), [muslim])
  })
})
