import { roles } from '../../src/hall/demonstration/roles.ts'
import type { Hub } from '../../src/platform/hub.ts'
import { holderOf } from '../../src/platform/identity/face.ts'
import { publish } from '../../src/rooms/volunteering/opportunities/publishing/actions.ts'
import { answersNow } from '../../src/rooms/volunteering/opportunities/standing.ts'
import { opportunityOf } from '../../src/rooms/volunteering/opportunities/store.ts'
import { keepAnswers } from '../../src/rooms/volunteering/opportunities/writing/actions.ts'

const every = 500

/**
 * Twice a second a coordinator of the demonstration changes the summary of an opportunity and publishes it, with the
 * actions of the editor and in the process that serves; each in turn but the one that is `spared`. Says how often it
 * was done when it ends. What cannot be published as it stands (it clashes with rest, or waits for a reader) is left
 * out from then on.
 */
export async function keepEditing(hub: Hub, spared: string): Promise<{ end(): Promise<number> }> {
  const coordinator = await hub.transact((db) => holderOf(db, roles.dalia.email))
  const staff = hub.as({
    personId: coordinator,
    strength: 'strong',
    grants: [{ role: 'coordinator', programmes: 'all', regions: 'all' }],
  })
  const others = await hub.db.rows<{ id: string }>(
    `select id from volunteering.opportunity
     where state = 'published' and draft is null and publish_at is null and slug <> $1 order by slug`,
    [spared],
  )
  let edits = 0
  const edit = async (): Promise<void> => {
    const { id } = others[0] ?? { id: '' }
    const now = await opportunityOf(hub.db, id)
    if (!now) throw new Error('There is nothing left to edit')
    const answers = { ...answersNow(now), summary: `Come and help us, for the ${edits + 1}. time of asking.` }
    const kept = await keepAnswers(staff, id, { seen: now.version, answers })
    const out = kept.ok && (await publish(staff, id, kept.value))
    others.shift()
    if (out && out.ok) {
      edits++
      others.push({ id })
    } else if (process.env['BENCH_ROUNDS']) console.error(`not edited: ${JSON.stringify(out || kept)}`)
  }
  let turn = Promise.resolve()
  const clock = setInterval(() => {
    turn = turn.then(edit).catch((fault: unknown) => {
      console.error(fault)
      process.exit(1)
    })
  }, every)
  return {
    async end() {
      clearInterval(clock)
      await turn
      return edits
    },
  }
}
