import pg from 'pg'

type Query = (asked: unknown, ...more: unknown[]) => unknown

/**
 * Every statement that the databases of this process are asked while something is done, in order and without its values:
 * the work done, where time would tell as much about the machine. Nothing else may be done meanwhile.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const client = pg.Client.prototype as unknown as { query: Query }
  const plain = client.query
  const asked: string[] = []
  client.query = function query(this: unknown, one: unknown, ...more: unknown[]) {
    const text = typeof one === 'string' ? one : (one as { text?: string }).text
    if (text !== undefined) asked.push(text.replaceAll(/\s+/g, ' ').trim())
    return plain.call(this, one, ...more)
  }
  try {
    await work()
  } finally {
    client.query = plain
  }
  return asked
}
