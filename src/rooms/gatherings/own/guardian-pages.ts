import { html, type Html } from '../../../look/html.ts'
import { publicPage } from '../../../look/page.ts'
import { button } from '../../../look/parts/buttons.ts'
import { card, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { title } from '../../../look/parts/layout.ts'
import { statement } from '../../../look/parts/words.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { whereWords } from '../kinds.ts'
import { whenWords, type Told } from '../telling/told.ts'
import { say } from './guardian-words.ts'
import { factsOf, reach } from './pages.ts'

/** What a parent or guardian sees: this, and nothing else of ours. */
export interface GuardianPage {
  readonly path: string
  readonly young: string
  readonly guardian: string
  readonly asked: readonly Told[]
  readonly said?: { readonly kind: 'good' | 'stop'; readonly words: string }
}

/** The exact words a guardian agrees to; shown, and kept as they were shown. */
export function consentWords(
  { words }: Visit,
  { young, guardian, asked }: Pick<GuardianPage, 'young' | 'guardian' | 'asked'>,
): string {
  const what = asked
    .map(
      (told) => `${told.details.title}, ${whenWords(words, told)}, ${whereWords(words, told.details, false)}`,
    )
    .join('; ')
  return words.say(say.consent, { guardian, young, what })
}

/** What, where, when, who is there and how to reach us; one press for yes, one for no. */
export function guardianPage(visit: Visit, shown: GuardianPage): Html {
  const { words, frame } = visit
  const { young, asked, path, said } = shown
  const contact = asked[0]?.details.contact
  const heading = words.say(say.title, { young })
  const answer = html`${card(
      html`${statement([consentWords(visit, shown)])}
        <p class="small muted">${words.say(say.kept)}</p>`,
      { title: words.say(say.consentTitle), id: 'consent' },
    )}
    <div class="row">
      ${form(button(words.say(say.yes), { size: 'big' }), { action: `${path}/yes`, look: 'row' })}
      ${form(button(words.say(say.no), { kind: 'quiet' }), { action: `${path}/no`, look: 'row' })}
    </div>`
  const main = html`<div class="wrap page slim flow">
    ${title({ heading, lede: words.say(say.lede, { young }) })}
    ${said && notice(said.words, { kind: said.kind, role: 'status' })}
    ${asked.map((told, at) =>
      card(
        html`${factsOf(visit, told, false)}${
          told.details.company &&
          html`<h3>${words.say(say.who)}</h3>
            <p>${told.details.company}</p>`
        }`,
        {
          title: told.details.title,
          id: `what-${at}`,
        },
      ),
    )}
    ${contact && card(html`<p>${words.say(say.reachWords, { name: contact.name })} ${reach(contact)}</p>`, { title: words.say(say.reach), id: 'reach' })}
    ${asked.length > 0 && !said && answer}
  </div>`
  return publicPage(frame, { title: heading, main, robots: 'noindex' })
}
