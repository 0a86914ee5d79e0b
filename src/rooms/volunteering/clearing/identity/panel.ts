import { html } from '../../../../look/html.ts'
import { linkButton } from '../../../../look/parts/buttons.ts'
import { card, tag } from '../../../../look/parts/cards.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { sentence } from '../../../../platform/words/sentence.ts'
import type { ApplicationPanel } from '../../applications/panels.ts'
import { isTimeFor } from '../../applications/rules.ts'
import { asksOf, isOpen } from '../asking.ts'
import { mayVouch } from '../vouching.ts'
import { documentsIn } from './pages.ts'
import { identitiesOf } from './store.ts'
import { say } from './words.ts'

/** Identity on the pages of one application. */
export const identityPanel: ApplicationPanel = {
  order: 50,
  async steps(hub, db, application) {
    const [asks] = await asksOf(hub, db, application, 'identity')
    if (!asks) return []
    const [seen] = await identitiesOf(db, application.personId)
    const step = { key: asks.requirement.key, name: say.step, atDesk: 'Identity seen', who: 'us' } as const
    const isTime = isTimeFor('identity', application.stage)
    if (isOpen(asks))
      return [
        {
          ...step,
          state: isTime ? 'now' : 'later',
          since: isTime ? application.stageSince : null,
          words: say.stepWords,
        },
      ]
    return [
      {
        ...step,
        state: asks.state === 'exempt' ? 'not-needed' : 'done',
        since: null,
        words: seen ? sentence(say.stepDone, { day: dateWords(hub.words, seen.seenOn) }) : null,
      },
    ]
  },
  async forDesk(visit, application) {
    const { hub, words } = visit
    const [asks] = await asksOf(hub, hub.db, application, 'identity')
    const [seen] = await identitiesOf(hub.db, application.personId)
    if (!asks && !seen) return null
    return card(
      html`<p>
          ${seen ? `${dateWords(words, seen.seenOn)}: ${documentsIn(words, seen)}.` : 'Nobody has seen a document of theirs yet.'}
        </p>
        ${
          (await mayVouch(visit, application.personId)) &&
          html`<p>
            ${linkButton(seen ? 'See or record again' : 'Record that you saw it', `/desk/people/${application.personId}/identity`, { kind: 'quiet', size: 'sm' })}
          </p>`
        }`,
      {
        title: 'Identity',
        id: 'identity',
        beside: asks && tag(isOpen(asks) ? 'To do' : 'Seen', isOpen(asks) ? 'wait' : 'ok'),
      },
    )
  },
}
