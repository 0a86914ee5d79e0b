import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { dayAt } from '../../../platform/clock.ts'
import type { TentCard } from '../../../platform/room.ts'
import { dayWordsShort } from '../../../platform/words/dates.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { mayApply } from '../applications/applying.ts'
import { opportunitiesOf, type Opportunity } from '../opportunities/store.ts'
import { interestsOf, type Interest } from './store.ts'
import { say } from './words.ts'

/** What somebody waits to hear about, and by when: a card on their own page. */
export async function tent(visit: Visit, personId: string): Promise<TentCard[]> {
  const waiting = (await interestsOf(visit.hub.db, personId)).filter(({ state }) => state === 'waiting')
  if (waiting.length === 0) return []
  const known = await opportunitiesOf(
    visit.hub.db,
    waiting.map(({ opportunityId }) => opportunityId),
  )
  const about = new Map(known.map((one) => [one.id, one]))
  const each = await Promise.all(
    waiting.map(async (one) => {
      const way = about.get(one.opportunityId)
      return line(visit, one, way, way !== undefined && (await mayApply(visit.hub.db, way)))
    }),
  )
  return [
    {
      where: 'main',
      order: 30,
      html: card(html`${each}`, { title: visit.words.say(say.tentTitle), id: 'interest-h' }),
    },
  ]
}

function line(
  { words }: Visit,
  { id, answerBy }: Interest,
  about: Opportunity | undefined,
  isOpen: boolean,
): Html {
  const title = about?.published?.title ?? words.say(say.tentSomething)
  const day = answerBy ? dayWordsShort(words, dayAt(answerBy)) : ''
  return html`<div class="flow g-2">
    <p><strong>${title}</strong><br /><span class="muted">${words.say(say.done, { day })}</span></p>
    ${isOpen && html`<p>${linkButton(words.say(say.apply), `/help/${about?.slug ?? ''}/apply`, { size: 'sm', also: `: ${title}` })}</p>`}
    ${form(button(words.say(say.takeBack), { kind: 'bare', size: 'sm', also: `: ${title}` }), { action: `/my/interest/${id}/take-back`, look: 'row' })}
  </div>`
}
