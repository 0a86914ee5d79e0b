import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { selectField } from '../../../../look/parts/fields.ts'
import type { TentCard } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { cardOf, cardsOf } from '../../../people/face.ts'
import type { ApplicationPanel } from '../../applications/panels.ts'
import { handleApplication } from '../../applications/permits.ts'
import { underWay } from '../../applications/rules.ts'
import { applicationsOf } from '../../applications/store.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { handlersOf } from '../keepers.ts'
import { keeperOf } from '../together/store.ts'
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

/** Who of us looks after it: taken on with one press, or given to whomever of us handles it. */
async function keeperPart({ hub, actor }: Visit, application: PlacedApplication): Promise<Html> {
  const { id } = application
  const keeper = await keeperOf(hub.db, id)
  const mine = keeper !== null && keeper === actor.personId
  const name = keeper === null ? undefined : (await cardOf(hub.db, keeper))?.name
  const action = `/desk/applications/${id}/look-after`
  const others = (await handlersOf(hub.db, application)).filter((one) => one.id !== actor.personId)
  return html`<p>
      ${mine ? 'You look after it.' : name ? `${name} looks after it.` : 'Nobody looks after it by name.'}
    </p>
    ${
      !mine &&
      form(
        button('I look after it', {
          kind: 'quiet',
          size: 'sm',
          name: 'keeper',
          value: actor.personId ?? '',
        }),
        { action },
      )
    }
    ${form(
      html`${selectField({
        name: 'keeper',
        label: 'Give it to',
        value: mine ? '' : (keeper ?? ''),
        options: [
          { value: '', words: 'Nobody by name' },
          ...others.map((one) => ({ value: one.id, words: one.name })),
        ],
      })}
      ${button('Give', { kind: 'quiet', size: 'sm' })}`,
      { action, look: 'row ends' },
    )}`
}

/** On the page of one application: who looks after it, what we wrote, and the way to write. */
export const messagesPanel: ApplicationPanel = {
  order: 80,
  async forDesk(visit, application) {
    const messages = await withNames(visit, await messagesAbout(visit.hub.db, application.id))
    return card(
      html`${underWay(application) && (await keeperPart(visit, application))} ${messagesPart(visit, messages)}
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
