import { jsonLd, jsonText } from '../../../look/frame.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { pathOf } from './result.ts'
import type { FinderView } from './view.ts'
import type { Way } from './way.ts'
import { wire, type Wire } from './wire.ts'

const known = new WeakMap<Way, { readonly own: string; readonly text: Wire }>()

/** What is said of a way to help wherever it stands in a list: its name and address, after its place. */
function saidOf(way: Way, own: string): Wire {
  let said = known.get(way)
  if (said?.own !== own) {
    const text = wire(jsonText({ name: way.title, url: own + pathOf(way) }).slice(1))
    known.set(way, (said = { own, text }))
  }
  return said.text
}

const mark = 80_613

/** The element around the list, cut where the count and the list go. */
const [before, between, after] = String(
  jsonLd({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    numberOfItems: mark,
    itemListElement: [mark],
  }),
).split(String(mark)) as [Wire, Wire, Wire]

/** The list for machines that read pages (schema.org ItemList); nothing where nothing stands in it. */
export function listFacts(
  { hub }: Pick<Visit, 'hub'>,
  { results, ways }: Pick<FinderView, 'results' | 'ways'>,
): Wire {
  if (results.fits.length === 0) return wire('')
  const own = hub.environment.publicUrl.origin
  let items = ''
  for (const [at, fit] of results.fits.entries())
    items += `${at === 0 ? '' : ','}{"@type":"ListItem","position":${at + 1},${saidOf(ways.of(fit), own)}`
  return (before + results.total + between + items + after) as Wire
}
