import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, plusDays } from '../../../../platform/clock.ts'
import { checks, commitments, kinds, languages, sides, skills, stepFree } from '../../lists.ts'
import { content, type Content } from '../content.ts'
import { contentOf, supperClub } from '../supper-club.fixture.ts'
import { draftFields } from './forms.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { english, speak } from '../../../../platform/words/words.ts'
import { readDraft } from './reading.ts'
import { answersOf } from './writing.ts'

const said = (maxLength: number) =>
  fc
    .array(fc.constantFrom('warm', 'soup', 'שבת', 'مطبخ', 'Zoë’s', '14a', '<b>', '=1+1', '&'), {
      maxLength: maxLength / 8,
    })
    .map((words) => words.join(' '))
const some = <Value extends string>(values: readonly Value[]) => fc.subarray([...values])
const days = fc.integer({ min: 0, max: 400 }).map((after) => plusDays(day('2026-11-24'), after))

const times = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    every: fc.integer({ min: 1, max: 12 }),
    last: fc.option(fc.integer({ min: 0, max: 300 })),
    starts: fc.constantFrom('00:00', '09:30', '16:00', '22:00'),
    ends: fc.constantFrom('06:00', '12:45', '23:59'),
  })
  .map(({ weekdays, every, last, starts, ends }) => ({
    pattern: { kind: 'weekly', every, weekdays: weekdays.toSorted((one, other) => one - other) },
    from: '2026-11-24',
    to: last === null ? null : plusDays(day('2026-11-24'), last),
    starts,
    ends,
    exceptions: [],
    extras: [{ on: day('2026-12-20'), starts: '10:00', capacity: 3, reason: 'Packing' }],
    kept: [{ on: day('2026-12-04'), reason: 'St Columba’s run it without us' }],
  }))

/** Any content that somebody could have typed. */
const anyContent: fc.Arbitrary<Content> = fc
  .record({
    title: said(80),
    summary: said(300),
    whatYouWillDo: said(400),
    side: fc.constantFrom(...sides),
    kind: fc.constantFrom(...kinds),
    where: fc.constantFrom('place', 'area', 'home'),
    placeName: said(100),
    exactOnlyForThoseWhoCome: fc.boolean(),
    stepFree: fc.constantFrom(...stepFree),
    times,
    timesInWords: said(200),
    commitment: fc.constantFrom(...commitments),
    skills: some(skills),
    languages: some(languages),
    livedExperience: fc.boolean(),
    youngestAge: fc.integer({ min: 0, max: 99 }),
    checks: some(checks),
    contact: fc.record({
      name: said(100),
      email: fc.constantFrom('', 'dalia@hineni.example.org'),
      phone: fc.constantFrom('', '020 7946 0112'),
    }),
    capacity: fc.option(fc.integer({ min: 1, max: 10_000 })),
    waitingList: fc.boolean(),
    largestGroup: fc.integer({ min: 1, max: 500 }),
    closesOn: fc.option(days),
    urgent: fc.boolean(),
  })
  .map((given) => {
    const hasTimes = given.kind === 'series'
    const parsed = content.parse({ ...given, times: hasTimes ? given.times : null })
    return { ...parsed, kind: given.kind === 'one-off' ? 'role' : given.kind }
  })

test('what is published, opened in the editor and kept again, says the same', () => {
  fc.assert(
    fc.property(anyContent, (given) => {
      const read = readDraft(answersOf(given))
      assert.deepEqual(read.faults, {})
      assert.deepEqual({ ...read.content, minutesEach: null }, { ...given, minutesEach: null })
    }),
  )
})

test('whatever is typed, the draft is read, and only what makes no sense is missing from it', () => {
  const typed = fc.dictionary(
    fc.constantFrom(...draftFields),
    fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 4 })),
    { maxKeys: 12 },
  )
  fc.assert(
    fc.property(typed, (answers) => {
      const { content: read, faults } = readDraft({ ...supperClub, ...answers })
      assert.deepEqual(content.parse(read), read)
      const untouched = ['expenses', 'placeName'].filter((name) => !(name in answers) && !(name in faults))
      for (const name of untouched) assert.equal(read[name as 'expenses'], supperClub[name])
    }),
  )
})

test('each field that makes no sense says what to do, and the others stand', () => {
  const { content: read, faults } = readDraft({
    ...supperClub,
    capacity: 'lots',
    first: '2026-02-30',
    contactEmail: 'dalia.example.org',
    side: 'northern',
    closesOn: 'soon',
  })
  assert.deepEqual(inWords(speak(english), faults), {
    capacity: 'Enter how many people you need, from 1 to 10,000',
    first: 'Enter a day, like 24 November 2026',
    contactEmail: 'Enter an email address with an @, like naomi@example.org',
    side: 'Choose one of these',
    closesOn: 'Enter a day, like 24 November 2026',
  })
  assert.deepEqual(
    [read.title, read.capacity, read.times, read.contact.email],
    ['Supper club cook', null, null, ''],
  )
})

test('a row that makes no sense says so at the row', () => {
  const { faults, content: read } = readDraft({
    ...supperClub,
    exceptionOn: ['2026-12-08', '2026-12-09', '2026-12-15', '2026-12-22', 'Tuesday', '2026-12-29'],
    exceptionWhat: ['left-out', 'left-out', 'changed', 'kept', 'left-out', 'left-out'],
    exceptionReason: ['', 'Not a Tuesday', 'Nothing differs', '', 'When?', 'Hall closed'],
    extraOn: ['2026-12-20', ''],
    extraPlaces: ['none', '3'],
    extraReason: ['', 'Packing'],
  })
  assert.deepEqual(inWords(speak(english), faults), {
    'exception-0': 'Say why this day is left out; people who look for it will read it',
    'exception-1': 'The series has no shift on this day, so there is nothing to leave out or change',
    'exception-2': 'Say what is different that day: the day, the time or the number of places',
    'exception-3': 'Say why it goes ahead although it touches a time of rest',
    'exception-4': 'Enter the day this is about, like 24 November 2026',
    'extra-0': 'Enter how many people you need that day, from 1 to 10,000',
    'extra-1': 'Enter the extra day, like 24 November 2026',
  })
  assert.deepEqual(read.times?.exceptions, [{ kind: 'left-out', on: '2026-12-29', reason: 'Hall closed' }])
})

test('times that make no sense together say so where it can be mended', () => {
  assert.deepEqual(inWords(speak(english), readDraft({ ...supperClub, last: '2026-08-31' }).faults), {
    last: 'The last day comes before the first',
  })
  assert.deepEqual(inWords(speak(english), readDraft({ ...supperClub, ends: '16:00' }).faults), {
    ends: 'It cannot end at the time it starts; look at the days that differ too',
  })
  assert.equal(contentOf().minutesEach, 240)
})
