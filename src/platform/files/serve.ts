import { timingSafeEqual } from 'node:crypto'
import type { Db } from '../database/database.ts'
import type { Drawer } from './drawer.ts'
import { addressOf, fileById } from './files.ts'
import { extensionOf } from './kinds.ts'
import type { KeptFile } from './store.ts'

export interface FileDoor {
  readonly db: Db
  readonly drawer: Drawer
  /** Asked for every file that is not public; says whether whoever asks may read it. */
  readonly mayRead: (file: KeptFile) => boolean | Promise<boolean>
}

const address =
  /^\/files\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/[\w-]{22}\.[a-z]{3,4}$/

/**
 * Answers a request below `/files/`. A file that is not there, a wrong word in the address, and one that the asker
 * may not read are one and the same 404. Nothing handed in can act on our pages: its type is fixed, it runs in an
 * empty sandbox, and everything but images is a download.
 */
export async function serveFile(request: Request, { db, drawer, mayRead }: FileDoor): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
  const { pathname } = new URL(request.url)
  const id = address.exec(pathname)?.[1]
  const file = id ? await fileById(db, id) : undefined
  if (!file || !same(pathname, addressOf(file)) || !(file.public || (await mayRead(file)))) return notThere()

  const headers = headersOf(file)
  if (
    request.headers
      .get('if-none-match')
      ?.split(/\s*,\s*/)
      .includes(headers.etag)
  ) {
    return new Response(null, { status: 304, headers })
  }
  const found = await drawer.read(file.id)
  if (!found) return notThere()
  const whole = { ...headers, 'content-length': String(found.bytes) }
  if (request.method === 'HEAD') {
    await found.stream.cancel()
    return new Response(null, { headers: whole })
  }
  return new Response(found.stream, { headers: whole })
}

const notThere = (): Response =>
  new Response('There is nothing at this address.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...always },
  })

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

const always = {
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'referrer-policy': 'no-referrer',
}

const headersOf = (file: KeptFile) => ({
  ...always,
  'content-type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type,
  'content-disposition': dispositionOf(file),
  // Mail programs show a public image from their own address; a private one belongs on our pages only.
  'cross-origin-resource-policy': file.public ? 'cross-origin' : 'same-origin',
  'cache-control': file.public ? 'public, max-age=31536000, immutable' : 'private, no-store',
  'x-robots-tag': file.public ? 'all' : 'noindex',
  etag: `"${Buffer.from(file.sha256).toString('base64url')}"`,
})

/** RFC 6266: a plain name for old programs, the true one in UTF-8 beside it. */
function dispositionOf(file: KeptFile): string {
  const kind = file.type.startsWith('image/') ? 'inline' : 'attachment'
  const name = `${
    (file.name ?? file.id)
      .replace(/[\p{C}/\\:*?"<>|]/gu, ' ')
      .replace(/^[\s.]+|\s+$/g, '')
      .slice(0, 80) || file.id
  }.${extensionOf[file.type]}`
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
