import { html, type Html } from '../../../../look/html.ts'
import { card } from '../../../../look/parts/cards.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Kind } from '../../lists.ts'
import type { Placement } from '../../permits.ts'
import { askQuestions } from '../permits.ts'

/** Beside the editor of a role: what it asks whoever applies. */
export const questionsCard = (visit: Visit, opportunity: Placement, kind: Kind): Html | false =>
  kind === 'role' &&
  visit.can(askQuestions, opportunity) &&
  card(
    html`<p>What people answer who apply for it.</p>
      <p class="small">
        <a href="/desk/opportunities/${opportunity.id}/questions">See and change the questions</a>
      </p>`,
    { title: 'Application', id: 'questions-h' },
  )
