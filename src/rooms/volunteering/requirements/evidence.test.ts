import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { bring } from '../../../../test/cast.ts'
import { openHub } from '../../../../test/hub.ts'
import { day, plusDays } from '../../../platform/clock.ts'
import { ashgrove, somebodyNamed } from '../opportunities/ashgrove.fixture.ts'
import { recordSeen, recordStatus, takeAway } from '../checks/seen/actions.ts'
import { befrienders, completed } from './befriender.fixture.ts'
import { keepEvidence, takeEvidenceBack, type NewEvidence } from './evidence.ts'
import { standingOf, standingsOf } from './standings.ts'
import { isCleared } from './types.ts'

const hats = ['vetting-officer'] as const
const certificate = {
  opportunityId: null,
  level: 'enhanced' as const,
  workforce: 'child' as const,
  number: '001234567890',
  issuedOn: day('2026-11-02'),
  seenOn: day('2026-11-09'),
  outcome: 'clear' as const,
  consent: true,
}

describe('a befriender is cleared by what was recorded, and by nothing else', async () => {
  const house = await openHub({ today: '2026-11-24' })
  const { hub } = house
  await ashgrove(hub)
  const { roleId, courseId } = await befrienders(house, null)
  const samuel = await bring(house, 'administrator')
  const miriam = await bring(house, 'coordinator')
  const theirs = hub.as({ personId: samuel.id, strength: 'strong', grants: [{ role: 'administrator' }] })
  const others = hub.as({ personId: miriam.id, strength: 'strong', grants: [{ role: 'administrator' }] })
  let number = 0
  const somebody = () => somebodyNamed(hub, `Volunteer ${number++}`)
  const keep = (one: NewEvidence, by = theirs) => by.transact((db) => keepEvidence(by, db, one))
  const reference = { kind: 'reference', roleId: null, on: day('2026-11-05') } as const

  const steps: Record<string, (personId: string) => Promise<unknown>> = {
    interview: (personId) =>
      keep({ personId, roleId, kind: 'interview', detail: { outcome: 'go-on' }, on: day('2026-11-03') }),
    'first reference': (personId) =>
      keep({ ...reference, personId, detail: { kind: 'professional', family: false } }),
    'second reference': (personId) =>
      keep({ ...reference, personId, detail: { kind: 'professional', family: false } }),
    'outcome of the check': (personId) => recordSeen(theirs, personId, certificate, hats),
    training: (personId) => completed(house, personId, courseId, day('2026-11-12')),
    approval: (personId) =>
      keep({ personId, roleId, kind: 'approval', detail: {}, on: day('2026-11-20') }, others),
  }

  /** Acceptance fact 1 (domain facts, 4): interview, two references, the outcome of an enhanced check, and training, all of them. */
  test('of every choice of what was done, in whatever order, only all of it clears', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.keys(steps), { minLength: 0 }), async (done) => {
        const personId = await somebody()
        for (const step of done) await steps[step]!(personId)
        const standing = await standingOf(hub, hub.db, personId, roleId)
        assert.equal(isCleared(standing), done.length === Object.keys(steps).length, done.join(', '))
        assert.equal(standing.state, isCleared(standing) ? 'cleared' : 'not-yet')
      }),
      { numRuns: 40, examples: [[Object.keys(steps)], [Object.keys(steps).slice(1)]] },
    )
  })

  test('a reference of the family, a check of another workforce, and not appointed do not count', async () => {
    const personId = await somebody()
    for (const step of ['interview', 'first reference', 'training', 'approval']) await steps[step]!(personId)
    await keep({ ...reference, personId, detail: { kind: 'professional', family: true } })
    const state = async () => (await standingOf(hub, hub.db, personId, roleId)).state
    await recordSeen(theirs, personId, { ...certificate, workforce: 'adult' }, hats)
    await recordSeen(theirs, personId, { ...certificate, outcome: 'not-appointed' }, hats)
    await steps['second reference']!(personId)
    assert.equal(await state(), 'not-yet')
    const kept = await house.root.db.rows(
      `select detail ->> 'workforce' as workforce from volunteering.evidence where person_id = $1 and kind = 'check'`,
      [personId],
    )
    assert.deepEqual(kept, [{ workforce: 'adult' }], 'that somebody was not appointed is evidence of nothing')
    await recordSeen(theirs, personId, { ...certificate, outcome: 'after-risk-assessment' }, hats)
    assert.equal(await state(), 'cleared')
  })

  test('the Update Service keeps a certificate, or ends it; taken away, it never counted', async () => {
    const personId = await somebody()
    for (const step of Object.keys(steps)) if (step !== 'outcome of the check') await steps[step]!(personId)
    const seen = await recordSeen(theirs, personId, certificate, hats)
    assert.ok(seen.ok)
    const which = { checkId: seen.value.id, personId }
    const ends = async () =>
      (await standingOf(hub, hub.db, personId, roleId)).requirements.find(
        ({ requirement }) => requirement.key === 'check',
      )!
    assert.equal((await ends()).endsOn, '2029-11-02')
    await recordStatus(theirs, which, { lookedOn: day('2026-11-20'), result: 'not-found' }, hats)
    assert.equal((await ends()).endsOn, '2029-11-02', 'not found says nothing')
    await recordStatus(theirs, which, { lookedOn: day('2026-11-21'), result: 'current' }, hats)
    assert.equal((await ends()).endsOn, '2027-11-21', 'asked again after twelve months')
    await recordStatus(theirs, which, { lookedOn: day('2026-11-23'), result: 'not-current' }, hats)
    assert.deepEqual(
      [(await ends()).state, (await standingOf(hub, hub.db, personId, roleId)).state],
      ['run-out', 'not-yet'],
    )
    assert.ok((await takeAway(theirs, which)).ok)
    assert.equal((await ends()).state, 'missing')
  })

  test('what is recorded today never clears for yesterday; taken back, it counts until today', async () => {
    const personId = await somebody()
    for (const step of Object.keys(steps)) await steps[step]!(personId)
    const on = async (date: string) => (await standingOf(hub, hub.db, personId, roleId, day(date))).state
    assert.deepEqual([await on('2026-11-23'), await on('2026-11-24')], ['not-yet', 'cleared'])
    house.setTime('2026-12-01')
    const entry = await house.root.db.row<{ id: string }>(
      `select id from volunteering.evidence where person_id = $1 and kind = 'interview'`,
      [personId],
    )
    await theirs.transact((db) =>
      takeEvidenceBack(theirs, db, { id: entry!.id, why: 'It was somebody else' }),
    )
    assert.deepEqual(
      [await on('2026-11-24'), await on('2026-11-30'), await on('2026-12-01')],
      ['cleared', 'cleared', 'lapsed'],
    )
    house.setTime('2026-11-24')
  })

  test('thousands at once stand as each does alone', async () => {
    const people = await Promise.all([somebody(), somebody(), somebody()])
    for (const step of Object.keys(steps)) await steps[step]!(people[1])
    await steps['interview']!(people[2])
    const days = [hub.today(), plusDays(hub.today(), 4_000)]
    for (const on of days) {
      const alone = []
      for (const personId of people) alone.push(await standingOf(hub, hub.db, personId, roleId, on))
      assert.deepEqual(await standingsOf(hub, hub.db, { roleIds: [roleId], personIds: people }, on), alone)
    }
  })
})
