import { Pool } from 'pg'
import type { Bench } from './run.ts'
import type { Db } from '../src/platform/database/database.ts'
import { secretsOf } from '../src/platform/secrets.ts'
import { readEnvironment } from '../src/platform/settings/environment.ts'
import { signUp } from '../src/rooms/gatherings/face.ts'
import { openHub } from '../src/start/open.ts'
import { freshDatabase } from '../test/cluster.ts'
import { plantShifts } from './stage/one-shift.ts'
import { anew, statementsOf } from './stage/raw.ts'
import { median } from './stage/rounds.ts'

const atOnce = 16
const shifts = 200
const rounds = 5
const each = 2_000

/** How many a second, with so many under way at once. */
async function rateOf(one: () => Promise<unknown>, count: number): Promise<number> {
  const started = performance.now()
  let left = count
  const some = async (): Promise<void> => {
    while (left-- > 0) await one()
  }
  await Promise.all(Array.from({ length: atOnce }, some))
  return count / ((performance.now() - started) / 1000)
}

/**
 * Sign-ups a second, sixteen at once, as a share of the very statements they send, sent by `pg` with nothing around
 * them: spread over two hundred shifts, and all on one. Both go to the same database, in turn.
 */
export const bench: Bench = {
  name: 'sign-up',
  async run() {
    const database = await freshDatabase()
    const planted = await plantShifts(database.superuser, shifts, null)
    const opened = await openHub({
      environment: readEnvironment({ DATA: '/nonexistent' }),
      secrets: secretsOf(new Uint8Array(32).fill(7)),
      url: database.app,
      log: (entry) => console.error(entry),
      connections: atOnce,
    })
    const pool = new Pool({ connectionString: database.app, max: atOnce })
    const { hub } = opened
    let number = 0
    const ours = (shift: string) =>
      signUp(hub, hub.db, {
        gatheringIds: [shift],
        who: { name: 'Naomi Feld', email: `ours-${number++}@example.org`, phone: '07700 900123' },
      })
    try {
      const first = planted[0]!.shift
      const statements = await statementsOf(hub.database.pool, () => ours(first))
      const raw = async (shift: string): Promise<void> => {
        for (const { text, name, values } of anew(
          statements,
          new Map([[first, shift]]),
          `raw-${number++}@example.org`,
        )) {
          await pool.query({ text, name, values: [...values] })
        }
      }
      const share = async (shift: () => string): Promise<number> => {
        await rateOf(() => ours(shift()), each / 4)
        await rateOf(() => raw(shift()), each / 4)
        const shares: number[] = []
        for (let round = 0; round < rounds; round++) {
          const [one, other] = [
            await rateOf(() => ours(shift()), each),
            await rateOf(() => raw(shift()), each),
          ]
          shares.push(one / other)
          if (process.env['BENCH_ROUNDS'])
            console.error(`${one.toFixed(0)} of ${other.toFixed(0)} a second: ${(one / other).toFixed(2)}`)
        }
        return median(shares)
      }
      const spread = await share(() => planted[number % shifts]!.shift)
      const one = await share(() => first)
      await sameDone(hub.db)
      return [
        { name: 'sign-up', value: spread, promise: 0.6, sense: 'least' },
        { name: 'sign-up, all on one shift', value: one, promise: 0.6, sense: 'least' },
      ]
    } finally {
      await pool.end()
      await opened.close()
      await database.drop()
    }
  },
}

/** Both did the same work: as many places and steps of the history came of one as of the other. */
async function sameDone(db: Db): Promise<void> {
  const done = await db.rows<{ whose: string; places: number; steps: number }>(
    `select split_part(p.email, '-', 1) as whose, count(distinct p.id)::int as places, count(h.place_id)::int as steps
     from gatherings.place p left join gatherings.history h on h.place_id = p.id group by 1`,
  )
  const [one, other] = ['ours', 'raw'].map((name) => done.find(({ whose }) => whose === name))
  // Ours did one more, from which the statements were taken.
  if (!one || !other || one.places !== other.places + 1 || one.steps !== other.steps + 1)
    throw new Error(`The same was not done: ${JSON.stringify(done)}`)
}
