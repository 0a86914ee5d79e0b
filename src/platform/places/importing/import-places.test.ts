import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, beforeEach, test } from 'node:test'
import { freshDatabase, type TestDatabase } from '../../../../test/cluster.ts'
import { type Database, openDatabase } from '../../database/database.ts'
import { realDistricts } from '../real-data.fixture.ts'
import { importPlaces } from './import-places.ts'

let database: TestDatabase
let owner: Database
let app: Database
let migrated: unknown
const now = Temporal.Instant.from('2026-11-24T12:00:00Z')

before(async () => {
  database = await freshDatabase()
  owner = openDatabase({ url: database.owner, connections: 4 })
  app = openDatabase({ url: database.app, connections: 2 })
  migrated = await shape()
})
after(async () => {
  await owner.close()
  await app.close()
  await database.drop()
})

const oldDistrict = 'postcode,latitude,longitude,town,region\nN12,51.61487,-0.17561,Barnet,Greater London\n'
const oldDirectory = 'pcds,lat,long,doterm\nN12 8AB,51.61,-0.17,\n'
const bring = (csv: string) => importPlaces(owner.pool, Readable.from([Buffer.from(csv)]), { now })

beforeEach(async () => {
  assert.equal((await bring(oldDistrict)).ok, true)
  assert.equal((await bring(oldDirectory)).ok, true)
})

/** Everything imported, as the app reads it. */
async function everything() {
  const ask = (text: string) => app.db.rows<Record<string, unknown>>(text)
  return {
    districts: await ask('select * from places.district order by 1'),
    postcodes: await ask('select * from places.postcode order by 1'),
    sectors: await ask('select * from places.sector order by 1'),
    directoryDistricts: await ask('select * from places.directory_district order by 1'),
    imported: await ask('select what, rows_read, rows_kept, skipped from places.imported order by 1'),
    version: await ask(`select version from house.version where topic = 'places'`),
  }
}

test('the real table of postcode districts is read whole', async (t) => {
  const { csv, rows, districts, missing } = await realDistricts()
  if (missing) t.diagnostic(missing)
  assert.deepEqual(await bring(csv), {
    ok: true,
    value: { what: 'districts', rowsRead: rows, rowsKept: rows, skipped: {} },
  })
  const kept = await app.db.rows<{ district: string; lat: number; lon: number }>(
    'select district, lat, lon from places.district',
  )
  assert.deepEqual(
    new Map(kept.map(({ district, lat, lon }) => [district, { lat, lon }])),
    new Map(districts),
  )
})

/** The columns of the directory as published in 2025, most of which we have no use for; quoted, with a mark at the front. */
const header2025 =
  '\ufeff"pcd7","pcd8","pcds","dointr","doterm","cty25cd","lad25cd","east1m","north1m","gridind","ctry25cd","rgn25cd","pcon24cd","lat","long","imd20ind"\r\n'
const row2025 = (pcds: string, doterm: string, lat: string, long: string): string =>
  `"${pcds.replace(' ', '')}","${pcds}","${pcds}","198001","${doterm}","E99999999","E09000003","0526300","0192300","1","E92000001","E12000007","E14001232",${lat},${long},"1234"\r\n`

test('the ONS Postcode Directory: live postcodes are kept, with codes, sectors and districts; the rest is counted', async () => {
  const csv =
    header2025 +
    row2025('N12 8AB', '', '51.61', '-0.17') +
    row2025('N12 8AD', '', '51.63', '-0.19') +
    row2025('N12 0XX', '201206', '51.61', '-0.17') +
    row2025('JE2 3AB', '', '99.999999', '0.000000') +
    row2025('IM1 1AA', '', '', '') +
    row2025('EC1A 1BB', '', '51.52', '-0.1') +
    '\r\n'
  assert.deepEqual(await bring(csv), {
    ok: true,
    value: {
      what: 'directory',
      rowsRead: 7,
      rowsKept: 3,
      skipped: { 'no longer used': 1, 'no grid reference': 2, 'empty line': 1 },
    },
  })
  const codes = {
    authority: 'E09000003',
    constituency: 'E14001232',
    region: 'E12000007',
    country: 'E92000001',
  }
  const { postcodes, sectors, directoryDistricts, districts } = await everything()
  assert.deepEqual(postcodes, [
    { postcode: 'EC1A1BB', lat: 51.52, lon: -0.1, ...codes },
    { postcode: 'N128AB', lat: 51.61, lon: -0.17, ...codes },
    { postcode: 'N128AD', lat: 51.63, lon: -0.19, ...codes },
  ])
  assert.deepEqual(
    [...sectors, ...directoryDistricts].map((one) => [
      one['sector'] ?? one['district'],
      Number(one['lat']).toFixed(4),
      one['postcodes'],
    ]),
    [
      ['EC1A 1', '51.5200', 1],
      ['N12 8', '51.6200', 2],
      ['EC1A', '51.5200', 1],
      ['N12', '51.6200', 2],
    ],
  )
  assert.deepEqual(
    districts.map(({ district }) => district),
    ['N12'],
    'the table of districts stays as it was',
  )
})

test('older names of the columns are read too', async () => {
  const outcome = await bring(
    'pcd,pcd2,pcds,doterm,oslaua,ctry,rgn,pcon,lat,long\nN128AB,N12  8AB,N12 8AB,,E09000003,E92000001,E12000007,E14000703,51.61,-0.17\n',
  )
  assert.equal(outcome.ok, true)
  assert.deepEqual((await everything()).postcodes, [
    {
      postcode: 'N128AB',
      lat: 51.61,
      lon: -0.17,
      authority: 'E09000003',
      constituency: 'E14000703',
      region: 'E12000007',
      country: 'E92000001',
    },
  ])
})

test('an import says what it did, and that what it showed has changed', async () => {
  const before = (await everything()).version[0]!['version'] as number
  await bring(oldDistrict)
  const { imported, version } = await everything()
  assert.equal(version[0]!['version'], before + 1)
  assert.deepEqual(imported, [
    { what: 'directory', rows_read: 1, rows_kept: 1, skipped: {} },
    { what: 'districts', rows_read: 1, rows_kept: 1, skipped: {} },
  ])
})

/** Tables, rights and the names of keys, as migrations made them. */
const shape = () =>
  owner.db.rows(
    `select c.relname, c.relkind::text as kind, array(select unnest(c.relacl)::text order by 1) as rights,
       array(select conname::text from pg_constraint where conrelid = c.oid order by 1) as keys
     from pg_class c where relnamespace = 'places'::regnamespace order by 1`,
  )

test('done twice, an import leaves the same rows, and the rights and names the migrations gave', async () => {
  const rows = await everything()
  await bring(oldDirectory)
  await bring(oldDistrict)
  assert.deepEqual({ ...(await everything()), version: rows.version }, rows)
  assert.deepEqual(await shape(), migrated)
})

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

for (const [what, csv, sentence] of wrongFiles) {
  test(`${what}: a clear sentence, and nothing changed`, async () => {
    const before = await everything()
    const outcome = await bring(csv)
    assert.ok(!outcome.ok)
    assert.ok(outcome.sentence.includes(sentence), outcome.sentence)
    assert.ok(outcome.sentence.endsWith('Nothing was changed.'))
    const line = /^Line (\d+)/.exec(outcome.sentence)?.[1]
    assert.equal(outcome.line, line === undefined ? null : Number(line))
    assert.deepEqual(await everything(), before)
  })
}

test('a wrong line far down is named by its number in the file, blank and quoted lines counted', async () => {
  const good = Array.from(
    { length: 5000 },
    (_, index) => `N12 8AB,51.${String(index).padStart(4, '0')},-0.17,\n`,
  ).join('')
  const outcome = await bring(
    `pcds,lat,long,note\n\nN12 8AB,51.6,-0.17,"two\nlines"\n${good}N12 8AD,,x,\nN12 8AD,oops,-0.1,\n`,
  )
  assert.ok(!outcome.ok)
  assert.equal(outcome.line, 5006)
})

test('a file that stops in the middle changes nothing, and the fault is told', async () => {
  const before = await everything()
  const torn = Readable.from(
    (async function* () {
      yield 'pcds,lat,long,doterm\nN1 1AA,51.5,-0.1,\n'
      await Promise.resolve()
      throw new Error('The disk was pulled out')
    })(),
  )
  await assert.rejects(importPlaces(owner.pool, torn, { now }), /The disk was pulled out/)
  assert.deepEqual(await everything(), before)
})

test('readers see the old rows until the new ones are all there', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const slow = Readable.from(
    (async function* () {
      yield 'pcds,lat,long,doterm\nN1 1AA,51.5,-0.1,\n'
      await held
      yield 'N1 1AB,51.5,-0.1,\n'
    })(),
  )
  const importing = importPlaces(owner.pool, slow, { now })
  const before = await everything()
  const second = await bring(oldDirectory)
  assert.ok(!second.ok)
  assert.equal(second.refusal, 'busy')
  assert.deepEqual((await everything()).postcodes, before.postcodes)
  release()
  assert.equal((await importing).ok, true)
  assert.deepEqual(
    (await everything()).postcodes.map(({ postcode }) => postcode),
    ['N11AA', 'N11AB'],
  )
})

test('a hundred thousand postcodes flow through with only a few in hand', async () => {
  const total = 100_000
  let made = 0
  let taken = 0
  let mostInHand = 0
  function* lines() {
    yield header2025
    for (; made < total; made++) {
      const sector = `${String.fromCharCode(65 + (made % 13))}${String.fromCharCode(65 + (Math.floor(made / 13) % 8))}`
      const unit = `${'ABDEFGHJLNPQRSTUWXYZ'[Math.floor(made / 104) % 20]}${'ABDEFGHJLNPQRSTUWXYZ'[Math.floor(made / 2080) % 20]}`
      const pcds = `${sector}${1 + (Math.floor(made / 41_600) % 9)} ${Math.floor(made / 41_600) % 10}${unit}`
      mostInHand = Math.max(mostInHand, made - taken)
      yield row2025(pcds, made % 50 === 0 ? '201206' : '', (50 + (made % 900) / 100).toFixed(6), '-1.5')
    }
  }
  const outcome = await importPlaces(owner.pool, Readable.from(lines()), {
    now,
    onProgress: ({ rowsRead }) => {
      taken = rowsRead
    },
  })
  assert.deepEqual(outcome, {
    ok: true,
    value: {
      what: 'directory',
      rowsRead: total,
      rowsKept: total - 2000,
      skipped: { 'no longer used': 2000 },
    },
  })
  assert.ok(mostInHand < 5000, `${mostInHand} rows were in hand at once`)
  const counted = await app.db.row<{ rows: number; sectors: number }>(
    'select (select count(*) from places.postcode) as rows, (select sum(postcodes) from places.sector) as sectors',
  )
  assert.equal(counted?.rows, total - 2000)
  assert.equal(counted?.sectors, total - 2000)
})
