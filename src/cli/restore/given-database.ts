import pg from 'pg'
import { asClient } from '../../platform/database/backup/one-client.ts'
import { CannotDo } from '../command.ts'

/**
 * Takes an empty database for a restore, and marks it (`house.restoring`) so that no program takes it for a hub
 * until all is there. One that bears the mark already is what a killed restore left: it is emptied.
 */
export const clearForRestore = (ownerUrl: string): Promise<void> =>
  asClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ schema: string; marked: boolean }>(
      `select nspname as schema, to_regclass('house.restoring') is not null as marked from pg_namespace
       where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')`,
    )
    if (rows.length > 0 && !rows[0]!.marked) {
      throw new CannotDo(
        'The database that DATABASE_URL leads to is not empty: make an empty one for the restore. Nothing was changed.',
      )
    }
    await client.query('begin')
    for (const { schema } of rows) await client.query(`drop schema ${pg.escapeIdentifier(schema)} cascade`)
    await client.query(
      'create schema house; create table house.restoring (since timestamptz not null default now())',
    )
    await client.query('commit')
  })

export const unmark = (ownerUrl: string): Promise<void> =>
  asClient(ownerUrl, async (client) => {
    await client.query('drop table if exists house.restoring')
  })

/** Leaves the database of a refused restore as empty as it was. */
export const emptyAgain = (ownerUrl: string): Promise<void> =>
  asClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ schema: string }>(
      `select nspname as schema from pg_namespace where to_regclass('house.restoring') is not null
         and nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')`,
    )
    for (const { schema } of rows) await client.query(`drop schema ${pg.escapeIdentifier(schema)} cascade`)
  })
