import { html, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { empty } from '../../../look/parts/cards.ts'
import type { Words } from '../../../platform/words/words.ts'
import { address } from './question.ts'
import { sayChange } from './spoken.ts'
import type { FinderView } from './view.ts'
import { say } from './words.ts'

/** Nothing fits: the one change that would find something, as links that make it. */
export function nothingFits(
  words: Words,
  { relaxations, ways, asked }: Pick<FinderView, 'relaxations' | 'ways' | 'asked'>,
): Html {
  const heading = html`<span id="results-list" data-count>${words.say(say.noneTitle)}</span>`
  const open = ways.openAt(asked.now)
  if (open === 0) return empty(words.say(say.noneOpen), { title: heading })
  const everything = linkButton(words.say(say.everything, { count: open }), '/help', { kind: 'quiet' })
  if (relaxations.length === 0) return empty(words.say(say.noneAtAll), { title: heading, acts: everything })
  const links = relaxations.map(
    (one) => html`<li><a href="/help${address(one.question)}">${sayChange(words, one)}</a></li>`,
  )
  return html`${empty(words.say(say.noneOne), {
      title: heading,
      acts: html`<ul class="flow g-2">
        ${links}
      </ul>`,
    })}
    <p class="row">${everything}</p>`
}
