import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, notice } from '../../../../look/parts/cards.ts'
import { choices } from '../../../../look/parts/choices.ts'
import { form } from '../../../../look/parts/errors.ts'
import { back, deskTitle } from '../../../../look/parts/layout.ts'
import { timeWords } from '../../../../platform/words/dates.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { Version } from '../history-store.ts'
import type { Opportunity } from '../store.ts'
import { draftFields } from '../writing/forms.ts'
import { labelOf, wordsOf } from '../writing/labels.ts'
import type { Clash, Merged } from '../writing/pieces.ts'
import { forgottenField, hiddenAnswers, seenField } from './fields.ts'
import { differenceLine } from './story.ts'

/** Two wrote at once: what the other changed, and where both wrote the same field, both texts to choose from. */
export function mergePage(
  visit: Visit,
  {
    opportunity,
    title,
    theirs,
    merged,
  }: { opportunity: Opportunity; title: string; theirs: Version; merged: Merged },
): Html {
  const { words } = visit
  const who = theirs.name ?? 'Somebody'
  const at = `/desk/opportunities/${opportunity.id}`
  const taken =
    merged.theirs.length > 0 &&
    card(
      html`<p>These stand in your draft now.</p>
        <ul class="flow g-2">
          ${merged.theirs.map((one) => html`<li>${differenceLine(one, words)}</li>`)}
        </ul>`,
      { title: `What ${who} changed`, id: 'theirs-h' },
    )
  const clashes = merged.clashes.map((clash) => clashCard(clash, who, words))
  return deskPage(visit.frame, {
    title: `${title}: two of you wrote at once`,
    holdDrafts: true,
    main: html`${back(title, at)}${deskTitle({ heading: 'Two of you wrote at once' })}${notice(
      `${who} kept version ${theirs.number} at ${timeWords(words, theirs.at)}, while you were writing. Nothing either of you typed is lost.`,
      { kind: 'wait', role: 'alert' },
    )}${form(
      html`${taken}${clashes}${seenField(theirs.number)}${forgottenField(opportunity.contactsForgotten)}${draftFields.flatMap((name) => hiddenAnswers(merged.answers, name))}
        <p class="row">
          ${button('Keep this draft', { name: 'act', value: 'save' })}${linkButton('Leave mine, open theirs', at, { kind: 'quiet' })}
        </p>`,
      { action: at, unjudged: true },
    )}`,
  })
}

const textOf = (key: string, value: string | null, words: Words): string =>
  wordsOf(key, value, words) ?? 'Left empty'

/** One field both wrote: both texts in full. */
const clashCard = ({ key, base, theirs, mine }: Clash, who: string, words: Words): Html =>
  card(
    html`${base !== null && html`<p class="small muted">It was: ${textOf(key, base, words)}</p>`}${choices({
      kind: 'radio',
      name: `take-${key}`,
      legend: 'Which shall stand?',
      cards: true,
      values: ['mine'],
      choices: [
        { value: 'mine', words: 'Yours', hint: textOf(key, mine, words) },
        { value: 'theirs', words: `What ${who} wrote`, hint: textOf(key, theirs, words) },
      ],
    })}`,
    { title: labelOf(key, words), id: `clash-${key.replaceAll(/[^\w-]/g, '-')}`, pressing: true },
  )
