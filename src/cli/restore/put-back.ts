import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { loadLogical } from '../../platform/database/backup/load.ts'
import { BackupRefused } from '../../platform/database/backup/draft.ts'
import type { OpenBackup } from '../../platform/database/backup/manifest.ts'
import { asClient, databaseAt } from '../../platform/database/backup/one-client.ts'
import { putBackPhysical } from '../../platform/database/backup/put-back.ts'
import { replayFolder, type Until } from '../../platform/database/backup/replay.ts'
import { Damaged } from '../../platform/database/backup/sealed-file.ts'
import { countedTables } from '../../platform/database/backup/tables.ts'
import { startEmbedded } from '../../platform/database/embedded/embedded.ts'
import { migrate, migrations } from '../../platform/database/migrate.ts'
import type { Secrets } from '../../platform/secrets.ts'
import type { Environment } from '../../platform/settings/environment.ts'
import { embeddedName, findDatabase, openEmbedded, type Addresses } from '../../start/addresses.ts'
import { clearForRestore, emptyAgain, unmark } from './given-database.ts'

export interface Standing {
  readonly addresses: Addresses
  /** What there is to say about how far it came. */
  readonly told: readonly string[]
  stop(): Promise<void>
  /** Takes away what marks a given database as half-restored. */
  unmark(): Promise<void>
  /** Leaves a given database as empty as it was. */
  discard(): Promise<void>
}

/** Whether this program knows the shape a backup is of. */
export async function refuseStrangeShape({ manifest }: Pick<OpenBackup, 'manifest'>): Promise<void> {
  const known = new Map((await migrations()).map(({ name, digest }) => [name, digest]))
  const strange = manifest.migrations.find(({ name, digest }) => known.get(name) !== digest)
  if (!strange) return
  throw new BackupRefused(
    `This backup was made by Opentent ${manifest.program}, whose database has ${strange.name}, which this one does not know: restore it with that version or a newer one.`,
  )
}

/** The database of a physical backup, running in the folder, as it was at the wished moment. */
export async function standPhysical(
  backup: OpenBackup,
  secrets: Secrets,
  { data, backups, until }: { data: string; backups: string | undefined; until: Until },
): Promise<Standing> {
  const archives = [dirname(backup.folder), ...(backups === undefined ? [] : [backups])]
  const { server, archiveEnded, segments } = await putBackPhysical(backup, { data, archives, until })
  try {
    const last =
      until === 'backup'
        ? await compareAll(backup, server.superuserUrl)
        : await lastChange(server.superuserUrl)
    const told =
      until === 'backup'
        ? [`Every table is as it was in the backup (${backup.manifest.tables.length} compared).`]
        : [
            `${segments} segments of changes were there; the last change is of ${last}.`,
            ...(archiveEnded
              ? ['The archive ends before the time you asked for; everything in it was brought back.']
              : []),
          ]
    const addresses = await openEmbedded(server, secrets)
    const stop = async (): Promise<void> => {
      await server.stop()
      await rm(join(data, 'postgres', replayFolder), { recursive: true, force: true })
    }
    return { addresses, told, stop, discard: stop, unmark: async () => undefined }
  } catch (fault) {
    await server.stop()
    throw fault
  }
}

const asked = <Value>(superuserUrl: string, ask: (client: pg.Client) => Promise<Value>): Promise<Value> =>
  asClient(databaseAt(superuserUrl, embeddedName), ask)

const compareAll = (backup: OpenBackup, superuserUrl: string): Promise<string> =>
  asked(superuserUrl, async (client) => {
    const here = new Map((await countedTables(client)).map((table) => [table.name, table]))
    for (const { name, rows, digest } of backup.manifest.tables) {
      if (here.get(name)?.rows !== rows || here.get(name)?.digest !== digest)
        throw new Damaged(`The table ${name} is not as it was in the backup`)
    }
    return ''
  })

const lastChange = (superuserUrl: string): Promise<string> =>
  asked(superuserUrl, async (client) => {
    const { rows } = await client.query<{ at: string | null }>(
      `select to_char(pg_last_xact_replay_timestamp() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"') as at`,
    )
    return rows[0]?.at ?? 'before the backup'
  })

/** The database of a logical backup: in the embedded server of the folder, or in the given one. */
export const standLogical = (
  backup: OpenBackup,
  secrets: Secrets,
  environment: Environment,
): Promise<Standing> =>
  environment.databaseUrl === undefined
    ? inEmbedded(backup, secrets, environment.data)
    : inGiven(backup, secrets, environment)

async function inEmbedded(backup: OpenBackup, secrets: Secrets, data: string): Promise<Standing> {
  const server = await startEmbedded({ data, log: () => undefined, temporary: true })
  try {
    const addresses = await openEmbedded(server, secrets)
    const told = await fillFrom(backup, addresses)
    return { addresses, told, stop: server.stop, discard: server.stop, unmark: async () => undefined }
  } catch (fault) {
    await server.stop()
    throw fault
  }
}

async function inGiven(backup: OpenBackup, secrets: Secrets, environment: Environment): Promise<Standing> {
  const addresses = await findDatabase(environment, secrets, () => undefined)
  await clearForRestore(addresses.owner)
  const discard = () => emptyAgain(addresses.owner)
  try {
    const told = await fillFrom(backup, addresses)
    return { addresses, told, stop: async () => undefined, discard, unmark: () => unmark(addresses.owner) }
  } catch (fault) {
    await discard()
    throw fault
  }
}

async function fillFrom(backup: OpenBackup, { owner, roles }: Addresses): Promise<string[]> {
  const only = new Set(backup.manifest.migrations.map(({ name }) => name))
  await migrate(owner, roles, { restoring: true, only })
  const { rows } = await loadLogical(backup, owner)
  return [`${rows} rows of ${backup.manifest.tables.length} tables were put back.`]
}
