import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, momentAt } from '../../../../platform/clock.ts'
import { stageOf } from '../../applications/rules.ts'
import { stages } from '../../applications/types.ts'
import { askedLevels, type AskedLevel } from '../../checks/asked/types.ts'
import type { Requirement, RequirementStanding } from '../../requirements/types.ts'
import { hangsOnStanding, mayWaitOn, nextStage, whereItStands, type Beside } from './rules.ts'

const every = { validMonths: null, warnDays: 0, recordedBy: ['coordinator' as const] }
const asks: readonly Requirement[] = [
  { ...every, kind: 'interview', key: 'interview' },
  {
    ...every,
    kind: 'references',
    key: 'references',
    count: 2,
    professional: 2,
    personal: 0,
    notFamily: true,
  },
  { ...every, kind: 'identity', key: 'identity' },
  { ...every, kind: 'check', key: 'check', level: 'enhanced', workforce: 'child', statusMonths: null },
  { ...every, kind: 'training', key: 'training', courseId: '01900000-0000-7000-8000-000000000001' },
  {
    ...every,
    kind: 'agreement',
    key: 'agreement',
    agreementId: '01900000-0000-7000-8000-000000000002',
    version: 1,
  },
  { ...every, kind: 'approval', key: 'approval', by: 1, notInterviewer: false },
]
const standing = (met: readonly string[]): RequirementStanding[] =>
  asks.map((requirement) => ({
    requirement,
    state: met.includes(requirement.key) ? 'met' : 'missing',
    endsOn: null,
    restsOn: [],
    have: requirement.kind === 'references' ? 1 : 0,
    need: requirement.kind === 'references' ? 2 : 1,
  }))

const nothing: Beside = {
  talk: null,
  referees: { named: 0, silentSince: null, toRing: 0, toLookAt: 0 },
  asked: [],
}
const open = { state: 'open', stage: 'application', readAt: null, guardian: 'not-needed' } as const
const read = momentAt(day('2026-11-20'), '09:00')
const told = (...each: Parameters<typeof whereItStands>): string[] =>
  whereItStands(...each).map((one) => `${one.for}: ${one.who}`)

test('nobody is left out beforehand whom an application waits on', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...stages),
      fc.constantFrom('open' as const, 'paused' as const),
      fc.constantFrom('not-needed' as const, 'waiting' as const, 'yes' as const),
      fc.boolean(),
      fc.subarray(asks.map(({ key }) => key)),
      fc.constantFrom<Beside['talk']>(
        null,
        { state: 'offered', at: read },
        { state: 'booked', at: read },
        { state: 'past', at: read },
      ),
      fc.record({ named: fc.nat(2), silentSince: fc.constant(null), toRing: fc.nat(1), toLookAt: fc.nat(1) }),
      fc.subarray([...askedLevels]),
      (stage, state, guardian, isRead, met, talk, referees, levels) => {
        const application = { stage, state, guardian, readAt: isRead ? read : null }
        const asked = levels.map((level) => ({ level, askedOn: day('2026-11-20') }))
        const known: Beside = { talk, referees, asked }
        const waits = whereItStands(application, standing(met), known)
        for (const { who } of waits) assert.equal(mayWaitOn(application, who), true)
        if (!hangsOnStanding(application)) assert.deepEqual(whereItStands(application, [], known), waits)
      },
    ),
  )
})

test('a new application waits for us to read it, then for our word; under 18, for a parent or guardian', () => {
  assert.deepEqual(told(open, standing([]), nothing), ['read: us'])
  assert.deepEqual(told({ ...open, readAt: read }, standing([]), nothing), ['decide: us'])
  for (const readAt of [null, read])
    assert.deepEqual(told({ ...open, readAt, guardian: 'waiting' }, standing([]), nothing), [
      'guardian: guardian',
    ])
  assert.deepEqual(told({ ...open, guardian: 'yes' }, standing([]), nothing), ['read: us'])
})

test('a talk waits for us until times are offered, then for the applicant, and for us again once it was held', () => {
  const selection = { ...open, stage: 'selection' } as const
  const talk = (state: 'offered' | 'booked' | 'past'): Beside => ({ ...nothing, talk: { state, at: read } })
  assert.deepEqual(told(selection, standing([]), nothing), ['offer-times: us'])
  assert.deepEqual(told(selection, standing([]), talk('offered')), ['choose-time: applicant'])
  assert.deepEqual(told(selection, standing([]), talk('booked')), ['talk: applicant'])
  assert.deepEqual(told(selection, standing([]), talk('past')), ['note-talk: us'])
  assert.deepEqual(told(selection, standing(['interview']), nothing), ['move-on: us'])
})

test('references wait for names, for referees, for our call and for our reading', () => {
  const checks = { ...open, stage: 'checks' } as const
  const met = standing(['interview', 'identity', 'check', 'training', 'agreement'])
  const referees = (some: Partial<Beside['referees']>): Beside => ({
    ...nothing,
    referees: { ...nothing.referees, ...some },
  })
  assert.deepEqual(told(checks, met, referees({ named: 0 })), ['name-referees: applicant'])
  assert.deepEqual(told(checks, met, referees({ named: 1, silentSince: read })), ['references: referee'])
  assert.deepEqual(told(checks, met, referees({ named: 2, toRing: 1 })), ['ring-referee: us'])
  assert.deepEqual(told(checks, met, referees({ named: 2, toLookAt: 1 })), ['look-at-reference: us'])
  assert.deepEqual(whereItStands(checks, met, referees({ named: 2 }))[0]!.have, 1)
})

test('several things run at once, and what an earlier stage left open is among them', () => {
  const checks = { ...open, stage: 'checks' } as const
  assert.deepEqual(told(checks, standing(['references', 'agreement']), nothing), [
    'offer-times: us',
    'identity: us',
    'ask-check: us',
    'training: applicant',
  ])
  const clearance = { ...open, stage: 'clearance' } as const
  const all = asks.map(({ key }) => key)
  assert.deepEqual(told(clearance, standing(all.filter((key) => key !== 'approval')), nothing), [
    'approval: us',
  ])
  assert.deepEqual(told(clearance, standing(all), nothing), ['clear: us'])
})

test('a check waits for us until the DBS was asked for it, then for the DBS since that day', () => {
  const checks = { ...open, stage: 'checks' } as const
  const met = standing(asks.map(({ key }) => key).filter((key) => key !== 'check'))
  const asked = (level: AskedLevel): Beside => ({
    ...nothing,
    asked: [{ level, askedOn: day('2026-11-12') }],
  })
  assert.deepEqual(told(checks, met, asked('basic')), ['ask-check: us'])
  assert.deepEqual(whereItStands(checks, met, asked('enhanced')), [
    { for: 'check', who: 'dbs', have: 0, need: 1, at: momentAt(day('2026-11-12'), '00:00') },
  ])
  assert.deepEqual(told(checks, met, asked('enhanced-children')), ['check: dbs'])
})

test('where another nation’s check is asked for, the wait is ours, and not the DBS’s', () => {
  const checks = { ...open, stage: 'checks' } as const
  const met = standing(asks.map(({ key }) => key).filter((key) => key !== 'check')).map((one) =>
    one.requirement.kind === 'check'
      ? { ...one, requirement: { ...one.requirement, level: 'elsewhere' as const } }
      : one,
  )
  assert.deepEqual(told(checks, met, nothing), ['check-elsewhere: us'])
})

test('who paused waits for themselves, and who ended for nobody', () => {
  assert.deepEqual(told({ ...open, state: 'paused' }, standing([]), nothing), ['come-back: applicant'])
  for (const state of ['draft', 'cleared', 'declined', 'withdrawn'] as const)
    assert.deepEqual(whereItStands({ ...open, state }, standing([]), nothing), [])
})

test('whoever is under way always waits for somebody, and never for what a later stage asks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('open' as const, 'paused' as const),
      fc.constantFrom(...stages),
      fc.constantFrom('not-needed' as const, 'waiting' as const, 'yes' as const, 'no' as const),
      fc.subarray(asks.map(({ key }) => key)),
      (state, stage, guardian, met) => {
        const waits = whereItStands({ ...open, state, stage, guardian }, standing(met), nothing)
        assert.ok(waits.length > 0)
        const later = new Set(
          asks
            .filter(({ kind }) => stages.indexOf(stageOf[kind]) > stages.indexOf(stage))
            .map(({ kind }) => kind),
        )
        assert.ok(waits.every((one) => !later.has(one.for as never)))
      },
    ),
  )
})

test('each stage has the one after it, and the last has none', () => {
  assert.deepEqual(stages.map(nextStage), ['selection', 'checks', 'clearance', null])
})
