import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { back, deskTitle, flow, grid } from '../../../../look/parts/layout.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { findingOf } from '../rules.ts'
import { levelWords } from '../words.ts'
import { againWords, asksInWords } from './again-words.ts'
import type { CheckAsked } from './asking.ts'
import { factsCard } from './facts-card.ts'
import { decideForm } from './forms.ts'
import { levelCard, whyCard, type WorkedOut } from './level-cards.ts'
import { againCard, earlierCard, overCard, standingCard, type Over, type Told } from './story-cards.ts'
import type { Law } from '../facts.ts'

export interface DecisionView extends Shown {
  readonly title: string
  readonly opportunityId: string
  readonly asked: CheckAsked
  /** The newest first. */
  readonly decisions: readonly Told[]
  readonly over: readonly Over[]
  /** Null for whoever may only read it. */
  readonly mayDecide: boolean
  readonly worked: WorkedOut | null
  readonly law: Law
  /** Somebody else decided while this was open. */
  readonly meanwhile?: boolean
}

function line({ decisions, asked }: DecisionView, visit: Visit): string {
  const first = decisions[0]
  const asks = `People are told: ${asksInWords(asked.asks)}.`
  return first
    ? `Last decided on ${dateWords(visit.words, dayAt(first.decision.decidedAt))}: ${levelWords[first.decision.level].toLowerCase()}. ${asks}`
    : `Never decided. ${asks}`
}

const pressing = ({ asked }: DecisionView): Html | false =>
  asked.again.length > 0 &&
  notice(asked.again.map((one) => againWords[one]).join(' '), { kind: 'wait', lead: 'Decide again.' })

/** Which check may be asked for: the questions, the level with reason and source, and what was decided before. */
export function decisionPage(visit: Visit, view: DecisionView): Html {
  const { opportunityId, title, decisions, worked, over } = view
  const { words } = visit
  const heading = 'Which check may we ask for?'
  const standing = decisions[0]
  const kept = visit.url.searchParams.get('told') === 'decided'
  const opening = html`${back(title, `/desk/opportunities/${opportunityId}`)}
  ${deskTitle({ heading, line: `${title}. ${line(view, visit)}` })}
  ${kept && notice('Your decision is kept, with your name and these facts.', { kind: 'good', role: 'status' })}
  ${view.meanwhile && notice('Somebody decided while you had this open. What they decided stands below; your answers are still in the form. Look at both, then save.', { kind: 'stop', role: 'alert' })}
  ${pressing(view)}`
  const story = [
    overCard(over, words),
    standing && standingCard(standing, words),
    againCard(standing?.decision, words),
    earlierCard(decisions.slice(1), words),
  ]
  if (!view.mayDecide) {
    const finding = standing && findingOf(standing.decision.facts, visit.hub.today(), view.law)
    const main = html`${opening}
    ${flow([
      !standing &&
        notice(
          'One of our coordinators or vetting officers decides it. Ask them before you ask people for a check.',
        ),
      ...story,
      standing && finding && whyCard({ facts: standing.decision.facts, finding }),
    ])}`
    return deskPage(visit.frame, { title: heading, main })
  }
  const fields = fieldsOf(decideForm, view)
  const asking = grid(
    [factsCard(fields, words), flow([levelCard(fields, worked), worked && whyCard(worked)], { gap: 4 })],
    { min: 24, align: 'tops' },
  )
  const main = html`${opening} ${fields.summary({ title: 'Nothing was saved: please put this right' })}
  ${form(html`${fields.hidden('seen')}${asking}`, {
    action: `/desk/opportunities/${opportunityId}/check`,
    unjudged: true,
  })}
  ${flow(story, { gap: 4 })}`
  return deskPage(visit.frame, { title: `${title}: ${heading.toLowerCase()}`, main })
}
