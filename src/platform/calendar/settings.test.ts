import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jewishRest, keptSecular } from './customs.ts'
import { sentenceOf } from '../web/faults.ts'
import { english, speak } from '../words/words.ts'
import { knownChanges } from './bank-holidays.ts'
import { careAroundDays, daysOfRest, restCustoms, restRules } from './settings.ts'

const place = { lat: 51.5085, lon: -0.1257 }

test('a new hub rests on no day until its people say so', () => {
  assert.deepEqual(daysOfRest.standard, [])
})

test('a short answer is filled up with the usual customs, and comes back unchanged from the database', () => {
  const kept = restCustoms.parse([
    { kind: 'jewish', place },
    { kind: 'christian' },
    { kind: 'muslim' },
    { kind: 'secular' },
  ])
  assert.deepEqual(kept[0], jewishRest(place))
  assert.deepEqual(restCustoms.parse(JSON.parse(JSON.stringify(kept))), kept)
  const care = careAroundDays.standard
  assert.deepEqual(careAroundDays.schema.parse(JSON.parse(JSON.stringify(care))), care)
})

test('settings kept before a rule was there are read, and the rule is as usual', () => {
  const own = { kind: 'secular', weekly: [], dates: [] }
  const changes = [{ kind: 'added', on: '2027-06-07', name: 'Coronation', nations: ['scotland'] }]
  assert.deepEqual(
    [null, { nation: 'scotland', changes }, undefined].map(
      (bankHolidays) => restCustoms.parse([{ ...own, bankHolidays }])[0],
    ),
    [keptSecular(), keptSecular({ bankHolidays: 'scotland' }), keptSecular()],
  )
  const { bankHolidays: _, ...care } = careAroundDays.standard
  const asBefore = { ...care, place: { lat: 51.5085, lon: -0.1257 } }
  const holidays = (kept: object) => careAroundDays.schema.parse({ ...asBefore, ...kept }).bankHolidays
  const rules = { warnsPlanners: true, pausesAnswers: true }
  assert.deepEqual(holidays({ bankHolidays: null }), { whose: 'nobody', changes: knownChanges, ...rules })
  assert.deepEqual(holidays({ bankHolidays: { nation: 'scotland', changes } }), {
    whose: 'scotland',
    changes,
    ...rules,
  })
  assert.deepEqual(holidays({}), careAroundDays.standard.bankHolidays)
  assert.deepEqual(restRules.schema.parse({}), restRules.standard)
})

const wrong = (custom: unknown): string | undefined => {
  const issue = restCustoms.safeParse([custom]).error?.issues[0]
  return issue && speak(english).tell(sentenceOf(issue))
}

test('settings that make no sense are refused in plain words', () => {
  assert.match(wrong({ kind: 'jewish', place, earlySummerShabbat: '8pm' })!, /like 16:00/)
  assert.match(
    wrong({ kind: 'secular', dates: [{ name: 'Winter', from: '2026-13-01', to: '2027-01-01' }] })!,
    /like 2026-12-05/,
  )
  assert.match(
    wrong({ kind: 'secular', dates: [{ name: 'Winter', from: '2027-01-01', to: '2026-12-24' }] })!,
    /before the first/,
  )
  assert.match(
    wrong({ kind: 'secular', dates: [{ name: 'Long', from: '2026-01-01', to: '2026-12-24' }] })!,
    /A hundred days/,
  )
  assert.match(
    wrong({ kind: 'secular', dates: [{ name: '  ', from: '2026-01-01', to: '2026-01-01' }] })!,
    /a name/,
  )
  assert.ok(wrong({ kind: 'jewish', place: { lat: 91, lon: 0 } }))
  assert.ok(wrong({ kind: 'astrological' }))
})

test('days of rest that leave no time open are refused', () => {
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    name: 'Shut',
    weekday,
    from: '00:00',
    to: '00:00',
  }))
  assert.match(wrong({ kind: 'secular', weekly })!, /leave no time open/)
  const dates = ['2030-01-01', '2030-04-01'].map((from, index) => ({
    name: 'Shut',
    from,
    to: index === 0 ? '2030-03-31' : '2030-07-05',
  }))
  assert.match(wrong({ kind: 'secular', dates })!, /leave no time open/)
})
