import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { as } from '../../../test/web.ts'
import { bankHolidays, knownChanges } from '../../platform/calendar/bank-holidays.ts'
import { careAroundDays } from '../../platform/calendar/settings.ts'
import { readOneOffs, writeOneOffs } from './one-offs.ts'

const path = '/desk/settings/calendar.care'
const typed = {
  nation: 'scotland',
  oneOffs: writeOneOffs(knownChanges),
  known: ['ramadan', 'christmas'],
  named: '2027-05-10 to 2027-06-20 School exams each year',
  travelMinutes: 45,
  seenVersion: 0,
}

test('bank holidays that come once are typed a line each, and read back as they were', () => {
  const lines = [
    '2027-06-07 Coronation',
    '2027-05-03 moved to 2027-05-07',
    '2026-06-15 World Cup (Scotland)',
    '2028-01-03 A day (for everybody)',
    '2029-04-02 moved to 2029-04-03 (England and Wales, Northern Ireland)',
  ].join('\n')
  const read = readOneOffs(lines)
  assert.ok(read.ok)
  assert.equal(writeOneOffs(read.value), lines)
  assert.deepEqual(readOneOffs(writeOneOffs(knownChanges)), { ok: true, value: [...knownChanges] })
  for (const wrong of ['Coronation', '2027-02-30 No day', '2027-06-07', '2027-05-03 moved to soon'])
    assert.equal(readOneOffs(wrong).ok, false, wrong)
})

describe('bank holidays, and days to take care around', () => {
  test('are chosen by an administrator, one-offs and days of any faith included', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    const oneOffs = `${typed.oneOffs}\n2027-06-07 Coronation\n2027-05-03 moved to 2027-05-07`
    assert.equal((await tovah.post(path, { ...typed, oneOffs })).status, 303)
    await house.follow()
    const { known, named, travelMinutes, bankHolidays: rules } = house.hub.setting(careAroundDays)
    assert.deepEqual([known, travelMinutes], [['ramadan', 'christmas'], 45])
    assert.deepEqual(
      named.map(({ from, to, name, everyYear }) => [from, to, name, everyYear]),
      [['2027-05-10', '2027-06-20', 'School exams', true]],
    )
    const days = bankHolidays(rules!, 2027).map(({ on }) => on as string)
    assert.deepEqual(
      ['2027-05-03', '2027-05-07', '2027-06-07', '2027-11-30'].map((on) => days.includes(on)),
      [false, true, true, true],
    )
    assert.match(await tovah.page(path), /2027-06-07 Coronation/)
    const none = {
      ...typed,
      nation: 'none',
      known: [],
      named: '',
      seenVersion: house.hub.settings.version(careAroundDays),
    }
    assert.equal((await tovah.post(path, none)).status, 303)
    await house.follow()
    assert.equal(house.hub.setting(careAroundDays).bankHolidays, null)
  })

  test('say what cannot be read, and keep nothing of it', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    const wrong = await tovah.post(path, { ...typed, oneOffs: 'Coronation in June', named: 'whenever' })
    assert.equal(wrong.status, 422)
    const page = await wrong.text()
    assert.match(page, /We cannot read “Coronation in June”/)
    assert.match(page, /We cannot read “whenever”/)
    assert.equal(house.hub.setting(careAroundDays).bankHolidays, null)
    const ruth = await as(house, 'coordinator')
    assert.equal((await ruth.get(path)).status, 404)
  })
})
