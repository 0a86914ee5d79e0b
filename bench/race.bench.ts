import type { Bench } from './run.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { freshDatabase } from '../test/cluster.ts'
import { faultsIn, type Answer } from './race-checker.ts'
import { start, startHub } from './stage/children.ts'
import { plantShifts } from './stage/one-shift.ts'
import { recordedOf } from './stage/recorded.ts'
import { secondThoughts } from './stage/second-thoughts.ts'

const attempts = 10_000
const capacity = 20
const racers = 2
const atOnce = 40

/**
 * Ten thousand people race for twenty places of one shift, through the pages of two hubs on one database, eighty at a
 * time, while those who have a place give it back or answer offers. Then a checker that shares no code with the hub
 * plays the recorded history again beside what people were shown, and counts what is wrong.
 */
export const bench: Bench = {
  name: 'race',
  async run() {
    const database = await freshDatabase()
    const [one] = await plantShifts(database.superuser, 1, capacity)
    const settings = { STAGE_DATABASE: database.app, STAGE_TRUST_PROXY: 'yes', STAGE_CONNECTIONS: '16' }
    const hubs = [startHub(settings), startHub(settings)]
    const crowd = Array.from({ length: racers }, () => start('racer.ts'))
    const root = openDatabase({ url: database.superuser, connections: 4 })
    try {
      const ports = await Promise.all(hubs.map(async (hub) => Number(await hub.line())))
      let isOver = false
      const thinking = secondThoughts(root.db, one!.shift, ports, () => isOver)
      const share = attempts / racers
      const racing = crowd.map(async (racer, at): Promise<Answer[]> => {
        racer.tell(JSON.stringify({ ...one!, ports, from: at * share, to: (at + 1) * share, atOnce }))
        return JSON.parse(await racer.line()) as Answer[]
      })
      const signUps = (await Promise.all(racing)).flat()
      isOver = true
      const recorded = await recordedOf(root.db, one!.shift, [...signUps, ...(await thinking)])
      const faults = faultsIn(recorded)
      if (signUps.length !== attempts)
        faults.push(`${attempts - signUps.length} attempts were never answered.`)
      for (const fault of faults.slice(0, 20)) console.error(fault)
      const changes = recorded.answers.length - signUps.length
      return [
        {
          name: `race, faults in ${attempts} attempts at ${capacity} places with ${changes} second thoughts`,
          value: faults.length,
          promise: 0,
          sense: 'most',
        },
      ]
    } finally {
      await Promise.all([...hubs, ...crowd].map((child) => child.end()))
      await root.close()
      await database.drop()
    }
  },
}
