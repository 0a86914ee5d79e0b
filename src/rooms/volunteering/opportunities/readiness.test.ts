import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../platform/clock.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { notReady } from './readiness.ts'
import { supperClub } from './supper-club.fixture.ts'
import { readDraft } from './writing/reading.ts'
import { newAnswers } from './writing/writing.ts'

const today = day('2026-11-24')
const asks = (answers: object) =>
  inWords(speak(english), notReady(readDraft({ ...supperClub, ...answers }), today))

test('the supper club is ready', () => assert.deepEqual(asks({}), {}))

test('a new draft is told everything it lacks, in the order of the editor', () => {
  assert.deepEqual(Object.keys(notReady(readDraft(newAnswers()), today)), [
    'title',
    'summary',
    'whatYouWillDo',
    'whoItHelps',
    'placeName',
    'postcode',
    'exactPlace',
    'stepFree',
    'expenses',
    'contactName',
    'contactEmail',
    'starts',
    'ends',
    'first',
    'weekdays',
  ])
})

test('what is done from home needs no place, and a role says its times in words', () => {
  const home = { where: 'home', placeName: '', postcode: '', exactPlace: '', stepFree: 'unknown' }
  assert.deepEqual(asks(home), {})
  assert.deepEqual(asks({ ...home, kind: 'role', starts: '', ends: '', first: '' }), {
    timesInWords: 'Say how much time it takes and when, like two hours a fortnight for a year',
  })
})

test('days that are over, groups too large, and two levels of DBS are noticed', () => {
  assert.deepEqual(asks({ last: '2026-11-17' }), { last: 'All of its days are over' })
  assert.deepEqual(asks({ kind: 'one-off', first: '2026-11-23' }), { first: 'All of its days are over' })
  assert.deepEqual(asks({ closesOn: '2026-11-23' }), { closesOn: 'The last day to sign up is over' })
  assert.deepEqual(asks({ largestGroup: '5' }), {
    largestGroup: 'A group cannot be larger than the number of people you need',
  })
  assert.deepEqual(asks({ checks: ['dbs-basic', 'dbs-enhanced'] }), {
    checks: 'Choose one level of DBS check; the role’s facts say which is lawful',
  })
})
