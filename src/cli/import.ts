import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { importPlaces } from '../platform/places/importing/import-places.ts'
import { CannotDo, read, WrongCall, type Command } from './command.ts'
import { reach } from './reach.ts'

/** `import places FILE`: what was there before stays until all of it is read. */
export const importing: Command = {
  usage: 'places FILE',
  async run(call) {
    const { words } = read(call, {}, 2)
    const [what, file] = words
    if (what !== 'places') throw new WrongCall('Say what to import')
    if (file === undefined) throw new WrongCall('Name the file')
    await access(file).catch(() => {
      throw new CannotDo(`There is no file ${file} that this user may read.`)
    })
    const reached = await reach(call.environment(), { make: true })
    const { owner, roles } = reached.addresses
    await migrate(owner, roles)
    const database = openDatabase({ url: owner, connections: 1 })
    try {
      const done = await importPlaces(database.pool, createReadStream(file), { now: systemClock.now() })
      if (!done.ok) throw new CannotDo(done.sentence)
      const { rowsRead, rowsKept, skipped } = done.value
      call.say(`${rowsKept} of ${rowsRead} rows are in.`)
      for (const [why, count] of Object.entries(skipped)) call.say(`  left out: ${count} (${why})`)
    } finally {
      await database.close()
      await reached.close()
    }
  },
}
