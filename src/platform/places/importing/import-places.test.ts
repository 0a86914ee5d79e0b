import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, beforeEach, describe, test } from 'node:test'
import { realDistricts } from '../real-data.fixture.ts'
import { type Imports, oldDirectory, oldDistrict, openImports } from './imports.fixture.ts'

/** The columns of the directory as published in 2025, most of which we have no use for; quoted, with a mark at the front. */
const header2025 =
  '\ufeff"pcd7","pcd8","pcds","dointr","doterm","cty25cd","lad25cd","east1m","north1m","gridind","ctry25cd","rgn25cd","pcon24cd","lat","long","imd20ind"\r\n'
const row2025 = (pcds: string, doterm: string, lat: string, long: string): string =>
  `"${pcds.replace(' ', '')}","${pcds}","${pcds}","198001","${doterm}","E99999999","E09000003","0526300","0192300","1","E92000001","E12000007","E14001232",${lat},${long},"1234"\r\n`

describe('importing places', () => {
  let imports: Imports
  let migrated: unknown

  before(async () => {
    imports = await openImports()
    migrated = await imports.shape()
  })
  beforeEach(() => imports.startOver())
  after(() => imports.close())

  test('the real table of postcode districts is read whole', async (t) => {
    const { csv, rows, districts, missing } = await realDistricts()
    if (missing) t.diagnostic(missing)
    assert.deepEqual(await imports.bring(csv), {
      ok: true,
      value: { what: 'districts', rowsRead: rows, rowsKept: rows, skipped: {} },
    })
    const kept = await imports.app.db.rows<{ district: string; lat: number; lon: number }>(
      'select district, lat, lon from places.district',
    )
    assert.deepEqual(
      new Map(kept.map(({ district, lat, lon }) => [district, { lat, lon }])),
      new Map(districts),
    )
  })

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
    assert.deepEqual(await imports.bring(csv), {
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
    const { postcodes, sectors, directoryDistricts, districts } = await imports.everything()
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
    const outcome = await imports.bring(
      'pcd,pcd2,pcds,doterm,oslaua,ctry,rgn,pcon,lat,long\nN128AB,N12  8AB,N12 8AB,,E09000003,E92000001,E12000007,E14000703,51.61,-0.17\n',
    )
    assert.equal(outcome.ok, true)
    assert.deepEqual((await imports.everything()).postcodes, [
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
    const before = (await imports.everything()).version[0]!['version'] as number
    await imports.bring(oldDistrict)
    const { imported, version } = await imports.everything()
    assert.equal(version[0]!['version'], before + 1)
    assert.deepEqual(imported, [
      { what: 'directory', rows_read: 1, rows_kept: 1, skipped: {} },
      { what: 'districts', rows_read: 1, rows_kept: 1, skipped: {} },
    ])
  })

  test('done twice, an import leaves the same rows, and the rights and names the migrations gave', async () => {
    const rows = await imports.everything()
    await imports.bring(oldDirectory)
    await imports.bring(oldDistrict)
    assert.deepEqual({ ...(await imports.everything()), version: rows.version }, rows)
    assert.deepEqual(await imports.shape(), migrated)
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
    const importing = imports.flow(slow)
    const before = await imports.everything()
    const second = await imports.bring(oldDirectory)
    assert.ok(!second.ok)
    assert.equal(second.refusal, 'busy')
    assert.deepEqual((await imports.everything()).postcodes, before.postcodes)
    release()
    assert.equal((await importing).ok, true)
    assert.deepEqual(
      (await imports.everything()).postcodes.map(({ postcode }) => postcode),
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
    const outcome = await imports.flow(Readable.from(lines()), {
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
    const counted = await imports.app.db.row<{ rows: number; sectors: number }>(
      'select (select count(*) from places.postcode) as rows, (select sum(postcodes) from places.sector) as sectors',
    )
    assert.equal(counted?.rows, total - 2000)
    assert.equal(counted?.sectors, total - 2000)
  })
})
