import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parsePostcode } from './postcode.ts'

const read = (typed: string): string | null => {
  const outcome = parsePostcode(typed)
  return outcome.ok ? outcome.value.text : null
}

test('postcodes are read as people type them', () => {
  for (const typed of [
    'N12 8AB',
    'n128ab',
    ' n12  8ab ',
    'N128 AB',
    'n12-8ab',
    'N12.8AB',
    'N12 8AB.',
    'Ｎ１２ ８ＡＢ',
    'n 1 2 8 a b',
  ]) {
    assert.equal(read(typed), 'N12 8AB', typed)
  }
  assert.equal(read('ec1a1bb'), 'EC1A 1BB')
  assert.equal(read('gir 0aa'), 'GIR 0AA')
  assert.equal(read('w1a 0ax'), 'W1A 0AX')
  assert.equal(read('m1 1ae'), 'M1 1AE')
  assert.equal(read('b33 8th'), 'B33 8TH')
  assert.equal(read('cr2 6xh'), 'CR2 6XH')
  assert.equal(read('dn55 1pt'), 'DN55 1PT')
})

test('a postcode is told apart into its parts', () => {
  const outcome = parsePostcode('ec1a 1bb')
  assert.deepEqual(outcome, {
    ok: true,
    value: { text: 'EC1A 1BB', precision: 'postcode', area: 'EC', district: 'EC1A', sector: 'EC1A 1' },
  })
})

test('half a postcode will do: a district, or a sector', () => {
  const parts = (typed: string) => {
    const outcome = parsePostcode(typed)
    assert.ok(outcome.ok, typed)
    return [outcome.value.text, outcome.value.precision, outcome.value.sector]
  }
  assert.deepEqual(parts('n12'), ['N12', 'district', null])
  assert.deepEqual(parts('N 12'), ['N12', 'district', null])
  assert.deepEqual(parts('ec1a'), ['EC1A', 'district', null])
  assert.deepEqual(parts('n12 8'), ['N12 8', 'sector', 'N12 8'])
  // With a space E1 7 is a sector of E1; without one E17 is Walthamstow.
  assert.deepEqual(parts('E1 7'), ['E1 7', 'sector', 'E1 7'])
  assert.deepEqual(parts('E17'), ['E17', 'district', null])
})

test('an O for a nought, or an I for a one, is forgiven where only a figure can stand', () => {
  assert.equal(read('SW1A OAA'), 'SW1A 0AA')
  assert.equal(read('N1 IAA'), 'N1 1AA')
  assert.equal(read('OX1 1AA'), 'OX1 1AA')
})

test('what is not a postcode is refused', () => {
  const typed = [
    '',
    ' ',
    'N',
    'London',
    'N12 8A',
    'N12 88B',
    'QN1 1AA',
    'N12 8CI',
    'AA1I 1AA',
    'JJ1 1AA',
    '12 8AB',
    'GIR 0AB',
    'GIR',
    'N123 8AB',
    'N12 8AB N12 8AB',
    "N12'; drop table",
    'N12 8AB\u0000',
    '٣٤٥',
    'N12\u202e8AB',
  ]
  for (const each of [...typed, 'N12 8AB'.padEnd(5000), 'A'.repeat(100_000)]) {
    assert.deepEqual(
      parsePostcode(each),
      { ok: false, refusal: 'not-a-postcode' },
      JSON.stringify(each.slice(0, 30)),
    )
  }
})

const letters = (from: string) => fc.constantFrom(...from.split(''))
const figure = letters('0123456789')
const first = letters('ABCDEFGHIJKLMNOPRSTUWYZ')
const second = letters('ABCDEFGHKLMNOPQRSTUVWXY')
const district = fc
  .oneof(
    fc.tuple(first, figure),
    fc.tuple(first, figure, figure),
    fc.tuple(first, second, figure),
    fc.tuple(first, second, figure, figure),
    fc.tuple(first, figure, letters('ABCDEFGHJKMNPRSTUVWXY')),
    fc.tuple(first, second, figure, letters('ABEHMNPRVWXY')),
  )
  .map((signs) => signs.join(''))
const unit = letters('ABDEFGHJLNPQRSTUWXYZ')
const inward = fc.tuple(figure, unit, unit).map((signs) => signs.join(''))

test('every well-formed postcode is read, in any case and spacing, and its normal form is read as itself', () => {
  const typing = fc.array(fc.constantFrom('', '', ' '), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(district, inward, typing, fc.boolean(), (outward, inner, spaces, small) => {
      const normal = `${outward} ${inner}`
      const typed = (outward + inner)
        .split('')
        .map((sign, index) => sign + spaces[index])
        .join('')
      assert.equal(read(small ? typed.toLowerCase() : typed), normal)
      const outcome = parsePostcode(normal)
      assert.ok(outcome.ok)
      assert.deepEqual(outcome.value, {
        text: normal,
        precision: 'postcode',
        area: /^[A-Z]+/.exec(outward)![0],
        district: outward,
        sector: `${outward} ${inner[0]}`,
      })
    }),
  )
})

test('every district is read, and never taken for a whole postcode', () => {
  fc.assert(
    fc.property(district, (outward) => {
      const outcome = parsePostcode(outward)
      assert.ok(outcome.ok)
      assert.equal(outcome.value.text, outward)
      assert.equal(outcome.value.precision, 'district')
    }),
  )
})

test('whatever is typed, the answer is a refusal or a normal form', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letters('ENW1208 abAB.-') })),
      (typed) => {
        const text = read(typed)
        assert.ok(text === null || /^[A-Z]{1,3}\d?[A-Z\d]?( \d([A-Z]{2})?)?$/.test(text))
        if (text !== null) assert.equal(read(text), text)
      },
    ),
    { numRuns: 500 },
  )
})
