import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { handOver, preparePlace } from '../embedded/place.ts'
import { systemOf } from './cluster-files.ts'
import { BackupRefused } from './draft.ts'
import { saveOne } from './saved.ts'
import { readSealed, writeSealed } from './sealed-file.ts'

/**
 * The archive of changes: each segment of the server's log, closed, in `BACKUP/wal/<number of the cluster>/`.
 *
 * The server puts a segment that is full, or five minutes old, into a folder beside its own (`basic_archive`,
 * which comes with PostgreSQL and writes whole files or none). This program closes it, carries it to the backup
 * folder, and only then takes it away from there. So the server needs no right to the backup folder, is never
 * held up by a slow one, and segments wait when it is not there.
 */
const waitingFolder = 'leaving'
const leaving = /^(?:[0-9A-F]{24}(?:\.[0-9A-F]{8}\.backup|\.partial)?|[0-9A-F]{8}\.history)$/

/** How long a change may wait for its segment to be closed, in seconds. */
const archiveEvery = 300

/** What the server must be started with, so that it hands over its log. */
export const archiveSettings: Readonly<Record<string, string>> = {
  archive_mode: 'on',
  archive_library: 'basic_archive',
  'basic_archive.archive_directory': `../${waitingFolder}`,
  archive_timeout: String(archiveEvery),
}

const mark = '.archiving'

/** Makes the folder in which the server leaves its segments, and notes that it does. Before the server starts. */
export async function beginArchive(data: string): Promise<void> {
  const place = await preparePlace(data)
  const folder = join(place.home, waitingFolder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await handOver(place, folder)
  await writeFile(join(folder, mark), '', { mode: 0o600 })
}

/**
 * Whether the hub archives its changes. A command that starts the server for a moment must let it go on handing
 * over, even when it is not told where to: a gap would make all that is archived later useless.
 */
export const isArchiving = (data: string): Promise<boolean> =>
  stat(join(waitingIn(data), mark)).then(
    () => true,
    () => false,
  )

/** The hub no longer archives its changes. What waits stays, until it does again. */
export const endArchive = (data: string): Promise<void> => rm(join(waitingIn(data), mark), { force: true })

interface ArchiveOf {
  /** The hub's data folder. */
  readonly data: string
  /** The operator's backup folder. */
  readonly backup: string
}

const waitingIn = (data: string): string => join(data, 'postgres', waitingFolder)

/** Where the changes of this hub's server are archived. */
export const archiveFolder = async ({ data, backup }: ArchiveOf): Promise<string> =>
  archiveOf(backup, await systemOf(join(data, 'postgres', 'cluster')))

export const archiveOf = (backup: string, system: string): string => join(backup, 'wal', system)

/** The name a segment is closed under, so that none can stand for another. */
export const archivedName = (system: string, name: string): string => `wal/${system}/${name}`

/** Carries every waiting segment to the archive, oldest first. @returns how many */
export async function carryToArchive(to: ArchiveOf & { readonly key: Uint8Array }): Promise<number> {
  const names = (await readdir(waitingIn(to.data)).catch(() => [])).filter((name) => leaving.test(name))
  if (names.length === 0) return 0
  const system = await systemOf(join(to.data, 'postgres', 'cluster'))
  const folder = archiveOf(to.backup, system)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of names.toSorted()) await carry(to, system, folder, name)
  return names.length
}

async function carry(
  to: ArchiveOf & { key: Uint8Array },
  system: string,
  folder: string,
  name: string,
): Promise<void> {
  const [from, target] = [join(waitingIn(to.data), name), join(folder, name)]
  const known = await stat(target).catch(() => null)
  if (known && !(await holdsTheSame(to.key, target, archivedName(system, name), from))) {
    throw new BackupRefused(
      `${target} is there already and holds other changes: two hubs archive into one folder, so give this one another BACKUP.`,
    )
  }
  if (!known) {
    const draft = join(folder, `.${name}-${hostname().replace(/[^\w-]/g, '_')}-${process.pid}`)
    await rm(draft, { force: true })
    await writeSealed(to.key, draft, archivedName(system, name), createReadStream(from))
    const { atime, mtime } = await stat(from)
    await utimes(draft, atime, mtime)
    await saveOne(draft)
    await rename(draft, target)
    await saveOne(folder)
  }
  await rm(from)
}

async function holdsTheSame(
  key: Uint8Array,
  archived: string,
  name: string,
  plain: string,
): Promise<boolean> {
  const [one, other] = [createHash('sha256'), createHash('sha256')]
  for await (const piece of createReadStream(plain) as AsyncIterable<Buffer>) one.update(piece)
  try {
    for await (const piece of readSealed(key, archived, name)) other.update(piece)
  } catch {
    return false
  }
  return one.digest().equals(other.digest())
}

/** Carries segments as they come, until stopped; then once more. A fault is told once, and tried again. */
export function keepArchive(
  to: ArchiveOf & { readonly key: Uint8Array },
  say: (line: string) => void,
  everySeconds = 10,
): { stop(): Promise<void> } {
  const end = new AbortController()
  let told = ''
  const turn = async (): Promise<void> => {
    const fault = await carryToArchive(to).then(
      () => '',
      (fault: Error) => fault.message,
    )
    if (fault !== told && fault !== '') say(`Changes cannot be archived at present, and wait: ${fault}`)
    if (fault === '' && told !== '') say('Changes are archived again.')
    told = fault
  }
  const turning = (async () => {
    while (!end.signal.aborted) {
      await turn()
      await pause(everySeconds * 1000, undefined, { signal: end.signal, ref: false }).catch(() => undefined)
    }
  })()
  return {
    async stop() {
      end.abort()
      await turning
      await turn()
    },
  }
}

export interface ArchiveState {
  /** Segments that wait to be carried, and since when the oldest does. */
  readonly waiting: number
  readonly waitingSince: Temporal.Instant | null
  /** When the newest segment in the archive was closed; null when there is none. */
  readonly newest: Temporal.Instant | null
  readonly segments: number
  readonly bytes: number
}

/** Whether segments wait so long that somebody should look. */
export const isLate = (
  { waitingSince }: Pick<ArchiveState, 'waitingSince'>,
  now: Temporal.Instant,
): boolean => waitingSince !== null && now.since(waitingSince).total('seconds') > archiveEvery * 3

/** How the archive stands, from the two folders alone. */
export async function archiveState(of: ArchiveOf): Promise<ArchiveState> {
  const waiting = await timesIn(waitingIn(of.data))
  const archived = await timesIn(await archiveFolder(of).catch(() => ''))
  return {
    waiting: waiting.length,
    waitingSince: waiting[0]?.at ?? null,
    newest: archived.at(-1)?.at ?? null,
    segments: archived.length,
    bytes: archived.reduce((sum, one) => sum + one.bytes, 0),
  }
}

async function timesIn(folder: string): Promise<{ at: Temporal.Instant; bytes: number }[]> {
  const found: { at: Temporal.Instant; bytes: number }[] = []
  for (const name of folder === '' ? [] : await readdir(folder).catch(() => [])) {
    if (!leaving.test(name)) continue
    const file = await stat(join(folder, name)).catch(() => null)
    if (file)
      found.push({ at: Temporal.Instant.fromEpochMilliseconds(Math.floor(file.mtimeMs)), bytes: file.size })
  }
  return found.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}
