import { statfs } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { archiveState, isLate, type ArchiveState } from '../../platform/database/backup/archive.ts'
import type { Hub } from '../../platform/hub.ts'
import * as store from './store.ts'

/** What the operator's page and `doctor` tell of the machine. */
export interface MachineFacts {
  readonly program: string
  readonly node: string
  readonly database: string
  readonly databaseBytes: number
  readonly connections: number
  readonly mostConnections: number
  readonly memoryBytes: number
  readonly diskFreeBytes: number
  readonly diskBytes: number
}

export const programVersion = (
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }
).version

export async function machineFacts(hub: Hub): Promise<MachineFacts> {
  const server = await store.serverFacts(hub.db)
  const disk = await statfs(hub.environment.data).catch(() => statfs('.'))
  return {
    program: programVersion,
    node: process.version,
    database: server?.version ?? 'unknown',
    databaseBytes: server?.size ?? 0,
    connections: server?.connections ?? 0,
    mostConnections: server?.most ?? 0,
    memoryBytes: process.memoryUsage.rss(),
    diskFreeBytes: disk.bavail * disk.bsize,
    diskBytes: disk.blocks * disk.bsize,
  }
}

/** How the archive of changes stands; null where this hub keeps none. */
export async function archiveFacts(hub: Hub): Promise<(ArchiveState & { readonly late: boolean }) | null> {
  const { data, backup, databaseUrl, demo } = hub.environment
  if (backup === undefined || databaseUrl !== undefined || demo) return null
  const state = await archiveState({ data, backup })
  return { ...state, late: isLate(state, hub.now()) }
}
