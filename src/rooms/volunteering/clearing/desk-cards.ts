import { html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { isId } from '../../../platform/database/id.ts'
import type { TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { mayVouch } from './vouching.ts'

/** On somebody’s page: the way to what was seen of them and what they signed. */
export async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  if (!isId(personId) || !(await mayVouch(visit, personId))) return []
  return [
    {
      where: 'aside',
      order: 22,
      html: card(
        html`<p>Which kinds of documents were seen, and which texts they accepted, here or on paper.</p>
          <p class="row">
            ${linkButton('Identity', `/desk/people/${personId}/identity`, { kind: 'quiet', size: 'sm' })}
            ${linkButton('What they agreed to', `/desk/people/${personId}/agreements`, { kind: 'quiet', size: 'sm' })}
          </p>`,
        { title: 'Identity and agreements', id: 'vouched' },
      ),
    },
  ]
}
