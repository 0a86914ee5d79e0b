import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Imports, openImports } from './importing/imports.fixture.ts'
import { Places } from './places.ts'

describe('where postcodes lie', () => {
  let imports: Imports
  before(async () => {
    imports = await openImports()
  })
  after(() => imports.close())

  async function placesNow(): Promise<Places> {
    const places = new Places()
    await places.read(imports.app.db)
    return places
  }

  test('before anything is imported, a postcode is found by its area', async () => {
    const places = await placesNow()
    assert.deepEqual(places.known, { areas: 124, districts: 0, sectors: 0 })
    assert.deepEqual(await places.placeOf(imports.app.db, 'n12 8ab'), {
      ok: true,
      value: { lat: 51.591, lon: -0.117, label: 'N', precision: 'area', town: 'North London' },
    })
  })

  test('what is no postcode, and what has no place, are told apart', async () => {
    const places = await placesNow()
    assert.deepEqual(await places.placeOf(imports.app.db, 'near the park'), {
      ok: false,
      refusal: 'not-a-postcode',
    })
    // British Forces post offices have postcodes and no place.
    assert.deepEqual(await places.placeOf(imports.app.db, 'BF1 0AX'), {
      ok: false,
      refusal: 'unknown-postcode',
    })
  })

  test('with districts a postcode is found by its district; an unlisted one by its area', async () => {
    const districts = await imports.bring(
      'postcode,latitude,longitude,town,region\nN12,51.61487,-0.17561,Barnet,Greater London\nB1,52.47872,-1.90723,,Birmingham\n',
    )
    assert.equal(districts.ok, true)
    const places = await placesNow()
    assert.deepEqual(places.known, { areas: 124, districts: 2, sectors: 0 })
    assert.deepEqual(await places.placeOf(imports.app.db, 'N12 8AB'), {
      ok: true,
      value: { lat: 51.61487, lon: -0.17561, label: 'N12', precision: 'district', town: 'Barnet' },
    })
    assert.deepEqual(await places.placeOf(imports.app.db, 'b1'), {
      ok: true,
      value: { lat: 52.47872, lon: -1.90723, label: 'B1', precision: 'district', town: 'Birmingham' },
    })
    const n11 = await places.placeOf(imports.app.db, 'N11 1AA')
    assert.ok(n11.ok)
    assert.equal(n11.value.precision, 'area')
  })

  test('with the directory a postcode is found itself, else by its sector, else by its district', async () => {
    const directory = await imports.bring(
      'pcds,lat,long,doterm\nN12 8AB,51.61,-0.17,\nN12 8AD,51.62,-0.18,\nN12 9AA,51.63,-0.19,\nHA8 1AA,51.6,-0.27,\n',
    )
    assert.equal(directory.ok, true)
    const places = await placesNow()
    assert.deepEqual(places.known, { areas: 124, districts: 3, sectors: 3 })
    const found = async (typed: string) => {
      const place = await places.placeOf(imports.app.db, typed)
      assert.ok(place.ok)
      const { label, precision, town, lat, lon } = place.value
      return [label, precision, town, lat.toFixed(3), lon.toFixed(3)]
    }
    assert.deepEqual(await found('n128ab'), ['N12 8AB', 'postcode', 'Barnet', '51.610', '-0.170'])
    assert.deepEqual(await found('N12 8ZZ'), ['N12 8', 'sector', 'Barnet', '51.615', '-0.175'])
    assert.deepEqual(await found('N12 8'), ['N12 8', 'sector', 'Barnet', '51.615', '-0.175'])
    assert.deepEqual(await found('N12 7AA'), ['N12', 'district', 'Barnet', '51.620', '-0.180'])
    assert.deepEqual(await found('HA8'), ['HA8', 'district', 'Harrow', '51.600', '-0.270'])
    assert.deepEqual(await found('B1 1AA'), ['B1', 'district', 'Birmingham', '52.479', '-1.907'])
  })

  test('nothing typed into it is kept', async () => {
    const places = await placesNow()
    await places.placeOf(imports.app.db, 'E17 4ZZ')
    const rows = await imports.owner.db.rows<{ found: number }>(
      `select (select count(*) from places.postcode where postcode like 'E17%')
       + (select count(*) from places.district where district = 'E17') as found`,
    )
    assert.deepEqual(rows, [{ found: 0 }])
  })
})
