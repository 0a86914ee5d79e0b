import { Client } from 'pg'
import { startWith } from '../embedded.ts'
import { embeddedEngine } from '../engine.ts'
import type { Owner } from '../place.ts'

/**
 * A program with a database, for tests that kill it: `program.ts DATA SETTINGS OWNER`, the last two as JSON.
 * Says `ready` once it serves, then writes one row after another and says each number only when committed.
 * With an owner it first becomes that ordinary user, once all that root alone may read has been read.
 */
const [data = '', settings = '{}', owner = 'null'] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

const user = JSON.parse(owner) as Owner | null
const engine = user && (await embeddedEngine({ home: data, owner: user }))
if (user) {
  process.setgroups!([])
  process.setgid!(user.gid)
  process.setuid!(user.uid)
}
const database = await startWith(
  { data, log: (line) => say(`log ${line}`), settings: JSON.parse(settings) as Record<string, string> },
  async (place) => engine ?? embeddedEngine(place),
)
process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)))
say(`ready ${database.adopted ? 'adopted' : 'started'}`)

for (;;) {
  const client = new Client({ connectionString: database.superuserUrl })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('create table if not exists kept (number int primary key)')
    const { rows } = await client.query<{ next: number }>(
      'select coalesce(max(number), 0) + 1 as next from kept',
    )
    for (let number = rows[0]!.next; ; number++) {
      await client.query('insert into kept values ($1)', [number])
      say(`kept ${number}`)
    }
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50))
  } finally {
    await client.end().catch(() => undefined)
  }
}
