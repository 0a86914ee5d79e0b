import { createHash } from 'node:crypto'
import type { Hub } from '../../../../platform/hub.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { finderOf, type Finder } from '../finder.ts'
import type { SavedSearch } from '../saved.ts'
import { feedOf } from './feed.ts'

interface KeptFeed {
  readonly text: string
  readonly etag: string
  readonly version: number
  readonly until: number
}

const kept = new WeakMap<Finder, Map<string, KeptFeed>>()
const mostKept = 32
/** Shifts begin while nothing else changes, so a feed ages out, in milliseconds. */
const longest = 10 * 60_000

/** A feed as it was made before, while nothing the finder shows has changed since; else made anew. */
export async function keptFeed(
  hub: Hub,
  words: Words,
  search: SavedSearch,
): Promise<Pick<KeptFeed, 'text' | 'etag'> | null> {
  const finder = finderOf(hub)
  await finder.ready(hub.db)
  const { version } = finder
  const own = kept.get(finder) ?? new Map<string, KeptFeed>()
  kept.set(finder, own)
  const key = `${words.lang} ${search.query}`
  const now = hub.now().epochMilliseconds
  const known = own.get(key)
  if (known?.version === version && known.until > now) return known
  const text = await feedOf(hub, words, search)
  if (text === null) return null
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  if (own.size >= mostKept) own.clear()
  own.set(key, { text, etag, version, until: now + longest })
  return { text, etag }
}
