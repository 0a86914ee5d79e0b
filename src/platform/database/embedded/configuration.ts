import type { Engine } from './engine.ts'

export interface Wishes {
  readonly settings: Readonly<Record<string, string>>
  readonly fsync: boolean
}

/** The whole of `postgresql.conf`, written anew at each start; where to listen is said at the command line. */
export function configuration(engine: Engine, { settings, fsync }: Wishes): string {
  const all = { ...ours, ...(engine.major >= 18 ? ours18 : {}), ...(fsync ? {} : careless), ...settings }
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`)
  return ['# Written by Opentent at each start; changes here are lost.', ...lines, ''].join('\n')
}

/** Only those who know a role's password come in, and only the way we opened. */
export const admissions = (socket: boolean): string =>
  socket ? 'local all all scram-sha-256\n' : 'host all all 127.0.0.1/32 scram-sha-256\n'

const ours = {
  max_connections: '100',
  shared_buffers: '96MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  // Files in the data folder: /dev/shm is 64 MB in containers, and logind empties it when its user logs out.
  dynamic_shared_memory_type: 'mmap',
  huge_pages: 'off',
  jit: 'off',
  max_logical_replication_workers: '0',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  wal_level: 'replica',
  max_wal_senders: '4',
  max_replication_slots: '4',
  // A backup that died must not fill the disk with the log kept for it.
  max_slot_wal_keep_size: '4GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'iso, ymd',
  default_text_search_config: 'pg_catalog.english',
  lc_messages: 'C',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  // No names or addresses in the log: neither the statement that failed nor the values it stumbled over.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** Reads and writes done by each process itself: three fewer processes at rest. */
const ours18 = { io_method: 'sync' }

/** For servers whose data nobody will miss. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
