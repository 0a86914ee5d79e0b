import { createServer } from 'node:http'
import { asset } from '../look/assets.ts'
import { madeReadyPage } from '../hall/setup/look-around.ts'
import type { Environment } from '../platform/settings/environment.ts'
import { safeHeaders } from '../platform/web/guard.ts'

export interface Doorkeeper {
  /** Leaves the port to the demonstration itself. */
  close(): Promise<void>
}

/**
 * Answers on the port while the demonstration is being built, so that no browser finds nobody there. Asked for by
 * `--awaited`, when somebody pressed the button of an empty hub.
 */
export async function keepDoor({ port, host }: Environment): Promise<Doorkeeper> {
  const page = String(madeReadyPage())
  const server = createServer((request, response) => {
    const file = asset(request.url ?? '')
    const heads = { ...safeHeaders, connection: 'close', 'cache-control': 'no-store' }
    if (file) response.writeHead(200, { ...heads, 'content-type': file.type }).end(file.bytes)
    else
      response
        .writeHead(503, { ...heads, 'content-type': 'text/html; charset=UTF-8', 'retry-after': '3' })
        .end(page)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, resolve)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 300).unref()
      }),
  }
}
