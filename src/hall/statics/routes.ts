import { gzipSync } from 'node:zlib'
import { asset, type Asset } from '../../look/assets.ts'
import type { KeptFile } from '../../platform/files/store.ts'
import { serveFile } from '../../platform/files/serve.ts'
import { NotHere } from '../../platform/web/endings.ts'
import { open } from '../../platform/web/gate.ts'
import { room } from '../../platform/web/routes.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { themeOf } from '../theme.ts'

const packed = new Map<string, Buffer>()
const forEver = 'public, max-age=31536000, immutable'

function send(c: Turn, file: Asset): Response {
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': forEver,
    vary: 'accept-encoding',
    'cross-origin-resource-policy': 'same-origin',
  }
  if (/^(text|image\/svg)/.test(file.type) && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) {
    let small = packed.get(file.path)
    if (!small) {
      small = gzipSync(file.bytes, { level: 9 })
      packed.set(file.path, small)
    }
    return c.body(new Uint8Array(small), 200, { ...headers, 'content-encoding': 'gzip' })
  }
  return c.body(new Uint8Array(file.bytes), 200, headers)
}

const serve = (c: Turn): Response => {
  const file = asset(c.req.path)
  if (!file) throw new NotHere()
  return send(c, file)
}

/** Whether somebody may read a private file: its owner; staff read files through the pages that show them. */
const mayRead = (c: Turn) => (file: KeptFile) =>
  file.ownerId !== null && file.ownerId === c.var.visit.actor.personId

export const staticRoutes = room('')
  .get('/assets/:file', open('styles, icons and scripts of every page'), serve)
  .get('/assets/fonts/:file', open('fonts of every page'), serve)
  .get('/theme/:file', open('the charity’s colours, on every page'), (c) => {
    const theme = themeOf(c.var.visit.hub)
    if (!theme || theme.path !== c.req.path) throw new NotHere()
    return c.body(theme.css, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': forEver })
  })
  .get(
    '/files/:id/:name',
    open('public files by anybody, private ones by those the file’s own check lets in'),
    (c) => {
      const { hub } = c.var.visit
      return serveFile(c.req.raw, { db: hub.db, drawer: hub.drawer, mayRead: mayRead(c) })
    },
  )
  .get('/favicon.ico', open('browsers ask for it by themselves'), (c) => c.body(null, 204))
  .get('/robots.txt', open('tells search engines where to look'), (c) =>
    c.text(
      `User-agent: *\nDisallow: /desk\nDisallow: /my\nDisallow: /door\nDisallow: /places\nDisallow: /reference\n`,
    ),
  )
  .get('/health', open('a load balancer asks whether to send people here'), async (c) => {
    await c.var.visit.hub.db.rows('select 1', [], 'health')
    return c.text('well\n')
  })
