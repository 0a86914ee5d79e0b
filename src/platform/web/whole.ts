import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Sheet } from './sheet.ts'

/** A page kept whole, as everybody who has not come in sees it. */
export interface WholePage {
  readonly body: Buffer
  readonly packed: Buffer
  readonly etag: string
  readonly until: number
}

/**
 * Makes a page from the question of its address, on a sheet that is given back when it has gone out. It does nothing
 * but read; undefined sends the request the usual way.
 */
export type Maker = (query: string) => Sheet | undefined

const mostPages = 2_000
const longest = 60_000

/**
 * Public pages kept whole in memory, by path. Each names the tags of what it shows; when one of those changes,
 * the page is forgotten and rendered anew on the next request. A page also ages out within a minute, because
 * pages speak of today.
 */
export class WholePages {
  readonly #pages = new Map<string, WholePage>()
  readonly #byTag = new Map<string, Set<string>>()
  readonly #makers = new Map<string, Maker>()
  /** Moves whenever anything is forgotten, so that a page begun before is not kept after. */
  #moves = 0

  get moves(): number {
    return this.#moves
  }

  find(path: string, now: number): WholePage | undefined {
    const page = this.#pages.get(path)
    return page && page.until > now ? page : undefined
  }

  /** A path whose pages are too many to keep, and quick to make from memory. */
  makes(path: string, maker: Maker): void {
    this.#makers.set(path, maker)
  }

  made(address: string): Sheet | undefined {
    const end = address.indexOf('?')
    return this.#makers.get(end < 0 ? address : address.slice(0, end))?.(
      end < 0 ? '' : address.slice(end + 1),
    )
  }

  /** Keeps a page, unless something changed since `moves` was read: then it may show what is no more. */
  keep(path: string, tags: readonly string[], markup: string, moves: number, now: number): void {
    if (moves !== this.#moves) return
    if (this.#pages.size >= mostPages) this.forgetAll()
    const body = Buffer.from(markup)
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`
    this.#pages.set(path, { body, packed: gzipSync(body, { level: 6 }), etag, until: now + longest })
    for (const tag of tags) {
      const paths = this.#byTag.get(tag) ?? new Set()
      paths.add(path)
      this.#byTag.set(tag, paths)
    }
  }

  forget(tag: string): void {
    this.#moves++
    for (const path of this.#byTag.get(tag) ?? []) this.#pages.delete(path)
    this.#byTag.delete(tag)
  }

  forgetAll(): void {
    this.#moves++
    this.#pages.clear()
    this.#byTag.clear()
  }
}
