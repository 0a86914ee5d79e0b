import { Client } from 'pg'
import { startEmbedded } from '../embedded.ts'

/**
 * A program with a database, for tests that kill it: `program.ts DATA [settings as JSON]`. Says `ready PID`
 * once it serves, then writes one row after another and says each number only after it was committed.
 */
const [data = '', settings = '{}'] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

const database = await startEmbedded({
  data,
  log: (line) => say(`log ${line}`),
  settings: JSON.parse(settings) as Record<string, string>,
})
process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)))
say(`ready ${database.adopted ? 'adopted' : 'started'}`)

for (;;) {
  const client = new Client({ connectionString: database.superuserUrl })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('create table if not exists kept (number int primary key)')
    const { rows } = await client.query<{ next: number }>('select coalesce(max(number), 0) + 1 as next from kept')
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
