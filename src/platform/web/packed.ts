import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Turn } from './visit.ts'

const pack = promisify(gzip)
/** Below a packet or so, packing costs more than it saves. */
const worthIt = 1200

/** An answer of words, packed when the reader's browser asks for it. */
export async function packed(
  c: Turn,
  bytes: Buffer<ArrayBuffer>,
  headers: Record<string, string>,
  status: 200 | 422 = 200,
): Promise<Response> {
  c.header('vary', 'accept-encoding')
  if (bytes.length < worthIt || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? ''))
    return c.body(bytes, status, headers)
  const small = await pack(bytes, { level: 5 })
  return c.body(new Uint8Array(small), status, { ...headers, 'content-encoding': 'gzip' })
}
