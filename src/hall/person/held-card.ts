import { html } from '../../look/html.ts'
import { linkButton } from '../../look/parts/buttons.ts'
import { card, fold } from '../../look/parts/cards.ts'
import { dataTable } from '../../look/parts/tables.ts'
import type { DossierSection, TentCard } from '../../platform/room.ts'
import type { Person } from '../../rooms/people/face.ts'

/** What every room holds on somebody, by number and never by what it says; null until it is asked for. */
export function heldCard(
  { id, name }: Pick<Person, 'id' | 'name'>,
  sections: readonly DossierSection[] | null,
): TentCard {
  const inside =
    sections === null
      ? html`<p>
            Which rooms hold something on them, how much, and for how long. That you look is written down.
          </p>
          <p>
            ${linkButton('Show it', `/desk/people/${id}?held#held`, { kind: 'quiet', size: 'sm', icon: 'eye', also: `: what every room holds on ${name}` })}
          </p>`
      : fold(
          dataTable({
            label: 'Entries of each room',
            folds: true,
            columns: [
              { label: 'What', cell: ({ title }: DossierSection) => title },
              { label: 'Entries', cell: ({ entries }) => entries.length, end: true },
              { label: 'Kept', cell: ({ kept }) => kept },
            ],
            rows: sections,
          }),
          { title: 'By room', fact: sections.length, open: true },
        )
  return { where: 'main', order: 90, html: card(inside, { title: 'What every room holds', id: 'held' }) }
}
