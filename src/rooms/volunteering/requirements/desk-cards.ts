import { html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card, tag } from '../../../look/parts/cards.ts'
import { todo } from '../../../look/parts/lists.ts'
import { isId } from '../../../platform/database/id.ts'
import type { TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { personOf } from '../../people/face.ts'
import { named } from './naming.ts'
import { becauseWords, stateTones } from './person/bars-part.ts'
import { rolesFor } from './person/load.ts'
import { stopsOn } from './person/rules.ts'
import { policiesOf } from './roles-store.ts'
import { standing } from './rules.ts'
import { factsOf } from './standings.ts'
import { isCleared } from './types.ts'
import { stateNames } from './words.ts'

/** On somebody’s page: how they stand in each role within the reader’s reach, and the way to why. */
export async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  const { hub, words } = visit
  const person = isId(personId) ? await personOf(hub.db, personId) : undefined
  if (!person) return []
  const seen = await rolesFor(visit, person)
  const theirs = seen.filter(({ isTheirs }) => isTheirs).map(({ role }) => role)
  if (seen.length === 0) return []
  const policies = await policiesOf(
    hub.db,
    theirs.map(({ id }) => id),
  )
  const facts = (await factsOf(hub.db, [personId], policies))(personId)
  const known = await named(hub.db)
  const items = theirs.map((role) => {
    const inRole = standing(facts, personId, role.id)
    const now = inRole.on(hub.today())
    const ends = stopsOn(inRole, hub.today())
    const text = isCleared(now)
      ? ends === null
        ? 'No end is known.'
        : `Stops on ${dateWords(words, ends)} unless renewed.`
      : becauseWords(words, now, known)
    return {
      icon: 'shield' as const,
      title: html`${role.name} ${tag(words.say(stateNames[now.state]), stateTones[now.state])}`,
      text,
      acts: linkButton('Why, and what to do', `/desk/people/${personId}/standing?role=${role.id}`, {
        kind: 'quiet',
        size: 'sm',
        also: `: ${role.name}`,
      }),
    }
  })
  return [
    {
      where: 'aside',
      order: 18,
      html: card(
        items.length === 0
          ? html`<p class="muted">They are in no role.</p>
              <p>
                ${linkButton('Look at a role', `/desk/people/${personId}/standing`, { kind: 'quiet', size: 'sm' })}
              </p>`
          : todo(items),
        { title: 'Roles', id: 'standing-h' },
      ),
    },
  ]
}
