import { dirname, resolve } from 'node:path'
import { erasureFile } from '../../hall/tent/forget.ts'
import { backupKeyOf, isKeyOf, openBackup } from '../../platform/database/backup/manifest.ts'
import { secretsOf, type Secrets } from '../../platform/secrets.ts'
import type { Environment } from '../../platform/settings/environment.ts'
import { CannotDo, read, WrongCall, type Call, type Command } from '../command.ts'
import { readErasures } from './after.ts'
import { chooseBackup, readUntil } from './choose.ts'
import { unmark } from './given-database.ts'
import { perform } from './perform.ts'
import { refuseStrangeShape } from './put-back.ts'
import { askForKey } from './recovery-key.ts'
import { openTarget, type Target } from './target.ts'

/** Puts a backup back into an empty folder: whole, up to date with what was forgotten since, or not at all. */
export const restore: Command = {
  usage: 'DIR [--into FOLDER] [--until TIME] [--key RECOVERY-KEY] [--erasures FILE]',
  async run(call) {
    const { values, words } = read(
      call,
      {
        into: { type: 'string' },
        until: { type: 'string' },
        key: { type: 'string' },
        erasures: { type: 'string', multiple: true },
      },
      1,
    )
    if (words[0] === undefined) throw new WrongCall('Name the folder of the backup')
    const environment = call.environment()
    const until = readUntil(values.until)
    const folder = resolve(values.into ?? environment.data)
    const { target, resumed } = await openTarget(folder)
    if (resumed) return finish(call, environment, target)
    try {
      const found = await chooseBackup(words[0], until)
      if (found.manifest.kind === 'physical' && environment.databaseUrl !== undefined) {
        throw new CannotDo(
          'This backup is a copy of the embedded database, and DATABASE_URL is set: restore it without DATABASE_URL, or take one with --logical.',
        )
      }
      const secrets = await secretsFor(call, values.key, environment)
      if (!isKeyOf(backupKeyOf(secrets), found)) {
        throw new CannotDo(
          'This is a recovery key, but not of the hub this backup was taken from. Nothing was changed.',
        )
      }
      const backup = await openBackup(backupKeyOf(secrets), found)
      await refuseStrangeShape(backup)
      const lists = [
        ...(values.erasures ?? []),
        ...[dirname(backup.folder), environment.backup, environment.data]
          .filter((above) => above !== undefined)
          .map(erasureFile),
      ]
      const erasures = await readErasures([...new Set(lists.map((file) => resolve(file)))])
      call.say(`Putting back the ${backup.manifest.kind} backup of ${backup.manifest.takenAt}…`)
      for (const line of await perform({ backup, secrets, environment, target, until, erasures }))
        call.say(line)
    } catch (fault) {
      await target.abandon()
      throw fault
    }
  },
}

async function secretsFor(call: Call, key: string | undefined, environment: Environment): Promise<Secrets> {
  const masterKey = await askForKey({
    key,
    fromEnvironment: call.given['OPENTENT_RECOVERY_KEY'],
    master: environment.key,
  })
  if (environment.key !== undefined && !Buffer.from(environment.key, 'hex').equals(masterKey))
    throw new CannotDo(
      'OPENTENT_KEY is set to another key than the recovery key: unset it. Nothing was changed.',
    )
  return secretsOf(masterKey)
}

/** A restore that was killed when all was there: only bringing it out is left. */
async function finish(call: Call, environment: Environment, target: Target): Promise<void> {
  const given = environment.databaseDirectUrl ?? environment.databaseUrl
  if (given !== undefined) await unmark(given)
  await target.place()
  call.say(`The restore had all but come to its end; now it has. The hub is in ${target.folder}.`)
}
