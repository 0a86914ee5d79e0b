import { resolve } from 'node:path'
import { homeZone } from '../../platform/clock.ts'
import { backupIn, backupsBelow, type FoundBackup } from '../../platform/database/backup/manifest.ts'
import type { Until } from '../../platform/database/backup/replay.ts'
import { CannotDo } from '../command.ts'

/** Reads `--until`: a moment, or a time of day in London, or `latest`. Without it, the moment of the backup. */
export function readUntil(text: string | undefined): Until {
  if (text === undefined) return 'backup'
  if (text === 'latest') return 'latest'
  try {
    return Temporal.Instant.from(text)
  } catch {
    try {
      return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(homeZone).toInstant()
    } catch {
      throw new CannotDo(
        `--until ${text} is no time: write it as "2026-11-24 14:05" (London), as 2026-11-24T14:05:00Z, or say latest.`,
      )
    }
  }
}

/** The backup in this folder; or, of a folder with several, the newest that will do. */
export async function chooseBackup(named: string, until: Until): Promise<FoundBackup> {
  const folder = resolve(named)
  const found = (await backupIn(folder)) ?? newestFor(await backupsBelow(folder), until)
  if (!found) {
    throw new CannotDo(
      until instanceof Temporal.Instant
        ? `${folder} holds no whole physical backup taken before ${until.toString()}: choose a later time.`
        : `${folder} holds no whole backup of Opentent: name the folder that has a manifest.json.`,
    )
  }
  const { kind, endedAt } = found.manifest
  if (until !== 'backup' && kind === 'logical') {
    throw new CannotDo(
      'A logical backup holds one moment only: leave out --until, or name a physical backup.',
    )
  }
  if (
    until instanceof Temporal.Instant &&
    Temporal.Instant.compare(until, Temporal.Instant.from(endedAt)) < 0
  ) {
    throw new CannotDo(
      `This backup was taken until ${endedAt}, later than the time you ask for: name an older one.`,
    )
  }
  return found
}

function newestFor(backups: readonly FoundBackup[], until: Until): FoundBackup | undefined {
  return backups.findLast(({ manifest }) => {
    if (until === 'backup') return true
    if (manifest.kind !== 'physical') return false
    return until === 'latest' || Temporal.Instant.compare(Temporal.Instant.from(manifest.endedAt), until) <= 0
  })
}
