import { html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card, notice } from '../../../look/parts/cards.ts'
import { isId } from '../../../platform/database/id.ts'
import type { TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dayWordsTight } from '../../../platform/words/dates.ts'
import { personOf } from '../../people/face.ts'
import { tooOften } from './days/load.ts'
import { seeChecks } from './permits.ts'
import { rolesOf } from './seen/store.ts'

/** On somebody’s page: the way to their checks, and what their days in 30 mean for them. What was seen stays behind it. */
export async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  const { hub, words } = visit
  const person = isId(personId) ? await personOf(hub.db, personId) : undefined
  if (!person) return []
  const roles = await rolesOf(hub.db, personId, visit.actor.personId)
  if (!visit.can(seeChecks, { personId, region: person.region, roles })) return []
  const over = (await tooOften(hub, hub.db)).find((one) => one.personId === personId)
  const first = over?.opportunities[0]
  return [
    {
      where: 'aside',
      order: 20,
      html: card(
        html`${
            over &&
            notice(
              html`${`${over.together.days.map((on) => dayWordsTight(words, on)).join('; ')}. From the fourth day the check that was decided is not enough.`}
              ${first !== undefined && html`<a href="/desk/opportunities/${first}/check">What was decided</a>`}`,
              { kind: 'stop', lead: `${over.together.days.length} days in 30.` },
            )
          }
          <p>Which certificates were seen, and what was decided. Each opening is logged, and they see it.</p>
          <p>
            ${linkButton('See or record checks', `/desk/people/${personId}/checks`, { kind: 'quiet', size: 'sm' })}
          </p>`,
        { title: 'Checks', id: 'checks' },
      ),
    },
  ]
}
