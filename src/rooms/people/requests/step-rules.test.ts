import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { day, plusDays, type Day } from '../../../platform/clock.ts'
import {
  deskSteps,
  requestKinds,
  type What,
  type DeskStep,
  type RequestKind,
  type RequestState,
} from './lists.ts'
import {
  isDayFor,
  lookOf,
  mayMakeCopy,
  mayTake,
  shownSteps,
  standingOn,
  type Asked,
  type Step,
} from './step-rules.ts'

const lawful = { holidays: { nation: 'england-and-wales' as const, changes: [] }, complaintDays: 60 }
const came = day('2026-11-02')
const request = (kind: RequestKind, more: Partial<Asked> = {}): Asked => ({
  kind,
  cameBy: 'page',
  receivedOn: came,
  state: 'open',
  personId: null,
  isLooked: true,
  ...more,
})
const steps = (...taken: [DeskStep, string][]): Step[] => [
  { what: 'received', onDay: came },
  ...taken.map(([what, onDay]) => ({ what, onDay: day(onDay) })),
]
const standing = (asked: Asked, taken: Step[], today = '2026-11-24') =>
  standingOn(asked, taken, day(today), lawful)
const may = (what: DeskStep, asked: Asked, taken: Step[], today?: string) => {
  const answer = mayTake(what, asked, standing(asked, taken, today))
  return answer.ok ? 'may' : answer.refusal
}

describe('where a request stands', () => {
  test('is received, acknowledged, waiting for them, extended, and at last ended', () => {
    const copy = request('access')
    const stages = [
      steps(),
      steps(['acknowledged', '2026-11-03']),
      steps(['acknowledged', '2026-11-03'], ['identity-asked', '2026-11-04']),
      steps(['identity-asked', '2026-11-04'], ['identity-shown', '2026-11-06']),
      steps(['extended', '2026-11-09'], ['asked', '2026-11-10']),
      steps(['extended', '2026-11-09'], ['asked', '2026-11-10'], ['heard', '2026-11-12']),
    ].map((taken) => standing(copy, taken).stage)
    assert.deepEqual(stages, ['received', 'acknowledged', 'waiting', 'received', 'waiting', 'extended'])
    for (const state of ['answered', 'refused', 'withdrawn'] as const) {
      const { stage, clock, waitsFor } = standing(
        request('access', { state }),
        steps(['asked', '2026-11-10']),
      )
      assert.deepEqual([stage, clock, waitsFor], [state, null, null])
    }
  })

  test('stands still for what they mean where it is for a copy, and runs on for anything else', () => {
    const taken = steps(['asked', '2026-11-10'])
    assert.equal(standing(request('access'), taken).clock?.is, 'paused')
    const change = standing(request('rectification'), taken)
    assert.deepEqual(
      [change.stage, change.waitingSince, change.clock],
      ['waiting', '2026-11-10', { is: 'running', to: 'answer', due: '2026-12-02', daysLeft: 8 }],
    )
  })

  test('of a complaint turns to our own aim once it is acknowledged', () => {
    const complaint = request('complaint')
    assert.deepEqual(standing(complaint, steps()).clock, {
      is: 'running',
      to: 'acknowledgement',
      due: '2026-12-02',
      daysLeft: 8,
    })
    assert.deepEqual(standing(complaint, steps(['acknowledged', '2026-11-20'])).clock, {
      is: 'running',
      to: 'aim',
      // 60 days on is New Year’s Day, a Friday.
      due: '2027-01-04',
      daysLeft: 41,
    })
  })
})

describe('a step', () => {
  test('that gives, changes or takes away anything waits until we know who asks', () => {
    const answered = requestKinds.map((kind) => [kind, may('answered', request(kind), steps())])
    assert.deepEqual(Object.fromEntries(answered), {
      access: 'who-is-not-known',
      rectification: 'who-is-not-known',
      erasure: 'who-is-not-known',
      restriction: 'who-is-not-known',
      portability: 'who-is-not-known',
      objection: 'may',
      complaint: 'may',
    })
    assert.equal(may('answered', request('access', { cameBy: 'tent' }), steps()), 'may')
    assert.equal(may('answered', request('access'), steps(['identity-shown', '2026-11-05'])), 'may')
    assert.equal(may('identity-asked', request('access', { cameBy: 'tent' }), steps()), 'known-already')
  })

  test('extends a request once, within its first month, and never a complaint', () => {
    const copy = request('access')
    assert.equal(may('extended', copy, steps(), '2026-12-02'), 'may')
    assert.equal(may('extended', copy, steps(), '2026-12-03'), 'clock-ran-out')
    assert.equal(may('extended', copy, steps(['extended', '2026-11-20'])), 'extended-already')
    assert.equal(may('extended', copy, steps(['asked', '2026-11-20'])), 'waiting-already')
    assert.equal(may('extended', request('complaint'), steps()), 'no-extension')
  })

  test('cannot bring back a day that is over by asking something', () => {
    const copy = request('access')
    assert.equal(may('identity-asked', copy, steps(), '2026-12-03'), 'clock-ran-out')
    assert.equal(may('asked', copy, steps(), '2026-12-03'), 'clock-ran-out')
    assert.equal(may('answered', request('objection'), steps(), '2027-03-01'), 'may')
  })

  test('asks one thing at a time, and hears only what was asked', () => {
    const copy = request('access')
    assert.equal(may('heard', copy, steps()), 'not-waiting')
    assert.equal(may('asked', copy, steps(['identity-asked', '2026-11-04'])), 'waiting-already')
    assert.equal(may('heard', copy, steps(['asked', '2026-11-04'])), 'may')
    assert.equal(may('acknowledged', copy, steps(['acknowledged', '2026-11-04'])), 'acknowledged-already')
  })

  test('answers a copy only once a safeguarding lead has looked through it, and anything else may be done before', () => {
    const known = steps(['identity-shown', '2026-11-05'])
    const unseen = request('access', { isLooked: false })
    assert.equal(may('answered', unseen, known), 'not-looked-through')
    assert.equal(may('answered', unseen, steps()), 'who-is-not-known')
    for (const what of ['acknowledged', 'asked', 'extended', 'wrote', 'refused', 'withdrawn'] as const)
      assert.equal(may(what, unseen, known), 'may', what)
  })

  test('is asked of the safeguarding lead for every copy, once we know who asks, until they looked', () => {
    const known = steps(['identity-shown', '2026-11-05'])
    const looked: Step[] = [...known, { what: 'looked', onDay: day('2026-11-06') }]
    const look = (asked: Asked, taken: Step[]) => lookOf(asked, standing(asked, taken), taken)
    const unseen = request('access', { isLooked: false })
    assert.deepEqual(
      [
        look(unseen, steps()),
        look(unseen, known),
        look(request('access', { isLooked: false, cameBy: 'tent' }), steps()),
        look(request('access'), looked),
        look(unseen, looked),
        look(request('access', { state: 'answered' }), looked),
        look(request('portability'), known),
      ],
      ['not-yet', 'asked', 'asked', 'done', 'asked-again', 'not-needed', 'not-needed'],
    )
  })

  test('is shown once, however often they looked, and every other step each time', () => {
    const each = fc.constantFrom<What>(...deskSteps, 'looked')
    fc.assert(
      fc.property(fc.array(each), (whats) => {
        const taken = whats.map((what) => ({ what, onDay: came }))
        const shown = shownSteps(taken)
        assert.deepEqual(
          shown.filter(({ what }) => what !== 'looked'),
          taken.filter(({ what }) => what !== 'looked'),
        )
        assert.deepEqual(
          shown.filter(({ what }) => what === 'looked'),
          taken.filter(({ what }) => what === 'looked').slice(0, 1),
        )
      }),
    )
  })

  test('counts from a day that has been, and not before we asked', () => {
    const waiting = standing(request('access'), steps(['asked', '2026-11-10']))
    assert.deepEqual(
      ['2026-11-09', '2026-11-10', '2026-11-24', '2026-11-25'].map((on) =>
        isDayFor(day(on), waiting, day('2026-11-24')),
      ),
      [false, true, true, false],
    )
  })

  test('none is left once it has ended, and the copy is made only for who we know, of whose record we know', () => {
    const ended = request('access', { state: 'answered' })
    assert.deepEqual(new Set(deskSteps.map((what) => may(what, ended, steps()))), new Set(['ended-already']))
    const known = steps(['identity-shown', '2026-11-05'])
    const copy = (asked: Asked, taken: Step[]) => mayMakeCopy(asked, standing(asked, taken))
    const theirs = { personId: 'somebody' }
    assert.deepEqual(
      [
        copy(request('access', theirs), known),
        copy(request('portability', theirs), known),
        copy(request('access', { ...theirs, isLooked: false }), known),
        copy(request('access', theirs), steps()),
        copy(request('access'), known),
        copy(request('complaint', theirs), known),
        copy(request('access', { ...theirs, state: 'answered' }), known),
      ],
      [true, true, false, false, false, false, false],
    )
  })

  test('whatever is taken in whatever order, a request is open with a clock, or ended without one', () => {
    const move = fc.record({ what: fc.constantFrom(...deskSteps), after: fc.integer({ min: 0, max: 12 }) })
    fc.assert(
      fc.property(fc.constantFrom(...requestKinds), fc.array(move, { maxLength: 14 }), (kind, moves) => {
        let state: RequestState = 'open'
        let today: Day = came
        const taken = steps()
        for (const { what, after } of moves) {
          today = plusDays(today, after)
          const asked = request(kind, { state })
          const now = standingOn(asked, taken, today, lawful)
          assert.equal(now.clock === null, state !== 'open')
          assert.equal(now.stage === 'waiting', now.waitsFor !== null)
          if (now.clock?.is === 'paused') assert.equal(now.waitsFor, now.clock.waitsFor)
          if (!mayTake(what, asked, now).ok) continue
          assert.ok(isDayFor(today, now, today))
          taken.push({ what, onDay: today })
          if (what === 'answered' || what === 'refused' || what === 'withdrawn') state = what
        }
        assert.ok(taken.filter(({ what }) => what === 'extended').length <= 1)
        const ends = taken.filter(({ what }) => ['answered', 'refused', 'withdrawn'].includes(what))
        assert.equal(ends.length, state === 'open' ? 0 : 1)
      }),
      { numRuns: 300 },
    )
  })
})
