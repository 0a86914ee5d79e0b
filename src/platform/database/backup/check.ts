import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { placeDatabase, startWith } from '../embedded/embedded.ts'
import { embeddedEngine } from '../embedded/engine.ts'
import { scratchBeside, type Draft } from './draft.ts'
import { fewAtATime } from './few.ts'
import type { Manifest } from './manifest.ts'
import { asClient, databaseAt } from './one-client.ts'
import { Damaged, readSealed, unsealTo } from './sealed-file.ts'
import { countedTables } from './tables.ts'

interface Expected {
  readonly folders: readonly string[]
  readonly database: string
  /** The word that was written just before the backup ended. */
  readonly probe: string
}

type Checked = Pick<Manifest, 'tables' | 'checked' | 'migrations'>

/**
 * Puts the copy, as it lies on the disk, into a folder of its own, lets a second server bring it up to the end of
 * its log, and looks through all of it. What holds is said in `checked`; the first thing that does not is thrown.
 */
export async function checkCopy(draft: Draft, expected: Expected): Promise<Checked> {
  const scratch = scratchBeside(draft)
  try {
    await mkdir(scratch, { mode: 0o700 })
    await placeDatabase(scratch, (folder) => unpackCluster(draft, expected.folders, folder))
    for (const [name, { sha256 }] of draft.files)
      if (!name.startsWith('database/')) await readThrough(draft, name, sha256)
    const server = await startWith(
      {
        data: scratch,
        log: () => undefined,
        settings: { autovacuum: 'off', wal_level: 'minimal', max_wal_senders: '0', shared_buffers: '32MB' },
        fsync: false,
        temporary: true,
        patience: 0,
      },
      embeddedEngine,
      scratch,
    )
    try {
      return await lookThrough(databaseAt(server.superuserUrl, expected.database), expected.probe)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Writes the server's files of a backup, opened, into an empty folder. Each is checked on the way. */
export async function unpackCluster(
  backup: {
    readonly key: Uint8Array
    readonly folder: string
    readonly files: ReadonlyMap<string, string | { sha256: string }>
  },
  folders: readonly string[],
  into: string,
): Promise<void> {
  for (const name of folders) await mkdir(join(into, name), { recursive: true, mode: 0o700 })
  const names = [...backup.files.keys()].filter((name) => name.startsWith('database/'))
  await fewAtATime(names, async (name) => {
    const sum = backup.files.get(name)!
    const path = join(into, name.slice('database/'.length))
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const expected = typeof sum === 'string' ? sum : sum.sha256
    await unsealTo(backup.key, { from: join(backup.folder, name), name, expected }, path)
  })
}

async function readThrough(draft: Draft, name: string, sha256: string): Promise<void> {
  for await (const piece of readSealed(draft.key, join(draft.folder, name), name, sha256)) void piece
}

const lookThrough = (url: string, probe: string): Promise<Checked> =>
  asClient(url, async (client) => {
    const found = await client.query<{ probe: string }>(
      `select value ->> 'probe' as probe from house.fact where key = 'backup-begun'`,
    )
    if (found.rows[0]?.probe !== probe)
      throw new Damaged('The copy lacks what was saved just before it ended')
    const tables = await countedTables(client)
    const indexes = await checkIndexes(client)
    const migrations = await client.query<{ name: string; digest: string }>(
      `select name, digest from house.migration where name <> 'grants' order by name`,
    )
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    return {
      tables,
      migrations: migrations.rows,
      checked: [
        'every file read back from the disk and opened',
        'a second server started on the copy and replayed its log to the end',
        'what was saved just before the end is there',
        `${rows} rows of ${tables.length} tables read whole`,
        `${indexes} indexes compared with their tables`,
      ],
    }
  })

/** Every index entry is in order, every row of the table has its entry, every row can be read (amcheck). */
async function checkIndexes(client: pg.Client): Promise<number> {
  await client.query('create extension if not exists amcheck')
  const wrong = await client.query<{ name: string; why: string }>(
    `select c.oid::regclass::text as name, found.msg as why
     from pg_class c, lateral verify_heapam(c.oid, check_toast => true) as found
     where c.relkind = 'r' and c.relpersistence = 'p' limit 1`,
  )
  const first = wrong.rows[0]
  if (first) throw new Damaged(`The copy of table ${first.name} is damaged: ${first.why}`)
  const checked = await client.query(
    `select bt_index_check(i.indexrelid, heapallindexed => true)
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
     where a.amname = 'btree' and i.indisready and i.indisvalid and c.relpersistence = 'p' and c.relkind = 'i'`,
  )
  return checked.rowCount ?? 0
}
