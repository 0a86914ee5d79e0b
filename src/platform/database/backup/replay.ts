import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { archivedName, archiveOf } from './archive.ts'
import { engineEnvironment } from '../embedded/engine.ts'
import { BackupRefused } from './draft.ts'
import type { OpenBackup } from './manifest.ts'
import { readSealed } from './sealed-file.ts'
import { historyName, placeInLog, segmentName, timelineOf } from './segments.ts'

/** How far a restored server brings itself: to the end of the backup, of the archive, or to a moment. */
export type Until = 'backup' | 'latest' | Temporal.Instant

/** The folder, beside the server's own, from which it takes its log. */
export const replayFolder = 'replay'

export interface Replay {
  readonly settings: Readonly<Record<string, string>>
  /** Segments it may need. */
  readonly segments: number
}

/**
 * Lays out, beside a server that is to be restored, what it replays, and says what to start it with.
 *
 * Each restored server goes on in a timeline of its own, so that its log is never taken for that of the server
 * it was copied from. Which timelines there have been stands in the archive; they are laid out in any case.
 */
export async function layOut(
  backup: OpenBackup,
  archives: readonly string[],
  until: Until,
  into: string,
): Promise<Replay> {
  await mkdir(into, { recursive: true, mode: 0o700 })
  const { system, timeline, firstSegment } = backup.manifest.log!
  const archived = await findArchived(archives, system)
  const histories = archived.filter(({ name }) => historyName.test(name))
  const upTo = until === 'backup' ? timeline : timelineAt(histories, timeline, until)
  const segments =
    until === 'backup'
      ? []
      : archived.filter(
          ({ name }) =>
            segmentName.test(name) &&
            timelineOf(name) <= upTo &&
            timelineOf(name) >= timeline &&
            placeInLog(name) >= placeInLog(firstSegment),
        )
  if (histories.length + segments.length > 0) await needGzip()
  for (const { path, name } of [...histories, ...segments]) {
    const open = readSealed(backup.key, path, archivedName(system, name))
    await pipeline(
      open,
      createGzip({ level: 1 }),
      createWriteStream(join(into, `${name}.gz`), { flags: 'wx', mode: 0o600 }),
    )
  }
  return {
    segments: segments.length,
    settings: {
      restore_command: `test -f ../${replayFolder}/%f.gz && gzip -dc ../${replayFolder}/%f.gz > "%p"`,
      recovery_target_timeline: until === 'latest' ? 'latest' : upTo === timeline ? 'current' : String(upTo),
      recovery_target_action: 'promote',
      // It counts as ready only once it has replayed everything, not while it can be read meanwhile.
      hot_standby: 'off',
      ...(until instanceof Temporal.Instant ? { recovery_target_time: forPostgres(until) } : {}),
    },
  }
}

/** The server unpacks what it replays by itself, with the program that every Linux brings. */
async function needGzip(): Promise<void> {
  const there = await new Promise<boolean>((resolve) => {
    const gzip = spawn('gzip', ['--version'], { env: engineEnvironment, stdio: 'ignore' })
    gzip.once('error', () => resolve(false))
    gzip.once('close', (code) => resolve(code === 0))
  })
  if (!there)
    throw new BackupRefused('Archived changes are replayed with gzip, and there is none here: install it.')
}

interface Archived {
  readonly name: string
  readonly path: string
  readonly at: number
}

/** What archives hold of a server; the first that has a name is taken. */
async function findArchived(archives: readonly string[], system: string): Promise<Archived[]> {
  const found = new Map<string, Archived>()
  for (const archive of archives) {
    const folder = archiveOf(archive, system)
    for (const name of await readdir(folder).catch(() => [])) {
      if (found.has(name) || !(segmentName.test(name) || historyName.test(name))) continue
      const path = join(folder, name)
      found.set(name, { name, path, at: (await stat(path)).mtimeMs })
    }
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * The timeline that was lived at a moment: the newest that had begun by then. A restore that went too far back
 * can so be done again, to a later moment of the timeline that it left.
 */
function timelineAt(histories: readonly Archived[], from: number, until: Exclude<Until, 'backup'>): number {
  const begun = histories.filter(({ at }) => until === 'latest' || at <= until.epochMilliseconds)
  return Math.max(from, ...begun.map(({ name }) => timelineOf(name)))
}

const forPostgres = (at: Temporal.Instant): string => at.toString().replace('T', ' ').replace('Z', '+00')
