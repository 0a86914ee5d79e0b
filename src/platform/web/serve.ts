import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzip } from 'node:zlib'
import { safeHeaders } from './guard.ts'
import type { Sheet } from './sheet.ts'
import type { HubEnv } from './visit.ts'
import type { WholePage, WholePages } from './whole.ts'

export interface Listening {
  readonly port: number
  /** Takes no new requests, finishes those under way, then closes; after so many milliseconds whatever is left. */
  close(patience?: number): Promise<void>
}

export interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly whole: WholePages
  readonly https: boolean
  readonly clock: () => number
}

/** Serves the application; whole pages are answered before it, for whoever brings no cookie. */
export async function serve(app: Hono<HubEnv>, options: ServeOptions): Promise<Listening> {
  const listener = getRequestListener(
    (request, env) =>
      app.fetch(request, { remote: (env as { incoming: IncomingMessage }).incoming.socket.remoteAddress }),
    { overrideGlobalObjects: false },
  )
  const heads = headsFor(options.https)
  const madeHeads = { ...heads, 'cache-control': 'private, no-store' }
  const server = createServer(
    { keepAliveTimeout: 65_000, requestTimeout: 60_000, headersTimeout: 20_000 },
    (request, response) => {
      if (request.method === 'GET' && request.headers.cookie === undefined) {
        const page = options.whole.find(request.url!, options.clock())
        if (page) return sendWhole(request, response, page, heads)
        const made = options.whole.made(request.url!)
        if (made) return sendMade(request, response, made, madeHeads)
      }
      void listener(request, response)
    },
  )
  await listening(server, options)
  return { port: (server.address() as AddressInfo).port, close: (patience) => closing(server, patience) }
}

const headsFor = (https: boolean): Record<string, string> => ({
  ...safeHeaders,
  ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  'content-type': 'text/html; charset=UTF-8',
  'cache-control': 'no-cache',
  vary: 'cookie, accept-encoding, accept-language',
})

function sendWhole(
  request: IncomingMessage,
  response: ServerResponse,
  page: WholePage,
  heads: Record<string, string>,
): void {
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, { etag: page.etag, 'cache-control': 'no-cache', vary: heads['vary']! })
    response.end()
    return
  }
  const packed = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')
  const body = packed ? page.packed : page.body
  response.writeHead(200, {
    ...heads,
    etag: page.etag,
    'content-length': body.length,
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  })
  response.end(body)
}

/**
 * A page made for this one request. Packed by another thread when its reader takes it packed. Its sheet is given back
 * once nothing reads it any more.
 */
function sendMade(
  request: IncomingMessage,
  response: ServerResponse,
  sheet: Sheet,
  heads: Record<string, string>,
): void {
  const plainly = (): void => {
    const body = sheet.written
    response.once('close', () => sheet.giveBack())
    response.writeHead(200, { ...heads, 'content-length': body.length })
    response.end(body)
  }
  if (!/\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')) return plainly()
  gzip(sheet.written, { level: 5 }, (fault, packed) => {
    if (fault) return plainly()
    sheet.giveBack()
    response.writeHead(200, { ...heads, 'content-length': packed.length, 'content-encoding': 'gzip' })
    response.end(packed)
  })
}

const listening = (server: Server, { port, host }: ServeOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      server.off('error', reject)
      resolve()
    })
  })

const closing = (server: Server, patience = 8_000): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), patience).unref()
  })
