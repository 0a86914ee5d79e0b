import pg from 'pg'

/** The same server's address of another database. */
export function databaseAt(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** Asks over one connection of its own, and fails when that was lost on the way, also between two questions. */
export async function asClient<Value>(
  url: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: url, application_name: 'opentent backup' })
  let lost: Error | undefined
  client.on('error', (fault) => {
    lost = fault
  })
  await client.connect()
  try {
    const value = await work(client)
    if (lost) throw lost
    return value
  } finally {
    await client.end().catch(() => undefined)
  }
}
