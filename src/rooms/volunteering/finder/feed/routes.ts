import { open } from '../../../../platform/web/gate.ts'
import { packed } from '../../../../platform/web/packed.ts'
import { room } from '../../../../platform/web/routes.ts'
import { unknownPlaceFault } from '../faults.ts'
import { readQuestion } from '../reading.ts'
import { readSearch } from '../saved.ts'
import { keptFeed } from './kept.ts'

/** A search as a calendar to subscribe to. A postcode is coarsened to its district before anything is done with it. */
export const feedRoutes = room('').get(
  '/help.ics',
  open('everybody may put what they look for into their calendar'),
  async (c) => {
    const { hub, words, url } = c.var.visit
    const faults = Object.values(readQuestion(url.searchParams, hub.places).faults)
    if (faults.length > 0) return c.text(faults.map((fault) => words.tell(fault)).join('\n'), 422)
    const search = readSearch(url.searchParams, hub.places)
    const feed = await keptFeed(hub, words, search)
    if (!feed) return c.text(words.tell(unknownPlaceFault(search.question).near), 422)
    const headers = { etag: feed.etag, 'cache-control': 'private, max-age=600' }
    if (c.req.header('if-none-match')?.includes(feed.etag)) return c.body(null, 304, headers)
    return packed(c, Buffer.from(feed.text), {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="ways-to-help.ics"',
    })
  },
  { shared: true },
)
