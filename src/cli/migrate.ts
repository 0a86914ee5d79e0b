import { migrate as migrateDatabase } from '../platform/database/migrate.ts'
import { read, type Command } from './command.ts'
import { reach } from './reach.ts'

/** Brings the database to this program's shape, and makes it where there is none. */
export const migrate: Command = {
  usage: '',
  async run(call) {
    read(call, {})
    const reached = await reach(call.environment(), { make: true })
    try {
      const { applied } = await migrateDatabase(reached.addresses.owner, reached.addresses.roles)
      for (const name of applied) call.say(name)
      call.say(applied.length === 0 ? 'The database is up to date.' : 'The database is up to date now.')
    } finally {
      await reached.close()
    }
  },
}
