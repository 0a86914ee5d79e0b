import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { selectField } from '../../../look/parts/fields.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { cardOf } from '../../people/face.ts'
import type { ApplicationPanel } from '../applications/panels.ts'
import { underWay } from '../applications/rules.ts'
import type { PlacedApplication } from '../applications/types.ts'
import { handlersOf } from './keepers.ts'
import { keeperOf } from './together/store.ts'

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

/** On the page of one application that is under way: who of us looks after it. */
export const keeperPanel: ApplicationPanel = {
  order: 5,
  forDesk: async (visit, application) =>
    underWay(application)
      ? card(await keeperPart(visit, application), { title: 'Who looks after it', id: 'keeper' })
      : null,
}
