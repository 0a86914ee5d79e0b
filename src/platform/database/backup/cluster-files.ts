import { createReadStream } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Folders whose contents a server makes anew (PostgreSQL 18 manual, 25.3.4.2); `pg_wal` is copied apart, later. */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])
const leftOut =
  /^(postmaster\.(pid|opts)|postgresql\.(conf|auto\.conf)|pg_hba\.conf|backup_label(\.old)?|tablespace_map(\.old)?|recovery\.signal|standby\.signal|current_logfiles|.*\.draft)$/
const passing = /^(pgsql_tmp|pg_internal\.init)/
const small = 256 * 1024
const control = 'global/pg_control'

export interface ClusterFiles {
  /** Every folder, parents first. */
  readonly folders: string[]
  /** Every file to copy, `global/pg_control` last, because it says from where the log must be read. */
  readonly files: string[]
  readonly bytes: number
}

/** What a copy of a running server is made of, as names below its data folder. */
export async function clusterFiles(cluster: string): Promise<ClusterFiles> {
  const folders: string[] = []
  const files: string[] = []
  let bytes = 0
  async function walk(below: string): Promise<void> {
    for (const entry of await readdir(join(cluster, below), { withFileTypes: true }).catch(gone([]))) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      if (passing.test(entry.name)) continue
      if (entry.isDirectory()) {
        folders.push(name)
        if (!emptied.has(name)) await walk(name)
      } else if (entry.isFile() && !(below === '' && leftOut.test(entry.name)) && name !== control) {
        files.push(name)
        bytes += (await stat(join(cluster, name)).catch(gone({ size: 0 }))).size
      }
    }
  }
  await walk('')
  return {
    folders: [...folders, 'pg_wal/archive_status', 'pg_wal/summaries'],
    files: [...files, control],
    bytes,
  }
}

/** Tables may be dropped while we copy: what is gone then is known to the log. */
const gone =
  <Value>(instead: Value) =>
  (fault: NodeJS.ErrnoException): Value => {
    if (fault.code === 'ENOENT') return instead
    throw fault
  }

/** The bytes of one file of a running server; null when it has gone meanwhile. */
export async function bytesOf(cluster: string, name: string): Promise<AsyncIterable<Buffer> | Buffer | null> {
  const path = join(cluster, name)
  if (name === control) return steady(path)
  const file = await open(path).catch(gone(null))
  if (!file) return null
  if ((await file.stat()).size > small) return createReadStream(path, { fd: file })
  try {
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/** pg_control is written in place, so it is read until twice the same. */
async function steady(path: string): Promise<Buffer> {
  for (let before = await readFile(path); ;) {
    const now = await readFile(path)
    if (now.equals(before)) return now
    before = now
  }
}

/** The number a cluster was given when it was made; copies of it keep it. It opens `pg_control`. */
export async function systemOf(cluster: string): Promise<string> {
  const head = await readFile(join(cluster, control))
  return head.readBigUInt64LE(0).toString()
}
