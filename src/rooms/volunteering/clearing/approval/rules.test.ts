import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { answerable, askable, counting, nextReviewer, verdictOf } from './rules.ts'
import type { Answer } from './types.ts'

const application = {
  applicantId: 'leah',
  need: 2,
  notInterviewer: true,
  interviewers: ['ruth'],
  aside: ['dalia'],
  already: ['tobias'],
}
const refusal = (outcome: { ok: boolean; refusal?: string }) => (outcome.ok ? 'may' : outcome.refusal)

test('nobody is asked about themselves, about a relative, after holding the conversation, or twice', () => {
  const asked = (id: string, more = {}) =>
    refusal(askable(id, { ...application, ...more }, [{ reviewerId: 'samuel' }]))
  assert.deepEqual(
    ['leah', 'dalia', 'ruth', 'samuel', 'tobias', 'orla'].map((id) => asked(id)),
    ['themselves', 'aside', 'interviewer', 'asked-already', 'said-yes', 'may'],
  )
  assert.equal(asked('ruth', { notInterviewer: false }), 'may', 'where the role lets whoever held it approve')
})

test('when somebody steps aside, whoever may be asked and has the least waiting is next', () => {
  const of = (id: string, waiting: number) => ({ id, name: id, waiting })
  const colleagues = [of('ruth', 0), of('dalia', 0), of('samuel', 0), of('orla', 3), of('meera', 1)]
  assert.equal(nextReviewer(colleagues, application, [{ reviewerId: 'samuel' }])?.id, 'meera')
  assert.equal(nextReviewer(colleagues.slice(0, 3), application, [{ reviewerId: 'samuel' }]), null)
})

test('a panel has approved when enough say yes and nobody says not yet', () => {
  const of = (...answers: (Answer | null)[]) =>
    verdictOf(
      answers.map((answer) => ({ answer })),
      2,
    )
  assert.equal(of('yes', null), 'waiting')
  assert.equal(of('yes', 'yes'), 'approved')
  assert.equal(of('yes', 'yes', 'not-yet'), 'not-yet')
  assert.equal(of('yes', 'aside'), 'too-few')
  assert.equal(of('yes', 'aside', 'yes'), 'approved')
  assert.equal(of(), 'too-few')
})

test('stepping aside never approves, and a not yet always holds an approval up', () => {
  const answers = fc.array(fc.constantFrom<Answer | null>('yes', 'not-yet', 'aside', null), { maxLength: 6 })
  fc.assert(
    fc.property(answers, fc.integer({ min: 1, max: 5 }), (given, need) => {
      const of = (some: readonly (Answer | null)[]) =>
        verdictOf(
          some.map((answer) => ({ answer })),
          need,
        )
      const isApproved = of(given) === 'approved'
      assert.equal(isApproved, of([...given, 'aside']) === 'approved')
      assert.equal(
        isApproved,
        !given.includes('not-yet') && given.filter((one) => one === 'yes').length >= need,
      )
      assert.notEqual(of([...given, 'not-yet']), 'approved')
    }),
  )
})

const wanted = { ...application, isWanted: true }

test('nobody answers before they said whether they know the applicant, nor after it is over, nor while it rests', () => {
  const at = (
    knows: 'no' | 'know' | 'related' | null,
    answer: Answer | null = null,
    more: { over?: boolean; rests?: boolean } = {},
  ) =>
    refusal(
      answerable(
        {
          knows,
          answer,
          reviewerId: 'orla',
          endedAt: more.over ? Temporal.Instant.from('2026-11-24T09:00:00Z') : null,
        },
        'yes',
        more.rests ? { ...wanted, isWanted: false } : wanted,
      ),
    )
  assert.deepEqual(
    [
      at(null),
      at('no'),
      at('know'),
      at('related', 'aside'),
      at('no', 'aside'),
      at('no', 'yes', { over: true }),
      at('no', null, { rests: true }),
    ],
    ['say-first', 'may', 'may', 'over', 'over', 'over', 'not-now'],
  )
  assert.equal(at('no', 'not-yet'), 'may', 'whoever said not yet may say yes later')
})

test('whoever held the conversation may doubt and not approve, and only their doubt counts', () => {
  const ruth = { reviewerId: 'ruth', knows: 'no', answer: null, endedAt: null } as const
  assert.equal(refusal(answerable(ruth, 'yes', wanted)), 'interviewer')
  assert.equal(refusal(answerable(ruth, 'not-yet', wanted)), 'may')
  assert.equal(refusal(answerable(ruth, 'yes', { ...wanted, notInterviewer: false })), 'may')
  const open = [
    { reviewerId: 'ruth', answer: 'yes' },
    { reviewerId: 'orla', answer: 'yes' },
  ] as const
  assert.equal(verdictOf(counting(open, application), 2), 'too-few')
  assert.equal(verdictOf(counting(open, { ...application, notInterviewer: false }), 2), 'approved')
  const doubting = [{ reviewerId: 'ruth', answer: 'not-yet' }, open[1]] as const
  assert.equal(verdictOf(counting(doubting, application), 1), 'not-yet')
})
