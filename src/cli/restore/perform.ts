import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { putBackHandedIn } from '../../platform/database/backup/handed-in.ts'
import type { OpenBackup } from '../../platform/database/backup/manifest.ts'
import type { Until } from '../../platform/database/backup/replay.ts'
import { openDatabase } from '../../platform/database/database.ts'
import { migrate } from '../../platform/database/migrate.ts'
import type { Hub } from '../../platform/hub.ts'
import { provesMaster } from '../../platform/seal/seal.ts'
import type { Secrets } from '../../platform/secrets.ts'
import type { Environment } from '../../platform/settings/environment.ts'
import { openHub } from '../../start/open.ts'
import { CannotDo } from '../command.ts'
import { bringUpToToday, type Restored } from './after.ts'
import { standLogical, standPhysical, type Standing } from './put-back.ts'
import type { Target } from './target.ts'

export interface Work {
  readonly backup: OpenBackup
  readonly secrets: Secrets
  readonly environment: Environment
  readonly target: Target
  readonly until: Until
  readonly erasures: readonly string[]
}

/**
 * Puts a backup into the target: the database, brought up to today; what people handed in; the key. Nothing comes
 * out of the target before all of it is there. @returns what there is to tell
 */
export async function perform(work: Work): Promise<string[]> {
  const { backup, secrets, target, until } = work
  // As the hub will be, but that nothing leaves it now.
  const staged = { ...work.environment, data: target.staging, backup: undefined, smtpUrl: undefined }
  const standing =
    backup.manifest.kind === 'physical'
      ? await standPhysical(backup, secrets, {
          data: target.staging,
          backups: work.environment.backup,
          until,
        })
      : await standLogical(backup, secrets, staged)
  let files = 0
  let restored: Restored
  try {
    await refuseWrongMaster(standing.addresses.owner, secrets)
    files = await putBackHandedIn(backup, target.staging)
    if (work.environment.key === undefined) await putBackKey(target.staging, secrets)
    await migrate(standing.addresses.owner, standing.addresses.roles, { restoring: true })
    restored = await withHub(staged, secrets, standing, (hub) =>
      bringUpToToday(hub, {
        erasures: work.erasures,
        backup: backup.folder,
        takenAt: backup.manifest.takenAt,
      }),
    )
  } catch (fault) {
    await standing.discard()
    throw fault
  }
  await standing.stop()
  await target.markWhole()
  await standing.unmark()
  await target.place()
  return summary(standing, restored, files, work)
}

async function refuseWrongMaster(ownerUrl: string, secrets: Secrets): Promise<void> {
  const database = openDatabase({ url: ownerUrl, connections: 1 })
  try {
    // A hub that was never opened has sealed nothing yet, and knows no key.
    const hasSealed = (await database.db.row('select from seal.master')) !== undefined
    if (hasSealed && !(await provesMaster(database.db, secrets.masterKey)))
      throw new CannotDo(
        'The recovery key does not open the sealed fields of this backup. Nothing was changed.',
      )
  } finally {
    await database.close()
  }
}

async function putBackKey(data: string, secrets: Secrets): Promise<void> {
  await mkdir(join(data, 'keys'), { recursive: true, mode: 0o700 })
  const file = await open(join(data, 'keys', 'master'), 'wx', 0o600)
  await file.writeFile(`${Buffer.from(secrets.masterKey).toString('hex')}\n`)
  await file.sync()
  await file.close()
}

async function withHub<Value>(
  environment: Environment,
  secrets: Secrets,
  { addresses }: Standing,
  work: (hub: Hub) => Promise<Value>,
): Promise<Value> {
  const opened = await openHub({
    environment,
    secrets,
    url: addresses.worker,
    log: () => undefined,
    connections: 3,
  })
  try {
    return await work(opened.hub)
  } finally {
    await opened.close()
  }
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

function summary(standing: Standing, restored: Restored, files: number, work: Work): string[] {
  const held = restored.heldLetters
  return [
    ...standing.told,
    `${counted(files, 'file')} that people handed in, and the key, are back.`,
    `${counted(restored.forgotten, 'person was', 'people were')} forgotten again who had asked for it since.`,
    ...(restored.stillToForget === 0
      ? []
      : [
          `${counted(restored.stillToForget, 'person', 'people')} could not be forgotten yet: it is tried again when the hub runs; look at /desk/running.`,
        ]),
    `${counted(restored.sessions, 'session')} and ${counted(restored.links, 'unused link')} were ended: everybody comes in anew.`,
    held === 0
      ? 'No letter was on its way.'
      : `${counted(held, 'letter was', 'letters were')} on the way and may have been sent since: they stand in the outbox as failed, with "Send again".`,
    'Reminders that fell due since the backup go out at the next start; some people may get one twice.',
    `The hub is in ${work.target.folder}. Start it with${work.environment.data === work.target.folder ? '' : ` DATA=${work.target.folder}`} npm start.`,
  ]
}
