import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  filled,
  firstName,
  inTheirLanguage,
  places,
  strangePlaces,
  type Filling,
  type Place,
} from './rules.ts'

const filling: Filling = {
  'first-name': 'Amara',
  name: 'Amara Diallo',
  role: 'Befriender',
  way: 'Befriender in north London',
  'next-step': 'We offer you times for a talk',
  'their-page': 'https://hub.example.org/my/applications/1',
  charity: 'Hineni',
  me: 'Ruth Adeyemi',
}

test('each place is filled with what it stands for, and everything else stays as it was written', () => {
  assert.equal(
    filled('Dear {first-name},\n\n{next-step} for {role}. { Yours }, {me}', filling),
    'Dear Amara,\n\nWe offer you times for a talk for Befriender. { Yours }, Ruth Adeyemi',
  )
})

test('a name with braces in it is shown as it is, and fills no other place', () => {
  assert.equal(filled('Dear {name}', { ...filling, name: '{me} {role}' }), 'Dear {me} {role}')
})

test('a slip between braces is named, once', () => {
  assert.deepEqual(strangePlaces('Dear {fist-name}', '{role} {fist-name} {toString}'), [
    'fist-name',
    'toString',
  ])
  assert.deepEqual(strangePlaces('{first-name} and { two }'), [' two '])
})

test('whatever is written, no place of ours is left, and nothing is filled but places', () => {
  const words = fc.array(
    fc.oneof(
      fc.string().filter((text) => !/[{}]/.test(text)),
      fc.constantFrom(...Object.keys(places).map((name) => `{${name}}`)),
    ),
  )
  fc.assert(
    fc.property(words, (pieces) => {
      const expected = pieces
        .map((one) => (one.startsWith('{') ? filling[one.slice(1, -1) as Place] : one))
        .join('')
      assert.equal(filled(pieces.join(''), filling), expected)
    }),
  )
})

test('somebody is greeted by the first of their names', () => {
  assert.equal(firstName('  Amara  Diallo '), 'Amara')
  assert.equal(firstName('Pelé'), 'Pelé')
})

test('somebody reads their own language where there are words in it, else ours', () => {
  const versions = [{ lang: 'en-GB' }, { lang: 'ar' }]
  assert.deepEqual(inTheirLanguage(versions, 'ar-SY', 'en-GB'), { lang: 'ar' })
  assert.deepEqual(inTheirLanguage(versions, 'ti', 'en-GB'), { lang: 'en-GB' })
  assert.deepEqual(inTheirLanguage([{ lang: 'ar' }], 'ti', 'en-GB'), { lang: 'ar' })
  assert.equal(inTheirLanguage([], 'ti', 'en-GB'), undefined)
})
