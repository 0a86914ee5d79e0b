import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Where Debian, PostgreSQL's own packages and Alma put a PostgreSQL 15. */
const usualFolders = ['/usr/lib/postgresql/15/bin', '/usr/pgsql-15/bin', '/usr/bin', '/usr/local/pgsql/bin']

/** A PostgreSQL 15 installed on this machine: the oldest we promise to run on. */
export function findLocalPostgres(): { bin: string; version: string } | null {
  for (const bin of usualFolders) {
    const said = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout as string | null
    const version = /\(PostgreSQL\) (15\.\d+)/.exec(said ?? '')?.[1]
    if (version) return { bin, version }
  }
  return null
}
