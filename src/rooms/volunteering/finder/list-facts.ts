import { jsonLd, jsonText } from '../../../look/frame.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { pathOf } from './result.ts'
import type { Ways } from './index/ways.ts'
import type { FinderView } from './view.ts'
import type { Way } from './way.ts'
import type { Sheet } from '../../../platform/web/sheet.ts'
import { wire, type Wire } from './wire.ts'

interface Said {
  readonly way: Way
  readonly own: string
  readonly text: Wire
}

/** By slot, for each finder: looking it up for each of fifty results took as long as the rest together. */
const known = new WeakMap<Ways, Said[]>()

/** What is said of a way to help wherever it stands in a list: its name and address, after its place. */
const saidOf = (way: Way, own: string): Said => ({
  way,
  own,
  text: wire(jsonText({ name: way.title, url: own + pathOf(way) }).slice(1)),
})

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

const places: Wire[] = []

/** The beginning of what stands at a place of the list. */
const placed = (place: number): Wire =>
  (places[place] ??= wire(`${place === 1 ? '' : ','}{"@type":"ListItem","position":${place},`))

/** The list for machines that read pages (schema.org ItemList); nothing where nothing stands in it. */
export function listFacts(
  sheet: Sheet,
  { hub }: Pick<Visit, 'hub'>,
  { results, ways }: Pick<FinderView, 'results' | 'ways'>,
): void {
  if (results.fits.length === 0) return
  const own = hub.environment.publicUrl.origin
  let each = known.get(ways)
  if (!each) known.set(ways, (each = []))
  let list = before + results.total + between
  let place = 0
  for (const fit of results.fits) {
    const way = ways.of(fit)
    let said = each[fit.slot]
    if (said?.way !== way || said.own !== own) each[fit.slot] = said = saidOf(way, own)
    list += placed(++place) + said.text
  }
  sheet.put(list + after)
}
