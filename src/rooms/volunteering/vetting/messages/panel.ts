import { html } from '../../../../look/html.ts'
import { linkButton } from '../../../../look/parts/buttons.ts'
import { card } from '../../../../look/parts/cards.ts'
import type { TentCard } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { cardsOf } from '../../../people/face.ts'
import type { ApplicationPanel } from '../../applications/panels.ts'
import { handleApplication } from '../../applications/permits.ts'
import { underWay } from '../../applications/rules.ts'
import { applicationsOf } from '../../applications/store.ts'
import { messagesPart } from './pages.ts'
import { messagesAbout, messagesTo, type MessageShown } from './store.ts'

const withNames = async (
  { hub }: Visit,
  messages: readonly MessageShown[],
): Promise<(MessageShown & { by: string })[]> => {
  const ids = messages.flatMap(({ writtenBy }) => (writtenBy === null ? [] : [writtenBy]))
  const names = new Map((await cardsOf(hub.db, [...new Set(ids)])).map(({ id, name }) => [id, name]))
  return messages.map((one) => ({ ...one, by: names.get(one.writtenBy ?? '') ?? 'Somebody no longer here' }))
}

/** On the page of one application: what we wrote, and the way to write. */
export const messagesPanel: ApplicationPanel = {
  order: 80,
  async forDesk(visit, application) {
    const messages = await withNames(visit, await messagesAbout(visit.hub.db, application.id))
    return card(
      html`${messagesPart(visit, messages)}
      ${
        underWay(application) &&
        html`<p>
          ${linkButton('Write to them', `/desk/applications/${application.id}/write`, { kind: 'quiet', size: 'sm', icon: 'mail' })}
        </p>`
      }`,
      { title: 'What we wrote', id: 'wrote' },
    )
  },
}

/** On somebody’s page at the desk: what we wrote to them about applications this reader handles. */
export async function messageCards(visit: Visit, personId: string): Promise<TentCard[]> {
  const { hub } = visit
  const handled = (await applicationsOf(hub.db, personId)).filter((one) => visit.can(handleApplication, one))
  if (handled.length === 0) return []
  const ids = new Set(handled.map(({ id }) => id))
  const messages = (await messagesTo(hub.db, personId)).filter(
    ({ applicationId }) => applicationId === null || ids.has(applicationId),
  )
  return [
    {
      where: 'main',
      order: 40,
      html: card(messagesPart(visit, await withNames(visit, messages)), {
        title: 'What we wrote about applying',
        id: 'wrote',
      }),
    },
  ]
}
