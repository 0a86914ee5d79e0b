import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verifyAudit, type AuditReport } from '../../platform/audit/verify.ts'
import type { Hub } from '../../platform/hub.ts'
import { restoredSince } from './store.ts'

type Checkpoint = AuditReport['upTo']

/**
 * Where checkpoints of the audit log are kept: beside the database, since whoever rewrites the database would rewrite
 * them too. A line each: the moment, then `NUMBER:HASH`.
 */
export const checkpointFile = (folder: string): string => join(folder, 'checkpoints')

const folders = ({ environment: { backup, data } }: Hub): string[] =>
  backup === undefined ? [data] : [backup, data]

async function lastKept(hub: Hub): Promise<{ at: Temporal.Instant; upTo: Checkpoint } | null> {
  for (const folder of folders(hub)) {
    const text = await readFile(checkpointFile(folder), 'utf8').catch(() => '')
    const found = /(\S+) (\d+):([0-9a-f]{64})\s*$/.exec(text)
    if (found)
      return { at: Temporal.Instant.from(found[1]!), upTo: { seq: Number(found[2]), hash: found[3]! } }
  }
  return null
}

/** Keeps how far the log was sound tonight. */
export async function keepCheckpoint(hub: Hub, { seq, hash }: Checkpoint): Promise<void> {
  if (seq === 0 || (await lastKept(hub))?.upTo.seq === seq) return
  for (const folder of folders(hub)) {
    await mkdir(folder, { recursive: true })
    await appendFile(checkpointFile(folder), `${hub.now().toString()} ${seq}:${hash}\n`, {
      flush: true,
      mode: 0o600,
    })
  }
}

/** Whether the log goes on from the last checkpoint. A copy brought back since ends the log earlier, and says so in it. */
export async function lastCheckpointStands(hub: Hub): Promise<boolean> {
  const kept = await lastKept(hub)
  if (kept === null || (await restoredSince(hub.db, kept.at))) return true
  return (await verifyAudit(hub.database, { from: kept.upTo })).ok
}
