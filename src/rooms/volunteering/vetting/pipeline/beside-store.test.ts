import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bring } from '../../../../../test/cast.ts'
import { day } from '../../../../platform/clock.ts'
import { colleagueBrought, clearing } from '../../clearing/clearing.fixture.ts'
import { offerTimes } from '../../clearing/conversations/actions.ts'
import { got } from '../../opportunities/ashgrove.fixture.ts'
import { theseOf } from './load.ts'

test('the list says that an applicant may choose a time exactly when their own page offers one', async () => {
  const it = await clearing({ today: '2026-11-24' })
  const { hub } = it.house
  const dalia = await colleagueBrought(it, 'opportunity lead')
  const naomi = await bring(it.house, 'volunteer')
  const id = await it.apply(naomi.id)
  const ours = hub.as({ ...it.place.ruth, strength: 'strong', grants: [{ role: 'administrator' }] })
  const waits = async () => (await theseOf(ours, ours.db, [id]))[0]!.waits.map((one) => one.for)
  const offer = async (from: string, starts: string, ends: string) =>
    got(
      await offerTimes(
        it.acting(dalia),
        { from: day(from), starts, ends, minutes: 30, weeks: 1 },
        { hostId: dalia.id, roleId: null, how: 'telephone', at: null },
      ),
    )
  assert.deepEqual(await waits(), ['offer-times'])
  await offer('2026-11-24', '14:00', '14:30')
  assert.deepEqual(await waits(), ['offer-times'], 'too soon for them to choose')
  await offer('2027-02-24', '14:00', '14:30')
  assert.deepEqual(await waits(), ['offer-times'], 'further ahead than they are shown')
  await offer('2026-11-26', '14:00', '14:30')
  assert.deepEqual(await waits(), ['choose-time'])
})

test('whoever waits for a parent or guardian is never called late: their clock stands still on the list too', async () => {
  const it = await clearing({ today: '2026-11-24' })
  const naomi = await bring(it.house, 'volunteer')
  const id = await it.apply(naomi.id)
  const { hub } = it.house
  const ours = hub.as({ ...it.place.ruth, strength: 'strong', grants: [{ role: 'administrator' }] })
  await it.house.root.db.rows(
    `update volunteering.application set stage = 'application', stage_since = stage_since - interval '40 days'`,
  )
  const tone = async () => (await theseOf(ours, ours.db, [id]))[0]!.tone
  assert.equal(await tone(), 'red')
  await it.house.root.db.rows(`update volunteering.application set guardian = 'waiting'`)
  assert.equal(await tone(), null)
})
