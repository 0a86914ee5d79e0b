import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, nearlySame, stem, wordsOf } from './terms.ts'

const alike = (...words: string[]): number => new Set(words.map(stem)).size

test('the forms of an English word are one word', () => {
  assert.deepEqual(
    [
      alike('cook', 'cooks', 'cooked', 'cooking'),
      alike('drive', 'drives', 'driving', 'drived'),
      alike('family', 'families'),
      alike('box', 'boxes'),
      alike('run', 'running'),
      alike('supper', 'suppers'),
    ],
    [1, 1, 1, 1, 1, 1],
  )
  assert.deepEqual(
    [alike('need', 'nee'), alike('bus', 'bu'), alike('class', 'clas'), alike('this', 'thi')],
    [2, 2, 2, 2],
  )
})

test('accents, vowel signs, final letters and apostrophes make no other word', () => {
  assert.deepEqual(wordsOf('Café at St Columba’s hall'), ['cafe', 'st', 'columbas', 'hall'])
  assert.equal(fold('שָׁלוֹם'), fold('שלומ'))
  assert.equal(fold('اَلْعَرَبِيَّة'), fold('العربيه'))
  assert.deepEqual(wordsOf('أطفال'), wordsOf('اطفال'))
  assert.equal(stem(wordsOf('العربية')[0]!), stem(wordsOf('عربية')[0]!))
})

test('small words and single letters are left out, figures stay', () => {
  assert.deepEqual(wordsOf('the GCSE maths of a 7 year old, and I'), ['gcse', 'maths', '7', 'year', 'old'])
})

test('one slip of the hand is forgiven: a letter more, less, other, or changed with its neighbour', () => {
  const word = fc.stringMatching(/^[a-z]{5,12}$/)
  fc.assert(
    fc.property(
      word,
      fc.nat(),
      fc.constantFrom('a', 'b', 'c', 'x', 'y', 'z'),
      fc.constantFrom('more', 'less', 'other', 'swap'),
      (meant, at, letter, slip) => {
        const place = at % meant.length
        const [before, rest] = [meant.slice(0, place), meant.slice(place)]
        const typed = {
          more: before + letter + rest,
          less: before + rest.slice(1),
          other: before + letter + rest.slice(1),
          swap: rest.length > 1 ? before + rest[1]! + rest[0]! + rest.slice(2) : meant,
        }[slip]
        assert.equal(nearlySame(meant, typed), true)
        assert.equal(nearlySame(typed, meant), true)
      },
    ),
  )
})

test('nearly the same is what the usual count of slips calls at most one', () => {
  const word = fc.stringMatching(/^[ab]{1,5}$/)
  fc.assert(
    fc.property(word, word, (one, other) => assert.equal(nearlySame(one, other), slips(one, other) <= 1)),
    { numRuns: 1000 },
  )
})

/** Optimal string alignment, the textbook way. */
function slips(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, at) => (row === 0 ? at : at === 0 ? row : 0)),
  )
  for (let row = 1; row <= one.length; row++) {
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1] ? 0 : 1
      table[row]![at] = Math.min(
        table[row - 1]![at]! + 1,
        table[row]![at - 1]! + 1,
        table[row - 1]![at - 1]! + same,
      )
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
        table[row]![at] = Math.min(table[row]![at]!, table[row - 2]![at - 2]! + 1)
      }
    }
  }
  return table[one.length]![other.length]!
}
