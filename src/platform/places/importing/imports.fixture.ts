import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { freshDatabase, type TestDatabase } from '../../../../test/cluster.ts'
import { type Database, openDatabase } from '../../database/database.ts'
import { type ImportOptions, type ImportOutcome, importPlaces } from './import-places.ts'

/** One district and one postcode: what a hub had before the import a test is about. */
export const oldDistrict =
  'postcode,latitude,longitude,town,region\nN12,51.61487,-0.17561,Barnet,Greater London\n'
export const oldDirectory = 'pcds,lat,long,doterm\nN12 8AB,51.61,-0.17,\n'

/** A migrated database to import into, and to look at as the app does. */
export class Imports {
  readonly owner: Database
  readonly app: Database
  readonly #database: TestDatabase

  constructor(database: TestDatabase) {
    this.#database = database
    this.owner = openDatabase({ url: database.owner, connections: 4 })
    this.app = openDatabase({ url: database.app, connections: 2 })
  }

  flow(csv: Readable, options: Partial<ImportOptions> = {}): Promise<ImportOutcome> {
    return importPlaces(this.owner.pool, csv, {
      now: Temporal.Instant.from('2026-11-24T12:00:00Z'),
      ...options,
    })
  }

  bring(csv: string): Promise<ImportOutcome> {
    return this.flow(Readable.from([Buffer.from(csv)]))
  }

  /** Back to the old district and the old postcode. */
  async startOver(): Promise<void> {
    for (const csv of [oldDistrict, oldDirectory]) assert.equal((await this.bring(csv)).ok, true)
  }

  /** Everything imported, as the app reads it. */
  async everything() {
    const ask = (text: string) => this.app.db.rows<Record<string, unknown>>(text)
    return {
      districts: await ask('select * from places.district order by 1'),
      postcodes: await ask('select * from places.postcode order by 1'),
      sectors: await ask('select * from places.sector order by 1'),
      directoryDistricts: await ask('select * from places.directory_district order by 1'),
      imported: await ask('select what, rows_read, rows_kept, skipped from places.imported order by 1'),
      version: await ask(`select version from house.version where topic = 'places'`),
    }
  }

  /** Tables, rights and the names of keys. */
  shape() {
    return this.owner.db.rows(
      `select c.relname, c.relkind::text as kind, array(select unnest(c.relacl)::text order by 1) as rights,
         array(select conname::text from pg_constraint where conrelid = c.oid order by 1) as keys
       from pg_class c where relnamespace = 'places'::regnamespace order by 1`,
    )
  }

  async close(): Promise<void> {
    await this.owner.close()
    await this.app.close()
    await this.#database.drop()
  }
}

export const openImports = async (): Promise<Imports> => new Imports(await freshDatabase())
