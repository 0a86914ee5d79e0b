import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { embeddedEngine } from '../embedded/engine.ts'
import { CannotStart, placeDatabase, startEmbedded, type Embedded } from '../embedded/embedded.ts'
import { handOver, preparePlace } from '../embedded/place.ts'
import { archiveSettings, beginArchive } from './archive.ts'
import { unpackCluster } from './check.ts'
import { BackupRefused } from './draft.ts'
import type { OpenBackup } from './manifest.ts'
import { layOut, replayFolder, type Until } from './replay.ts'

export interface PutBack {
  readonly server: Embedded
  /** Segments of the archive that were laid out for it; 0 when only the backup itself was wanted. */
  readonly segments: number
  /** The archive ended before the wished moment, so all of it was replayed. */
  readonly archiveEnded: boolean
}

/**
 * Puts the database of a physical backup into an empty data folder, and starts it there until it has replayed
 * its log as far as is wished. The server ends with this program, whatever becomes of that.
 */
export async function putBackPhysical(
  backup: OpenBackup,
  to: { readonly data: string; readonly archives: readonly string[]; readonly until: Until },
): Promise<PutBack> {
  const place = await preparePlace(to.data)
  const engine = await embeddedEngine(place)
  const major = Number.parseInt(backup.manifest.postgres, 10)
  if (engine.major !== major) {
    throw new BackupRefused(
      `This backup is of PostgreSQL ${major} and this Opentent brings ${engine.major}: restore it with Opentent ` +
        `${backup.manifest.program}, take a backup there with --logical, and restore that one here.`,
    )
  }
  const laidOut = join(place.home, replayFolder)
  const replay = await layOut(backup, to.archives, to.until, laidOut)
  for (const name of await readdir(laidOut)) await handOver(place, join(laidOut, name))
  await handOver(place, laidOut)
  await placeDatabase(to.data, async (folder) => {
    await unpackCluster(backup, backup.manifest.folders, folder)
    await writeFile(join(folder, 'recovery.signal'), '', { mode: 0o600 })
  })
  // It hands over its log from the first moment, or the archive would lack where its timeline branched off.
  await beginArchive(to.data)
  const start = (settings: Readonly<Record<string, string>>) =>
    startEmbedded({
      data: to.data,
      log: () => undefined,
      settings: { ...archiveSettings, ...settings },
      temporary: true,
      patience: 0,
    })
  try {
    return { server: await start(replay.settings), segments: replay.segments, archiveEnded: false }
  } catch (fault) {
    const { recovery_target_time: wished, ...toTheEnd } = replay.settings
    const log = await readFile(place.journal, 'utf8').catch(() => '')
    if (!(fault instanceof CannotStart) || wished === undefined || !archiveEnded.test(log)) throw fault
    // Nothing in the archive is later than the wished moment, so the end of the archive is what was wished for.
    return { server: await start(toTheEnd), segments: replay.segments, archiveEnded: true }
  }
}

const archiveEnded = /recovery ended before configured recovery target was reached/
