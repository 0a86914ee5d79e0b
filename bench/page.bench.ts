import type { Bench } from './run.ts'
import { start, startHub } from './stage/children.ts'
import { furnishedDatabase } from './stage/furnished.ts'
import { shareOf } from './stage/rounds.ts'
import { someWay } from './stage/some-way.ts'

const rounds = 7
const seconds = 3

/**
 * The public page of an opportunity of the demonstration, asked for by people who bring nothing, while a coordinator
 * edits and publishes another one twice a second in the same process, against `node:http` that sends one constant
 * buffer of the same bytes under the same headers. Neither is asked to pack its answers.
 */
export const bench: Bench = {
  name: 'page',
  async run() {
    const database = await furnishedDatabase()
    const { slug } = await someWay(database.superuser)
    const hub = startHub({ STAGE_DATABASE: database.app, STAGE_SPARED: slug })
    const bare = start('bare.ts')
    const load = start('load.ts')
    try {
      const port = Number(await hub.line())
      const paths = [`/help/${slug}`]
      const page = await fetch(`http://127.0.0.1:${port}${paths[0]}`)
      if (page.status !== 200) throw new Error(`The page answered ${page.status}`)
      const body = await page.text()
      bare.tell(
        JSON.stringify({ how: 'constant', bodies: [[body]], headers: Object.fromEntries(page.headers) }),
      )
      const ceiling = { port: Number(await bare.line()), paths }
      const began = performance.now()
      const value = await shareOf(load, { port, paths }, ceiling, { rounds, seconds })
      const elapsed = (performance.now() - began) / 1000
      await hub.end()
      const edits = Number(await hub.line()) / elapsed
      return [
        { name: `page of ${(body.length / 1000).toFixed(0)} kB`, value, promise: 0.5, sense: 'least' },
        { name: 'page, edits meanwhile', value: edits, promise: 1.8, sense: 'least', unit: 'a second' },
      ]
    } finally {
      await Promise.all([hub.end(), bare.end(), load.end()])
      await database.drop()
    }
  },
}
