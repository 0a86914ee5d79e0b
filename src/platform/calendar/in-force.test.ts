import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarYear, day } from '../clock.ts'
import { charityProfile } from '../settings/charity.ts'
import type { HouseSetting } from '../settings/house.ts'
import { bankHolidaysIn, type Nation } from './bank-holidays.ts'
import { jewishRest, keptSecular, muslimRest } from './customs.ts'
import { answerHolidays, careOf, restFor, restOf } from './in-force.ts'
import { observances } from './observances.ts'
import { careAroundDays, daysOfRest, keptCare, restRules } from './settings.ts'
import { windowsOfRest } from './windows.ts'

const leeds = { lat: 53.8, lon: -1.55 }

/** A charity that set some things, and left the others as a new hub has them. */
const chosen = (...some: [HouseSetting<never>, unknown][]) => ({
  setting: <Value>(setting: HouseSetting<Value>): Value => {
    const found = some.find(([one]) => one.key === setting.key)
    return found ? (found[1] as Value) : setting.standard
  },
})
const set = <Value>(setting: HouseSetting<Value>, value: Value): [HouseSetting<never>, unknown] => [
  setting as unknown as HouseSetting<never>,
  value,
]
const nation = (of: Nation) => set(charityProfile, { ...charityProfile.standard, nation: of })
const holidays = (whose: 'charity' | 'nobody' | Nation, more: object = {}) =>
  set(careAroundDays, keptCare.parse({ bankHolidays: { whose, ...more } }))

test('bank holidays are those of the charity’s nation, of another, or nobody’s', () => {
  const whose = (...some: Parameters<typeof chosen>) => answerHolidays(chosen(...some))?.nation ?? null
  assert.deepEqual(
    [
      whose(holidays('charity'), nation('scotland')),
      whose(holidays('england-and-wales'), nation('scotland')),
      whose(holidays('nobody'), nation('scotland')),
      whose(),
    ],
    ['scotland', 'england-and-wales', null, null],
  )
})

test('bank holidays warn planners, or pause answers, or both, as the charity says', () => {
  const does = (more: object): [boolean, boolean] => {
    const settings = chosen(holidays('charity', more))
    return [careOf(settings).bankHolidays !== null, answerHolidays(settings) !== null]
  }
  assert.deepEqual(does({}), [true, true])
  assert.deepEqual(does({ warnsPlanners: false }), [false, true])
  assert.deepEqual(does({ pausesAnswers: false }), [true, false])
})

test('one list of one-off days counts for days of rest, planners and answers alike', () => {
  const changes = [{ kind: 'added', on: '2027-06-07', name: 'Coronation' }]
  const settings = chosen(
    holidays('charity', { changes }),
    set(daysOfRest, [keptSecular({ bankHolidays: 'charity' })]),
  )
  const named = (all: readonly { name: string }[]) => all.some(({ name }) => name === 'Coronation')
  const year = calendarYear(2027)
  assert.deepEqual(
    [
      named(windowsOfRest(restOf(settings), year)),
      named(bankHolidaysIn(careOf(settings).bankHolidays!, year)),
      named(bankHolidaysIn(answerHolidays(settings)!, year)),
    ],
    [true, true, true],
  )
})

test('the moon that was seen counts for rest and for care, wherever it was entered', () => {
  const sightings = [{ month: 'eid-al-fitr' as const, hijriYear: 1448, beginsOn: day('2027-03-10') }]
  const year = calendarYear(2027)
  const muslim = muslimRest({ fridayPrayer: null, eidAlAdhaDays: 0 })
  for (const settings of [
    chosen(set(daysOfRest, [{ ...muslim, sightings }])),
    chosen(set(daysOfRest, [muslim]), set(careAroundDays, keptCare.parse({ sightings }))),
  ]) {
    assert.deepEqual(
      windowsOfRest(restOf(settings), year).map(({ from }) => from.toString()),
      ['2027-03-10T00:00:00Z'],
    )
    const eid = observances([], careOf(settings), year).find(({ name }) => name === 'Eid al-Fitr')
    assert.equal(eid?.from, '2027-03-10')
  }
})

test('sunset is reckoned where the charity says, else where it rests, else in London', () => {
  const rests = set(daysOfRest, [jewishRest(leeds)])
  const says = { lat: 55.86, lon: -4.25 }
  assert.deepEqual(
    [
      careOf(chosen(rests, set(careAroundDays, keptCare.parse({ place: says })))).place,
      careOf(chosen(rests)).place,
      careOf(chosen()).place,
    ],
    [says, leeds, { lat: 51.5085, lon: -0.1257 }],
  )
})

test('each thing that rest does can be switched off alone; what rests is still shown', () => {
  const rests = set(daysOfRest, [jewishRest(leeds)])
  const rules = ['warnsPlanners', 'lettersWait', 'clocksPause'] as const
  for (const off of rules) {
    const settings = chosen(rests, set(restRules, { ...restRules.standard, [off]: false }))
    assert.deepEqual(
      rules.map((rule) => restFor(settings, rule).length),
      rules.map((rule) => (rule === off ? 0 : 1)),
    )
    assert.equal(restOf(settings).length, 1)
  }
})

test('the same settings give the very same values, so that years once worked out are found again', () => {
  const settings = chosen(set(daysOfRest, [keptSecular({ bankHolidays: 'charity' })]), holidays('charity'))
  assert.equal(restOf(settings), restOf(settings))
  assert.equal(careOf(settings), careOf(settings))
  assert.equal(restFor(chosen(), 'lettersWait'), restFor(chosen(), 'lettersWait'))
})
