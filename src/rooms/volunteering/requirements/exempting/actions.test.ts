import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring, type Part } from '../../../../../test/cast.ts'
import { openHub } from '../../../../../test/hub.ts'
import { day, plusDays } from '../../../../platform/clock.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { got, somebodyNamed } from '../../opportunities/ashgrove.fixture.ts'
import { befrienders } from '../befriender.fixture.ts'
import { standingOf } from '../standings.ts'
import { askExemption, decideExemption, endExemption } from './actions.ts'
import { askedOpen, givenTo } from './store.ts'

const today = day('2026-11-24')

describe('going without something for a while', async () => {
  const house = await openHub({ today })
  const { hub, root } = house
  const { roleId } = await befrienders(house, null)
  const as = async (part: Part): Promise<Hub> =>
    hub.as({ personId: (await bring(house, part)).id, strength: 'strong', grants: [] })
  const samuel = await as('vetting officer')
  const ruth = await as('coordinator')
  const tovah = await as('administrator')
  let number = 0
  const wanted = async (more: object = {}) => ({
    personId: await somebodyNamed(hub, `Volunteer ${number++}`),
    roleId,
    requirement: 'training',
    reason: 'The refresher of 30 November was cancelled',
    from: today,
    until: plusDays(today, 30),
    ...more,
  })
  const training = async (personId: string, on = today) =>
    (await standingOf(hub, hub.db, personId, roleId, on)).requirements.find(
      ({ requirement }) => requirement.key === 'training',
    )!.state
  const ask = (one: Awaited<ReturnType<typeof wanted>>, by = samuel) =>
    askExemption(by, one, ['training', 'check'])
  const acts = async (personId: string): Promise<string[]> =>
    (
      await root.db.rows<{ act: string }>(
        `select act from audit.entry where person_id = $1 and act like 'volunteering.exemption-%' order by at, id`,
        [personId],
      )
    ).map(({ act }) => act.slice('volunteering.exemption-'.length))

  test('asked for, it changes nothing; given by another it counts from its first day to its last, and never before', async () => {
    const one = await wanted({ from: plusDays(today, 3) })
    const { id } = got(await ask(one))
    assert.equal(await training(one.personId, plusDays(today, 3)), 'missing')
    assert.deepEqual(await decideExemption(samuel, id, true), { ok: false, refusal: 'asked-by-them' })
    got(await decideExemption(ruth, id, true))
    const days = [2, 3, 30, 31].map((count) => plusDays(today, count))
    assert.deepEqual(await Promise.all(days.map((on) => training(one.personId, on))), [
      'missing',
      'exempt',
      'exempt',
      'missing',
    ])
    const [given] = await givenTo(hub.db, one.personId)
    const { askedBy, approvedBy, reason, endedAt } = given!
    assert.deepEqual(
      { askedBy, approvedBy, reason, endedAt },
      { askedBy: samuel.actor.personId, approvedBy: ruth.actor.personId, reason: one.reason, endedAt: null },
    )
    assert.deepEqual(await acts(one.personId), ['asked', 'given'])
  })

  test('given days after it was asked for, it reaches back to no day that is over', async () => {
    const one = await wanted()
    const { id } = got(await ask(one))
    house.setTime('2026-11-27')
    got(await decideExemption(ruth, id, true))
    assert.deepEqual(
      [await training(one.personId, day('2026-11-26')), await training(one.personId, day('2026-11-27'))],
      ['missing', 'exempt'],
    )
    house.setTime(today)
  })

  test('of the same thing one question waits at a time, also when two ask at once; refused, it may be asked again', async () => {
    const one = await wanted()
    const both = await Promise.all([ask(one), ask(one, ruth)])
    assert.deepEqual(both.map((each) => (each.ok ? 'asked' : each.refusal)).toSorted(), [
      'asked',
      'asked-already',
    ])
    const [open] = await askedOpen(hub.db, [one.personId])
    got(await ask({ ...one, requirement: 'check' }))
    got(await decideExemption(tovah, open!.id, false))
    assert.deepEqual(await givenTo(hub.db, one.personId), [])
    assert.equal(await training(one.personId), 'missing')
    got(await ask(one))
  })

  test('two who decide at once decide once', async () => {
    const one = await wanted()
    const { id } = got(await ask(one))
    const both = await Promise.all([decideExemption(ruth, id, true), decideExemption(tovah, id, true)])
    assert.deepEqual(both.map((each) => (each.ok ? 'decided' : each.refusal)).toSorted(), [
      'decided',
      'decided-already',
    ])
    assert.equal((await givenTo(hub.db, one.personId)).length, 1)
    assert.deepEqual(await decideExemption(ruth, one.personId, true), { ok: false, refusal: 'gone' })
    assert.deepEqual(await acts(one.personId), ['asked', 'given'])
  })

  test('ended early it counts until the day before, once; the days it held stay as they were', async () => {
    const one = await wanted()
    got(await decideExemption(ruth, got(await ask(one)).id, true))
    const [given] = await givenTo(hub.db, one.personId)
    house.setTime('2026-11-30')
    got(await endExemption(tovah, given!))
    assert.deepEqual(await endExemption(ruth, given!), { ok: false, refusal: 'ended-already' })
    assert.deepEqual(
      [await training(one.personId, day('2026-11-29')), await training(one.personId, day('2026-11-30'))],
      ['exempt', 'missing'],
    )
    assert.deepEqual(await acts(one.personId), ['asked', 'given', 'ended'])
    house.setTime(today)
  })

  test('what the role does not ask for, and one’s own, is not asked for; nothing is kept of it', async () => {
    const one = await wanted({ requirement: 'interview' })
    assert.deepEqual(await ask(one), { ok: false, refusal: 'not-asked-for' })
    const own = await wanted({ personId: samuel.actor.personId! })
    assert.deepEqual(await ask(own), { ok: false, refusal: 'one-self' })
    assert.deepEqual(await askedOpen(hub.db, [one.personId, own.personId]), [])
    assert.deepEqual([await acts(one.personId), await acts(own.personId)], [[], []])
  })
})
