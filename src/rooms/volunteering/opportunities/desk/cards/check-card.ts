import { html, type Html } from '../../../../../look/html.ts'
import { card, notice } from '../../../../../look/parts/cards.ts'
import type { Visit } from '../../../../../platform/web/visit.ts'
import { againWords, asksInWords, stateOf } from '../../../checks/deciding/again-words.ts'
import { decideCheck } from '../../../checks/permits.ts'
import { levelWords } from '../../../checks/words.ts'
import type { Editing } from '../editing.ts'

const pathOf = ({ opportunity }: Editing): string => `/desk/opportunities/${opportunity.id}/check`

/** Which DBS check was decided, beside what people are told. */
export function checkCard(visit: Visit, it: Editing): Html {
  const { check, opportunity } = it
  const state = stateOf(check)
  const decided = check.decision && `Decided: ${levelWords[check.decision.level].toLowerCase()}.`
  const line = {
    never: `People are told: ${asksInWords(check.asks)}. Nobody has decided yet whether the law allows it.`,
    again: `${decided} It must be decided again.`,
    decided: `${decided}`,
    'not-needed': 'None is asked for.',
  }[state]
  const words = visit.can(decideCheck, opportunity) && state !== 'decided' ? 'Decide which' : 'See why'
  return card(
    html`<p>${line}</p>
      <p class="small"><a href="${pathOf(it)}">${words}</a></p>`,
    { title: 'DBS check', id: 'check-h', pressing: state === 'again' },
  )
}

/** Before a version goes out: what of it means that the check is decided again. */
export function checkNotice(visit: Visit, it: Editing): Html | false {
  const { check, opportunity } = it
  if (check.again.length === 0) return false
  const words = visit.can(decideCheck, opportunity) ? 'Decide' : 'See what was decided'
  return notice(
    html`${check.again.map((one) => againWords[one]).join(' ')} <a href="${pathOf(it)}">${words}</a>`,
    { kind: 'wait', lead: 'Which DBS check we may ask for must be decided again.' },
  )
}
