import type { Bench, Figure } from './run.ts'
import { openBrowser } from '../test/browser.ts'
import { startHub } from './stage/children.ts'
import { furnishedDatabase } from './stage/furnished.ts'
import { median } from './stage/rounds.ts'
import { visit, type Cost, type Place } from './stage/visit.ts'
import { someWay } from './stage/some-way.ts'

const rounds = 3
const widths = [390, 1280]

/**
 * What public pages of the demonstration cost somebody who comes for the first time, on a slow line and a slow
 * machine: Chromium at 1.6 Mbit/s, 150 ms and a processor four times slower. Of every page and width the median of
 * the rounds; told are the worst of them, by name.
 */
export const bench: Bench = {
  name: 'weight',
  async run() {
    const database = await furnishedDatabase()
    const way = await someWay(database.superuser)
    const hub = startHub({ STAGE_DATABASE: database.app })
    const browser = await openBrowser()
    try {
      const root = `http://127.0.0.1:${Number(await hub.line())}`
      const costs: { name: string; cost: Cost }[] = []
      for (const width of widths) {
        for (const place of placesOf(root, way)) {
          const seen: Cost[] = []
          for (let round = 0; round < rounds; round++) {
            seen.push(await visit(browser, anew(place, `${width}-${round}`), width))
          }
          const cost = middle(seen)
          costs.push({ name: `${place.name} at ${width} px`, cost })
          if (process.env['BENCH_ROUNDS']) console.error(place.name, width, JSON.stringify(cost))
        }
      }
      const worst = (what: string, of: keyof Cost, promise: number, unit?: string): Figure => {
        const { name, cost } = costs.toSorted((one, other) => other.cost[of] - one.cost[of])[0]!
        return {
          name: `weight, ${what} (${name})`,
          value: cost[of],
          promise,
          sense: 'most',
          ...(unit ? { unit } : {}),
        }
      }
      return [
        worst('most without fonts', 'kilobytes', 60, 'kB'),
        worst('most script', 'script', 10, 'kB'),
        worst('latest largest paint', 'paint', 1500, 'ms'),
        worst('most layout shift', 'shift', 0.02),
      ]
    } finally {
      await browser.close()
      await hub.end()
      await database.drop()
    }
  },
}

const placesOf = (root: string, { slug, shift }: { slug: string; shift: string }): Place[] => [
  { name: 'front', url: `${root}/` },
  { name: 'finder', url: `${root}/help?words=children&near=N12&within=any` },
  { name: 'give-time', url: `${root}/give-time` },
  { name: 'opportunity', url: `${root}/help/${slug}` },
  {
    name: 'signed up',
    url: `${root}/help/${slug}`,
    form: { shift, people: '1', name: 'Naomi Feld', email: '', phone: '07700 900123', age: 'adult' },
  },
  { name: 'door', url: `${root}/door` },
  { name: 'worry', url: `${root}/worry` },
]

/** Each time somebody else. */
const anew = (place: Place, who: string): Place =>
  place.form ? { ...place, form: { ...place.form, email: `naomi-${who}@example.org` } } : place

const middle = (seen: readonly Cost[]): Cost => {
  const of = (what: keyof Cost): number => median(seen.map((cost) => cost[what]))
  return { kilobytes: of('kilobytes'), script: of('script'), paint: of('paint'), shift: of('shift') }
}
