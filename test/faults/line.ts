import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

/** A line to a database that a test can cut and mend. */
export interface Line {
  /** The address of the same database through this line. */
  readonly url: string
  /** Every call ends at once, and nobody answers any more. */
  cut(): Promise<void>
  mend(): Promise<void>
}

/** Where a database listens: a port, or a socket in a folder. */
function placeOf(url: string): { port: number; host: string } | { path: string } {
  const { hostname, port, searchParams } = new URL(url)
  const folder = searchParams.get('host')
  return folder === null
    ? { host: hostname, port: Number(port || 5432) }
    : { path: `${folder}/.s.PGSQL.${port || 5432}` }
}

export async function lineTo(url: string): Promise<Line> {
  const place = placeOf(url)
  const calls = new Set<Socket>()
  const server = createServer((caller) => {
    const answerer = connect(place)
    for (const [one, other] of [
      [caller, answerer],
      [answerer, caller],
    ] as const) {
      calls.add(one)
      one.on('error', () => undefined)
      one.on('close', () => {
        calls.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const through = new URL(url)
  through.searchParams.delete('host')
  through.hostname = '127.0.0.1'
  through.port = String(port)
  return {
    url: through.href,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const call of calls) call.destroy()
      }),
    mend: () => listen(port),
  }
}
