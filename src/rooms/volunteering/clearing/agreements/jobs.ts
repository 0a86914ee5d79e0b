import { newId } from '../../../../platform/database/id.ts'
import { send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { daily } from '../../../../platform/jobs/jobs.ts'
import { cardOf } from '../../../people/face.ts'
import { rolesOf, standingsOf } from '../../requirements/standings.ts'
import { askToAccept } from './emails.ts'
import { addAsked, agreementOf } from './store.ts'
import { lackedIn, lookedAhead } from './to-accept.ts'

const serves = new Set(['cleared', 'exempted', 'lapsed'])

/**
 * Each morning: whoever serves in a role that asks, or soon will, for a version they have not accepted, hears of it once.
 * Applicants read it on the page of their application.
 */
export async function askForAgreements(hub: Hub): Promise<void> {
  const roleIds = (await rolesOf(hub.db)).map(({ id }) => id)
  const today = await standingsOf(hub, hub.db, { roleIds })
  const serving = today.filter(({ state }) => serves.has(state))
  const then = await standingsOf(hub, hub.db, serving, lookedAhead(hub))
  for (const [personId, standings] of Map.groupBy(then, (one) => one.personId))
    for (const { agreementId, number } of lackedIn(standings)) await ask(hub, personId, agreementId, number)
}

/** Safe to run twice: that they were asked stands or falls with the letter. */
const ask = (hub: Hub, personId: string, agreementId: string, number: number): Promise<void> =>
  hub.transact(async (db) => {
    const agreement = await agreementOf(db, agreementId)
    const card = await cardOf(db, personId)
    if (!agreement || !card || number > (agreement.newest ?? 0)) return
    if (
      !(await addAsked(db, { id: newId(), personId, agreementId, number }, hub.now())) ||
      card.email === null
    )
      return
    await send(
      hub,
      db,
      askToAccept,
      { personId, name: card.name, email: card.email },
      {
        name: card.name.split(' ')[0] || card.name,
        title: agreement.name,
        path: `/my/agreements/${agreementId}`,
      },
    )
  })

export const askEachMorning = daily('agreements.ask', '09:30', askForAgreements)
