import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { careAround } from '../../../../platform/calendar/care.ts'
import { christianRest, jewishRest } from '../../../../platform/calendar/customs.ts'
import { warningsFor } from '../../../../platform/calendar/warnings.ts'
import { day } from '../../../../platform/clock.ts'
import { exceptionRows } from '../writing/rows.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { english, speak } from '../../../../platform/words/words.ts'
import { readDraft } from '../writing/reading.ts'
import { contentOf, supperClub } from '../supper-club.fixture.ts'
import { choiceValue, decisionName, reasonName, splitDecisions, takeDecisions } from './decisions.ts'
import { knownShifts, offersFor, undecidedShifts, type Calendar } from './rest.ts'

const today = day('2026-11-24')
const london = { lat: 51.5085, lon: -0.1257 }
const hineni: Calendar = {
  customs: [jewishRest(london)],
  care: careAround.parse({ bankHolidays: { nation: 'england-and-wales' } }),
}

test('one Tuesday of the supper club ends after the seventh day of Pesach comes in', () => {
  const undecided = undecidedShifts(contentOf(), hineni, today)
  assert.deepEqual(
    undecided.map(({ shift, touches }) => [shift.on, touches?.name]),
    [['2027-04-27', 'Pesach']],
  )
  assert.deepEqual(offersFor(contentOf(), undecided[0]!, hineni, today), [
    { how: 'end', ends: '18:45', minutesHome: 73 },
    { how: 'move', to: '2027-04-26', named: ['Chol HaMoed Pesach'] },
    { how: 'leave' },
    { how: 'keep' },
  ])
})

const pesach = decisionName('2027-04-27')
const decided = (decision: object, draft: object = {}) => {
  const answers = { ...supperClub, ...draft }
  const taken = takeDecisions(
    answers,
    decision as never,
    undecidedShifts(readDraft(answers).content, hineni, today),
  )
  return {
    errors: inWords(speak(english), taken.faults),
    answers: taken.answers,
    left: undecidedShifts(readDraft(taken.answers).content, hineni, today),
  }
}

test('each decision becomes an exception, and nothing is left to decide', () => {
  const what = (decision: object) => {
    const { errors, answers, left } = decided(decision)
    assert.deepEqual([errors, left], [{}, []])
    return exceptionRows(answers).map(({ on, what, to, ends, reason }) => [on, what, to || ends, reason])
  }
  assert.deepEqual(what({ [pesach]: choiceValue({ how: 'end', ends: '18:45' }) }), [
    ['2027-04-27', 'changed', '18:45', 'Ends before Pesach comes in'],
  ])
  assert.deepEqual(what({ [pesach]: 'move 2027-04-26' }), [
    ['2027-04-27', 'changed', '2027-04-26', 'Moved for Pesach'],
  ])
  assert.deepEqual(what({ [pesach]: 'leave' }), [['2027-04-27', 'left-out', '', 'Left out for Pesach']])
  assert.deepEqual(what({ [pesach]: 'keep', [reasonName('2027-04-27')]: 'St Columba’s run it without us' }), [
    ['2027-04-27', 'kept', '', 'St Columba’s run it without us'],
  ])
})

test('keeping it needs a reason, and a forged choice changes nothing', () => {
  for (const [decision, errors] of [
    [
      { [pesach]: 'keep' },
      { [reasonName('2027-04-27')]: 'Say why it goes ahead although it touches a time of rest' },
    ],
    [{ [pesach]: 'end 99:00' }, { [pesach]: 'Choose what shall happen' }],
    [{ [pesach]: 'move yesterday' }, { [pesach]: 'Choose what shall happen' }],
    [{ [decisionName('2027-04-20')]: 'leave' }, {}],
  ] as const) {
    const taken = decided(decision)
    assert.deepEqual(taken.errors, errors)
    assert.deepEqual(taken.answers, supperClub)
  }
})

test('a moved day, an extra day and a one-off are decided where they stand', () => {
  const moved = decided(
    { [decisionName('2027-04-20')]: 'end 17:00' },
    {
      exceptionOn: ['2027-04-20', '2027-04-27'],
      exceptionWhat: ['changed', 'left-out'],
      exceptionTo: ['2027-04-21', ''],
      exceptionReason: ['Hall let', 'Pesach'],
    },
  )
  assert.deepEqual(
    exceptionRows(moved.answers).map(({ on, to, ends }) => [on, to, ends]),
    [
      ['2027-04-27', '', ''],
      ['2027-04-20', '2027-04-21', '17:00'],
    ],
  )
  const extra = decided(
    { [decisionName('+2026-12-05')]: 'move 2026-12-06', [pesach]: 'leave' },
    { extraOn: ['2026-12-05'], extraReason: [''] },
  )
  assert.deepEqual([extra.answers['extraOn'], extra.left], [['2026-12-06'], []])
  const once = decided(
    { [decisionName('once')]: 'move 2026-12-06' },
    { kind: 'one-off', first: '2026-12-05', last: '' },
  )
  assert.deepEqual([once.answers['first'], once.left], ['2026-12-06', []])
})

test('decisions travel beside the draft, never in it', () => {
  assert.deepEqual(
    splitDecisions({ title: 'Cook', 'decide-2027-04-27': 'leave', 'decideReason-once': 'So' }),
    {
      draft: { title: 'Cook' },
      decisions: { 'decide-2027-04-27': 'leave', 'decideReason-once': 'So' },
    },
  )
})

test('a shift touches rest exactly when the calendar warns of it, whatever the customs, the times and the way home', () => {
  const customs = fc.constantFrom(
    [jewishRest(london)],
    [christianRest()],
    [jewishRest(london), christianRest()],
    [],
  )
  const at = fc.constantFrom('00:30', '09:00', '15:00', '16:30', '19:00', '21:45')
  fc.assert(
    fc.property(
      customs,
      fc.constantFrom('place', 'home'),
      fc.constantFrom(0, 60, 150),
      at,
      at,
      (kept, where, travelMinutes, starts, ends) => {
        if (starts === ends) return
        const care = careAround.parse({ travelMinutes })
        const content = contentOf({
          where,
          starts,
          ends,
          weekdays: ['1', '5', '6', '7'],
          last: '2026-12-20',
          placeName: 'Hall',
          postcode: 'N12',
        })
        for (const { shift, touches } of knownShifts(
          content,
          { customs: kept, care },
          { from: today, to: day('2026-12-20') },
        )) {
          const warned = warningsFor(kept, shift, where === 'home' ? { ...care, travelMinutes: 0 } : care)
          const window = warned.flatMap((one) => ('window' in one ? [one.window] : []))[0]
          assert.equal(touches?.from.toString(), window?.from.toString())
        }
      },
    ),
    { numRuns: 40 },
  )
})
