import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, beforeEach, describe, test } from 'node:test'
import { type Imports, oldDirectory, oldDistrict, openImports } from './imports.fixture.ts'

const wrongFiles: [string, string, string][] = [
  ['an empty file', '', 'The file is empty.'],
  ['a header alone', 'pcds,lat,long\n', 'There is no row to keep below the first line.'],
  [
    'another table',
    'name,email\nMiriam,m@example.org\n',
    'Line 1: the first line must name the columns pcds, lat and long',
  ],
  ['a zip file', 'PK\u0003\u0004\u0014\u0000\u0000', 'This is a zip file. Unpack it'],
  [
    'a broken number',
    `${oldDirectory}N12 8AD,fifty,-0.17,\n`,
    'Line 3: the latitude "fifty" is not a number.',
  ],
  ['a missing number', `${oldDirectory}N12 8AD,51.6,,\n`, 'Line 3: the longitude "" is not a number.'],
  [
    'a place abroad',
    `${oldDirectory}N12 8AD,40.7,-74,\n`,
    'Line 3: 40.7, -74 lies outside the British Isles.',
  ],
  ['no postcode', `${oldDirectory}Finchley,51.6,-0.17,\n`, 'Line 3: "Finchley" is not a postcode.'],
  ['no district', `${oldDistrict}N12 8AB,51.6,-0.17,,\n`, 'Line 3: "N12 8AB" is not a postcode district.'],
  [
    'a row cut short',
    `${oldDirectory}N12 8AD,51.6\n`,
    'Line 3: it has 2 columns, and the first line names 4.',
  ],
  ['a quote left open', `${oldDirectory}"N12 8AD,51.6,-0.17,\n`, 'the quotes do not match'],
  [
    'a postcode twice',
    `${oldDirectory}N12 8AD,51.6,-0.17,\nN128AD,51.6,-0.17,\n`,
    'N128AD is in the file twice.',
  ],
  ['a district twice', `${oldDistrict}N12,51.6,-0.17,,\n`, 'N12 is in the file twice.'],
]

describe('importing a file that is not right', () => {
  let imports: Imports

  before(async () => {
    imports = await openImports()
  })
  beforeEach(() => imports.startOver())
  after(() => imports.close())

  for (const [what, csv, sentence] of wrongFiles) {
    test(`${what}: a clear sentence, and nothing changed`, async () => {
      const before = await imports.everything()
      const outcome = await imports.bring(csv)
      assert.ok(!outcome.ok)
      assert.ok(outcome.sentence.includes(sentence), outcome.sentence)
      assert.ok(outcome.sentence.endsWith('Nothing was changed.'))
      const line = /^Line (\d+)/.exec(outcome.sentence)?.[1]
      assert.equal(outcome.line, line === undefined ? null : Number(line))
      assert.deepEqual(await imports.everything(), before)
    })
  }

  test('a wrong line far down is named by its number in the file, blank and quoted lines counted', async () => {
    const good = Array.from(
      { length: 5000 },
      (_, index) => `N12 8AB,51.${String(index).padStart(4, '0')},-0.17,\n`,
    ).join('')
    const outcome = await imports.bring(
      `pcds,lat,long,note\n\nN12 8AB,51.6,-0.17,"two\nlines"\n${good}N12 8AD,,x,\nN12 8AD,oops,-0.1,\n`,
    )
    assert.ok(!outcome.ok)
    assert.equal(outcome.line, 5006)
  })

  test('a file that stops in the middle changes nothing, and the fault is told', async () => {
    const before = await imports.everything()
    const torn = Readable.from(
      (async function* () {
        yield 'pcds,lat,long,doterm\nN1 1AA,51.5,-0.1,\n'
        await Promise.resolve()
        throw new Error('The disk was pulled out')
      })(),
    )
    await assert.rejects(imports.flow(torn), /The disk was pulled out/)
    assert.deepEqual(await imports.everything(), before)
  })
})
