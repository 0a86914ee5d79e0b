import type { PoolClient } from 'pg'
import type { Db } from '../database/database.ts'

/** While a worker lives, its listening connection holds this; the database lets go when that connection ends. */
export const holdSignOfLife = (client: PoolClient, worker: string) =>
  client.query('select pg_advisory_lock(hashtextextended($1, 0))', [worker])

/**
 * Takes jobs out of the hands of workers that died. The queue by itself would wait four hours for them.
 * A worker whose connection breaks for a moment may lose jobs that it still does: they are done twice, which jobs stand.
 */
export const freeJobsOfTheDead = (db: Db) =>
  db.rows(
    `with dead as materialized (
       select locked_by from (
         select distinct locked_by from graphile_worker._private_jobs where locked_by is not null) as locker
       where pg_try_advisory_xact_lock(hashtextextended(locked_by, 0)))
     select graphile_worker.force_unlock_workers(array(select locked_by from dead))`,
    [],
    'jobs.free',
  )
