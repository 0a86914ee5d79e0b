import { resolve } from 'node:path'
import { keepFact } from '../hall/running/store.ts'
import { programVersion } from '../hall/running/facts.ts'
import { size } from '../hall/running/words.ts'
import { systemClock } from '../platform/clock.ts'
import { takeLogical } from '../platform/database/backup/logical.ts'
import { backupKeyOf, backupsBelow } from '../platform/database/backup/manifest.ts'
import { takePhysical, type Taken } from '../platform/database/backup/physical.ts'
import { openDatabase } from '../platform/database/database.ts'
import { embeddedName } from '../start/addresses.ts'
import { CannotDo, read, WrongCall, type Command } from './command.ts'
import { reach, type Reached } from './reach.ts'

/** Takes a backup while the hub runs, or while it does not. Older ones are left alone. */
export const backup: Command = {
  usage: 'DIR [--logical]',
  async run(call) {
    const { values, words } = read(call, { logical: { type: 'boolean' } }, 1)
    const environment = call.environment()
    const into = words[0] ?? environment.backup
    if (into === undefined) throw new WrongCall('Name a folder for the backup')
    const reached = await reach(environment)
    try {
      const began = systemClock.now()
      const taken = await take(reached, resolve(into), values.logical ?? false, call.say)
      const seconds = Math.round(systemClock.now().since(began).total('seconds'))
      await note(reached, taken, seconds)
      call.say(`${taken.folder}: ${size(taken.bytes)}, ${seconds} seconds. Checked:`)
      for (const line of taken.manifest.checked) call.say(`  ${line}`)
      const all = await backupsBelow(resolve(into))
      const together = all.reduce((sum, { manifest }) => sum + manifest.bytes, 0)
      call.say(
        `${all.length === 1 ? '1 backup lies' : `${all.length} backups lie`} in ${resolve(into)}, ${size(together)} together; none is ever removed for you.`,
      )
      call.say('It is closed with a key made from the recovery key; without that, nobody can restore it.')
    } finally {
      await reached.close()
    }
  },
}

function take(reached: Reached, into: string, logical: boolean, say: (line: string) => void): Promise<Taken> {
  const wish = {
    data: reached.environment.data,
    into,
    key: backupKeyOf(reached.secrets),
    program: programVersion,
    clock: systemClock,
    say,
  }
  if (logical) return takeLogical({ ...wish, ownerUrl: reached.addresses.owner })
  if (reached.server === null) {
    throw new CannotDo(
      'DATABASE_URL is set, so its files are not ours to copy: add --logical, or use the tools of that PostgreSQL.',
    )
  }
  const { superuserUrl, folder } = reached.server
  return takePhysical({ ...wish, superuserUrl, cluster: folder, database: embeddedName })
}

/** What the Running page and doctor tell of the last backup. */
async function note({ addresses }: Reached, taken: Taken, seconds: number): Promise<void> {
  const database = openDatabase({ url: addresses.owner, connections: 1 })
  const { kind, takenAt } = taken.manifest
  try {
    await keepFact(
      database.db,
      'backup',
      { kind, takenAt, folder: taken.folder, bytes: taken.bytes, seconds },
      systemClock.now(),
    )
  } finally {
    await database.close()
  }
}
