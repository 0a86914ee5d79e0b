import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { restAt } from '../../../platform/calendar/rest.ts'
import { keptCustom } from '../../../platform/calendar/customs.ts'
import { byTime, dayAt, day, momentAt, plain, plusDays } from '../../../platform/clock.ts'
import { refuse } from '../../../platform/outcome.ts'
import { referenceKinds } from '../requirements/types.ts'
import { twoReferences } from './references.fixture.ts'
import {
  callSlots,
  heldWith,
  judgeable,
  mayReplace,
  nameable,
  remindersDue,
  standsInFor,
  stillAsked,
  takesPlace,
  toDo,
} from './rules.ts'
import { referenceCustoms } from './settings.ts'
import { refereeStates } from './types.ts'

const customs = referenceCustoms.standard
const asked = {
  state: 'asked',
  askedAt: momentAt(day('2026-11-02'), '09:00'),
  reminders: 0,
  callAt: null,
  byEmail: true,
  answerBy: day('2026-11-16'),
  lastDay: day('2026-11-23'),
  another: false,
} as const

const someKind = fc.constantFrom(...referenceKinds)
const someAsked = fc
  .record({
    count: fc.integer({ min: 1, max: 5 }),
    professional: fc.integer({ min: 0, max: 5 }),
    personal: fc.integer({ min: 0, max: 5 }),
  })
  .map((counts) => ({ ...twoReferences, ...counts }))

describe('who is still asked for', () => {
  test('two, of whom one professional: after a personal one only a professional one', () => {
    assert.deepEqual(stillAsked(twoReferences, { professional: 0, personal: 0 }), {
      places: 2,
      kinds: ['professional', 'personal'],
    })
    assert.deepEqual(stillAsked(twoReferences, { professional: 0, personal: 1 }), {
      places: 1,
      kinds: ['professional'],
    })
    assert.deepEqual(stillAsked(twoReferences, { professional: 1, personal: 1 }), { places: 0, kinds: [] })
  })

  test('whoever names only kinds that are asked for ends with all that is asked, and never with more than needed', () => {
    fc.assert(
      fc.property(someAsked, fc.array(someKind, { minLength: 12, maxLength: 12 }), (wanted, choices) => {
        const held = { professional: 0, personal: 0 }
        for (const choice of choices) {
          const { places, kinds } = stillAsked(wanted, held)
          assert.equal(kinds.length > 0, places > 0)
          if (places > 0) held[kinds.includes(choice) ? choice : kinds[0]!]++
        }
        assert.equal(stillAsked(wanted, held).places, 0)
        assert.ok(held.professional >= wanted.professional && held.personal >= wanted.personal)
        assert.equal(
          held.professional + held.personal,
          Math.max(wanted.count, wanted.professional + wanted.personal),
        )
      }),
    )
  })

  test('somebody who declined, is somebody else, was replaced or needs another takes no place', () => {
    const taking = refereeStates.filter((state) => takesPlace({ state, another: false }))
    assert.deepEqual(taking, ['named', 'asked', 'to-confirm', 'received', 'ring', 'counts', 'not-counted'])
    assert.equal(takesPlace({ state: 'asked', another: true }), false)
  })

  test('one that counts is counted once: among those kept', () => {
    const kept = { professional: 1, personal: 0 }
    const referees = [
      { kind: 'professional', state: 'counts', another: false },
      { kind: 'personal', state: 'received', another: false },
      { kind: 'personal', state: 'declined', another: false },
    ] as const
    assert.deepEqual(heldWith(kept, referees), { professional: 1, personal: 1 })
  })

  test('somebody new stands in for the one they are named instead of, else for the first whose place is empty', () => {
    const one = (id: string, state: (typeof refereeStates)[number], insteadOf: string | null = null) => ({
      id,
      state,
      another: false,
      insteadOf,
    })
    const [declined, second, silent] = [one('a', 'declined'), one('b', 'asked', 'a'), one('c', 'asked')]
    assert.equal(standsInFor([declined, silent], undefined), declined)
    assert.equal(standsInFor([declined, second, silent], undefined), undefined)
    assert.equal(standsInFor([declined, second, silent], silent), silent)
    assert.equal(standsInFor([one('d', 'named')], one('d', 'named')), undefined)
  })
})

describe('naming', () => {
  const facts = {
    application: { state: 'open' },
    asked: twoReferences,
    held: { professional: 0, personal: 0 },
    own: [{ email: 'naomi@example.org', phone: '+44 7700 900318' }],
    known: [{ email: 'margit@example.net', phone: null }],
    notTheirs: false,
    decides: false,
  } as const
  const per = { kind: 'personal', family: false, email: 'per@example.net', phone: null } as const

  test('is refused by the name of what stands in the way', () => {
    const no = (naming: object, more: object = {}) => {
      const answer = nameable({ ...per, ...naming }, { ...facts, ...more })
      return answer.ok ? 'named' : answer.refusal
    }
    assert.deepEqual(
      [
        no({}),
        no({}, { application: { state: 'withdrawn' } }),
        no({}, { asked: null }),
        no({}, { held: { professional: 1, personal: 1 } }),
        no({}, { held: { professional: 0, personal: 1 } }),
        no({ family: true }),
        no({ email: 'naomi@example.org' }),
        no({ email: null, phone: '+44 7700 900318' }),
        no({ email: 'margit@example.net' }),
        no({}, { notTheirs: true }),
        no({}, { decides: true }),
      ],
      [
        'named',
        'not-now',
        'not-now',
        'enough',
        'other-kind',
        'family',
        'themselves',
        'themselves',
        'same-twice',
        'not-theirs',
        'decides',
      ],
    )
  })

  test('nobody is the same as somebody else because neither has a number', () => {
    const nothing = { email: null, phone: null }
    assert.equal(
      nameable({ ...per, phone: '+44 1' }, { ...facts, own: [nothing], known: [nothing] }).ok,
      true,
    )
  })
})

describe('waiting', () => {
  test('is reminded after 7 and 12 days, once each, and not after the last day', () => {
    const due = (on: string, more: object = {}) => remindersDue({ ...asked, ...more }, day(on), customs)
    assert.deepEqual(
      ['2026-11-08', '2026-11-09', '2026-11-13', '2026-11-14', '2026-11-23'].map((on) => due(on)),
      [0, 1, 1, 2, 2],
    )
    assert.equal(due('2026-11-24'), 0)
    assert.equal(due('2026-11-14', { callAt: asked.askedAt }), 0)
    assert.equal(due('2026-11-14', { state: 'received' }), 0)
    assert.equal(due('2026-11-14', { byEmail: false }), 0)
    assert.equal(due('2026-11-14', { another: true }), 0)
  })

  test('never loses a reminder, and never has more of them than there are days for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 2 }), (days, reminders) => {
        const due = remindersDue({ ...asked, reminders }, plusDays(day('2026-11-02'), days), customs)
        assert.ok(due >= reminders && due <= 2)
      }),
    )
  })

  test('is rung on the day after which nothing came, and whoever has no email at once', () => {
    assert.equal(toDo(asked, day('2026-11-15')), null)
    assert.equal(toDo(asked, day('2026-11-16')), 'silent')
    assert.equal(toDo({ ...asked, byEmail: false }, day('2026-11-02')), 'only-by-telephone')
    assert.equal(toDo({ ...asked, callAt: asked.askedAt }, day('2026-11-02')), 'call-asked')
    assert.equal(toDo({ ...asked, another: true }, day('2026-11-20')), null)
    assert.equal(toDo({ ...asked, state: 'received' }, day('2026-11-02')), 'judge')
    assert.equal(toDo({ ...asked, state: 'ring' }, day('2026-11-02')), 'ring')
    assert.equal(toDo({ ...asked, state: 'counts' }, day('2026-11-30')), null)
    assert.equal(toDo({ ...asked, state: 'not-counted' }, day('2026-11-30')), 'ask-another')
    assert.equal(toDo({ ...asked, state: 'not-counted', another: true }, day('2026-11-30')), null)
  })

  test('may be replaced from the first reminder on, never once they answered', () => {
    const may = (on: string, more: object = {}) => mayReplace({ ...asked, ...more }, day(on), customs)
    assert.deepEqual([may('2026-11-08'), may('2026-11-09')], [false, true])
    assert.deepEqual(
      [may('2026-11-15', { byEmail: false }), may('2026-11-16', { byEmail: false })],
      [false, true],
    )
    assert.equal(may('2026-11-20', { callAt: asked.askedAt }), false)
    assert.equal(may('2026-11-20', { state: 'received' }), false)
    assert.equal(may('2026-11-02', { state: 'named', askedAt: null }), true)
  })
})

test('words of family are refused where the role says so, and nothing is judged before it is here', () => {
  const may = (state: (typeof refereeStates)[number], isFamily: boolean) =>
    judgeable('counts', { state, isFamily }, twoReferences)
  assert.deepEqual(may('asked', false), refuse('nothing-to-judge'))
  assert.deepEqual(may('received', true), refuse('family'))
  assert.equal(may('received', false).ok, true)
  assert.equal(judgeable('not-counted', { state: 'received', isFamily: true }, twoReferences).ok, true)
  assert.equal(
    judgeable('counts', { state: 'received', isFamily: true }, { ...twoReferences, notFamily: false }).ok,
    true,
  )
})

test('calls are offered in the days to come, on days we ring, and never on a day of rest', () => {
  const shabbat = [keptCustom.parse({ kind: 'jewish', place: { lat: 51.5, lon: -0.12 } })] as Parameters<
    typeof restAt
  >[0]
  const rests = (moment: Temporal.Instant): boolean => restAt(shabbat, moment) !== null
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 700 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      fc.uniqueArray(fc.constantFrom('09:30', '13:00', '16:00', '18:00', '20:30'), { minLength: 1 }),
      (ahead, callDays, callTimes) => {
        const now = momentAt(plusDays(day('2026-01-01'), ahead), '15:00')
        const slots = callSlots(now, { callDays, callTimes }, rests)
        assert.ok(slots.length <= 6)
        for (const slot of slots) {
          assert.ok(dayAt(slot) > dayAt(now) && !rests(slot))
          assert.ok(callDays.includes(plain(dayAt(slot)).dayOfWeek))
        }
        assert.deepEqual(slots, slots.toSorted(byTime))
      },
    ),
    { numRuns: 40 },
  )
})
