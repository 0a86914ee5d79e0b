import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { areas } from '../../../platform/places/areas.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { placeApart } from './place-in-words.ts'
import { address } from './question.ts'
import { knownPlaces, questions } from './questions.fixture.ts'
import { isClean, readQuestion } from './reading.ts'
import { readSearch, sayInWords } from './saved.ts'
import { readSwiftly } from './swift.ts'
import { toldOf } from './told.ts'
import { addressesOf } from './view.ts'

const apart = (words: string, near = '') => {
  const found = placeApart({ words, near }, knownPlaces)
  return [found.words, found.near]
}

test('a postcode typed among the words is where somebody asks from', () => {
  assert.deepEqual(
    [
      'N12 8QT',
      'cook N12 8QT',
      'n128qt cook',
      'cook, near n 1 2-8.q t',
      'cook (N12 8QT)',
      'cook near N12 OQT',
      'cook N12 8',
      'cook n12',
      'tea N12 LS1 4AP',
      'tutor BF1 2AT',
    ].map((words) => apart(words)),
    [
      ['', 'N12 8QT'],
      ['cook', 'N12 8QT'],
      ['cook', 'N12 8QT'],
      ['cook', 'N12 8QT'],
      ['cook', 'N12 8QT'],
      ['cook', 'N12 0QT'],
      ['cook', 'N12 8'],
      ['cook', 'N12'],
      ['tea N12', 'LS1 4AP'],
      ['tutor', 'BF1 2AT'],
    ],
  )
})

test('where somebody asks from is told once: another whole postcode or sector among the words goes', () => {
  assert.deepEqual(
    ['cook M1 1AA', 'cook M1 1', 'n12 n12 8qt 8qt', 'cook N12', 'cook M1'].map((words) =>
      apart(words, 'n12 8qt'),
    ),
    [
      ['cook', 'n12 8qt'],
      ['cook', 'n12 8qt'],
      ['', 'n12 8qt'],
      ['cook', 'n12 8qt'],
      ['cook M1', 'n12 8qt'],
    ],
  )
})

test('words that only look like the beginning of a postcode stay words', () => {
  const words = ['B2B', 'ESOL', 'ESOL E3', 'B2B 3', 'W3C', 'G20', 'KS2 1st', 'age 5 to 16', 'Level 3', '5k']
  assert.deepEqual(
    [...words, 'E17 old people'].map((typed) => apart(typed)),
    [...words, 'E17 old people'].map((typed) => [typed, '']),
  )
})

test('where no district was brought into the hub, a sector goes by its shape and a district stays a word', () => {
  const places = {
    ...knownPlaces,
    known: { areas: 124, districts: 0, sectors: 0 },
  }
  assert.deepEqual(placeApart({ words: 'cook CB1 2', near: '' }, places), { words: 'cook', near: 'CB1 2' })
  assert.deepEqual(placeApart({ words: 'cook CB1', near: '' }, places), { words: 'cook CB1', near: '' })
})

const figures = fc.integer({ min: 0, max: 9 })
const letters = 'ABDEFGHJLNPQRSTUWXYZ'.split('')
const wholePostcodes = fc
  .record({
    area: fc.constantFrom(...areas.keys()),
    district: fc.integer({ min: 1, max: 99 }),
    figure: figures,
    unit: fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters)).map((two) => two.join('')),
  })
  .map(({ area, district, figure, unit }) => `${area}${district}${figure}${unit}`)

/** As people type it: any case, and gaps anywhere. */
const typedAs = (postcode: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...postcode
        .split('')
        .map((sign) =>
          fc.tuple(
            fc.constantFrom(sign, sign.toLowerCase()),
            fc.oneof(
              { weight: 4, arbitrary: fc.constant('') },
              { weight: 1, arbitrary: fc.constantFrom(' ', '  ', '-', '.', '\u200f') },
            ),
          ),
        ),
    )
    .map((signs) => signs.flat().join(''))

const tight = (text: string): string =>
  decodeURIComponent(text.replaceAll('+', ' '))
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}?&=]/gu, '')

test('a whole postcode, wherever and however it was typed, stands in no address, kept search or sentence', () => {
  const inEnglish = speak(english)
  fc.assert(
    fc.property(
      questions,
      wholePostcodes.chain((postcode) => fc.tuple(fc.constant(postcode), typedAs(postcode))),
      fc.constantFrom('words', 'near', 'both', 'twice', 'before'),
      (question, [postcode, typed], into) => {
        const query = new URLSearchParams(address(question))
        const others = question.words
        if (into === 'near' || into === 'both') query.set('near', typed)
        if (into === 'words' || into === 'both') query.set('words', `${others} ${typed}`)
        if (into === 'twice') query.set('words', `${typed}, ${typed}`)
        if (into === 'before') query.set('words', `${typed} ${others}`)
        const read = readQuestion(query, knownPlaces)
        assert.deepEqual(read.faults, {})
        const clean = new URLSearchParams(address(read.question))
        const again = readQuestion(clean, knownPlaces).question
        assert.ok(isClean(clean, again))
        const search = readSearch(query, knownPlaces)
        const { canonical, kept } = addressesOf(read.question)
        for (const said of [
          address(read.question),
          canonical,
          kept,
          search.query,
          sayInWords(inEnglish, search),
          toldOf(inEnglish, read.question, []).join(' '),
        ])
          assert.ok(!tight(said).includes(postcode), `${postcode} in ${said}`)
        if (into === 'words' && question.near === '') assert.notEqual(read.question.near, '')
        if (into === 'words' || into === 'before') assert.equal(read.question.words, others)
      },
    ),
    { numRuns: 500 },
  )
})

test('an address with figures among its words is never answered by the swift way', () => {
  assert.deepEqual([readSwiftly('words=cook+n12+8qt'), readSwiftly('words=cook')?.words], [null, 'cook'])
})
