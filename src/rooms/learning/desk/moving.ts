import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField } from '../../../look/parts/fields.ts'

/** Buttons that move one of a list up or down, or take it out; each says of what, to those who hear the page. */
export const moveButtons = (
  action: string,
  { edition, name, isFirst, isLast }: { edition: number; name: string; isFirst: boolean; isLast: boolean },
): Html => {
  const press = (words: string, move: string) =>
    button(words, { kind: 'bare', size: 'sm', name: 'move', value: move, also: `: ${name}` })
  return form(
    html`${hiddenField('edition', edition)} ${!isFirst && press('Up', 'up')}
    ${!isLast && press('Down', 'down')} ${press('Take out', 'out')}`,
    { action, look: 'row g-1' },
  )
}
