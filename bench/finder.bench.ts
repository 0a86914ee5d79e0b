import type { Bench } from './run.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { languages, skills, weekdays } from '../src/rooms/volunteering/lists.ts'
import { chance, manyWays } from '../src/rooms/volunteering/finder/many-ways.fixture.ts'
import { plantWays } from '../src/rooms/volunteering/finder/planting.fixture.ts'
import { minutesAt } from '../src/rooms/volunteering/finder/way.ts'
import { freshDatabase } from '../test/cluster.ts'
import { start, startHub } from './stage/children.ts'
import { shareOf } from './stage/rounds.ts'

const open = 10_000
const questions = 4_000

/** What people might type: beginnings, plurals and slips of the hand among them. */
const words =
  'cook letter drive coat bicycle maths football garden choir piano museum baby telephone housing solicitor treasurer posters laptop chess swim camera potatoes hospital story blanket curtains spanners recipes lentls drums zip seedlin tomatos radiators printers spreadsheet banners speeches teapot biscuits cots crayons portraits trainers maps mattress wardrob ladders prescription interviews homework essays verbs alphabets'.split(
    ' ',
  )
const districts = 'N12 E8 SE15 NW6 W3 M14 LS6 S10 B29 L8 G12 EH6 CF11 BT9 NE4 NG7 BS5 LE2 OX4 CB1'.split(' ')

/** Each asks something else: words, a postcode, and two filters. */
export function questionsOf(count: number): string[] {
  const random = chance(7)
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)]!
  return Array.from({ length: count }, () => {
    const asked = new URLSearchParams({
      words: `${pick(words)}${random() < 0.15 ? ` ${pick(words)}` : ''}`,
      near: pick(districts),
      within: 'any',
    })
    const [one, other] = [pick(weekdays), pick(weekdays)]
    for (const day of weekdays) if (day === one || day === other) asked.append('day', day)
    if (random() < 0.5) asked.append('language', pick(languages))
    else asked.append('skill', pick(skills))
    asked.append('show', '50')
    return `/help?${asked.toString()}`
  })
}

/**
 * The finder with 10,000 open ways to help, every question different, pages of fifty results, against a server that
 * joins the same bytes from as many pieces. Neither is asked to pack its answers.
 */
export const bench: Bench = {
  name: 'finder',
  async run() {
    const database = await freshDatabase()
    const planting = openDatabase({ url: database.superuser, connections: 2 })
    const now = Temporal.Now.instant()
    await plantWays(planting.db, manyWays(open, { now: minutesAt(now) }), now)
    await planting.close()

    const hub = startHub({ STAGE_DATABASE: database.app })
    const bare = start('bare.ts')
    const load = start('load.ts')
    try {
      const port = Number(await hub.line())
      const paths = await withFifty(port, questionsOf(questions))
      const pages = await Promise.all(
        paths.slice(0, 60).map(async (path) => fetch(`http://127.0.0.1:${port}${path}`)),
      )
      const bodies = await Promise.all(pages.map(async (page) => inPieces(await page.text())))
      bare.tell(JSON.stringify({ how: 'pieces', bodies, headers: Object.fromEntries(pages[0]!.headers) }))
      const ceiling = { port: Number(await bare.line()), paths }
      const value = await shareOf(load, { port, paths }, ceiling)
      return [{ name: 'finder', value, promise: 0.4, sense: 'least' }]
    } finally {
      await Promise.all([hub.end(), bare.end(), load.end()])
      await database.drop()
    }
  },
}

/** Questions that at least fifty ways to help answer. */
async function withFifty(port: number, paths: readonly string[]): Promise<string[]> {
  const full: string[] = []
  for (const path of paths) {
    const page = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
    const text = await page.text()
    if (page.status === 200 && text.split('class="side"').length > 50) full.push(path)
    if (full.length === 1_500) break
  }
  if (full.length < 500)
    throw new Error(`Only ${full.length} of ${paths.length} questions find fifty ways to help`)
  return full
}

/** A page cut where the hub joins it: around each result, its reasons and its places. */
export const inPieces = (page: string): string[] =>
  page.split(/(?=<li>\n<div class="flow g-2">|<ul class="why"|<li>|<div class="side">|<span class="tag)/)
