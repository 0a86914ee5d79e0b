import { html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { addressesOf } from '../../../platform/identity/face.ts'
import type { TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { say } from './words.ts'

/** Whoever came in without an address is shown the way to add one. */
export async function tent({ hub, words }: Visit, personId: string): Promise<TentCard[]> {
  if ((await addressesOf(hub.db, personId)).length > 0) return []
  const inside = html`<p>${words.say(say.noAddress)}</p>
    <p>
      ${linkButton(words.say(say.addAddress), '/my/keys#addresses', { kind: 'quiet', size: 'sm', icon: 'mail' })}
    </p>`
  return [
    {
      where: 'aside',
      order: 10,
      html: card(inside, { title: words.say(say.noAddressTitle), id: 'no-address' }),
    },
  ]
}
